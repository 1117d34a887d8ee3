import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf } from './day';
import { DEFAULT_PRESET } from './defaults';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { CardId, Schedule, StudiedSchedule } from './model';
import { fuzzSeed, NEW_SCHEDULE, outcomesOf, rate, RATINGS } from './schedule';

const model = modelOf(DEFAULT_PARAMETERS.weights);
const moment = momentOf(Date.UTC(2026, 0, 10, 22, 30), 0, 4);
const card = 'note-1/ask' as CardId;
const setting = (preset: Partial<typeof DEFAULT_PRESET> = {}, seed = 1) => ({ preset: { ...DEFAULT_PRESET, ...preset }, model, moment, seed });
const inReview = (stability: number, difficulty: number, ago: number): StudiedSchedule => ({
  ...NEW_SCHEDULE, state: 'review', step: 0, intervalDays: ago, due: { day: moment.studyDay }, memory: { stability, difficulty },
  reviewedAt: moment.at - ago * 86_400_000, reviewedDay: moment.studyDay - ago, reps: 3,
});

describe('outcomes', () => {
  it('[S2] a new card goes through the steps by the minute', () => {
    const outcomes = outcomesOf(NEW_SCHEDULE, setting({ fuzz: false }));
    const minutes = RATINGS.map((rating) => ('at' in outcomes[rating].due ? (outcomes[rating].due.at - moment.at) / 60_000 : outcomes[rating].due));
    expect(minutes).toEqual([1, 6, 10, { day: moment.studyDay + 8 }]);
  });

  it('[S3] a step of a day or more is due by the study day and stays in learning', () => {
    const outcome = outcomesOf(NEW_SCHEDULE, setting({ learningStepsMinutes: [10, 2880] })).good;
    expect(outcome).toEqual({ state: 'learning', step: 1, intervalDays: 2, due: { day: moment.studyDay + 2 } });
  });

  it('[S3] without steps FSRS decides: within half a day by the minute, else by the day', () => {
    const { again, hard } = outcomesOf(NEW_SCHEDULE, setting({ learningStepsMinutes: [] }));
    expect(again).toEqual({ state: 'learning', step: 0, intervalDays: 0, due: { at: moment.at + 305 * 60_000 } });
    expect(hard).toEqual({ state: 'review', step: 0, intervalDays: 1, due: { day: moment.studyDay + 1 } });
  });

  it('[S3] review cards are due by the day, however late in the evening they were rated', () => {
    const { due, intervalDays } = outcomesOf(inReview(10, 5, 10), setting({ fuzz: false })).good;
    expect(due).toEqual({ day: moment.studyDay + intervalDays });
    expect(intervalDays).toBe(Math.round(model.intervalDays(model.next({ stability: 10, difficulty: 5 }, 10, 'good').stability, 0.9)));
  });

  it('[S4] intervals rise from Hard to Easy and keep within the maximum (seed 11)', () => {
    const schedules = fc.record({ stability: fc.double({ min: 0.1, max: 4000, noNaN: true }), difficulty: fc.double({ min: 1, max: 10, noNaN: true }), ago: fc.integer({ min: 0, max: 4000 }), seed: fc.integer({ min: 0 }), maximum: fc.integer({ min: 3, max: 36_500 }), fuzz: fc.boolean() });
    fc.assert(fc.property(schedules, ({ stability, difficulty, ago, seed, maximum, fuzz }) => {
      const { hard, good, easy } = outcomesOf(inReview(stability, difficulty, ago), setting({ fuzz, maximumIntervalDays: maximum }, seed));
      const days = [hard, good, easy].map(({ intervalDays }) => intervalDays);
      expect(days.every((day) => Number.isInteger(day) && day >= 1 && day <= maximum)).toBe(true);
      expect(days[0]! < days[1]! || days[1] === maximum).toBe(true);
      expect(days[1]! < days[2]! || days[2] === maximum).toBe(true);
    }), { seed: 11, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) });
  });

  it('[S5] what a button promises is what it gives', () => {
    const schedule: Schedule = inReview(60, 6, 55);
    const seed = fuzzSeed(card, schedule.reps);
    const promised = outcomesOf(schedule, setting({}, seed));
    for (const rating of RATINGS) {
      expect(rate(card, schedule, rating, 1, setting({}, seed), DEFAULT_PRESET).outcome).toEqual(promised[rating]);
    }
  });

  it('[S6] a lapse goes to the relearning step and keeps no interval', () => {
    expect(outcomesOf(inReview(60, 6, 55), setting()).again).toMatchObject({ state: 'relearning', step: 0, intervalDays: 0 });
  });
});

describe('[S7] weights', () => {
  it('w19 of 0 stays 0, so that converted FSRS-5 weights behave as FSRS-5', () => {
    const fsrs5 = [0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621];
    expect(modelOf(fsrs5).weights.slice(19)).toEqual([0, 0.5]);
    expect(modelOf([...fsrs5, 0, 0.5]).weights.slice(19)).toEqual([0, 0.5]);
  });
  it('other counts are refused', () => expect(() => modelOf([1, 2, 3])).toThrow('Inconsistent'));
});
