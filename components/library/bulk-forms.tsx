/** The small forms behind a change of many cards: where to, which tags, which flag. */
'use client';

import { useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { useAct } from '@/components/decks/acting';
import { DeckSelect } from '@/components/decks/card-menu';
import { readableName } from '@/components/decks/deck-tree';
import { Button, TextField, useToast } from '@/components/ui';
import type { Change, DeckId } from '@/lib/core/model';
import { IDS } from '@/lib/core/ids';
import { library as w } from '@/lib/messages/en/library';
import { manualAll, moveAll, tagAll } from './bulk-changes';
import type { Chosen } from './selection';

interface FormProps {
  readonly chosen: Chosen;
  readonly onDone: () => void;
}

/** Commits and closes; where nothing would change it says so and stays. */
export function useBulk(onDone: () => void): (changes: readonly Change[], said: string) => Promise<void> {
  const act = useAct();
  const toast = useToast();
  return async (changes, said) => {
    if (changes.length === 0) toast({ text: w.nothing });
    else if (await act(changes, said)) onDone();
  };
}

export function MoveForm({ chosen, onDone }: FormProps) {
  const view = useView();
  const run = useBulk(onDone);
  const [target, setTarget] = useState<string>(chosen.cards[0]?.deckId ?? IDS.defaultDeck);
  const move = () => {
    const changes = moveAll(chosen.cards, target as DeckId);
    return run(changes, w.moved(changes.length, readableName(view.decks.get(target as DeckId)?.name ?? '')));
  };
  return (
    <form className="grid gap-5" onSubmit={(event) => { event.preventDefault(); void move(); }}>
      <DeckSelect value={target} onChange={setTarget} />
      <Button type="submit" variant="primary">{w.move}</Button>
    </form>
  );
}

export function TagForm({ chosen, onDone }: FormProps) {
  const run = useBulk(onDone);
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const known = [...new Set(chosen.notes.flatMap(({ tags }) => tags))].sort();
  const apply = () => {
    const changes = tagAll(chosen.notes, added, removed);
    return run(changes, w.tagged(changes.length));
  };
  return (
    <form className="grid gap-5" onSubmit={(event) => { event.preventDefault(); void apply(); }}>
      <TextField label={w.addTags} hint={w.addTagsHint} value={added} autoCapitalize="off" autoComplete="off" onChange={(event) => setAdded(event.target.value)} />
      <div>
        <TextField label={w.removeTags} value={removed} autoCapitalize="off" autoComplete="off" onChange={(event) => setRemoved(event.target.value)} />
        <ul className="flex flex-wrap gap-2 pt-2">
          {known.slice(0, 50).map((tag) => (
            <li key={tag}><Button className="px-3!" onClick={() => setRemoved(removed === '' ? tag : `${removed} ${tag}`)}>{tag}</Button></li>
          ))}
        </ul>
      </div>
      <Button type="submit" variant="primary">{w.apply}</Button>
    </form>
  );
}

export function FlagForm({ chosen, onDone }: FormProps) {
  const collection = useCollection();
  const run = useBulk(onDone);
  return (
    <ul className="-mx-2">
      {w.flags.map((name, flag) => (
        <li key={name}>
          <button type="button" className="flex min-h-11 w-full items-center rounded-card px-2 text-start font-medium hover:bg-rule/60"
            onClick={() => void run(manualAll(chosen.cards, { type: 'flag', flag }, collection.moment()), w.flagged(chosen.cards.length))}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
