/** One's own voice, which is heard and never kept, and what is said where a card has no sounds. */
import { studyMore as w } from '@/lib/messages/en/study-more';
import type { SoundAct } from './keys';

let recorder: MediaRecorder | null = null;
let own: string | null = null;

/** Does it; resolves to what there is to say, or null. */
export async function soundAct(act: SoundAct): Promise<string | null> {
  if (act === 'record') return recorder ? stop(recorder) : begin();
  return act === 'playOwn' ? playOwn() : w.noSounds;
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
  void new Audio(own).play().catch(() => undefined);
  return null;
}
