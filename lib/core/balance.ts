/**
 * Which day of those the fuzz allows: quiet days before busy ones, easy days last, away from siblings.
 * Source of the weights: Anki 26.08, rslib/src/scheduler/states/load_balancer.rs (rules, not code). There an empty day
 * counts in full even when it is an easy day or a sibling's; here it does not ([B3]).
 */
import { weekdayOf } from './day';
import { drawOf } from './fuzz';
import type { Schedule, StudyDay } from './model';

/** Longer intervals are fuzzed evenly: what lies further ahead is not known yet. */
export const LONGEST_BALANCED = 90;
/** Days ahead whose cards are counted: the longest interval and its fuzz. */
const DAYS_COUNTED = 100;
const DUE_POWER = 2.15;
const INTERVAL_POWER = 3;
const MINIMUM_FACTOR = 0.0001;
/** By days between a sibling's due day and this one. */
const SIBLING_FACTORS = [1e-6, 0.2, 0.4, 0.6, 0.8] as const;

/** Chooses whole days from `lower` to `upper`; the same seed and loads give the same. */
export type Spread = (lower: number, upper: number, seed: number) => number;

export interface Balance {
  readonly today: StudyDay;
  /** Cards due so many days from today. */
  readonly loads: ArrayLike<number>;
  /** Monday first: 1 usual, between: lighter, 0 as little as can be. */
  readonly easyDays: readonly number[];
  /** Days from today on which a sibling is due. */
  readonly siblings: readonly number[];
}

/** Cards due on each coming day, today with all that is overdue. */
export function loadsOf(schedules: Iterable<Schedule>, today: StudyDay): Uint32Array {
  const loads = new Uint32Array(DAYS_COUNTED);
  for (const schedule of schedules) {
    if (schedule.state === 'new' || schedule.suspended || !('day' in schedule.due)) continue;
    const ahead = Math.max(0, schedule.due.day - today);
    if (ahead < DAYS_COUNTED) loads[ahead]! += 1;
  }
  return loads;
}

export function balanced(balance: Balance): Spread {
  return (lower, upper, seed) => chosenDay(lower, upper, drawOf(seed), balance);
}

/** Days from today, `lower` to `upper`, drawn by their weights with a number from 0 to 1. */
export function chosenDay(lower: number, upper: number, draw: number, balance: Balance): number {
  const { loads } = balance;
  let load = 0;
  for (let days = lower; days <= upper; days += 1) load += loads[days] ?? 0;
  const others = (days: number): number => (load - (loads[days] ?? 0)) / Math.max(1, upper - lower);
  let sum = 0;
  for (let days = lower; days <= upper; days += 1) sum += weightOf(days, others(days), balance);
  let left = draw * sum;
  for (let days = lower; days < upper; days += 1) {
    left -= weightOf(days, others(days), balance);
    if (left < 0) return days;
  }
  return upper;
}

function weightOf(days: number, others: number, balance: Balance): number {
  const load = Math.max(balance.loads[days] ?? 0, 0.5);
  return (1 / load) ** DUE_POWER * (1 / Math.max(days, 1)) ** INTERVAL_POWER * easyFactor(days, others, balance) * siblingFactor(days, balance);
}

/** A lighter day counts as a usual one until its load, taken double, is above the mean of the other days. */
function easyFactor(days: number, others: number, { today, loads, easyDays }: Balance): number {
  const ease = easyDays[weekdayOf(today + days)] ?? 1;
  if (ease >= 1) return 1;
  if (ease <= 0) return MINIMUM_FACTOR;
  return (loads[days] ?? 0) / ease > others ? MINIMUM_FACTOR : 1;
}

const siblingFactor = (days: number, { siblings }: Balance): number =>
  siblings.reduce((factor, sibling) => factor * (SIBLING_FACTORS[Math.abs(sibling - days)] ?? 1), 1);
