/** Due dates stay where they are when options change; here a person may move them, once they saw what that does to the next 30 days. */
'use client';

import { useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Table } from '@/components/ahead/table';
import { useAct } from '@/components/decks/acting';
import { Button, Sheet } from '@/components/ui';
import { dateOfDay } from '@/lib/core/day';
import type { CardId, Deck, DeckId, Preset } from '@/lib/core/model';
import { studyOptions, type StudyOptions } from '@/lib/core/options';
import { rescheduled, type Rescheduling } from '@/lib/core/reschedule';
import { options as w } from '@/lib/messages/en/options';
import { messages as m } from '@/lib/messages';
import { moveChanges } from './moving';

const DAYS = 30;

export function MoveDates({ deck, preset }: { readonly deck: Deck | null; readonly preset: Preset }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-sm text-soft">{w.moveHint}</p>
      <Button onClick={() => setOpen(true)}>{w.move}</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={w.move}>
        <Preview deck={deck} preset={preset} onDone={() => setOpen(false)} />
      </Sheet>
    </div>
  );
}

function Preview({ deck, preset, onDone }: { readonly deck: Deck | null; readonly preset: Preset; readonly onDone: () => void }) {
  const collection = useCollection();
  const view = useView();
  const act = useAct();
  const moment = collection.moment();
  const decks = deck ? [deck] : [...view.decks.values()].filter(({ presetId }) => presetId === preset.id);
  const byDeck = new Map<DeckId, StudyOptions | null>(decks.map(({ id }) => [id, studyOptions(view, id, moment.studyDay)]));
  const cards = decks.flatMap(({ id }) => (view.cardsByDeck.get(id) ?? []).map((card) => card.id));
  const optionsOf = (id: CardId) => byDeck.get(view.cards.get(id)?.deckId ?? ('' as DeckId)) ?? null;
  const found = rescheduled(cards, view.schedules, moment.studyDay, DAYS, optionsOf, collection.modelFor);
  const move = async () => {
    if (await act(moveChanges(found.moves, moment), w.moved(found.moves.length))) onDone();
  };
  if (found.moves.length === 0) return <p>{w.moveNone}</p>;
  return (
    <div className="grid gap-4">
      <p>{w.moveSum(found.moves.length, sum(found.before), sum(found.after))}</p>
      <Table caption={w.move} heads={[w.moveFrom, w.moveBefore, w.moveAfter]} rows={rowsOf(found, moment.studyDay)} />
      <Button onClick={() => void move()}>{w.moveDo(found.moves.length)}</Button>
      <Button variant="quiet" onClick={onDone}>{m.common.cancel}</Button>
    </div>
  );
}

/** Today alone, then the coming days by fives. */
function rowsOf({ before, after }: Rescheduling, today: number): string[][] {
  const parts = [[0, 1], [1, 5], [5, 10], [10, 15], [15, 20], [20, 25], [25, DAYS]] as const;
  return parts.map(([from, to]) => [from === 0 ? m.stats.today : m.common.date(dateOfDay(today + from)), String(sum(before.slice(from, to))), String(sum(after.slice(from, to)))]);
}

const sum = (values: Uint32Array): number => values.reduce((total, value) => total + value, 0);
