/** Find and replace in many notes: what would change is seen before it does. */
'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useView } from '@/components/collection';
import { Button, Select, Switch, TextField } from '@/components/ui';
import type { Change } from '@/lib/core/model';
import { library as w } from '@/lib/messages/en/library';
import { problemText } from '@/lib/messages/problem-text';
import { replaceAll, type Replaced, type Replacement } from './bulk-changes';
import { useBulk } from './bulk-forms';
import type { Chosen } from './selection';

const EVERY = '';
const TAGS = '\ttags';
const SHOWN = 20;

export function ReplaceForm({ chosen, onDone }: { readonly chosen: Chosen; readonly onDone: () => void }) {
  const run = useBulk(onDone);
  const [replacement, setReplacement] = useState<Replacement>({ find: '', by: '', isExpression: false, matchCase: false, field: null });
  const change = (some: Partial<Replacement>) => setReplacement((before) => ({ ...before, ...some }));
  const { replaced, isWrong } = useReplaced(chosen, useDeferredValue(replacement));
  const apply = () => run(replaced.map(({ after }): Change => ({ type: 'put', table: 'notes', row: after })), w.replaced(replaced.length));
  return (
    <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void apply(); }}>
      <TextField label={w.find} value={replacement.find} autoCapitalize="off" autoComplete="off" spellCheck={false} onChange={(event) => change({ find: event.target.value })}
        error={isWrong ? problemText({ code: 'search-expression', values: { expression: replacement.find } }) : undefined} />
      <TextField label={w.replaceBy} value={replacement.by} autoCapitalize="off" autoComplete="off" spellCheck={false} onChange={(event) => change({ by: event.target.value })} />
      <FieldSelect chosen={chosen} replacement={replacement} onChange={(field) => change({ field })} />
      <div>
        <Switch label={w.expression} hint={w.expressionHint} checked={replacement.isExpression} onChange={(isExpression) => change({ isExpression })} />
        <Switch label={w.matchCase} checked={replacement.matchCase} onChange={(matchCase) => change({ matchCase })} />
      </div>
      {replacement.find !== '' && !isWrong ? <Preview replaced={replaced} all={chosen.notes.length} /> : null}
      <Button type="submit" variant="primary" disabled={replaced.length === 0}>{w.apply}</Button>
    </form>
  );
}

function useReplaced({ notes }: Chosen, replacement: Replacement): { readonly replaced: readonly Replaced[]; readonly isWrong: boolean } {
  const { noteTypes } = useView();
  return useMemo(() => {
    try {
      return { replaced: replaceAll(notes, ({ noteTypeId }) => noteTypes.get(noteTypeId), replacement), isWrong: false };
    } catch {
      return { replaced: [], isWrong: true };
    }
  }, [notes, noteTypes, replacement]);
}

function FieldSelect({ chosen, replacement: { field }, onChange }: { readonly chosen: Chosen; readonly replacement: Replacement; readonly onChange: (field: Replacement['field']) => void }) {
  const { noteTypes } = useView();
  const names = [...new Set(chosen.notes.flatMap(({ noteTypeId }) => noteTypes.get(noteTypeId)?.fields.map(({ name }) => name) ?? []))];
  return (
    <Select label={w.field} value={field === null ? EVERY : typeof field === 'string' ? field : TAGS}
      onChange={({ target: { value } }) => onChange(value === EVERY ? null : value === TAGS ? { tags: true } : value)}>
      <option value={EVERY}>{w.everyField}</option>
      {names.map((name) => <option key={name} value={name}>{name}</option>)}
      <option value={TAGS}>{w.tags}</option>
    </Select>
  );
}

function Preview({ replaced, all }: { readonly replaced: readonly Replaced[]; readonly all: number }) {
  return (
    <section aria-live="polite">
      <p className="font-medium">{replaced.length === 0 ? w.nothing : w.preview(replaced.length, all)}</p>
      <ul className="divide-y divide-rule">
        {replaced.slice(0, SHOWN).map(({ before, from, to }) => (
          <li key={before.id} dir="auto" className="py-2 font-serif text-lg break-words">
            <del className="block text-soft">{from}</del>
            <ins className="block no-underline">{to}</ins>
          </li>
        ))}
      </ul>
    </section>
  );
}
