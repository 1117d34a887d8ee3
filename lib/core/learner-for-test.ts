/** A learner whose memory is FSRS, simulated: studies by the scheduler itself, never late. For tests and figures. */
import { balanced } from './balance';
import { DEFAULT_PRESET } from './defaults';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { Memory, Preset, Rating, Schedule } from './model';
import { seededRandom } from './quiz-random';
import { NEW_SCHEDULE, outcomesOf, scheduleAfter } from './schedule';

const model = modelOf(DEFAULT_PARAMETERS.weights);
const DAYS = 365;
/** Cards whose interval is no shorter are not bent by rounding to whole days. */
const LEAST_DAYS = 2;

export interface Measured {
  /** Shares of first reviews of a day, in review: recalled, and as predicted on average. */
  readonly recalled: number;
  readonly predicted: number;
  /** The same of all of them, however short the interval. */
  readonly unfiltered: number;
  readonly reviews: number;
}

/** A year of so many cards, begun over the first 60 days, by the preset with this changed; spread by load with two easy days where `isBalanced`. */
export function study(desiredRetention: number, cards: number, change: Partial<Preset>, isBalanced = false): Measured {
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
