/**
 * Studying for a day against doing nothing special, simulated: FSRS-6 is the truth about memory, both ways have the same
 * minutes a day. `usual` is due cards and new ones under a retention of 0.90; `equal` is the same with the retention that
 * uses as many minutes as the plan did. Run: node tools/run-ts.mjs bench/deadline.ts
 */
import { expectedOn, type DeadlinePlan } from '../lib/core/deadline';
import { USUAL_HABITS } from '../lib/core/habits';
import { DEFAULT_PARAMETERS } from '../lib/core/memory';
import { emptyCards } from '../lib/core/sim-world';
import type { SimGroup } from '../lib/core/simulate';

const groupOf = (cards: number, retention = 0.9): SimGroup => ({
  cards: emptyCards(cards), weights: DEFAULT_PARAMETERS.weights, newPerDay: 20, reviewsPerDay: 9999, newIgnoresReviewLimit: true, retention,
  maximumIntervalDays: 36_500, fuzz: false, learningSteps: 2, relearningSteps: 1,
});

/** The usual way under the retention whose minutes come nearest to those of the plan. */
function equalMinutes(cards: number, plan: DeadlinePlan, seconds: number) {
  const tried = Array.from({ length: 30 }, (_, index) => (70 + index) / 100).map((retention) => ({ retention, ...expectedOn([groupOf(cards, retention)], USUAL_HABITS, plan, 'usual') }));
  return tried.reduce((best, one) => (Math.abs(one.secondsPerDay - seconds) < Math.abs(best.secondsPerDay - seconds) ? one : best));
}

const CASES = [
  { cards: 100, days: 14, minutes: 8 }, { cards: 200, days: 21, minutes: 12 }, { cards: 200, days: 30, minutes: 12 },
  { cards: 300, days: 30, minutes: 20 }, { cards: 400, days: 60, minutes: 12 }, { cards: 600, days: 90, minutes: 20 },
];

const rounded = (value: number) => Number(value.toFixed(3));
const results = CASES.map(({ cards, days, minutes }) => {
  const plan = { days, secondsPerDay: minutes * 60 };
  const planned = expectedOn([groupOf(cards)], USUAL_HABITS, plan);
  const usual = expectedOn([groupOf(cards)], USUAL_HABITS, plan, 'usual');
  const equal = equalMinutes(cards, plan, planned.secondsPerDay);
  return {
    cards, days, minutes,
    plan: { score: rounded(planned.score), low: rounded(planned.low), high: rounded(planned.high), minutes: rounded(planned.secondsPerDay / 60) },
    usual: { score: rounded(usual.score), minutes: rounded(usual.secondsPerDay / 60) },
    equal: { score: rounded(equal.score), minutes: rounded(equal.secondsPerDay / 60), retention: equal.retention },
    gain: rounded(planned.score - usual.score), gainAtEqualMinutes: rounded(planned.score - equal.score),
  };
});
console.log(JSON.stringify(results, null, 1));
