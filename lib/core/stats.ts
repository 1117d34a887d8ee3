/** Schedules and history → numbers a person can read. */
import type { Moment } from './day';
import type { Model } from './memory';
import type { DayTally, History, Review, ReviewTally, Schedule, StudyDay } from './model';
import { retrievabilityOf } from './schedule';

export interface Stats {
  readonly cards: CardCounts;
  /** Reviews of cards that were in review, the first of each card and day: passed and all. */
  readonly retention: { readonly passed: number; readonly total: number };
  /** Cards the model expects to be recalled today: the sum of their chances. */
  readonly known: number;
  readonly studied: number;
  readonly reviewsToday: number;
  readonly minutesToday: number;
  /** Reviews on each of the last days, today last. */
  readonly calendar: readonly DayCount[];
  /** Cards due on each of the coming days; today first, with everything overdue. */
  readonly forecast: readonly DayCount[];
  /** Middle time a review took, or null without reviews. */
  readonly medianMs: number | null;
}

export interface DayCount {
  readonly day: StudyDay;
  readonly count: number;
}

export interface CardCounts {
  readonly new: number;
  readonly learning: number;
  readonly young: number;
  readonly mature: number;
  readonly suspended: number;
}

/** Days of interval from which a card is called mature, as in Anki. */
export const MATURE_DAYS = 21;

export interface StatsInput {
  /** The schedules of all cards, each with the model of its preset. */
  readonly schedules: Iterable<readonly [Schedule, Model]>;
  readonly history: History;
}

export function statsOf({ schedules, history }: StatsInput, moment: Moment, pastDays = 56, futureDays = 30): Stats {
  const today = moment.studyDay;
  const { days, medianMs } = history.tally?.() ?? tallyReviews(history.days().flatMap((day) => history.reviewsOn(day)));
  const cards = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  const dues = new Map<StudyDay, number>();
  let [known, studied] = [0, 0];
  for (const [schedule, model] of schedules) {
    cards[sortOf(schedule)] += 1;
    if (schedule.state === 'new') continue;
    known += retrievabilityOf(schedule, today, model);
    studied += 1;
    if (schedule.suspended) continue;
    const day = Math.max(today, 'day' in schedule.due ? schedule.due.day : today);
    dues.set(day, (dues.get(day) ?? 0) + 1);
  }
  return {
    cards, known, studied,
    retention: { passed: sum([...days.values()].map(({ passed }) => passed)), total: sum([...days.values()].map(({ judged }) => judged)) },
    reviewsToday: days.get(today)?.reviews ?? 0,
    minutesToday: (days.get(today)?.tookMs ?? 0) / 60_000,
    calendar: range(today - pastDays + 1, pastDays).map((day) => ({ day, count: days.get(day)?.reviews ?? 0 })),
    forecast: range(today, futureDays).map((day) => ({ day, count: dues.get(day) ?? 0 })),
    medianMs,
  };
}

/** Reviews, oldest first, counted by study day. */
export function tallyReviews(reviews: readonly Review[]): ReviewTally {
  const byDay = new Map<StudyDay, Review[]>();
  for (const review of reviews) {
    const day = byDay.get(review.operation.studyDay);
    if (day === undefined) byDay.set(review.operation.studyDay, [review]);
    else day.push(review);
  }
  const days = new Map([...byDay].map(([day, some]): [StudyDay, DayTally] => {
    const { total, passed } = trueRetention(some);
    return [day, { reviews: some.length, tookMs: sum(some.map(({ operation }) => operation.tookMs)), judged: total, passed }];
  }));
  return { days, medianMs: median(reviews.map(({ operation }) => operation.tookMs)) };
}

/** Anki's true retention: each card's first review of a day, in review, rated better than again ([T1]). */
export function trueRetention(reviews: readonly Review[]): { passed: number; total: number } {
  const seen = new Set<string>();
  const counted = reviews.filter(({ operation, before }) => {
    const key = `${operation.card} ${operation.studyDay}`;
    const first = !seen.has(key);
    seen.add(key);
    return first && before === 'review';
  });
  return { passed: counted.filter(({ operation }) => operation.rating !== 'again').length, total: counted.length };
}

function sortOf(schedule: Schedule): keyof CardCounts {
  if (schedule.suspended) return 'suspended';
  if (schedule.state === 'new') return 'new';
  if (schedule.state !== 'review') return 'learning';
  return schedule.intervalDays < MATURE_DAYS ? 'young' : 'mature';
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
