/** What else there is to do with a search: keep it by name, find duplicates. */
'use client';

import { useState } from 'react';
import { DATABASE, useView } from '@/components/collection';
import { ActionList, Button, Notice, Sheet, TextField, useToast } from '@/components/ui';
import { useStore } from '@/components/settings/use-store';
import type { Problem } from '@/lib/core/model';
import { problemOf } from '@/lib/core/problem';
import { library as w } from '@/lib/messages/en/library';
import { problemText } from '@/lib/messages/problem-text';
import { libraryDuplicates, type DuplicateGroup } from '@/lib/workers/library-client';

interface MoreSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly text: string;
  readonly canSave: boolean;
  readonly onSearch: (text: string) => void;
}

export function MoreSheet({ open, onClose, text, canSave, onSearch }: MoreSheetProps) {
  const [next, setNext] = useState<'save' | 'duplicates' | null>(null);
  return (
    <>
      <Sheet open={open} onClose={onClose} title={w.title}>
        <ActionList onChoose={onClose} actions={[
          { icon: 'search', label: w.save, disabled: !canSave, run: () => setNext('save') },
          { icon: 'card', label: w.duplicates, hint: w.duplicatesHint, run: () => setNext('duplicates') },
        ]} />
      </Sheet>
      <Sheet open={next === 'save'} onClose={() => setNext(null)} title={w.save}>
        <SaveForm text={text} onDone={() => setNext(null)} />
      </Sheet>
      <Sheet open={next === 'duplicates'} onClose={() => setNext(null)} title={w.duplicates}>
        <Duplicates onSearch={(found) => { setNext(null); onSearch(found); }} />
      </Sheet>
    </>
  );
}

/** A name used before is given the new search. */
function SaveForm({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const { searches = [] } = useView().settings;
  const { saveSettings } = useStore();
  const toast = useToast();
  const [name, setName] = useState(text);
  const save = async () => {
    const clean = name.trim();
    if (clean === '') return;
    await saveSettings({ searches: [...searches.filter((one) => one.name !== clean), { name: clean, text }] });
    toast({ text: w.saveDone(clean) });
    onDone();
  };
  return (
    <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <p dir="ltr"><code>{text}</code></p>
      <TextField label={w.saveName} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} autoFocus />
      <Button type="submit" variant="primary" disabled={name.trim() === ''}>{w.save}</Button>
    </form>
  );
}

function Duplicates({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const [groups, setGroups] = useState<readonly DuplicateGroup[] | Problem | null>(null);
  if (groups === null) {
    return <Button className="w-full" onClick={() => void libraryDuplicates(DATABASE).then(setGroups, (error: unknown) => setGroups(problemOf(error)))}>{w.duplicates}</Button>;
  }
  if ('code' in groups) return <Notice tone="error">{problemText(groups)}</Notice>;
  if (groups.length === 0) return <p role="status">{w.noDuplicates}</p>;
  return (
    <ul className="divide-y divide-rule">
      {groups.slice(0, SHOWN).map(({ text, type, notes }) => (
        <li key={`${type} ${text}`}>
          <button type="button" className="flex min-h-13 w-full items-center gap-3 py-2 text-start" onClick={() => onSearch(`nid:${notes.join(',')}`)}>
            <span className="min-w-0 flex-1">
              <span dir="auto" className="line-clamp-2 font-serif text-lg break-words">{text}</span>
              <span className="text-sm text-soft">{type}</span>
            </span>
            <span className="shrink-0 text-soft">{w.duplicateGroup(notes.length)}</span>
          </button>
        </li>
      ))}
      {groups.length > SHOWN ? <li className="py-3 text-soft">{w.moreGroups(groups.length - SHOWN)}</li> : null}
    </ul>
  );
}

const SHOWN = 200;
