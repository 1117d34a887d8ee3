/** What can be done with one card of the list, in a sheet. */
'use client';

import { useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { SourceSheet } from '@/components/note/source-sheet';
import { CardInfo } from '@/components/study/card-info';
import { ActionList, Button, Select, Sheet, type Action } from '@/components/ui';
import type { Change, DeckId } from '@/lib/core/model';
import { cardsOfNote } from '@/lib/core/queue-view';
import { messages as m } from '@/lib/messages';
import { useAct } from './acting';
import { deleteNotesChanges, suspendChange } from './changes';
import type { ShownCard } from './deck-notes';
import { readableName } from './deck-tree';

interface CardMenuProps {
  /** Null while the menu is closed. */
  readonly shown: ShownCard | null;
  readonly onClose: () => void;
}

type Next = { readonly kind: 'move' | 'info' | 'source'; readonly shown: ShownCard };

export function CardMenu({ shown, onClose }: CardMenuProps) {
  const [next, setNext] = useState<Next | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const go = (kind: Next['kind'], of: ShownCard) => {
    setNext({ kind, shown: of });
    setIsOpen(true);
  };
  return (
    <>
      <Sheet open={shown !== null} onClose={onClose} title={m.decks.cardTitle}>
        {shown && <Actions shown={shown} onClose={onClose} onNext={(kind) => go(kind, shown)} />}
      </Sheet>
      {next && <MoveSheet key={next.shown.card.id} shown={next.shown} open={isOpen && next.kind === 'move'} onClose={close} />}
      {next && <CardInfo card={next.shown.card} note={next.shown.note} open={isOpen && next.kind === 'info'} onClose={close} />}
      {next && <SourceSheet note={next.shown.note} templateId={next.shown.card.templateId} open={isOpen && next.kind === 'source'} onClose={close} />}
    </>
  );
}

function Actions({ shown, onClose, onNext }: { shown: ShownCard; onClose: () => void; onNext: (kind: Next['kind']) => void }) {
  const { card, note } = shown;
  const collection = useCollection();
  const view = useView();
  const act = useAct();
  const isSuspended = view.schedules.get(card.id).suspended;
  const siblings = cardsOfNote(view, note.id).length;
  const suspend = () => act([suspendChange([card.id], !isSuspended, collection.moment())], isSuspended ? m.decks.unsuspendedDone : m.decks.suspendedDone);
  const remove = () => act(deleteNotesChanges(view, new Set([note.id])), m.decks.cardRemoved);
  const actions: readonly Action[] = [
    { icon: 'edit', label: m.decks.edit, href: `/card?note=${encodeURIComponent(note.id)}` },
    ...(note.source ? [{ icon: 'document' as const, label: m.decks.source, run: () => onNext('source') }] : []),
    { icon: 'folder', label: m.decks.move, run: () => onNext('move') },
    isSuspended
      ? { icon: 'today', label: m.decks.unsuspend, run: () => void suspend() }
      : { icon: 'pause', label: m.decks.suspend, hint: m.decks.suspendHint, run: () => void suspend() },
    { icon: 'info', label: m.study.info, run: () => onNext('info') },
    { icon: 'trash', label: m.decks.removeCard, hint: m.decks.removeCardHint(siblings), run: () => void remove() },
  ];
  return <ActionList actions={actions} onChoose={onClose} />;
}

function MoveSheet({ shown, open, onClose }: { readonly shown: ShownCard; readonly open: boolean; readonly onClose: () => void }) {
  const view = useView();
  const act = useAct();
  const [target, setTarget] = useState<string>(shown.card.deckId);
  const move = async () => {
    const deck = view.decks.get(target as DeckId);
    if (!deck) return;
    const siblings = cardsOfNote(view, shown.note.id).filter(({ deckId }) => deckId !== deck.id);
    const changes = siblings.map((card): Change => ({ type: 'put', table: 'cards', row: { ...card, deckId: deck.id } }));
    if (changes.length === 0 || (await act(changes, m.decks.moved(readableName(deck.name))))) onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} title={m.decks.move}>
      <form className="grid gap-5" onSubmit={(event) => { event.preventDefault(); void move(); }}>
        <DeckSelect value={target} onChange={setTarget} />
        <Button type="submit">{m.decks.move}</Button>
      </form>
    </Sheet>
  );
}

/** A choice among all decks by full name. */
export function DeckSelect({ value, onChange }: { readonly value: string; readonly onChange: (deck: string) => void }) {
  const decks = [...useView().decks.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <Select label={m.decks.moveTo} value={value} onChange={(event) => onChange(event.target.value)}>
      {decks.map((deck) => <option key={deck.id} value={deck.id}>{readableName(deck.name)}</option>)}
    </Select>
  );
}
