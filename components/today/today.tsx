'use client';
/** The first screen: what is due now, and one button to study it. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { studyHref } from '@/components/study/selection';
import { LinkButton } from '@/components/ui/button';
import { Screen } from '@/components/ui/screen';
import { countsByDeck } from '@/lib/core/queue';
import { messages as m } from '@/lib/messages';
import { CATCH_UP_CARDS, countsOfAll, deckGroups, dueIn, gapDays, timeFor } from './due';
import { DeckRows } from './deck-rows';
import { FirstRun } from './first-run';
import { PasteBox } from './paste-box';
import { WhatComes } from './what-comes';

/** Only those who study for a day load it. */
const Deadlines = lazy(() => import('./deadlines').then((module) => ({ default: module.Deadlines })));

/** Below the decks, and never the first thing asked for. */
const LearnNow = lazy(() => import('./learn-now').then((module) => ({ default: module.LearnNow })));

export function Today() {
  const view = useView();
  return (
    <Screen title={m.common.appName} pageTitle={m.shell.today} wideTitle={m.shell.today}>
      {view.cards.size === 0 ? <FirstRun /> : <Due />}
    </Screen>
  );
}

/** How often the screen looks at the clock: learning cards fall due by the minute. */
const LOOK_MS = 20_000;

function Due() {
  const view = useView();
  const moment = useMoment();
  const byDeck = useMemo(() => countsByDeck(view, [], moment), [view, moment]);
  const counts = countsOfAll(view, moment, byDeck);
  const due = dueIn(counts);
  const hasWork = due + counts.new > 0;
  return (
    <>
      <section className="pt-5">
        <h2 className="font-serif text-display">{due > 0 ? m.today.due(due) : counts.new > 0 ? m.today.dueNew(counts.new) : m.today.doneForToday}</h2>
        {hasWork ? <p className="pt-3 text-soft">{m.today.about(timeFor(view, counts), due > 0 ? counts.new : 0)}</p> : <WhatComes decks={[]} />}
        <LinkButton href={studyHref({ learn: !hasWork })} variant={hasWork ? 'primary' : 'plain'} size="large" className="mt-5 w-full" hidden={!hasWork && !hasNew(view)}>
          {hasWork ? m.today.study : m.today.learnMore}
        </LinkButton>
        <CatchUp due={due} />
      </section>
      {[...view.decks.values()].some(({ deadline }) => deadline) ? <Suspense><Deadlines /></Suspense> : null}
      <DeckRows groups={deckGroups(view, moment, byDeck)} />
      <Suspense><LearnNow /></Suspense>
      <PasteBox />
    </>
  );
}

/** After a gap: a first bite instead of the whole pile. */
function CatchUp({ due }: { readonly due: number }) {
  const view = useView();
  const days = gapDays(view, due, useMoment());
  if (days === null) return null;
  return (
    <div className="pt-4">
      <p className="text-soft">{m.today.catchUp(days)}</p>
      <div className="flex flex-wrap gap-3 pt-3">
        <LinkButton href={studyHref({ limit: CATCH_UP_CARDS })}>{m.today.catchUpStudy(CATCH_UP_CARDS)}</LinkButton>
        <LinkButton href="/catch-up">{m.today.catchUpPlan}</LinkButton>
      </div>
    </div>
  );
}

function hasNew(view: ReturnType<typeof useView>): boolean {
  for (const id of view.cards.keys()) if (view.schedules.get(id).state === 'new') return true;
  return false;
}

/** The moment now, looked at again while the screen is open. */
function useMoment() {
  const collection = useCollection();
  const [moment, look] = useState(() => collection.moment());
  useEffect(() => {
    const timer = setInterval(() => look(collection.moment()), LOOK_MS);
    return () => clearInterval(timer);
  }, [collection]);
  return moment;
}
