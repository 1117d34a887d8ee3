/** What can be pressed on a foreign card, drawn by the app: its sounds and films, its voice, and what was typed. */
'use client';

import { useEffect, useMemo, useRef } from 'react';
import { Button, Icon } from '@/components/ui';
import { isTyped } from '@/lib/core/typed';
import type { Spoken } from '@/lib/core/template';
import { messages as m } from '@/lib/messages';
import { playing as tellPlaying } from './playing';

export function Compared({ typed, expected, withoutMarks }: { readonly typed: string; readonly expected: string; readonly withoutMarks: boolean }) {
  const isRight = isTyped(typed, expected, withoutMarks);
  if (typed.trim() === '') return null;
  return (
    <p className={isRight ? 'text-good' : 'text-warn'}>
      {isRight ? m.note.typedRight(typed) : m.note.typedOther(typed, expected)}
    </p>
  );
}

export function Sound({ number, content }: { readonly number: number; readonly content: Blob | undefined }) {
  const playing = useRef<HTMLAudioElement | null>(null);
  useEffect(() => () => {
    playing.current?.pause();
    if (playing.current) URL.revokeObjectURL(playing.current.src);
  }, []);
  const canPlay = content !== undefined && /^(audio|video)\//.test(content.type);
  const play = () => {
    if (!content) return;
    playing.current ??= new Audio(URL.createObjectURL(content));
    playing.current.currentTime = 0;
    tellPlaying(playing.current);
    void playing.current.play().catch(() => undefined);
  };
  if (content?.type.startsWith('video/')) return <Film content={content} />;
  return <Button disabled={!canPlay} onClick={play} data-play><Icon name="play" size={18} />{canPlay ? m.note.play(number) : m.note.noSound}</Button>;
}

export function Missing({ names }: { readonly names: number }) {
  return names > 0 ? <p className="text-sm text-soft">{m.note.mediaMissing(names)}</p> : null;
}

function Film({ content }: { readonly content: Blob }) {
  const url = useMemo(() => URL.createObjectURL(content), [content]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <video controls src={url} aria-label={m.note.film} className="max-h-96 w-full rounded-card" />;
}

/** Said by the device's own voice, where it has one. */
export function Voice({ spoken, number }: { readonly spoken: Spoken; readonly number: number }) {
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  const say = () => {
    const words = new SpeechSynthesisUtterance(spoken.text);
    words.lang = spoken.language.replace('_', '-');
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(words);
  };
  return 'speechSynthesis' in window ? <Button onClick={say} data-play><Icon name="play" size={18} />{m.note.speak(number)}</Button> : null;
}
