/** What can be pressed on a foreign card, drawn by the app: its sounds and films, its voice, and what was typed. */
'use client';

import { useEffect, useMemo } from 'react';
import { Button, Icon } from '@/components/ui';
import { isTyped } from '@/lib/core/typed';
import { messages as m } from '@/lib/messages';

export function Compared({ typed, expected, withoutMarks }: { readonly typed: string; readonly expected: string; readonly withoutMarks: boolean }) {
  const isRight = isTyped(typed, expected, withoutMarks);
  if (typed.trim() === '') return null;
  return (
    <p className={isRight ? 'text-good' : 'text-warn'}>
      {isRight ? m.note.typedRight(typed) : m.note.typedOther(typed, expected)}
    </p>
  );
}

interface SoundProps {
  readonly number: number;
  readonly content: Blob | undefined;
  /** Told the element that plays it, and null when it goes. */
  readonly onElement: (element: HTMLMediaElement | null) => void;
  readonly onPlay: () => void;
}

/** A button, or a film with its own controls. */
export function Sound({ number, content, onElement, onPlay }: SoundProps) {
  const url = useMemo(() => (content && /^(audio|video)\//.test(content.type) ? URL.createObjectURL(content) : null), [content]);
  useEffect(() => () => {
    if (url !== null) URL.revokeObjectURL(url);
  }, [url]);
  if (url === null) return <Button disabled><Icon name="play" size={18} />{m.note.noSound}</Button>;
  if (content?.type.startsWith('video/')) return <video ref={onElement} controls playsInline src={url} aria-label={m.note.film} className="max-h-96 w-full rounded-card" />;
  return (
    <>
      <audio ref={onElement} src={url} preload="auto" hidden />
      <Button onClick={onPlay}><Icon name="play" size={18} />{m.note.play(number)}</Button>
    </>
  );
}

export function Missing({ names }: { readonly names: number }) {
  return names > 0 ? <p className="text-sm text-soft">{m.note.mediaMissing(names)}</p> : null;
}

/** Said by the device's own voice, where it has one. */
export function Voice({ number, onPlay }: { readonly number: number; readonly onPlay: () => void }) {
  return 'speechSynthesis' in window ? <Button onClick={onPlay}><Icon name="play" size={18} />{m.note.speak(number)}</Button> : null;
}
