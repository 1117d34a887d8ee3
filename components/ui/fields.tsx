/** Form fields: each with its visible label, an optional hint and an error in words. */
import { useId, type ComponentProps, type ReactNode } from 'react';

interface Labelled {
  readonly label: string;
  /** A line under the label that says what to write. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The label is read out but not shown: only where the place says it. */
  readonly hideLabel?: boolean | undefined;
}

const FIELD = 'w-full rounded-card border border-edge bg-sheet px-3 py-2.5 text-base text-ink aria-invalid:border-accent';

export function TextField({ label, hint, error, hideLabel, className = '', ...rest }: Labelled & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <input id={id} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, hint, error)} className={`${FIELD} min-h-11 ${className}`} {...rest} />
    </Field>
  );
}

export function TextArea({ label, hint, error, hideLabel, className = '', rows = 4, ...rest }: Labelled & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <textarea id={id} rows={rows} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, hint, error)} className={`${FIELD} block resize-y font-serif text-lg ${className}`} {...rest} />
    </Field>
  );
}

export function Select({ label, hint, error, hideLabel, className = '', ...rest }: Labelled & ComponentProps<'select'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <select id={id} aria-describedby={describedBy(id, hint, error)} className={`${FIELD} min-h-11 ${className}`} {...rest} />
    </Field>
  );
}

function Field({ id, label, hint, error, hideLabel, children }: Labelled & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block font-medium'}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={hideLabel ? 'sr-only' : '-mt-1 mb-1.5 text-sm text-soft'}>
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-sm text-accent">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}
