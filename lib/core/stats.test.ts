import { describe, expect, it } from 'vitest';
import { momentOf } from './day';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { CardId, Rating, Review, Schedule, State } from './model';
import { NEW_SCHEDULE } from './schedule';
import { statsOf, trueRetention } from './stats';

const moment = momentOf(Date.UTC(2026, 0, 10, 12), 0, 4);
const today = moment.studyDay;
const review = (card: string, day: number, before: State, rating: Rating, tookMs = 4000): Review => ({
  operation: { card: card as CardId, studyDay: day, rating, tookMs } as never, before, elapsedDays: 1, retrievability: 0.9,
});

describe('statistics', () => {
  it('[T1] count the first review of a card and day, in review only', () => {
    const reviews = [
      review('a', 1, 'review', 'again'), review('a', 1, 'relearning', 'good'), review('a', 2, 'review', 'hard'),
      review('b', 1, 'new', 'good'), review('b', 1, 'review', 'good'), review('c', 1, 'review', 'easy'),
    ];
    expect(trueRetention(reviews)).toEqual({ passed: 2, total: 3 });
  });

  it('[T2] put what is overdue under today and leave suspended cards out', () => {
    const due = (day: number, more: Partial<Schedule> = {}): Schedule => ({
      ...NEW_SCHEDULE, state: 'review', step: 0, due: { day }, intervalDays: 30, memory: { stability: 30, difficulty: 5 }, reviewedAt: 0, reviewedDay: today - 30, ...more,
    } as Schedule);
    const stats = statsOf({
      schedules: [due(today - 9), due(today + 1), due(today, { suspended: true }), NEW_SCHEDULE].map((schedule) => [schedule, modelOf(DEFAULT_PARAMETERS.weights)] as const),
      history: { of: () => [], days: () => [today], reviewsOn: (day) => (day === today ? [review('a', today, 'review', 'good', 6000), review('b', today, 'review', 'good', 30_000)] : []) },
    }, moment, 3, 3);
    expect(stats.forecast.map(({ count }) => count)).toEqual([1, 1, 0]);
    expect(stats.calendar.map(({ count }) => count)).toEqual([0, 0, 2]);
    expect(stats.cards).toEqual({ new: 1, learning: 0, young: 0, mature: 2, suspended: 1 });
    expect(stats).toMatchObject({ reviewsToday: 2, minutesToday: 0.6, medianMs: 30_000, studied: 3 });
    expect(stats.known).toBeCloseTo(2.7, 5);
  });
});
