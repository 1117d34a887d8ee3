/** What to expect on the day, the cards most at risk, and what more minutes would buy: simulated in a worker. */
'use client';

import { useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import { aheadByOptions } from '@/components/ahead/groups';
import { Table } from '@/components/ahead/table';
import { reasonOf } from '@/components/settings/reason';
import { Notice } from '@/components/ui';
import { faceOf } from '@/lib/core/cards';
import { dateOfDay } from '@/lib/core/day';
import type { CardId, Deck, Note, NoteId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { plan as w } from '@/lib/messages/en/plan';
import { forecastDay, type DayForecast } from '@/lib/workers/simulate-client';

interface ForecastProps {
  readonly deck: Deck;
  readonly days: number;
  readonly minutes: number;
}

interface Found {
  readonly forecast: DayForecast;
  /** Those least likely to be known, with their chance. */
  readonly atRisk: readonly (readonly [string, string])[];
}

const AT_RISK = 8;
/** A card above this is no risk. */
const SAFE = 0.95;
/** A card below this is one the minutes do not reach. */
const NOT_REACHED = 0.005;

export function Forecast({ deck, days, minutes }: ForecastProps) {
  const collection = useCollection();
  const [found, show] = useState<Found | Error | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const run = async () => {
      const own = aheadByOptions(collection, deck.id);
      const forecast = await forecastDay(own.groups, own.habits, { days, secondsPerDay: minutes * 60 }, abort.signal);
      const notes = await collection.notesOfDeck(deck.id, true);
      const worst = own.cardIds.map((id, index) => ({ id, chance: forecast.planned.chances[index] ?? 0 })).sort((a, b) => a.chance - b.chance);
      const byId = new Map(notes.map((note) => [note.id, note]));
      const atRisk = worst.slice(0, AT_RISK).filter(({ chance }) => chance < SAFE).map(({ id, chance }) => [promptOf(id, byId), chance < NOT_REACHED ? w.examNotReached : m.common.percent(chance)] as const);
      if (!abort.signal.aborted) show({ forecast, atRisk });
    };
    const promptOf = (id: CardId, notes: ReadonlyMap<NoteId, Note>): string => {
      const view = collection.getView();
      const card = view.cards.get(id);
      const note = card && notes.get(card.noteId);
      const noteType = note && view.noteTypes.get(note.noteTypeId);
      return card && note && noteType ? faceOf(note, noteType, card.templateId).promptText : id;
    };
    run().catch((error: unknown) => {
      if (!abort.signal.aborted) show(error instanceof Error ? error : new Error(String(error)));
    });
    return () => abort.abort();
  }, [collection, deck.id, days, minutes]);
  if (found === null) return <p role="status" className="pt-8 text-soft">{w.examRunning}</p>;
  if (found instanceof Error) return <div className="pt-8"><Notice tone="error">{w.examFailed(reasonOf(found))}</Notice></div>;
  const { planned, more, usual } = found.forecast;
  const date = w.date(dateOfDay(collection.moment().studyDay + days));
  return (
    <section className="pt-8" role="status">
      <h2 className="font-serif text-display">{w.examExpected(planned.score)}</h2>
      <p className="pt-1 text-lg">{w.examInterval(planned.low, planned.high, date)}</p>
      <ul className="grid gap-1 pt-4 text-soft">
        <li>{w.examNeeds(planned.secondsPerDay / 60)}</li>
        <li>{w.examMore(Math.round(minutes * 1.5), more.score)}</li>
        <li>{w.examUsual(usual.score)}</li>
      </ul>
      <h3 className="pt-8 pb-2 font-semibold">{w.examRisk}</h3>
      {found.atRisk.length === 0 ? <p className="text-soft">{w.examRiskNone}</p> : <Table caption={w.examRisk} heads={[w.examCard, w.examChance]} rows={found.atRisk} wraps />}
    </section>
  );
}
