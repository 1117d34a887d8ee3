'use client';
/** A choice of one among a few, side by side: native radio buttons, so arrow keys work. It shows the choice before it is stored. */
import { startTransition, useId, useOptimistic } from 'react';

interface SegmentedOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: T;
  readonly options: readonly SegmentedOption<T>[];
  readonly onChange: (value: T) => void | Promise<void>;
}

export function Segmented<T extends string>({ label, hideLabel, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  const [shown, show] = useOptimistic(value);
  const choose = (chosen: T) =>
    startTransition(async () => {
      show(chosen);
      await onChange(chosen);
    });
  return (
    <fieldset className="min-w-0">
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-medium'}>{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={`relative flex min-h-11 flex-1 basis-16 items-center justify-center rounded-card border px-3 py-1.5 text-center font-medium whitespace-nowrap has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink has-disabled:opacity-50 ${option.value === shown ? 'border-ink bg-ink text-paper' : 'border-rule bg-sheet hover:border-edge'}`}
          >
            <input type="radio" name={name} value={option.value} checked={option.value === shown} disabled={option.disabled} onChange={() => choose(option.value)} className="absolute inset-0 cursor-pointer appearance-none opacity-0" />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
