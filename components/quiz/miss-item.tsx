'use client';
/** A question that was missed: the answer, what was said instead, and the source. */
import { useState } from 'react';
import { Quote } from '@/components/note/quote';
import { SourceSheet } from '@/components/note/source-sheet';
import { Button } from '@/components/ui/button';
import type { Note, Question, Response, TemplateId } from '@/lib/core/model';
import type { Miss } from '@/lib/core/quiz-report';
import { isWritten, judge } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { PartList } from './part-list';
import { PlainQuote } from './plain-quote';
import { answerLines, promptOf, responseLines } from './words';

interface MissItemProps {
  readonly miss: Miss;
  /** Null when the note was deleted since. */
  readonly note: Note | null;
  readonly templateId: TemplateId | null;
  /** Nobody decides about their own answer in an exam. */
  readonly isExam: boolean;
  readonly onOverrule: () => void;
}

export function MissItem({ miss: { question, response }, note, templateId, isExam, onOverrule }: MissItemProps) {
  const [isOpen, setOpen] = useState(false);
  const template = templateId === null ? {} : { templateId };
  return (
    <li className="border-b border-rule py-5 first:pt-3 last:border-b-0">
      <h3 dir="auto" className="font-serif text-lg leading-snug break-words whitespace-pre-line">{promptOf(question)}</h3>
      {'parts' in question ? <PartList question={question} response={response} /> : (
        <p className="pt-1.5 break-words">
          <strong dir="auto" className="me-2 font-serif text-lg">{answerLines(question)[0]}</strong>
          <span className="text-soft">{saidInstead(question, response)}</span>
        </p>
      )}
      {isExam && isWritten(question) && judge(question, response.text).verdict === 'close' ? <p className="text-sm text-warn">{m.quiz.nearMiss}</p> : null}
      {!isExam && isWritten(question) && response.text !== '' ? <Button variant="quiet" className="-ms-3 text-sm" onClick={onOverrule}>{m.quiz.iWasRight}</Button> : null}
      {note === null && !('parts' in question) ? <div className="pt-2"><PlainQuote question={question} /></div> : null}
      {note === null || 'parts' in question ? null : (
        <div className="pt-2">
          <Quote note={note} {...template} onShow={() => setOpen(true)} />
          <SourceSheet note={note} {...template} open={isOpen} onClose={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}

function saidInstead(question: Question, response: Response): string {
  if (response.text !== '') return m.quiz.youSaid(responseLines(question, response).join(' · '));
  return response.verdict === 'timeout' ? m.quiz.timeRanOut : m.quiz.noAnswer;
}
