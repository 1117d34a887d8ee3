'use client';
/** The time left, `m:ss`; said aloud when 30 and 10 seconds are left. That it ran out is told by the screen. */
import { useState } from 'react';
import { messages as m } from '@/lib/messages';

const SAID_AT = [30, 10] as const;

export function TimeLeft({ leftMs }: { readonly leftMs: number }) {
  const seconds = Math.ceil(leftMs / 1000);
  const [begun] = useState(seconds);
  const said = SAID_AT.findLast((mark) => seconds <= mark && mark < begun);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <>
      <span role="timer" aria-label={m.quiz.timeLeft} className="text-lg font-semibold tabular-nums">
        {clock}
      </span>
      <span role="status" className="sr-only">{said === undefined ? '' : m.quiz.timeSpoken(said)}</span>
    </>
  );
}
