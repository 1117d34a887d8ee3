/** Kinds of question to draw from: check boxes that look like the other choices. */
import type { Question } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { KINDS, type Kind } from './setup';

interface KindChoiceProps {
  readonly chosen: readonly Kind[];
  readonly onChange: (kinds: readonly Question['kind'][]) => void;
}

export function KindChoice({ chosen, onChange }: KindChoiceProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{m.quiz.kinds}</legend>
      <div className="flex flex-wrap gap-2">
        {KINDS.map((kind) => {
          const isChosen = chosen.includes(kind);
          return (
            <label
              key={kind}
              className={`relative flex min-h-11 items-center justify-center gap-2 rounded-card border px-3 py-1.5 font-medium has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink ${isChosen ? 'border-ink bg-ink text-paper' : 'border-rule bg-sheet hover:border-edge'}`}
            >
              <input type="checkbox" checked={isChosen} onChange={(event) => onChange(KINDS.filter((one) => (one === kind ? event.target.checked : chosen.includes(one))))} className="absolute inset-0 cursor-pointer appearance-none opacity-0" />
              {m.quiz.kindNames[kind]}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
