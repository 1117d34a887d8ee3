'use client';
/** In practice: whether the answer was right, what the answer is, and the sentence that says so. */
import { useEffect, useRef, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Quote } from '@/components/note/quote';
import { Button } from '@/components/ui/button';
import type { Note, Question, Response } from '@/lib/core/model';
import { isWritten, judge } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { GapText } from './gap-text';
import { PartList } from './part-list';
import { PlainQuote } from './plain-quote';
import { answerLines, promptOf, responseLines } from './words';

interface FeedbackProps {
  readonly question: Question;
  readonly response: Response;
  readonly onOverrule: (right: boolean) => void;
}

export function Feedback({ question, response, onOverrule }: FeedbackProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const isRight = response.verdict === 'right';
  useEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  const mayOverrule = isWritten(question) && response.text !== '' && judge(question, response.text).verdict !== 'right';
  return (
    <div className="pt-7">
      <p dir="auto" className="font-serif text-lg leading-normal break-words whitespace-pre-line"><GapText text={promptOf(question)} /></p>
      <h2 ref={title} tabIndex={-1} aria-describedby={'parts' in question ? undefined : 'the-answer'} className={`pt-5 font-semibold outline-none ${isRight ? 'text-good' : 'text-accent'}`}>
        {isRight ? m.quiz.right : response.verdict === 'timeout' ? m.quiz.timeRanOut : m.quiz.wrong}
      </h2>
      {'parts' in question ? <PartList question={question} response={response} /> : (
        <>
          <p id="the-answer" dir="auto" className="pt-1 font-serif text-prompt font-semibold break-words">{answerLines(question)[0]}</p>
          {isRight || response.text === '' ? null : <p className="pt-2 break-words text-soft">{m.quiz.youSaid(responseLines(question, response).join(' · '))}</p>}
        </>
      )}
      {isRight || question.kind === 'recall' ? null : <p className="pt-1 text-soft">{m.quiz.comesAgain}</p>}
      {mayOverrule ? <Button variant="quiet" className="-ms-3" onClick={() => onOverrule(!isRight)}>{isRight ? m.quiz.takeBack : m.quiz.iWasRight}</Button> : null}
      {response.ratings?.[0] && question.kind !== 'recall' ? <p className="pt-2 text-sm text-soft">{m.quiz.countedAs(response.ratings[0].rating)}</p> : null}
      <div className="pt-4"><SourceOf question={question} /></div>
    </div>
  );
}

/** The quote of the note a question is about, with the answer lit. */
export function SourceOf({ question }: { readonly question: Question }) {
  const collection = useCollection();
  const view = useView();
  const { noteId, card } = question;
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    let current = true;
    if (noteId !== null) void collection.notes([noteId]).then((notes) => current && setNote(notes.get(noteId) ?? null));
    return () => {
      current = false;
    };
  }, [collection, noteId]);
  const templateId = card === null ? undefined : view.cards.get(card)?.templateId;
  if ('parts' in question) return null;
  return note === null ? <PlainQuote question={question} /> : <Quote note={note} {...(templateId ? { templateId } : {})} />;
}
