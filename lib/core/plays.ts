/** What a side plays, in the order it stands there: files, and words for a voice. */
import { decodeEntities } from './html-text';
import { spokenText } from './html-strip';

export type Play =
  | { readonly kind: 'file'; readonly name: string }
  /** `language` as in `en_US`; `speed` 1 is the voice's own. */
  | { readonly kind: 'voice'; readonly language: string; readonly text: string; readonly speed: number };

const BLANK = 'blank';

/** A voice's words as they stand in HTML until `withoutPlays` takes them out. `options`: `en_US voices=… speed=1.2`. */
export const voiceMark = (options: string, html: string): string => `[anki:tts lang=${options}]${html}[/anki:tts]`;

/** The HTML with nothing to play left in it, and what was taken out. Linear in its length. */
export function withoutPlays(html: string): { readonly html: string; readonly plays: readonly Play[] } {
  if (!html.includes('[sound:') && !html.includes('[anki:tts')) return { html, plays: [] };
  const plays: Play[] = [];
  const pieces: string[] = [];
  const mark = /\[sound:([^\]]{1,500})\]|\[anki:tts\s([^\]]{0,500})\]/g;
  let at = 0;
  for (let match = mark.exec(html); match; match = mark.exec(html)) {
    const [whole, name, options = ''] = match;
    const end = name === undefined ? html.indexOf(VOICE_END, mark.lastIndex) : match.index + whole.length;
    if (end === -1) break;
    const play: Play | null = name === undefined ? voiceOf(options, html.slice(mark.lastIndex, end)) : { kind: 'file', name: nameOf(name) };
    const after = name === undefined ? end + VOICE_END.length : end;
    pieces.push(html.slice(at, match.index));
    if (play) plays.push(play);
    at = after;
    mark.lastIndex = after;
  }
  return { html: pieces.join('') + html.slice(at), plays };
}

/** Folders are no part of a name. */
const nameOf = (reference: string): string => decodeEntities(reference).split('/').at(-1) ?? '';

const VOICE_END = '[/anki:tts]';

/** Null without a language: Anki shows an error in its place. */
function voiceOf(options: string, html: string): Play | null {
  const told = new Map(options.split(/\s+/).map((option) => [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)] as const));
  const speed = Number(told.get('speed') ?? 1);
  const language = told.get('lang') ?? '';
  const text = spokenText(html).replaceAll('[...]', told.get('cloze_blank') ?? BLANK);
  return language === '' ? null : { kind: 'voice', language, text, speed: Number.isFinite(speed) && speed > 0 ? speed : 1 };
}
