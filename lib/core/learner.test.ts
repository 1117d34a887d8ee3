/**
 * A simulated learner whose memory is FSRS studies for a year by the scheduler itself, never late: what they recall is what
 * was predicted and what was desired.
 */
import { describe, expect, it } from 'vitest';
import { balanced } from './balance';
import { DEFAULT_PRESET } from './defaults';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { Memory, Preset, Rating, Schedule } from './model';
import { seededRandom } from './quiz-random';
import { NEW_SCHEDULE, outcomesOf, scheduleAfter } from './schedule';

const model = modelOf(DEFAULT_PARAMETERS.weights);
const DAYS = 365;
/** `npm run test:deep` studies enough cards to tell one point; otherwise chance alone is nearly as large. */
const DEEP = Number(process.env.FACTDECK_RUNS ?? 100) >= 2000;
/** Cards whose interval is no shorter are not bent by rounding to whole days. */
const LEAST_DAYS = 2;

interface Measured {
  /** Shares of first reviews of a day, in review: recalled, and as predicted on average. */
  readonly recalled: number;
  readonly predicted: number;
  /** The same of all of them, however short the interval. */
  readonly unfiltered: number;
  readonly reviews: number;
}

function study(desiredRetention: number, cards: number, change: Partial<Preset>, isBalanced = false): Measured {
  const preset = { ...DEFAULT_PRESET, desiredRetention, ...change };
  const random = seededRandom(20_260_101);
  const loads = new Uint32Array(DAYS * 3);
  const tally = { recalled: 0, predicted: 0, reviews: 0, all: 0, allRecalled: 0 };
  const begin = (card: number) => Math.floor((card * 60) / cards);
  for (let card = 0; card < cards; card += 1) {
    let schedule: Schedule = NEW_SCHEDULE;
    let at = begin(card) * 86_400_000;
    let seen = -1;
    for (;;) {
      const moment = { at, zoneMinutes: 0, studyDay: Math.floor(at / 86_400_000) };
      if (moment.studyDay >= DAYS) break;
      const chance: number = schedule.state === 'new' ? 0 : model.retrievability(moment.studyDay - schedule.reviewedDay, (schedule.memory as Memory).stability);
      const knows = random() < chance;
      if (schedule.state === 'review' && seen !== moment.studyDay) {
        tally.all += 1;
        tally.allRecalled += knows ? 1 : 0;
        if (model.intervalDays(schedule.memory.stability, desiredRetention) >= LEAST_DAYS) {
          tally.reviews += 1;
          tally.predicted += chance;
          tally.recalled += knows ? 1 : 0;
        }
      }
      seen = moment.studyDay;
      const rating: Rating = schedule.state === 'new' ? firstRating(random()) : knows ? passRating(random()) : 'again';
      const spread = isBalanced ? balanced({ today: moment.studyDay, loads: loads.subarray(moment.studyDay), easyDays: [1, 1, 1, 1, 1, 0.5, 0], siblings: [] }) : undefined;
      const outcome = outcomesOf(schedule, { preset, model, moment, seed: card * 1000 + schedule.reps, spread })[rating];
      schedule = scheduleAfter(schedule, rating, outcome, moment, model);
      if ('day' in outcome.due && loads[outcome.due.day] !== undefined) loads[outcome.due.day]! += 1;
      at = 'at' in outcome.due ? outcome.due.at : outcome.due.day * 86_400_000 + 43_200_000;
    }
  }
  const { reviews } = tally;
  return { recalled: tally.recalled / reviews, predicted: tally.predicted / reviews, unfiltered: tally.allRecalled / tally.all, reviews };
}

const firstRating = (draw: number): Rating => (draw < 0.25 ? 'again' : draw < 0.35 ? 'hard' : draw < 0.85 ? 'good' : 'easy');
const passRating = (draw: number): Rating => (draw < 0.1 ? 'hard' : draw < 0.9 ? 'good' : 'easy');

describe.each([0.8, 0.9, 0.95])('a year at %d', (desired) => {
  const cards = DEEP ? 2500 : 400;
  const within = DEEP ? 0.01 : 0.02;

  it('[S8] without fuzz recalls what was desired, and what was predicted', () => {
    const { recalled, predicted, unfiltered, reviews } = study(desired, cards, { fuzz: false });
    if (DEEP) console.info(`desired ${desired}: recalled ${recalled.toFixed(4)}, predicted ${predicted.toFixed(4)}, all intervals ${unfiltered.toFixed(4)}, ${reviews} reviews`);
    expect(reviews).toBeGreaterThan(1500);
    expect(Math.abs(recalled - predicted)).toBeLessThan(within);
    expect(Math.abs(recalled - desired)).toBeLessThan(within);
  });

  it.each([[false, 'fuzz'], [true, 'fuzz, load balance and easy days']] as const)('[S8] recalls what was predicted (balanced: %s, %s)', (isBalanced, _how) => {
    const { recalled, predicted } = study(desired, cards, {}, isBalanced);
    expect(Math.abs(recalled - predicted)).toBeLessThan(within);
  });
});
