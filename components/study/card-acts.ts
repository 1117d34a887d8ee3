'use client';
/** What the menu and the keys do with the card on the desk. */
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import { useToast } from '@/components/ui/toast';
import type { BatchId, Card, CardId, Note } from '@/lib/core/model';
import { cardsOfNote } from '@/lib/core/queue-view';
import { messages as m } from '@/lib/messages';
import { buryChanges, dropChanges, flagChanges, markChanges, resetChanges, suspendChanges } from './card-changes';
import type { Desk } from './desk';
import type { CardAct } from './keys';

export type Panel = 'menu' | 'info' | 'previous' | 'keys' | 'source' | 'due';

interface CardActs {
  /** The cards of the same note, this one too. */
  readonly siblings: readonly Card[];
  readonly act: (act: CardAct) => void;
  readonly flag: (flag: number) => void;
}

interface CardOnDesk {
  readonly desk: Desk;
  readonly card: Card;
  readonly note: Note;
  readonly onPanel: (panel: Panel) => void;
  readonly onEdit: () => void;
  /** Stops showing answers by itself, or goes on with it. */
  readonly onAutoAdvance: () => void;
  readonly onWalk: () => void;
}

export function useCardActs({ desk, card, note, onPanel, onEdit, onAutoAdvance, onWalk }: CardOnDesk): CardActs {
  const collection = useCollection();
  const clock = useClock();
  const router = useRouter();
  const toast = useToast();
  const { cards, cardsOf, schedules } = useView();
  const siblings = useMemo(() => cardsOfNote({ cards, cardsOf }, note.id), [cards, cardsOf, note.id]);
  const one = [card.id];
  const all = siblings.map(({ id }) => id);
  const told = (text: string, batch: BatchId) => toast({ text, action: { label: m.common.undo, run: () => desk.undo(batch) } });
  const bury = (cards: readonly CardId[]) => told(m.study.buried, desk.remove(cards, buryChanges(cards, collection.moment()), m.study.bury));
  const suspend = (cards: readonly CardId[]) => told(m.study.suspended, desk.remove(cards, suspendChanges(cards, collection.moment()), m.study.suspend));
  const drop = async () => {
    const id = note.source?.documentId;
    const document = id ? await collection.document(id) : null;
    told(m.study.dropped, desk.remove(all, dropChanges(note, siblings, document), m.study.wrong));
  };
  // The session holds the note as it was when it began: the tags as they are now stand in the store.
  const mark = async () => {
    const now = (await collection.notes([note.id])).get(note.id) ?? note;
    desk.remove([], markChanges(now), m.study.mark);
  };
  const flag = (flag: number) => desk.remove([], flagChanges(card.id, flag, schedules.get(card.id).flag, collection.moment()), m.study.flag);
  const copy = async () => {
    const { copied, written } = await import('./copying');
    const { id, changes } = copied(collection.getView(), clock, card, note);
    desk.remove([], changes, m.study.more);
    await written(desk);
    onEdit();
    router.push(`/card?note=${encodeURIComponent(id)}`);
  };
  const acts: Readonly<Record<CardAct, () => void>> = {
    edit: () => {
      onEdit();
      router.push(`/card?note=${encodeURIComponent(note.id)}`);
    },
    copy: () => void copy(),
    previousInfo: () => onPanel('previous'),
    autoAdvance: onAutoAdvance,
    bury: () => bury(one),
    buryNote: () => bury(all),
    suspend: () => suspend(one),
    suspendNote: () => suspend(all),
    wrong: () => void drop(),
    info: () => onPanel('info'),
    menu: () => onPanel('menu'),
    setDue: () => onPanel('due'),
    options: () => {
      onEdit();
      router.push(`/options?deck=${encodeURIComponent(card.deckId)}`);
    },
    reset: () => told(m.study.resetDone, desk.remove(one, resetChanges(one, collection.moment()), m.study.reset)),
    mark: () => void mark(),
    walk: onWalk,
    keys: () => onPanel('keys'),
  };
  return { siblings, flag, act: (name) => acts[name]() };
}
