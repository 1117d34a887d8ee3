/** The fields of a note as text areas, by its note type. In a cloze text a selection becomes a gap. */
'use client';

import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, TextArea } from '@/components/ui';
import { IDS } from '@/lib/core/ids';
import type { NoteField, NoteType } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { withGap } from './note-draft';

type Fields = Readonly<Record<string, string>>;

interface NoteFieldsProps {
  readonly noteType: NoteType;
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
}

/** The further sides of a fact are folded away while they are empty. */
export function NoteFields(props: NoteFieldsProps) {
  const { noteType, fields } = props;
  if (noteType.id !== IDS.fact) return noteType.fields.map((field) => <OneField key={field.id} {...props} field={field} isOptional={false} />);
  const further = noteType.fields.slice(2);
  return (
    <>
      {noteType.fields.slice(0, 2).map((field) => <OneField key={field.id} {...props} field={field} isOptional={false} />)}
      <Further isOpen={further.some(({ id }) => (fields[id] ?? '') !== '')}>
        {further.map((field) => <OneField key={field.id} {...props} field={field} isOptional />)}
      </Further>
    </>
  );
}

function Further({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const [wasOpen] = useState(isOpen);
  return (
    <details open={wasOpen}>
      <summary className="flex min-h-11 items-center font-medium underline underline-offset-4">{m.decks.furtherSides}</summary>
      <div className="grid gap-5 pt-3">{children}</div>
    </details>
  );
}

function OneField({ noteType, fields, onChange, field, isOptional }: NoteFieldsProps & { readonly field: NoteField; readonly isOptional: boolean }) {
  const isFirst = field === noteType.fields[0];
  const value = fields[field.id] ?? '';
  const write = (text: string) => onChange({ ...fields, [field.id]: text });
  if (mayHaveGaps(noteType, field)) return <GapField field={field} value={value} isFirst={isFirst} isOptional={isOptional} onWrite={write} />;
  return (
    <TextArea label={labelOf(field)} hint={isOptional ? m.decks.sideOptional : undefined} rows={isFirst ? 3 : 2}
      value={value} dir="auto" autoFocus={isFirst} onChange={(event) => write(event.target.value)} />
  );
}

function labelOf(field: NoteField): string {
  return (m.decks.fields as Readonly<Record<string, string>>)[field.name] ?? field.name;
}

function mayHaveGaps(noteType: NoteType, field: NoteField): boolean {
  return noteType.templates.some(({ prompt }) => prompt.includes(`{{cloze:${field.name}}}`));
}

interface GapFieldProps {
  readonly field: NoteField;
  readonly value: string;
  readonly isFirst: boolean;
  readonly isOptional: boolean;
  readonly onWrite: (text: string) => void;
}

function GapField({ field, value, isFirst, isOptional, onWrite }: GapFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const makeGap = () => {
    const element = area.current;
    const made = element && withGap(element.value, element.selectionStart, element.selectionEnd);
    if (!made) return;
    onWrite(made.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(made.end, made.end);
    });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'c' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    makeGap();
  };
  return (
    <div className="grid gap-2">
      <TextArea ref={area} label={labelOf(field)} hint={isOptional ? m.decks.sideOptional : m.decks.gapHint} rows={4} value={value} dir="auto" autoFocus={isFirst}
        onKeyDown={keys} onChange={(event) => onWrite(event.target.value)} />
      <Button className="justify-self-start text-sm" onPointerDown={(event) => event.preventDefault()} onClick={makeGap}>{m.decks.makeGap}</Button>
    </div>
  );
}
