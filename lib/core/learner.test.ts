/**
 * A simulated learner whose memory is FSRS studies for a year by the scheduler itself, never late: what they recall is what
 * was predicted and what was desired.
 */
import { describe, expect, it } from 'vitest';
import { study } from './learner-for-test';

/** `npm run test:deep` studies enough cards to tell one point; otherwise chance alone is nearly as large. */
const DEEP = Number(process.env.FACTDECK_RUNS ?? 100) >= 2000;

describe.each([0.8, 0.9, 0.95])('a year at %d', (desired) => {
  const cards = DEEP ? 2500 : 400;
  const within = DEEP ? 0.01 : 0.02;

  it('[S8] without fuzz recalls what was desired, and what was predicted', () => {
    const { recalled, predicted, reviews } = study(desired, cards, { fuzz: false });
    expect(reviews).toBeGreaterThan(1500);
    expect(Math.abs(recalled - predicted)).toBeLessThan(within);
    expect(Math.abs(recalled - desired)).toBeLessThan(within);
  });

  it.each([[false, 'fuzz'], [true, 'fuzz, load balance and easy days']] as const)('[S8] recalls what was predicted (balanced: %s, %s)', (isBalanced, _how) => {
    const { recalled, predicted } = study(desired, cards, {}, isBalanced);
    expect(Math.abs(recalled - predicted)).toBeLessThan(within);
  });
});
