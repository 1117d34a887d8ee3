import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from './memory';
import { habitsOf, USUAL_HABITS } from './habits';
import type { CardId, Rating, Review, State } from './model';
import { minimumRecommended, retentionCosts } from './retention-cost';
import { emptyCards } from './sim-world';
import { simulate, type SimGroup } from './simulate';

const group = (change: Partial<SimGroup> = {}): SimGroup => ({
  cards: emptyCards(100), weights: DEFAULT_PARAMETERS.weights, newPerDay: 10, reviewsPerDay: 200, newIgnoresReviewLimit: false,
  retention: 0.9, maximumIntervalDays: 36_500, fuzz: true, learningSteps: 2, relearningSteps: 1, ...change,
});
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('the coming days', () => {
  it('[V2] are the same for the same seed, and others for another', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => simulate([group()], USUAL_HABITS, 60, seed));
    expect(again).toEqual(once);
    expect(other!.seconds).not.toEqual(once!.seconds);
  });

  it('bring new cards up to the limit until none is left, and more is known each day', () => {
    const run = simulate([group()], USUAL_HABITS, 30);
    expect([...run.new]).toEqual(Array.from({ length: 30 }, (_, day) => (day < 10 ? 10 : 0)));
    expect(run.memorised[9]).toBeGreaterThan(run.memorised[4]!);
    expect(run.memorised[29]).toBeGreaterThan(80);
    expect(run.memorised[29]).toBeLessThanOrEqual(100);
  });

  it('keep the limit of reviews and put the rest off', () => {
    const overdue = { ...emptyCards(50), stability: new Float64Array(50).fill(30), difficulty: new Float64Array(50).fill(5), reviewedDay: new Int32Array(50).fill(-40) };
    const run = simulate([group({ cards: overdue, reviewsPerDay: 20 })], USUAL_HABITS, 3);
    expect([...run.reviews.slice(0, 2)]).toEqual([20, 20]);
    expect(run.reviews[2]).toBeGreaterThanOrEqual(10);
  });

  it('[V2] of groups are the sum of each', () => {
    const [first, second] = [group(), group({ cards: emptyCards(30), newPerDay: 3 })];
    const both = simulate([first, second], USUAL_HABITS, 20);
    expect(sum(both.new)).toBe(sum(simulate([first], USUAL_HABITS, 20).new) + 30);
  });

  it('[V4] keep the limits of the decks above, today less what is done', () => {
    const limit = (deck: string, newPerDay: number, today = { new: 0, reviews: 0 }) => ({ deck, newPerDay, reviewsPerDay: 9999, newIgnoresReviewLimit: true, today });
    const within = (deck: string, newPerDay: number) => group({ cards: emptyCards(200), limits: [limit('above', 15, { new: -5, reviews: 0 }), limit(deck, newPerDay)] });
    const run = simulate([within('a', 8), within('b', 10)], USUAL_HABITS, 5);
    expect([...run.new]).toEqual([10, 15, 15, 15, 15]);
  });

  it('[V4] of decks that share a preset alone each have its limits', () => {
    expect([...simulate([group(), group()], USUAL_HABITS, 2).new]).toEqual([20, 20]);
  });

  it('[V4] are lighter on easy days', () => {
    // Day 0 is a Monday.
    const easy = simulate([group({ cards: emptyCards(600), newPerDay: 600, reviewsPerDay: 9999, balance: { preset: 'p', today: 4, easyDays: [1, 1, 1, 1, 1, 1, 0] } })], USUAL_HABITS, 140);
    const even = simulate([group({ cards: emptyCards(600), newPerDay: 600, reviewsPerDay: 9999, balance: { preset: 'p', today: 4, easyDays: [1, 1, 1, 1, 1, 1, 1] } })], USUAL_HABITS, 140);
    const onSundays = (run: ReturnType<typeof simulate>) => sum(run.reviews.filter((_, day) => day > 28 && day % 7 === 6));
    expect(onSundays(easy)).toBeLessThan(onSundays(even) / 3);
    expect(sum(easy.reviews) / sum(even.reviews)).toBeGreaterThan(0.9);
  });

  it('recall as often as is desired, once cards are in review', () => {
    for (const retention of [0.8, 0.95]) {
      const run = simulate([group({ cards: emptyCards(400), newPerDay: 400, retention, reviewsPerDay: 9999 })], USUAL_HABITS, 300);
      const known = run.memorised[299]! / 400;
      expect(known).toBeGreaterThan(retention);
      expect(known).toBeLessThan((1 + retention) / 2 + 0.03);
    }
  });
});

it('[V3] more retention costs more time and keeps more cards; the one recommended lies where a card known costs least', () => {
  const costs = retentionCosts([group()], USUAL_HABITS, 200);
  expect(costs.map(({ retention }) => retention)).toEqual(Array.from({ length: 30 }, (_, index) => (70 + index) / 100));
  expect(costs[29]!.minutesPerDay).toBeGreaterThan(2 * costs[10]!.minutesPerDay);
  expect(costs[29]!.memorised).toBeGreaterThan(costs[0]!.memorised);
  const recommended = minimumRecommended(costs)!;
  const priceOf = (retention: number) => {
    const cost = costs.find((one) => one.retention === retention)!;
    return cost.minutesPerDay / cost.memorised;
  };
  expect(recommended).toBeLessThanOrEqual(0.95);
  expect(priceOf(recommended)).toBeLessThan(priceOf(0.99));
  expect(minimumRecommended([])).toBeNull();
});

describe('habits', () => {
  const review = (before: State, rating: Rating, seconds: number) => ({ before, operation: { rating, tookMs: seconds * 1000 } }) as Review;
  const of = (reviews: readonly Review[]) => habitsOf(['a' as CardId], { of: () => reviews, reviewsOn: () => [], days: () => [] });

  it('[V1] begin as a guess and become what was done', () => {
    expect(of([])).toEqual(USUAL_HABITS);
    const many = of(Array.from({ length: 2000 }, () => [review('new', 'good', 20), review('review', 'easy', 3)]).flat());
    expect(many.firstRatings[2]).toBeGreaterThan(0.98);
    expect(many.passRatings[2]).toBeGreaterThan(0.98);
    expect(many.reviewSeconds[3]).toBeCloseTo(3, 1);
    expect(many.firstSeconds).toBeCloseTo(20, 0);
    expect(many.reviewSeconds[0]).toBe(USUAL_HABITS.reviewSeconds[0]);
  });

  it('[V1] count a look of an hour as a minute', () => {
    expect(of([review('review', 'good', 3600)]).reviewSeconds[2]).toBeLessThan(11);
  });
});
