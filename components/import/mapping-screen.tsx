/** How a table is read, said by the person, with what its first rows become. */
'use client';

import { useEffect, useState } from 'react';
import { useView } from '@/components/collection';
import { readableName } from '@/components/decks/deck-tree';
import { Button, Notice, Screen, Select, Switch, TextField } from '@/components/ui';
import { BUILT_IN_NOTE_TYPES } from '@/lib/core/note-types';
import type { ColumnUse, TableMapping, TablePreview, TableSample } from '@/lib/core/table-mapping';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { previewTable } from '@/lib/workers/import-client';
import { ROW_SIGNS, SEPARATORS, usesOf, withNoteType, withSeparator, withUse } from './mapping';

interface MappingScreenProps {
  readonly name: string;
  readonly file: Blob;
  readonly mapping: TableMapping;
  readonly onBack: () => void;
  readonly onRead: (mapping: TableMapping) => void;
}

export function MappingScreen({ name, file, mapping: first, onBack, onRead }: MappingScreenProps) {
  const [mapping, setMapping] = useState({ mapping: first, isNew: false });
  const preview = usePreview(file, mapping);
  const shown = preview === 'failed' ? null : preview;
  const change = (next: TableMapping, isNew = false) => setMapping({ mapping: next, isNew });
  const current = shown?.mapping ?? mapping.mapping;
  const isEmpty = shown !== null && !shown.sample.some(({ reason }) => reason === '');
  return (
    <Screen title={m.mapping.title} back={onBack} focused wide
      footer={
        <>
          <First sample={shown?.sample.find(({ reason }) => reason === '')} />
          <Button variant="primary" size="large" className="w-full md:max-w-sm" disabled={shown === null || isEmpty} onClick={() => onRead(current)}>{m.mapping.go}</Button>
        </>
      }>
      <p className="pb-5 break-words text-soft">{`${name}. ${m.mapping.intro}`}</p>
      <div className="grid gap-8 md:grid-cols-2 md:gap-10">
        <div className="grid content-start gap-6">
          <Rows mapping={current} columns={shown?.columns ?? []} onChange={change} />
          <Columns mapping={current} columns={shown?.columns ?? []} onChange={change} />
        </div>
        <section aria-labelledby="sample" className="content-start">
          <h2 id="sample" className="pb-3 font-medium">{m.mapping.sample}</h2>
          {preview === 'failed' && <Notice tone="error">{m.mapping.failed}</Notice>}
          {isEmpty && <Notice tone="warn">{m.mapping.nothing}</Notice>}
          <ul aria-live="polite" className="grid gap-4">{shown?.sample.map((sample) => <Sample key={sample.line} sample={sample} />)}</ul>
        </section>
      </div>
    </Screen>
  );
}

/** On a phone the sample lies below the columns; its first row is seen while they change. It is read out there. */
function First({ sample }: { readonly sample: TableSample | undefined }) {
  if (!sample) return null;
  return <p aria-hidden="true" dir="auto" className="truncate pb-2 font-serif md:hidden">{m.mapping.firstOf(sample.prompt, sample.answer)}</p>;
}

/** What the worker makes of the first rows; the one before stays until the next is there. */
function usePreview(file: Blob, { mapping, isNew }: { readonly mapping: TableMapping; readonly isNew: boolean }): TablePreview | 'failed' | null {
  const [preview, setPreview] = useState<TablePreview | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    previewTable(file, mapping, isNew).then((next) => current && setPreview(next), () => current && setPreview('failed'));
    return () => {
      current = false;
    };
  }, [file, mapping, isNew]);
  return preview;
}

interface PartProps {
  readonly mapping: TableMapping;
  readonly columns: TablePreview['columns'];
  readonly onChange: (mapping: TableMapping, isNew?: boolean) => void;
}

