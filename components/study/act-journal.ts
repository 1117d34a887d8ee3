/**
 * What was done in study on this device, so that undo and redo reach over a reload and into another page. It is a
 * convenience beside the collection, kept in localStorage: what happened stands in the operations, undone or not.
 */
import { MARKER } from '@/components/collection';
import type { BatchId, CardId, UndoTarget } from '@/lib/core/model';

export interface PastAct {
  readonly id: BatchId;
  readonly cards: readonly CardId[];
  /** The card stayed on the desk: it was flagged or marked. */
  readonly stays: boolean;
  /** What taking it back, or once it is undone doing it again, has to undo. */
  readonly target: UndoTarget;
  readonly undone: boolean;
}

export interface ActJournal {
  /** A new act: what was undone before it cannot be done again any more. */
  record(act: Omit<PastAct, 'undone'>): void;
  get(id: BatchId): PastAct | null;
  /** The latest act in force, or null. */
  toUndo(): PastAct | null;
  /** The act undone last, or null. */
  toRedo(): PastAct | null;
  /** The act was undone or done again, and `target` names the commit that did it. */
  turn(id: BatchId, target: UndoTarget): void;
}

/** Where the acts lie: read and written whole. */
export interface ActStorage {
  read(): readonly PastAct[];
  write(acts: readonly PastAct[]): void;
}

/** Further back nobody takes anything back. */
const KEPT = 100;

export function actJournal(storage: ActStorage): ActJournal {
  const find = (id: BatchId): PastAct | null => storage.read().find((act) => act.id === id) ?? null;
  return {
    record: (act) => storage.write([...storage.read().filter(({ undone }) => !undone), { ...act, undone: false }].slice(-KEPT)),
    get: find,
    toUndo: () => storage.read().findLast(({ undone }) => !undone) ?? null,
    toRedo: () => storage.read().find(({ undone }) => undone) ?? null,
    turn: (id, target) => storage.write(storage.read().map((act) => (act.id === id ? { ...act, target, undone: !act.undone } : act))),
  };
}

export function inMemory(): ActStorage {
  let acts: readonly PastAct[] = [];
  return { read: () => acts, write: (next) => { acts = next; } };
}

const KEY = 'factdeck.acts';

/** In this browser, for all its pages. Acts of another storage's life do not count: a backup came in their place. */
export function inBrowser(): ActStorage {
  const unkept = inMemory();
  const device = () => localStorage.getItem(MARKER);
  return {
    read: () => {
      try {
        const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as { device: string; acts: PastAct[] } | null;
        return stored !== null && stored.device === device() ? stored.acts : unkept.read();
      } catch {
        return unkept.read();
      }
    },
    write: (acts) => {
      try {
        localStorage.setItem(KEY, JSON.stringify({ device: device(), acts }));
      } catch {
        unkept.write(acts);
      }
    },
  };
}
