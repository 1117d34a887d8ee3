/**
 * A learner whose memory is FSRS-6 studies for a year by the scheduler, never late: what share is recalled, beside the mean
 * predicted and the desired one. Counted are first reviews of a day, in review, whose interval before rounding is two days
 * or more; `unfiltered` counts all of them. Run: node tools/run-ts.mjs bench/learner.ts
 */
import { study } from '../lib/core/learner-for-test';

const CARDS = 5000;
const WAYS = [
  { way: 'no fuzz', change: { fuzz: false }, isBalanced: false },
  { way: 'fuzz', change: {}, isBalanced: false },
  { way: 'fuzz, load balance, two easy days', change: {}, isBalanced: true },
];

const points = (share: number): number => Number((share * 100).toFixed(2));
const rows = [0.8, 0.9, 0.95].flatMap((desired) => WAYS.map(({ way, change, isBalanced }) => {
  const { recalled, predicted, unfiltered, reviews } = study(desired, CARDS, change, isBalanced);
  return {
    desired: points(desired), way, recalled: points(recalled), predicted: points(predicted), unfiltered: points(unfiltered), reviews,
    offPredicted: points(recalled - predicted), offDesired: points(recalled - desired),
  };
}));
console.log(JSON.stringify({ cards: CARDS, aim: 'off predicted within 1 point; without fuzz off desired within 1 point', rows }, null, 1));
