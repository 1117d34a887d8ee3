'use client';
/** Free recall: everything known is written down, then ticked against the facts. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { RecallQuestion } from '@/lib/core/model';
import { recalled } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';

export function RecallText({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <label htmlFor="recall" className="mb-1.5 block text-sm text-soft">{m.quiz.recallHint}</label>
      <textarea ref={field} id="recall" dir="auto" rows={8} value={value} onChange={(event) => onChange(event.target.value)} className="block w-full resize-y rounded-card border border-edge bg-sheet px-4 py-2.5 font-serif text-lg text-ink" />
    </>
  );
}

interface RecallTicksProps {
  readonly question: RecallQuestion;
  readonly text: string;
  readonly onDecide: (parts: readonly boolean[]) => void;
}

export function RecallTicks({ question, text, onDecide }: RecallTicksProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const found = recalled(question.parts, text);
  const [ticked, setTicked] = useState(found);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="pt-7">
      <h2 ref={title} tabIndex={-1} className="text-lg font-semibold outline-none">{m.quiz.recallTick}</h2>
      <p className="pt-1 pb-3 text-soft">{m.quiz.recallTickHint(found.filter(Boolean).length)}</p>
      <fieldset>
        <legend className="sr-only">{m.quiz.recallTick}</legend>
        {question.parts.map((part, at) => (
          <label key={part.text} className="flex min-h-11 items-start gap-3 border-b border-rule py-2.5">
            <input type="checkbox" checked={ticked[at] === true} onChange={(event) => setTicked(ticked.with(at, event.target.checked))} className="mt-1 size-5 shrink-0 accent-ink" />
            <span dir="auto" className="min-w-0 font-serif break-words">{part.text}</span>
          </label>
        ))}
      </fieldset>
      <Button variant="primary" size="large" className="mt-5 w-full" onClick={() => onDecide(ticked)}>{m.quiz.recallCount(ticked.filter(Boolean).length, ticked.length)}</Button>
    </div>
  );
}
