/**
 * The memory model FSRS-6: stability, difficulty, retrievability. The only door to ts-fsrs, of which it takes the weights
 * and their limits, and nothing of its scheduler.
 * Source: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
import { clipParameters, default_w } from 'ts-fsrs';
import { parametersIdOf } from './ids';
import { formulasOf, type Formulas } from './memory-formulas';
import type { Memory, Parameters, Rating } from './model';

/** A model with its weights set. Days are whole study days. */
export interface Model {
  readonly weights: readonly number[];
  /** Whether it has a formula for reviews on the same study day. */
  readonly sameDay: boolean;
  /** The same on plain numbers, for many reviews at once. */
  readonly formulas: Formulas;
  /** The memory after a rating. `memory` is null for a first review; 0 days means the same study day. */
  next(memory: Memory | null, elapsedDays: number, rating: Rating): Memory;
  /** The chance of recall, 0 to 1. */
  retrievability(elapsedDays: number, stability: number): number;
  /** Days, not rounded, until the chance of recall falls to `retention`. */
  intervalDays(stability: number, retention: number): number;
}

export const DEFAULT_PARAMETERS: Parameters = {
  id: parametersIdOf(default_w),
  model: 'fsrs-6',
  weights: [...default_w],
  deleted: false,
  clocks: {},
};

const STABILITY_MIN = 0.001;
const DECAY_OF_FSRS_5 = 0.5;

/**
 * The model with these weights: 17 (FSRS-4.5), 19 (FSRS-5) or 21 (FSRS-6) finite numbers.
 * `sameDay` false leaves out the same-day formula; `relearningSteps` above 1 lowers its ceiling.
 * Throws on any other count: weights are checked where they come in.
 */
export function modelOf(weights: readonly number[], sameDay = true, relearningSteps = 1): Model {
  const clipped = clipWeights(migrateWeights(weights), sameDay, relearningSteps);
  const formulas = formulasOf(clipped, sameDay);
  return {
    weights: clipped,
    sameDay: sameDay && clipped.slice(17, 19).every((weight) => weight > 0),
    formulas,
    next: (memory, elapsedDays, rating) => {
      const grade = GRADES[rating];
      if (memory === null) return { stability: formulas.firstStability(grade), difficulty: formulas.firstDifficulty(grade) };
      const { stability, difficulty } = memory;
      if (!(elapsedDays >= 0) || !(difficulty >= 1) || !(stability >= STABILITY_MIN)) throw new Error(`Inconsistent: no memory ${stability}, ${difficulty} after ${elapsedDays} days`);
      return { stability: formulas.stability(stability, difficulty, elapsedDays, grade), difficulty: formulas.difficulty(difficulty, grade) };
    },
    retrievability: formulas.retrievability,
    intervalDays: (stability, retention) => intervalFor(clipped, stability, retention),
  };
}

const GRADES: Readonly<Record<Rating, 1 | 2 | 3 | 4>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** 17 or 19 weights as the 21 of FSRS-6, as fsrs-rs does: w19 = 0 and w20 = 0.5 leave the older model unchanged. */
export function migrateWeights(weights: readonly number[]): number[] {
  if (!weights.every(Number.isFinite)) throw new Error(`Inconsistent: weights ${weights.join(', ')} are not all numbers`);
  if (weights.length === 21) return [...weights];
  if (weights.length === 19) return [...weights, 0, DECAY_OF_FSRS_5];
  if (weights.length !== 17) throw new Error(`Inconsistent: ${weights.length} weights; FSRS has 17, 19 or 21`);
  const migrated = [...weights, 0, 0, 0, DECAY_OF_FSRS_5];
  const [w4 = 0, w5 = 0, w6 = 0] = weights.slice(4, 7);
  migrated[4] = rounded(w5 * 2 + w4);
  migrated[5] = rounded(Math.log(w5 * 3 + 1) / 3);
  migrated[6] = rounded(w6 + 0.5);
  return migrated;
}

const rounded = (value: number): number => Number(value.toFixed(8));

/** ts-fsrs lifts a w19 of 0 to 0.01, and converted FSRS-5 weights would grow on the same day as they never did; here it stays. */
export function clipWeights(weights: readonly number[], sameDay: boolean, relearningSteps: number): number[] {
  const clipped = clipParameters([...weights], relearningSteps, sameDay);
  if (weights[19] === 0) clipped[19] = 0;
  return clipped;
}

function intervalFor(weights: readonly number[], stability: number, retention: number): number {
  const decay = -(weights[20] ?? DECAY_OF_FSRS_5);
  return (stability * (retention ** (1 / decay) - 1)) / factorOf(decay);
}

/** Chosen so that recall is 0.9 when as many days have passed as the stability has. */
const factorOf = (decay: number): number => Math.exp(Math.log(0.9) / decay) - 1;

/**
 * The memory that explains an SM-2 ease and interval: the interval is where recall equals the historical retention,
 * and Good would grow it by the ease. Source: fsrs-rs `memory_state_from_sm2`.
 */
export function memoryFromSm2(model: Model, ease: number, intervalDays: number, historicalRetention: number): Memory {
  const { weights } = model;
  const decay = -(weights[20] ?? DECAY_OF_FSRS_5);
  const stability = (Math.max(intervalDays, STABILITY_MIN) * factorOf(decay)) / (historicalRetention ** (1 / decay) - 1);
  const growth = Math.exp(weights[8] ?? 0) * stability ** -(weights[9] ?? 0) * (Math.exp((1 - historicalRetention) * (weights[10] ?? 0)) - 1);
  return { stability, difficulty: Math.min(Math.max(11 - (ease - 1) / growth, 1), 10) };
}
