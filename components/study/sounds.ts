/** Anki's keys for sounds: those of the card, and one's own voice, which is heard and never kept. */
import { pauseOrGoOn, playing, skip } from '@/components/note/playing';
import { studyMore as w } from '@/lib/messages/en/study-more';
import type { SoundAct } from './keys';

const SKIP_SECONDS = 5;

let recorder: MediaRecorder | null = null;
let own: string | null = null;

/** Does it; resolves to what there is to say, or null. */
export async function soundAct(act: SoundAct): Promise<string | null> {
  if (act === 'replay') return replay();
  if (act === 'record') return recorder ? stop(recorder) : begin();
  if (act === 'playOwn') return playOwn();
  if (act === 'pause') pauseOrGoOn();
  else skip(act === 'backward' ? -SKIP_SECONDS : SKIP_SECONDS);
  return null;
}

/** The last sound shown: the prompt's, and once the answer shows, the answer's. */
function replay(): string | null {
  const sounds = document.querySelectorAll<HTMLElement>('article [data-play]');
  sounds[sounds.length - 1]?.click();
  return sounds.length === 0 ? w.noSounds : null;
}

async function begin(): Promise<string> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const pieces: Blob[] = [];
    const made = new MediaRecorder(stream);
    made.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    made.addEventListener('stop', () => {
      stream.getTracks().forEach((track) => track.stop());
      if (own !== null) URL.revokeObjectURL(own);
      own = URL.createObjectURL(new Blob(pieces, { type: made.mimeType }));
      void playOwn();
    });
    made.start();
    recorder = made;
    return w.recording;
  } catch {
    return w.noMicrophone;
  }
}

function stop(made: MediaRecorder): null {
  recorder = null;
  made.stop();
  return null;
}

function playOwn(): string | null {
  if (own === null) return w.noRecording;
  const sound = new Audio(own);
  playing(sound);
  void sound.play().catch(() => undefined);
  return null;
}
