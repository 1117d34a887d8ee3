'use client';
/** Joins React and the store: the collection is opened once, above all screens, and read as hooks. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Clock, Collection, CollectionView } from '@/lib/store';
import { WRITE_LOCK } from '@/lib/workers/offline-client';

export type { Clock } from '@/lib/store';

const CollectionContext = createContext<Collection | null>(null);

/** The device's own clock and randomness: the only place outside the workers that reads them. */
export const deviceClock: Clock = {
  now: () => Date.now(),
  zoneMinutes: () => -new Date().getTimezoneOffset(),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};

/** Asked for at once and awaited only to open: the first paint does not wait for the database library. */
const store = import('@/lib/store');
export const DATABASE = 'factdeck';
/** Where localStorage remembers which device this is. */
export const MARKER = 'factdeck.device';
/** What can wait for an idle moment waits no longer than this. */
const IDLE_MS = 1000;

interface CollectionProviderProps {
  readonly loading: ReactNode;
  readonly failed: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}

export function CollectionProvider({ loading, failed, children }: CollectionProviderProps) {
  const [opened, setOpened] = useState<{ collection: Collection } | { error: unknown } | null>(null);

  useEffect(() => {
    let closed = false;
    let collection: Collection | null = null;
    const catchUp = () => {
      if (document.visibilityState === 'visible') void collection?.catchUp();
    };
    openHere().then(
      (open) => {
        collection = open;
        if (closed) open.close();
        else setOpened({ collection: open });
      },
      (error: unknown) => setOpened({ error }),
    );
    document.addEventListener('visibilitychange', catchUp);
    return () => {
      closed = true;
      document.removeEventListener('visibilitychange', catchUp);
      collection?.close();
    };
  }, []);

  if (opened === null) return loading;
  if ('error' in opened) return failed(opened.error);
  return <CollectionContext value={opened.collection}>{children}</CollectionContext>;
}

async function openHere(): Promise<Collection> {
  const { openCollection } = await store;
  return openCollection({
    ...deviceClock,
    name: DATABASE,
    marker: {
      read: () => localStorage.getItem(MARKER),
      write: (device) => localStorage.setItem(MARKER, device),
    },
    channel: new BroadcastChannel(DATABASE),
    whenIdle: (run) => ('requestIdleCallback' in window ? requestIdleCallback(run, { timeout: IDLE_MS }) : setTimeout(run, IDLE_MS)),
    foldAway: async () => (await import('@/lib/workers/fold-client')).foldAnew(DATABASE),
    whileWriting: (run) => askBeforeClosing(() => ('locks' in navigator ? navigator.locks.request(WRITE_LOCK, { mode: 'shared' }, run) : run())),
  });
}

/**
 * A page closed in the middle of a write would lose it: the browser asks first.
 * The listener goes as soon as the write is done, for pages that have one are not kept for Back.
 */
async function askBeforeClosing<T>(run: () => Promise<T>): Promise<T> {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  try {
    return await run();
  } finally {
    window.removeEventListener('beforeunload', ask);
  }
}

export function useCollection(): Collection {
  const collection = useContext(CollectionContext);
  if (collection === null) throw new Error('Inconsistent: a screen stands outside the collection');
  return collection;
}

/** The collection as it is now; the screen is drawn again after every commit, from this page or another. */
export function useView(): CollectionView {
  const collection = useCollection();
  return useSyncExternalStore(collection.subscribe, collection.getView, collection.getView);
}

/** Whether the history knows all reviews by now; it is read when somebody asks. */
export function useWhole(): boolean {
  const collection = useCollection();
  const { isWhole } = useView();
  useEffect(() => {
    if (!isWhole) void collection.past();
  }, [collection, isWhole]);
  return isWhole;
}

export const useClock = (): Clock => deviceClock;
