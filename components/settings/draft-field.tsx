'use client';
/** A field that takes effect when it is left or Enter is pressed, once what it holds makes sense. */
import { useState } from 'react';
import { TextField } from '@/components/ui/fields';
import { messages as m } from '@/lib/messages';

interface DraftFieldProps<T> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The value as text. */
  readonly text: string;
  /** Null for text that makes no sense. */
  readonly parse: (text: string) => T | null;
  readonly wrong: string;
  readonly onChange: (value: T) => void;
  readonly unit?: string | undefined;
  readonly numeric?: boolean | undefined;
}

export function DraftField<T>({ label, hint, text, parse, wrong, onChange, unit, numeric }: DraftFieldProps<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? text;
  const isWrong = draft !== null && parse(draft) === null;
  const finish = () => {
    if (draft === null) return;
    const value = parse(draft);
    if (value === null) return;
    setDraft(null);
    if (draft.trim() !== text) onChange(value);
  };
  return (
    <TextField
      label={unit ? `${label} (${unit})` : label}
      hint={hint}
      error={isWrong ? wrong : undefined}
      value={shown}
      inputMode={numeric ? 'numeric' : 'text'}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly unit?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds. */
export function NumberField({ value, least, most, ...rest }: NumberFieldProps) {
  const parse = (text: string): number | null => {
    const number = Number(text.trim());
    return /^\d+$/.test(text.trim()) && number >= least && number <= most ? number : null;
  };
  return <DraftField {...rest} text={String(value)} parse={parse} wrong={m.settings.notANumber(least, most)} numeric />;
}
