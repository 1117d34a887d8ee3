/** The fields of a note as text areas, by its note type. In a cloze text a selection becomes a gap. */
'use client';

import { useRef, type KeyboardEvent } from 'react';
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

export function NoteFields({ noteType, fields, onChange }: NoteFieldsProps) {
  return noteType.fields.map((field, index) => {
    const value = fields[field.id] ?? '';
    const write = (text: string) => onChange({ ...fields, [field.id]: text });
    if (mayHaveGaps(noteType, field)) return <GapField key={field.id} field={field} value={value} isFirst={index === 0} isOptional={noteType.kind !== 'cloze'} onWrite={write} />;
    return (
      <TextArea key={field.id} label={labelOf(field)} hint={isOptionalSide(noteType, index) ? m.decks.sideOptional : undefined} rows={index === 0 ? 3 : 2}
        value={value} dir="auto" autoFocus={index === 0} onChange={(event) => write(event.target.value)} />
    );
  });
}

function labelOf(field: NoteField): string {
  return (m.decks.fields as Readonly<Record<string, string>>)[field.name] ?? field.name;
}

function mayHaveGaps(noteType: NoteType, field: NoteField): boolean {
  return noteType.templates.some(({ prompt }) => prompt.includes(`{{cloze:${field.name}}}`));
}

function isOptionalSide(noteType: NoteType, index: number): boolean {
  return noteType.id === IDS.fact && index >= 2;
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
