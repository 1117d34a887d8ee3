/** The options of a choice question: native radio buttons, or check boxes where several are right, so arrow keys and screen readers know them. */
import { useId } from 'react';
import type { Question } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { optionText } from './words';

interface OptionsProps {
  readonly question: Question;
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly several?: boolean;
  readonly onChoose: (option: string) => void;
}

export function Options({ question, options, chosen, several = false, onChoose }: OptionsProps) {
  const name = useId();
  return (
    <div role={several ? 'group' : 'radiogroup'} aria-labelledby="prompt" className="grid gap-2.5">
      {options.map((option, index) => {
        const isChosen = chosen.includes(option);
        return (
          <label
            key={option}
            className={`relative flex min-h-14 items-center gap-4 rounded-card border bg-sheet px-4 py-2.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink ${isChosen ? 'border-ink ring-1 ring-ink' : 'border-rule hover:border-edge'}`}
          >
            <input type={several ? 'checkbox' : 'radio'} name={name} value={option} checked={isChosen} onChange={() => onChoose(option)} className={several ? 'size-5 shrink-0 accent-ink' : 'absolute inset-0 cursor-pointer appearance-none opacity-0'} />
            {several ? null : <span aria-hidden="true" className={`w-3.5 shrink-0 text-sm font-semibold ${isChosen ? 'text-ink' : 'text-soft'}`}>{m.quiz.letter(index)}</span>}
            <span dir="auto" className={`min-w-0 font-serif break-words ${option.length > 90 ? 'text-base leading-snug' : 'text-lg'}`}>{optionText(question, option)}</span>
          </label>
        );
      })}
    </div>
  );
}
