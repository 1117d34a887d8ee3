'use client';
/** What was aimed for and what was got: a sentence, two pictures, a few figures. */
import { useMemo } from 'react';
import { useCollection, useView, useWhole } from '@/components/collection';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import { weekdayOf } from '@/lib/core/day';
import { statsOf, type Stats } from '@/lib/core/stats';
import type { Model } from '@/lib/core/memory';
import type { Schedule } from '@/lib/core/model';
import { schedulesIn } from '@/lib/core/queue-view';
import type { Collection, CollectionView } from '@/lib/store';
import { messages as m } from '@/lib/messages';
import { ahead } from '@/lib/messages/en/ahead';
import { Calendar } from './calendar';
import { Figures } from './figures';
import { Forecast } from './forecast';

/** The last eight weeks, the one under way included. */
const WEEKS = 8;
/** Under this many reviews chance decides more than memory. */
const FEW = 20;

export function StatsScreen() {
  const stats = useStats();
  if (stats === null) return <Screen title={m.stats.title}>{null}</Screen>;
  const started = stats.calendar.some(({ count }) => count > 0) || stats.studied > 0;
  return (
    <Screen title={m.stats.title}>
      {started ? (
        <>
          <Sentence stats={stats} />
          <Calendar days={stats.calendar} />
          <Forecast days={stats.forecast} />
          <Figures stats={stats} />
          <LinkButton href="/ahead" className="mt-4 self-start">{ahead.door}</LinkButton>
        </>
      ) : (
        <Empty title={m.stats.emptyTitle} text={m.stats.emptyText} action={<LinkButton href="/" size="large">{m.stats.emptyAction}</LinkButton>} />
      )}
    </Screen>
  );
}

/** Null until the whole history is at hand. */
function useStats(): Stats | null {
  const collection = useCollection();
  const view = useView();
  const isWhole = useWhole();
  return useMemo(() => {
    if (!isWhole) return null;
    const moment = collection.moment();
    const days = (WEEKS - 1) * 7 + weekdayOf(moment.studyDay) + 1;
    return statsOf({ schedules: schedulesWithModels(collection), history: view.history }, moment, days);
  }, [collection, view, isWhole]);
}

function* schedulesWithModels(collection: Collection): Generator<[Schedule, Model]> {
  const view = collection.getView();
  for (const deck of view.cardsByDeck.keys()) {
    const model = collection.modelOfDeck(deck);
    for (const schedule of schedulesIn(view, deck)) yield [schedule, model];
  }
}

function Sentence({ stats: { retention } }: { readonly stats: Stats }) {
  const aim = aimOf(useView());
  return (
    <section className="pt-3">
      <h2 className="font-serif text-prompt">
        {retention.total === 0 ? m.stats.notYet : m.stats.sentence(aim, retention.passed / retention.total, retention.total)}
      </h2>
      {retention.total === 0 ? <p className="pt-2 text-soft">{m.stats.notYetText(aim)}</p> : null}
      {retention.total > 0 && retention.total < FEW ? <p className="pt-2 text-soft">{m.stats.few}</p> : null}
    </section>
  );
}

/** The desired retention of all cards, each under its deck's options. */
function aimOf({ cardsByDeck, cardsIn, decks, presets }: CollectionView): number {
  let cards = 0;
  let sum = 0;
  for (const deck of cardsByDeck.keys()) {
    const preset = presets.get(decks.get(deck)?.presetId ?? ('' as never));
    if (!preset) continue;
    const held = cardsIn(deck);
    cards += held;
    sum += held * preset.desiredRetention;
  }
  return cards === 0 ? 0.9 : sum / cards;
}
