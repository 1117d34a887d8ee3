/** The page's side of simulate.ts. Each rejects with an error that `problemOf` (core/problem) reads, or an AbortError once `signal` is aborted. */
import { callWorker } from './call';
import type { Habits } from '../core/habits';
import type { SimDays, SimGroup } from '../core/simulate';
import type { Costs, SimProgress, SimulateCosts, SimulateDays } from './simulate';

export type { Costs, SimProgress } from './simulate';

/** The coming days, one number a day, today first. */
export function simulateDays(groups: readonly SimGroup[], habits: Habits, days: number, signal: AbortSignal): Promise<SimDays> {
  return callWorker<SimulateDays>('simulate', 'simulateDays', { groups, habits, days }, { signal });
}

/** The same days under every desired retention. */
export function simulateCosts(groups: readonly SimGroup[], habits: Habits, days: number, onProgress: (progress: SimProgress) => void, signal: AbortSignal): Promise<Costs> {
  return callWorker<SimulateCosts, SimProgress>('simulate', 'simulateCosts', { groups, habits, days }, { onProgress, signal });
}
