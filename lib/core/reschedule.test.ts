import { expect, it } from 'vitest';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { CardId, Schedule } from './model';
import { rescheduled } from './reschedule';
import { NEW_SCHEDULE } from './schedule';

const model = modelOf(DEFAULT_PARAMETERS.weights);
const review = (stability: number, dueDay: number, change: object = {}): Schedule => ({
  ...NEW_SCHEDULE, state: 'review', step: 0, reps: 3, due: { day: dueDay }, intervalDays: 10, memory: { stability, difficulty: 5 }, reviewedAt: 0, reviewedDay: 90, ...change,
});
const run = (schedules: Record<string, Schedule>, desiredRetention: number, fuzz = false) =>
  rescheduled(Object.keys(schedules) as CardId[], { get: (id) => schedules[id] ?? NEW_SCHEDULE }, 100, 30, () => ({ desiredRetention, maximumIntervalDays: 36_500, fuzz }), () => model);

it('[N1] moves review cards to their interval after the last review, never into the past, and leaves all others', () => {
  const found = run({
    ok: review(10, 100), long: review(25, 105), short: review(2, 101), over: review(2, 95), asleep: review(50, 120, { suspended: true }),
    learning: { ...review(5, 0), state: 'learning', due: { at: 5 } } as Schedule, fresh: NEW_SCHEDULE,
  }, 0.9);
  expect(found.moves).toEqual([{ card: 'long', day: 115, intervalDays: 25 }, { card: 'short', day: 100, intervalDays: 2 }]);
  expect([...found.before].flatMap((count, day) => (count > 0 ? [[day, count]] : []))).toEqual([[0, 2], [1, 1], [5, 1]]);
  expect([...found.after].flatMap((count, day) => (count > 0 ? [[day, count]] : []))).toEqual([[0, 3], [15, 1]]);
});

it('[N2] a second time moves nothing, with fuzz too', () => {
  const schedules: Record<string, Schedule> = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`c${index}`, review(20 + index, 101)]));
  const { moves } = run(schedules, 0.85, true);
  expect(moves.length).toBeGreaterThan(30);
  const moved = Object.fromEntries(Object.entries(schedules).map(([id, schedule]) => {
    const to = moves.find(({ card }) => card === id);
    return [id, to ? ({ ...schedule, due: { day: to.day }, intervalDays: to.intervalDays } as Schedule) : schedule];
  }));
  expect(run(moved, 0.85, true).moves).toEqual([]);
});
