'use client';
/** An on/off setting that takes effect at once. The knob's place says the state, not its colour alone. */
import { startTransition, useId, useOptimistic } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void | Promise<void>;
  readonly disabled?: boolean | undefined;
}

export function Switch({ label, hint, checked, onChange, disabled }: SwitchProps) {
  const id = useId();
  const [shown, show] = useOptimistic(checked);
  const turn = () =>
    startTransition(async () => {
      show(!shown);
      await onChange(!shown);
    });
  return (
    <div className="flex min-h-11 items-center gap-4 py-1">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {hint}
          </p>
        ) : null}
      </div>
      <button
        id={id}
        type="button"
        role="switch"
        aria-checked={shown}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        onClick={turn}
        className="relative h-11 w-14 shrink-0 rounded-card disabled:opacity-50"
      >
        <span aria-hidden="true" className={`absolute inset-x-0 top-1.5 flex h-8 items-center rounded-full border p-1 ${shown ? 'justify-end border-ink bg-ink' : 'justify-start border-edge bg-sheet'}`}>
          <span className={`size-5.5 rounded-full ${shown ? 'bg-paper' : 'bg-soft'}`} />
        </span>
      </button>
    </div>
  );
}
