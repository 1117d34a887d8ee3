import { describe, expect, it } from 'vitest';
import { cardsOfDay, expectedOn, standing } from './deadline';
import { USUAL_HABITS } from './habits';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import { emptyCards, type SimCards } from './sim-world';
import type { SimGroup } from './simulate';

const group = (cards: SimCards): SimGroup => ({
  cards, weights: DEFAULT_PARAMETERS.weights, newPerDay: 20, reviewsPerDay: 9999, newIgnoresReviewLimit: true, retention: 0.9,
  maximumIntervalDays: 36_500, fuzz: false, learningSteps: 2, relearningSteps: 1,
});
const options = { model: modelOf(DEFAULT_PARAMETERS.weights), habits: USUAL_HABITS, learningSteps: 2, relearningSteps: 1 };
const plan = { days: 21, secondsPerDay: 600 };
const studied = (count: number, dueDay: number): SimCards => ({
  stability: new Float64Array(count).fill(10), difficulty: new Float64Array(count).fill(5), reviewedDay: new Int32Array(count).fill(-5), dueDay: new Int32Array(count).fill(dueDay),
});

describe('studying for a day', () => {
  it('[X1] shows what is due and what is new at first, and on the last stretch every card once more', () => {
    expect(cardsOfDay(standing(studied(50, 3)), 0, plan, options)).toEqual([]);
    expect(cardsOfDay(standing(studied(50, 0)), 0, plan, options)).toHaveLength(50);
    expect(cardsOfDay(standing(studied(50, 3)), 20, plan, options)).toHaveLength(50);
    expect(cardsOfDay(standing(emptyCards(7)), 0, plan, options).every(({ isNew }) => isNew)).toBe(true);
  });

  it('[X1] does what is due before what is new, and the weaker card before the safe one', () => {
    const cards = { ...studied(3, 0), stability: Float64Array.of(0, 900, 4) };
    expect(cardsOfDay(standing(cards), 0, plan, options).map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  it('[X2] expects a share within its interval, the same for the same seed, and more for more minutes', () => {
    const some = expectedOn([group(emptyCards(200))], USUAL_HABITS, { ...plan, secondsPerDay: 200 });
    const more = expectedOn([group(emptyCards(200))], USUAL_HABITS, plan);
    expect(some.low).toBeLessThan(some.score);
    expect(some.high).toBeGreaterThan(some.score);
    expect(more.score).toBeGreaterThan(some.score + 0.1);
    expect(expectedOn([group(emptyCards(200))], USUAL_HABITS, plan)).toEqual(more);
    expect(more.secondsPerDay).toBeLessThan(660);
  });

  it('[X3] brings more than the usual way in the same minutes', () => {
    for (const secondsPerDay of [300, 600]) {
      const planned = expectedOn([group(emptyCards(150))], USUAL_HABITS, { days: 21, secondsPerDay });
      const usual = expectedOn([group(emptyCards(150))], USUAL_HABITS, { days: 21, secondsPerDay }, 'usual');
      expect(planned.score).toBeGreaterThan(usual.score + 0.02);
    }
  });
});
