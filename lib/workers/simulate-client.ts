/** The page's side of simulate.ts. Each rejects with an error that `problemOf` (core/problem) reads, or an AbortError once `signal` is aborted. */
import { callWorker } from './call';
import type { Habits } from '../core/habits';
import type { SimDays, SimGroup } from '../core/simulate';
import type { DeadlinePlan } from '../core/deadline';
import type { Costs, DayForecast, ForecastDay, SimProgress, SimulateCosts, SimulateDays } from './simulate';

export type { Costs, DayForecast, SimProgress } from './simulate';

/** The coming days, one number a day, today first. */
export function simulateDays(groups: readonly SimGroup[], habits: Habits, days: number, signal: AbortSignal): Promise<SimDays> {
  return callWorker<SimulateDays>('simulate', 'simulateDays', { groups, habits, days }, { signal });
}

/** The same days under every desired retention. */
export function simulateCosts(groups: readonly SimGroup[], habits: Habits, days: number, onProgress: (progress: SimProgress) => void, signal: AbortSignal): Promise<Costs> {
  return callWorker<SimulateCosts, SimProgress>('simulate', 'simulateCosts', { groups, habits, days }, { onProgress, signal });
}

/** What to expect on a day: by the plan, with more minutes, and without a plan. */
export function forecastDay(groups: readonly SimGroup[], habits: Habits, plan: DeadlinePlan, signal: AbortSignal): Promise<DayForecast> {
  return callWorker<ForecastDay>('simulate', 'forecastDay', { groups, habits, plan }, { signal });
}
