'use client';
/** The buttons of a headset, and of the lock screen. They belong to who plays: silence plays as long as the walk lasts. */
import { useEffect, useEffectEvent } from 'react';

export interface Headset {
  readonly title: string;
  readonly artist: string;
  /** The button in the middle. */
  readonly onMiddle: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function useHeadset({ title, artist, onMiddle, onNext, onBack }: Headset): void {
  const act = useEffectEvent((action: MediaSessionAction) => {
    if (action === 'nexttrack') onNext();
    else if (action === 'previoustrack') onBack();
    else onMiddle();
  });
  useEffect(() => {
    const silence = new Audio(URL.createObjectURL(new Blob([silentWav()], { type: 'audio/wav' })));
    silence.loop = true;
    void silence.play().catch(() => undefined);
    const actions: readonly MediaSessionAction[] = ['play', 'pause', 'nexttrack', 'previoustrack'];
    const session = 'mediaSession' in navigator ? navigator.mediaSession : null;
    // The middle button says play or pause, whichever the system believes; silence goes on in either case.
    for (const action of actions) session?.setActionHandler(action, () => {
      act(action);
      void silence.play().catch(() => undefined);
    });
    return () => {
      silence.pause();
      URL.revokeObjectURL(silence.src);
      for (const action of actions) session?.setActionHandler(action, null);
    };
  }, []);
  useEffect(() => {
    if ('mediaSession' in navigator) navigator.mediaSession.metadata = new MediaMetadata({ title, artist });
  }, [title, artist]);
}

/** A second of silence: 8 bits, 8,000 a second. */
function silentWav(): ArrayBuffer {
  const rate = 8000;
  const view = new DataView(new ArrayBuffer(44 + rate));
  const text = (at: number, letters: string) => [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF'); view.setUint32(4, 36 + rate, true); text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, rate, true); view.setUint32(28, rate, true);
  view.setUint16(32, 1, true); view.setUint16(34, 8, true); text(36, 'data'); view.setUint32(40, rate, true);
  for (let at = 44; at < 44 + rate; at += 1) view.setUint8(at, 128);
  return view.buffer;
}
