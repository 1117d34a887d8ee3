'use client';
/** A question that was missed: the answer, what was said instead, and the source. */
import { useState } from 'react';
import { Quote } from '@/components/note/quote';
import { SourceSheet } from '@/components/note/source-sheet';
import { Button } from '@/components/ui/button';
import type { Note, TemplateId } from '@/lib/core/model';
import type { Miss } from '@/lib/core/quiz-report';
import { messages as m } from '@/lib/messages';

interface MissItemProps {
  readonly miss: Miss;
  /** Null when the note was deleted since. */
  readonly note: Note | null;
  readonly templateId: TemplateId | null;
  readonly onOverrule: () => void;
}

export function MissItem({ miss: { question, response }, note, templateId, onOverrule }: MissItemProps) {
  const [isOpen, setOpen] = useState(false);
  const template = templateId === null ? {} : { templateId };
  return (
    <li className="border-b border-rule py-5 first:pt-3 last:border-b-0">
      <h3 dir="auto" className="font-serif text-lg leading-snug break-words">{question.prompt}</h3>
      <p className="pt-1.5 break-words">
        <strong dir="auto" className="font-serif text-lg">{question.answer}</strong>
        <span className="ms-2 text-soft">{saidInstead(response)}</span>
      </p>
      {question.kind === 'typed' && response.text !== '' ? <Button variant="quiet" className="-ms-3 text-sm" onClick={onOverrule}>{m.quiz.iWasRight}</Button> : null}
      {note === null ? null : (
        <div className="pt-2">
          <Quote note={note} {...template} onShow={() => setOpen(true)} />
          <SourceSheet note={note} {...template} open={isOpen} onClose={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}

function saidInstead(response: Miss['response']): string {
  if (response.text !== '') return m.quiz.youSaid(response.text);
  return response.verdict === 'timeout' ? m.quiz.timeRanOut : m.quiz.noAnswer;
}
