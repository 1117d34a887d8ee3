'use client';
/** Study: makes ready what the address names, then hands over to the session. */
import { useSearchParams } from 'next/navigation';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import { Opening } from '@/components/shell/collection-state';
import { clockDoubt } from '@/lib/core/day';
import type { Clock, Collection } from '@/lib/store';
import { actJournal, inBrowser } from './act-journal';
import { openDesk, type Desk } from './desk';
import { prepare, reread, selectionOf, type Prepared, type Selection } from './selection';

/** Asked for at once and drawn when the cards are read: it comes beside the page, as the database does. */
const session = import('./session-screen');
const SessionScreen = lazy(() => session.then((module) => ({ default: module.SessionScreen })));
/** A clock is rarely wrong. */
const ClockDoubt = lazy(() => import('./clock-doubt').then((module) => ({ default: module.ClockDoubt })));

interface Ready {
  readonly key: string;
  readonly desk: Desk;
  readonly prepared: Prepared;
}

/** The session under way while the person edits one of its cards. */
let resting: Ready | null = null;

export function StudyScreen() {
  const { lastOperationAt } = useView();
  const clock = useClock();
  const [trusted, trust] = useState(false);
  const [openedAt] = useState(() => clock.now());
  if (!trusted && clockDoubt(lastOperationAt, openedAt) !== null) return <Suspense><ClockDoubt now={openedAt} last={lastOperationAt} onTrust={() => trust(true)} /></Suspense>;
  return <Studying />;
}

function Studying() {
  const collection = useCollection();
  const clock = useClock();
  const key = useSearchParams().toString();
  const selection = useMemo(() => selectionOf(new URLSearchParams(key)), [key]);
  const [ready, setReady] = useState<Ready | null>(null);
  useEffect(() => {
    let current = true;
    void begin(collection, clock, selection, key).then((begun) => {
      if (!current) return;
      resting = null;
      setReady(begun);
    });
    return () => {
      current = false;
    };
  }, [collection, clock, selection, key]);
  if (ready?.key !== key) return <Opening />;
  return (
    <Suspense fallback={<Opening />}>
      <SessionScreen key={key} desk={ready.desk} prepared={ready.prepared} selection={selection} onEdit={() => rest(ready)} />
    </Suspense>
  );
}

/** The session that rests under this address, or a new one. */
async function begin(collection: Collection, clock: Clock, selection: Selection, key: string): Promise<Ready> {
  if (resting?.key === key) {
    resting.desk.refresh();
    return { ...resting, prepared: await reread(collection, resting.prepared) };
  }
  const prepared = await prepare(collection, selection);
  return { key, prepared, desk: openDesk(collection, clock, prepared.queue, { uncounted: selection.uncounted, withSiblings: selection.learn, journal: actJournal(inBrowser()) }) };
}

function rest(session: Ready): void {
  resting = session;
}
