/** Pairs without dragging: what can be chosen stands above under letters, and each line has its own row of letters. */
import { useId } from 'react';
import type { MatchingQuestion } from '@/lib/core/model';
import { linesOf, textOf } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';

interface MatchingProps {
  readonly question: MatchingQuestion;
  readonly draft: string;
  readonly onChange: (draft: string) => void;
}

export function Matching({ question, draft, onChange }: MatchingProps) {
  const chosen = linesOf(draft);
  const choose = (at: number, option: string) => onChange(textOf(question.parts.map((_, other) => (other === at ? option : (chosen[other] ?? '')))));
  return (
    <div className="grid gap-5">
      <ol aria-label={m.quiz.matchOptions} className="grid gap-1.5 rounded-card bg-rule/40 px-4 py-3">
        {question.options.map((option, index) => (
          <li key={option} className="flex gap-3">
            <span className="w-4 shrink-0 font-semibold">{m.quiz.letter(index)}</span>
            <span dir="auto" className="min-w-0 font-serif break-words">{option}</span>
          </li>
        ))}
      </ol>
      {question.parts.map((part, at) => (
        <Pair key={part.text} text={part.text} options={question.options} chosen={chosen[at] ?? ''} onChoose={(option) => choose(at, option)} />
      ))}
    </div>
  );
}

interface PairProps {
  readonly text: string;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

function Pair({ text, options, chosen, onChoose }: PairProps) {
  const name = useId();
  return (
    <fieldset className="min-w-0 border-t border-rule pt-3">
      <legend className="sr-only">{m.quiz.matchFor(text)}</legend>
      <p aria-hidden="true" dir="auto" className="pb-2 font-serif text-lg leading-snug break-words">{text}</p>
      <div className="flex flex-wrap gap-2">
        {options.map((option, index) => (
          <label
            key={option}
            className={`relative flex size-11 items-center justify-center rounded-card border font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink ${option === chosen ? 'border-ink bg-ink text-paper' : 'border-rule bg-sheet hover:border-edge'}`}
          >
            <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} aria-label={`${m.quiz.letter(index)}: ${option}`} className="absolute inset-0 cursor-pointer appearance-none opacity-0" />
            <span aria-hidden="true">{m.quiz.letter(index)}</span>
          </label>
        ))}
      </div>
      {chosen === '' ? null : <p aria-hidden="true" dir="auto" className="pt-1.5 font-serif text-soft break-words">{chosen}</p>}
    </fieldset>
  );
}
