'use client';
/** A typed answer that is nearly right: the person says whether it was meant. */
import { useEffect, useRef } from 'react';
import type { Question } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { GapText } from './gap-text';
import { promptOf } from './words';

export function CloseAnswer({ question, response }: { readonly question: Question; readonly response: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="pt-7">
      <p dir="auto" className="font-serif text-prompt break-words"><GapText text={promptOf(question)} /></p>
      <div className="mt-6 grid gap-2 border-t border-rule pt-5">
        <h2 ref={title} tabIndex={-1} aria-describedby="close-answer" className="font-semibold outline-none">{m.quiz.closeTitle}</h2>
        <p dir="auto" className="text-soft">{m.quiz.closeYours(response)}</p>
        <p id="close-answer" className="text-soft">
          {m.quiz.closeAnswer}
          <span dir="auto" className="block pt-1 font-serif text-prompt font-semibold break-words text-ink">{question.answer}</span>
        </p>
      </div>
    </div>
  );
}
