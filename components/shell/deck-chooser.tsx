'use client';
/** A deck by its name: typed in part, chosen with Enter, studied. */
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { studyHref } from '@/components/study/selection';
import { ActionList } from '@/components/ui/action-list';
import { autofocus } from '@/components/ui/autofocus';
import { TextField } from '@/components/ui/fields';
import { Sheet } from '@/components/ui/sheet';
import { IDS } from '@/lib/core/ids';
import { countsOf } from '@/lib/core/queue';
import { studyMore as w } from '@/lib/messages/en/study-more';

/** More would not be read. */
const SHOWN = 12;

export function DeckChooser({ onClose }: { readonly onClose: () => void }) {
  const view = useView();
  const collection = useCollection();
  const router = useRouter();
  const [typed, type] = useState('');
  const found = useMemo(() => {
    const wanted = typed.trim().toLowerCase();
    return [...view.decks.values()].filter(({ id, name }) => (id !== IDS.defaultDeck || view.cardsByDeck.has(id)) && name.replaceAll('::', ' ').toLowerCase().includes(wanted)).sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, SHOWN);
  }, [view, typed]);
  const [first] = found;
  const choose = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (!first) return;
    onClose();
    router.push(studyHref({ decks: [first.id] }));
  };
  return (
    <Sheet open onClose={onClose} title={w.chooseDeck}>
      <form onSubmit={choose} className="pb-3">
        <TextField label={w.chooseDeckFind} value={typed} ref={autofocus} autoComplete="off" onChange={(event) => type(event.target.value)} />
      </form>
      {found.length === 0 ? <p role="status" className="py-3 text-soft">{w.chooseDeckNone}</p> : (
        <ActionList onChoose={onClose} actions={found.map(({ id, name }) => {
          const { new: fresh, learning, review } = countsOf(view, [id], collection.moment());
          return { icon: 'decks', label: name.replaceAll('::', ' · '), hint: w.chooseDeckDue(fresh + learning + review), href: studyHref({ decks: [id] }) };
        })} />
      )}
    </Sheet>
  );
}
