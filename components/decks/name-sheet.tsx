/** A sheet that asks for a deck's name: to make one, or to rename and nest one. */
'use client';

import { useState } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import { Button, Sheet, TextField } from '@/components/ui';
import { autofocus } from '@/components/ui/autofocus';
import { IDS, newDeckId } from '@/lib/core/ids';
import type { Change, Deck, DeckId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { useAct } from './acting';
import { cleanName, renamed } from './deck-tree';

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function NewDeckSheet({ open, onClose }: SheetProps) {
  const clock = useClock();
  const act = useAct();
  const make = async (name: string) => {
    const deck: Deck = {
      id: newDeckId(clock.randomBytes), name, presetId: IDS.defaultPreset, description: '', addedAt: clock.now(), deleted: false, clocks: {},
    };
    if (await act([{ type: 'put', table: 'decks', row: deck }], m.decks.made(name))) onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} title={m.decks.newDeck}>
      <NameForm initial="" own={null} button={m.decks.make} onName={make} />
    </Sheet>
  );
}

export function RenameSheet({ deck, open, onClose }: SheetProps & { readonly deck: Deck }) {
  const collection = useCollection();
  const act = useAct();
  const rename = async (name: string) => {
    const rows = renamed(collection.getView().decks.values(), deck.id, name);
    const changes = rows.map((row): Change => ({ type: 'put', table: 'decks', row }));
    if (name === deck.name || (await act(changes, m.decks.renamed))) onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} title={m.decks.rename}>
      <NameForm initial={deck.name} own={deck.id} button={m.decks.renameAction} onName={rename} />
    </Sheet>
  );
}

interface NameFormProps {
  readonly initial: string;
  /** The deck that may keep the name it has. */
  readonly own: DeckId | null;
  readonly button: string;
  readonly onName: (name: string) => void;
}

function NameForm({ initial, own, button, onName }: NameFormProps) {
  const view = useView();
  const [name, setName] = useState(initial);
  const [isAsked, setIsAsked] = useState(false);
  const clean = cleanName(name);
  const isTaken = [...view.decks.values()].some((deck) => deck.id !== own && deck.name.toLowerCase() === clean.toLowerCase());
  const error = clean === '' ? m.decks.nameEmpty : isTaken ? m.decks.nameTaken : undefined;
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setIsAsked(true);
    if (!error) onName(clean);
  };
  return (
    <form className="grid gap-5" onSubmit={submit}>
      <TextField label={m.decks.newDeckName} hint={m.decks.nameHint} value={name} ref={autofocus} autoComplete="off" error={isAsked ? error : undefined}
        onChange={(event) => setName(event.target.value)} />
      <Button type="submit">{button}</Button>
    </form>
  );
}
