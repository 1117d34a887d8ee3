/** `/ahead` simulates the coming days of all decks, `/ahead?deck=` of one: plots, a table, and what each retention would cost. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { useCollection, useWhole } from '@/components/collection';
import { NumberField } from '@/components/settings/draft-field';
import { reasonOf } from '@/components/settings/reason';
import { Empty, LinkButton, Notice, Screen, Segmented } from '@/components/ui';
import { dateOfDay } from '@/lib/core/day';
import type { DeckId } from '@/lib/core/model';
import type { SimDays } from '@/lib/core/simulate';
import { messages as m } from '@/lib/messages';
import { ahead as w } from '@/lib/messages/en/ahead';
import { simulateDays } from '@/lib/workers/simulate-client';
import { CostSection } from './cost-section';
import { Curve } from './curve';
import { aheadOf, type Ahead } from './groups';
import { Table } from './table';

export function AheadScreen() {
  const isWhole = useWhole();
  return isWhole ? <Opened /> : <Screen title={w.title} back="/stats">{null}</Screen>;
}

function Opened() {
  const deck = useSearchParams().get('deck') as DeckId | null;
  const collection = useCollection();
  // As the cards are when the page opens: a run is not begun anew by every answer given on another page.
  const [own] = useState(() => aheadOf(collection, deck));
  const back = deck ? `/options?deck=${encodeURIComponent(deck)}` : '/stats';
  if (own.cards === 0) {
    return (
      <Screen title={w.title} back={back}>
        <Empty title={w.noCards} text={w.noCardsText} action={<LinkButton href="/">{m.common.back}</LinkButton>} />
      </Screen>
    );
  }
  return (
    <Screen title={w.title} back={back}>
      <p className="pb-5 text-soft">{w.intro(own.cards, own.habits.reviews)}</p>
      <Simulator own={own} />
    </Screen>
  );
}

const SPANS = ['30', '90', '365'] as const;

/** Begins with the options as they are set; the person may try others without changing anything. */
function Simulator({ own }: { readonly own: Ahead }) {
  const [first] = own.groups;
  const [span, setSpan] = useState<(typeof SPANS)[number]>('365');
  const [newPerDay, setNew] = useState(first?.newPerDay ?? 0);
  const [retention, setRetention] = useState(first?.retention ?? 0.9);
  const groups = useMemo(() => {
    const changedNew = newPerDay !== first?.newPerDay;
    const changedRetention = retention !== first?.retention;
    return own.groups.map((group) => ({
      ...group, ...(changedRetention ? { retention } : {}),
      ...(changedNew ? { newPerDay, limits: group.limits?.map((limit) => ({ ...limit, newPerDay })) } : {}),
    }));
  }, [own, first, newPerDay, retention]);
  return (
    <>
      <div className="grid gap-5">
        <Segmented label={w.span} value={span} options={SPANS.map((value) => ({ value, label: w.spans[value] }))} onChange={setSpan} />
        <div className="grid grid-cols-2 gap-5">
          <NumberField label={own.groups.length > 1 ? w.newPerDayEach : w.newPerDay} value={newPerDay} least={0} most={9999} onChange={setNew} />
          <NumberField label={w.retention} unit="%" value={Math.round(retention * 100)} least={70} most={99} onChange={(percent) => setRetention(percent / 100)} />
        </div>
      </div>
      <Days key={`${span} ${newPerDay} ${retention}`} own={{ ...own, groups }} days={Number(span)} />
      <CostSection own={{ ...own, groups }} days={Number(span)} retention={first?.retention ?? 0.9} />
    </>
  );
}

function Days({ own, days }: { readonly own: Ahead; readonly days: number }) {
  const collection = useCollection();
  const [run, show] = useState<SimDays | Error | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    simulateDays(own.groups, own.habits, days, abort.signal).then(show, (error: unknown) => {
      if (!abort.signal.aborted) show(error instanceof Error ? error : new Error(String(error)));
    });
    return () => abort.abort();
    // A run belongs to the key it was made with: what it is run on does not change under it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (run === null) return <p role="status" className="pt-8 text-soft">{w.running}</p>;
  if (run instanceof Error) return <div className="pt-8"><Notice tone="error">{w.failed(reasonOf(run))}</Notice></div>;
  const today = collection.moment().studyDay;
  const last = w.date(dateOfDay(today + days - 1));
  const minutes = [...run.seconds].map((seconds) => seconds / 60);
  const known = run.memorised[days - 1] ?? 0;
  return (
    <section className="pt-8">
      <p role="status" className="font-serif text-prompt">{w.summary(mean(minutes), sum(run.reviews), known, own.cards)}</p>
      <Curve title={w.curves.seconds} values={minutes} from={w.today} to={last} />
      <Curve title={w.curves.reviews} values={[...run.reviews]} from={w.today} to={last} />
      <Curve title={w.curves.memorised} values={[...run.memorised]} from={w.today} to={last} />
      <div className="pt-8"><DayTable run={run} today={today} /></div>
    </section>
  );
}

/** Twelve stretches of the span, each by its daily mean. */
function DayTable({ run, today }: { readonly run: SimDays; readonly today: number }) {
  const days = run.seconds.length;
  const length = Math.ceil(days / 12);
  const starts = Array.from({ length: Math.ceil(days / length) }, (_, index) => index * length);
  const rows = starts.map((start) => {
    const of = (values: Float64Array) => [...values.slice(start, start + length)];
    return [w.date(dateOfDay(today + start)), w.value(mean(of(run.seconds)) / 60), w.value(mean(of(run.reviews))), w.most(of(run.memorised).at(-1) ?? 0)];
  });
  return <Table caption={w.table} heads={[w.month, w.curves.seconds, w.curves.reviews, w.curves.memorised]} rows={rows} />;
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length);