/** What parts the cells, what stands in them, and what a row becomes. */
function Rows({ mapping, columns, onChange }: PartProps) {
  const noteTypes = [...useView().noteTypes.values()].filter(({ id }) => !BUILT_IN_NOTE_TYPES.some((type) => type.id === id));
  const kinds = Object.keys(m.mapping.kinds) as readonly TableMapping['becomes'][];
  const become = (value: string) => {
    const noteType = noteTypes.find(({ id }) => `type ${id}` === value) ?? null;
    const next = noteType === mapping.noteType ? mapping : withNoteType(mapping, noteType, columns);
    onChange(noteType ? next : { ...next, becomes: value as TableMapping['becomes'] });
  };
  return (
    <>
      <Signs mapping={mapping} onChange={onChange} />
      <Select label={m.mapping.becomes} value={mapping.noteType ? `type ${mapping.noteType.id}` : mapping.becomes} onChange={(event) => become(event.target.value)}>
        {kinds.map((kind) => <option key={kind} value={kind}>{m.mapping.kinds[kind]}</option>)}
        {noteTypes.map(({ id, name }) => <option key={id} value={`type ${id}`}>{m.mapping.ofType(name)}</option>)}
      </Select>
      <div>
        <Switch label={m.mapping.hasHeader} checked={mapping.hasHeader} onChange={(hasHeader) => onChange({ ...mapping, hasHeader })} />
        <Switch label={m.mapping.isHtml} hint={m.mapping.isHtmlHint} checked={mapping.isHtml} onChange={(isHtml) => onChange({ ...mapping, isHtml })} />
      </div>
    </>
  );
}

/** The sign between cells, one of the usual or the person's own; in lists of terms also that between rows. */
function Signs({ mapping, onChange }: Pick<PartProps, 'mapping' | 'onChange'>) {
  const [isOwn, setIsOwn] = useState(!SEPARATORS.some((sign) => sign === mapping.separator));
  const choose = (value: string) => {
    setIsOwn(value === OWN);
    if (value !== OWN) onChange(withSeparator(mapping, value), true);
  };
  return (
    <>
      <Select label={m.mapping.separator} value={isOwn ? OWN : mapping.separator} onChange={(event) => choose(event.target.value)}>
        {SEPARATORS.map((sign) => <option key={sign} value={sign}>{m.mapping.separators[sign]}</option>)}
        <option value={OWN}>{m.mapping.ownSeparator}</option>
      </Select>
      {isOwn && (
        <TextField label={m.mapping.ownSeparator} hint={m.mapping.ownSeparatorHint} defaultValue={mapping.separator} maxLength={20} autoComplete="off" onChange={(event) => {
          if (event.target.value !== '') onChange(withSeparator(mapping, event.target.value), true);
        }} />
      )}
      {mapping.rowSign !== null && (
        <Select label={m.mapping.rowSign} value={mapping.rowSign} onChange={(event) => onChange({ ...mapping, rowSign: event.target.value })}>
          {ROW_SIGNS.map((sign) => <option key={sign} value={sign}>{m.mapping.rowSigns[sign]}</option>)}
        </Select>
      )}
    </>
  );
}

/** No separator, for it has more than one character and a name of ours in it. */
const OWN = 'own sign';

function Columns({ mapping, columns, onChange }: PartProps) {
  const uses = usesOf(mapping);
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-3 font-medium">{m.mapping.columns}</legend>
      {columns.map(({ name, examples }, at) => (
        // A column is known by its place alone.
        <Select key={at} label={m.mapping.column(at + 1, name)} hint={m.mapping.examples(examples)} value={mapping.uses[at] ?? 'none'} onChange={(event) => onChange(withUse(mapping, at, event.target.value as ColumnUse))}>
          {uses.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      ))}
    </fieldset>
  );
}

function Sample({ sample: { line, prompt, answer, tags, deck, quote, reason } }: { readonly sample: TableSample }) {
  const about = [deck === '' ? '' : readableName(deck), ...tags.map((tag) => `#${tag}`)].filter((part) => part !== '').join(' · ');
  return (
    <li className={`rounded-card border border-rule p-4 ${reason ? 'opacity-80' : 'bg-sheet'}`}>
      <p className="text-sm text-soft">{m.mapping.line(line)}</p>
      {prompt && <p dir="auto" className="line-clamp-4 font-serif text-lg break-words whitespace-pre-line">{prompt}</p>}
      {answer && <p dir="auto" className="line-clamp-4 font-serif text-lg font-semibold break-words whitespace-pre-line">{answer}</p>}
      {quote && <p dir="auto" className="line-clamp-3 border-s-2 border-rule ps-3 font-serif break-words text-soft">{quote}</p>}
      {about && <p className="text-sm break-words text-soft">{about}</p>}
      {reason && <p className="text-sm text-warn">{problemText({ code: reason, values: {} })}</p>}
    </li>
  );
}
