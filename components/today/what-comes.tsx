'use client';
/** When the next card falls due, in words. */
import { useCollection, useView } from '@/components/collection';
import { dateOfDay } from '@/lib/core/day';
import type { DeckId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { comingNext } from './due';

/** For the decks named and all within them; none named means all decks. */
export function WhatComes({ decks }: { readonly decks: readonly DeckId[] }) {
  const collection = useCollection();
  const view = useView();
  const moment = collection.moment();
  const coming = comingNext(view, decks, moment);
  if (coming === null) return <p className="pt-3 text-soft">{m.today.noneComing}</p>;
  if ('at' in coming) return <p className="pt-3 text-soft">{m.today.nextAt(m.common.timeOfDay(coming.at))}</p>;
  const day = coming.day === moment.studyDay + 1 ? m.today.tomorrow : m.today.onDate(m.common.date(dateOfDay(coming.day)));
  return <p className="pt-3 text-soft">{m.today.nextDay(coming.cards, day)}</p>;
}
