/** The device's own voices. */
import type { Play } from '@/lib/core/plays';

type Words = Pick<Extract<Play, { kind: 'voice' }>, 'text' | 'language' | 'speed'>;

/** Some voices fall silent in the middle of what is longer. */
const LONGEST = 180;

export const canSpeak = (): boolean => 'speechSynthesis' in window;

/** Says it and resolves once it is said, cut short, or cannot be said. */
export async function speak({ text, language, speed }: Words, signal: AbortSignal): Promise<void> {
  if (!canSpeak()) return;
  const silence = () => window.speechSynthesis.cancel();
  signal.addEventListener('abort', silence);
  for (const piece of piecesOf(text)) if (!signal.aborted) await said(piece, language, speed, signal);
  signal.removeEventListener('abort', silence);
}

function said(text: string, language: string, speed: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language.replace('_', '-');
    words.rate = Math.min(Math.max(speed, 0.1), 4);
    const voice = voiceFor(words.lang);
    if (voice) words.voice = voice;
    words.onend = () => done();
    words.onerror = () => done();
    signal.addEventListener('abort', () => done(), { once: true });
    window.speechSynthesis.speak(words);
  });
}

/** The voice of this very language, else one of the same tongue, the person's usual first. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const voices = window.speechSynthesis.getVoices().map((voice) => ({ voice, tag: voice.lang.replace('_', '-').toLowerCase() }));
  const wanted = language.toLowerCase();
  const tongue = wanted.split('-')[0] ?? '';
  const fits = [voices.filter(({ tag }) => tag === wanted), voices.filter(({ tag }) => tag.split('-')[0] === tongue)].find((found) => found.length > 0) ?? [];
  return (fits.find(({ voice }) => voice.default) ?? fits[0])?.voice;
}

/** Cut after sentences, else between words. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const cut = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! '), head.lastIndexOf('。'));
    const at = cut > 0 ? cut + 1 : head.lastIndexOf(' ') > 0 ? head.lastIndexOf(' ') : LONGEST;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
