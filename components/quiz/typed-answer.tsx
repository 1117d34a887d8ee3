'use client';
/** The field of a typed question: Enter answers. */
import { useEffect, useRef } from 'react';
import { messages as m } from '@/lib/messages';

interface TypedAnswerProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onAnswer: () => void;
}

export function TypedAnswer({ value, onChange, onAnswer }: TypedAnswerProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer();
      }}
    >
      <label htmlFor="typed-answer" className="mb-1.5 block text-sm text-soft">{m.quiz.yourAnswer}</label>
      <input
        ref={field}
        id="typed-answer"
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby="prompt"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        className="min-h-14 w-full rounded-card border border-edge bg-sheet px-4 py-2.5 font-serif text-lg text-ink"
      />
    </form>
  );
}
