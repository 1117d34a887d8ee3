/** The options of a choice question: native radio buttons, so arrow keys and screen readers know them. */
import { useId } from 'react';
import { messages as m } from '@/lib/messages';

interface OptionsProps {
  readonly options: readonly string[];
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

export function Options({ options, chosen, onChoose }: OptionsProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby="prompt" className="grid gap-2.5">
      {options.map((option, index) => (
        <label
          key={option}
          className={`relative flex min-h-14 items-center gap-4 rounded-card border bg-sheet px-4 py-2.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink ${option === chosen ? 'border-ink ring-1 ring-ink' : 'border-rule hover:border-edge'}`}
        >
          <input type="radio" name={name} value={option} checked={option === chosen} onChange={() => onChoose(option)} className="absolute inset-0 cursor-pointer appearance-none opacity-0" />
          <span aria-hidden="true" className={`w-3.5 shrink-0 text-sm font-semibold ${option === chosen ? 'text-ink' : 'text-soft'}`}>{m.quiz.letter(index)}</span>
          <span dir="auto" className="min-w-0 font-serif text-lg break-words">{option}</span>
        </label>
      ))}
    </div>
  );
}
