/** A quiz on paper: name line, questions with room to answer, and on a page of its own the answers. Shown only in print. */
import type { Question } from '@/lib/core/model';
import { sectionAt } from '@/lib/core/quiz-sections';
import { isWritten } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { answerLines, labelOf, oneOfOptions, optionText, promptOf } from './words';

interface PrintPaperProps {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly withKey: boolean;
}

export function PrintPaper({ title, questions, withKey }: PrintPaperProps) {
  return (
    <div className="hidden bg-[white] font-serif text-[black] print:block">
      <p className="text-lg font-semibold" role="heading" aria-level={1}>{title}</p>
      <p className="flex gap-6 pt-4 pb-6">
        <span className="flex flex-1 gap-2">{m.quiz.printName}<Line /></span>
        <span className="flex w-48 gap-2">{m.quiz.printDate}<Line /></span>
      </p>
      <ol className="grid gap-6">
        {questions.map((question, place) => (
          <li key={place} className="flex break-inside-avoid flex-wrap gap-x-3">
            {sectionAt(questions, place) === null ? null : <p className="w-full pb-3 font-semibold">{sectionAt(questions, place)}</p>}
            <span className="w-6 shrink-0 font-semibold">{m.quiz.printNumber(place + 1)}</span>
            <div className="min-w-0 flex-1">
              {labelOf(question) === '' ? null : <p className="text-sm">{labelOf(question)}</p>}
              <p className="whitespace-pre-line">{promptOf(question)}</p>
              <Room question={question} />
            </div>
          </li>
        ))}
      </ol>
      {withKey ? (
        <div className="break-before-page">
          <p className="pb-4 text-lg font-semibold" role="heading" aria-level={2}>{m.quiz.printKeyTitle}</p>
          <ol className="grid gap-3">
            {questions.map((question, place) => (
              <li key={place} className="flex break-inside-avoid gap-3">
                <span className="w-6 shrink-0 font-semibold">{m.quiz.printNumber(place + 1)}</span>
                <div className="min-w-0 flex-1">
                  {answerLines(question).map((line) => <p key={line} className="font-semibold">{line}</p>)}
                  {question.source && !('parts' in question) ? <p className="text-sm">{question.source.quote}</p> : null}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  );
}

/** Where the answer goes: a box at each option, lines to write on, a column of letters. */
function Room({ question }: { readonly question: Question }) {
  if (question.kind === 'recall') return <>{question.parts.map(({ text }) => <p key={text} className="flex pt-6"><Line /></p>)}</>;
  if (isWritten(question)) return <p className="flex pt-6"><Line /></p>;
  if (question.kind === 'matching') {
    return (
      <div className="grid grid-cols-2 gap-6 pt-2">
        <ul className="grid content-start gap-2">{question.parts.map(({ text }) => <li key={text} className="flex gap-2"><Box />{text}</li>)}</ul>
        <ul className="grid content-start gap-2">{question.options.map((option, at) => <li key={option} className="flex gap-2"><span className="font-semibold">{m.quiz.letter(at)}</span>{option}</li>)}</ul>
      </div>
    );
  }
  const options = question.kind === 'several' || question.kind === 'ordering' ? question.options : oneOfOptions(question);
  return <ul className="grid gap-1.5 pt-2">{options.map((option) => <li key={option} className="flex gap-2"><Box />{optionText(question, option)}</li>)}</ul>;
}

function Line() {
  return <span className="flex-1 border-b border-current" />;
}

function Box() {
  return <span className="mt-1 size-4 shrink-0 border border-current" />;
}
