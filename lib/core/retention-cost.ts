/** What each desired retention would cost, and the one that gives most memory for the time. */
import type { Habits } from './habits';
import { simulate, type SimGroup } from './simulate';

export interface RetentionCost {
  readonly retention: number;
  readonly minutesPerDay: number;
  readonly reviewsPerDay: number;
  /** Cards known at the end. */
  readonly memorised: number;
}

/** From 70 to 99 in hundredths: what a person may choose. */
const LOWEST = 70;
const HIGHEST = 99;
/** Above this no retention is recommended, as in Anki: what the last points cost says little about learning. */
const HIGHEST_RECOMMENDED = 95;

/** Every retention there is to choose, the same chance at play in each ([V3]). */
export function retentionCosts(groups: readonly SimGroup[], habits: Habits, days: number, onProgress?: (done: number, total: number) => void): RetentionCost[] {
  const total = HIGHEST - LOWEST + 1;
  return Array.from({ length: total }, (_, index) => {
    const cost = costAt(groups, habits, days, (LOWEST + index) / 100);
    onProgress?.(index + 1, total);
    return cost;
  });
}

function costAt(groups: readonly SimGroup[], habits: Habits, days: number, retention: number): RetentionCost {
  const run = simulate(groups.map((group) => ({ ...group, retention })), habits, days);
  return {
    retention,
    minutesPerDay: sum(run.seconds) / 60 / days,
    reviewsPerDay: sum(run.reviews) / days,
    memorised: run.memorised[days - 1] ?? 0,
  };
}

/**
 * The lowest retention that is worth choosing: where a minute buys most memory; below it one works more for knowing less.
 * Costs are smoothed over their neighbours, for each is one throw of the dice. Source of the idea: fsrs-rs optimal_retention.
 */
export function minimumRecommended(costs: readonly RetentionCost[]): number | null {
  const price = costs.map(({ minutesPerDay, memorised }) => minutesPerDay / memorised);
  let best: { retention: number; price: number } | null = null;
  costs.forEach(({ retention }, index) => {
    if (Math.round(retention * 100) > HIGHEST_RECOMMENDED) return;
    const around = price.slice(Math.max(0, index - 2), index + 3);
    const smooth = around.reduce((total, value) => total + value, 0) / around.length;
    if (Number.isFinite(smooth) && (best === null || smooth < best.price)) best = { retention, price: smooth };
  });
  return (best as { retention: number } | null)?.retention ?? null;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
