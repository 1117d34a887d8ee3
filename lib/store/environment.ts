/** What the store needs of the world around it: time, chance, other pages, idle moments. */
import type { Instant } from '../core/model';
import type { RandomBytes } from '../core/ids';
import type { FoldAway } from './load';
import type { Marker } from './prepare';

/** Time and chance, as the edge of the app reads them. */
export interface Clock {
  now(): Instant;
  /** Minutes east of UTC, now. */
  zoneMinutes(): number;
  readonly randomBytes: RandomBytes;
}

/** What the store needs of the world. */
export interface Environment extends Clock {
  readonly name: string;
  /** A second place, outside the database, that remembers the device id. */
  readonly marker: Marker;
  /** Tells other pages of the same collection what was written; null where there are none. */
  readonly channel: BroadcastChannel | null;
  /** Runs a write so that no page is reloaded in the middle of it. */
  readonly whileWriting?: <T>(run: () => Promise<T>) => Promise<T>;
  /** Runs what can wait: reading the history, packing the journal. Where there is none, history is read at once and `pack` is called by hand. */
  readonly whenIdle?: (run: () => void) => void;
  /** Folds what waits in another thread; without it everything is folded here. */
  readonly foldAway?: FoldAway;
}
