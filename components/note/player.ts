/** Plays what a card has to be heard, one after the other. */
import type { Play } from '@/lib/core/plays';
import { speak } from './voice';

export interface Player {
  /** Stops what plays, and plays these. */
  readonly play: (plays: readonly Play[]) => Promise<void>;
  readonly stop: () => void;
  /** Holds what plays, or goes on. */
  readonly pause: () => void;
  /** Seconds, backwards when negative. */
  readonly skip: (seconds: number) => void;
  /** The element that plays a file; null when it goes. Without one the file is passed over. */
  readonly keep: (name: string, element: HTMLMediaElement | null) => void;
}

export function createPlayer(): Player {
  const elements = new Map<string, HTMLMediaElement>();
  let stopped = new AbortController();
  let playing: HTMLMediaElement | null = null;
  const stop = () => {
    stopped.abort();
    playing?.pause();
    playing = null;
  };
  return {
    stop,
    async play(plays) {
      stop();
      const { signal } = (stopped = new AbortController());
      for (const play of plays) {
        if (signal.aborted) return;
        playing = play.kind === 'file' ? elements.get(play.name) ?? null : null;
        await (play.kind === 'voice' ? speak(play, signal) : playing && played(playing, signal));
      }
      if (!signal.aborted) playing = null;
    },
    pause() {
      if (!playing) return;
      if (playing.paused) void playing.play().catch(() => undefined);
      else playing.pause();
    },
    skip(seconds) {
      if (playing) playing.currentTime = Math.max(0, playing.currentTime + seconds);
    },
    keep(name, element) {
      if (element) elements.set(name, element);
      else elements.delete(name);
    },
  };
}

/** From its beginning to its end; a browser that refuses, or a file it cannot read, ends it at once. */
function played(element: HTMLMediaElement, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      element.removeEventListener('ended', end);
      element.removeEventListener('error', end);
      done();
    };
    element.addEventListener('ended', end);
    element.addEventListener('error', end);
    signal.addEventListener('abort', end, { once: true });
    element.currentTime = 0;
    element.play().catch(end);
  });
}
