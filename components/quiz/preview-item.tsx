/** A question as its author sees it: prompt, options with the right one marked, and the sentence it comes from. */
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Question } from '@/lib/core/model';
import { FALSE, linesOf, TRUE } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { SourceOf } from './feedback';
import { answerLines, oneOfOptions, optionText, promptOf } from './words';

interface PreviewItemProps {
  readonly place: number;
  readonly question: Question;
  /** The heading that begins here. */
  readonly section: string | null;
  readonly onActions: () => void;
}

export function PreviewItem({ place, question, section, onActions }: PreviewItemProps) {
  const { weight = 1 } = question;
  return (
    <li className="border-b border-rule py-4">
      {section === null ? null : <p dir="auto" className="pb-2 font-semibold break-words">{section}</p>}
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-sm text-soft">{[`${place + 1}`, m.quiz.kindNames[question.kind], ...(weight === 1 ? [] : [m.quiz.points(weight, weight)])].join(' · ')}</p>
          <h2 dir="auto" className="pt-0.5 font-serif text-lg leading-snug break-words whitespace-pre-line">{promptOf(question)}</h2>
        </div>
        <IconButton label={m.quiz.itemActions(place + 1)} onClick={onActions}><Icon name="more" /></IconButton>
      </div>
      <Key question={question} />
      <div className="pt-3"><SourceOf question={question} /></div>
    </li>
  );
}

/** The options in their order; what is right is marked by a tick and by its weight. */
function Key({ question }: { readonly question: Question }) {
  const options = question.kind === 'several' ? question.options : oneOfOptions(question);
  const right = question.kind === 'truth' ? [question.isTrue ? TRUE : FALSE] : question.kind === 'several' ? linesOf(question.answer) : [question.answer];
  if (options.length === 0) {
    return (
      <ul className="pt-2 font-serif">
        {answerLines(question).map((line) => <li key={line} dir="auto" className={`break-words ${question.kind === 'typed' || question.kind === 'cloze' ? 'font-semibold' : 'pt-1 leading-snug'}`}>{line}</li>)}
        {question.accepted.length > 0 ? <li className="font-sans text-sm text-soft">{question.accepted.join(' · ')}</li> : null}
      </ul>
    );
  }
  return (
    <ul className="grid gap-1 pt-2 font-serif">
      {options.map((option) => (
        <li key={option} className={`flex items-start gap-2 ${right.includes(option) ? 'font-semibold' : 'text-soft'}`}>
          <span className="flex w-5 shrink-0 justify-center pt-0.5">{right.includes(option) ? <><Icon name="check" size={18} /><span className="sr-only">{m.quiz.right}</span></> : null}</span>
          <span dir="auto" className="min-w-0 break-words">{optionText(question, option)}</span>
        </li>
      ))}
    </ul>
  );
}
