'use client';
/**
 * An order without dragging: each line moves up or down by its own buttons, and its new place is said aloud. A button
 * that can go no further stays in focus, so that the keyboard keeps its place.
 */
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { linesOf, textOf } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';

interface OrderingProps {
  readonly draft: string;
  readonly onChange: (draft: string) => void;
}

export function Ordering({ draft, onChange }: OrderingProps) {
  const lines = linesOf(draft);
  const [said, setSaid] = useState('');
  const move = (at: number, by: -1 | 1) => {
    const [text, other] = [lines[at], lines[at + by]];
    if (text === undefined || other === undefined) return;
    onChange(textOf(lines.with(at, other).with(at + by, text)));
    setSaid(m.quiz.nowAt(text, at + by + 1, lines.length));
  };
  return (
    <>
      <ol aria-label={m.quiz.order} className="grid gap-2">
        {lines.map((text, at) => (
          <li key={text} className="flex items-center gap-1 rounded-card border border-rule bg-sheet ps-4 pe-1">
            <span aria-hidden="true" className="w-5 shrink-0 text-sm font-semibold text-soft">{at + 1}</span>
            <span dir="auto" className="min-w-0 flex-1 py-2.5 font-serif leading-snug break-words">{text}</span>
            <IconButton label={m.quiz.moveUp(text)} aria-disabled={at === 0} className="aria-disabled:opacity-40" onClick={() => move(at, -1)}>
              <Icon name="down" className="rotate-180" />
            </IconButton>
            <IconButton label={m.quiz.moveDown(text)} aria-disabled={at === lines.length - 1} className="aria-disabled:opacity-40" onClick={() => move(at, 1)}>
              <Icon name="down" />
            </IconButton>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">{said}</p>
    </>
  );
}
