/**
 * Published figures of other FSRS-6 implementations: py-fsrs and ts-fsrs (MIT), fsrs-rs (BSD-3-Clause), Anki's fuzz
 * bounds. `vectors.json` holds the numbers; a review is [rating, study day, epoch minute].
 */
import { describe, expect, it } from 'vitest';
import { fuzzBounds } from './fuzz';
import { DEFAULT_PARAMETERS, memoryFromSm2, migrateWeights, modelOf } from './memory';
import type { Memory, Rating, Schedule } from './model';
import { NEW_SCHEDULE, outcomesOf, nextMemory, stepMinutes, type StepOptions } from './schedule';
import vectors from './vectors.json';

type Review = [Rating, number, number];
interface Vector {
  name: string; kind: string; weights: 'default' | number[]; sameDay?: boolean; retention?: number; start?: Memory;
  learning?: number[]; relearning?: number[]; reviews?: Review[]; expect?: Record<string, number | string>[] | number[];
  cases?: Record<string, never>[]; stability?: number; input?: number[];
}
const RATING = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

describe('[S1] published vectors', () => {
  it('are all here', () => expect(vectors).toHaveLength(34));
  it.each(vectors as unknown as Vector[])('$name', (vector) => {
    switch (vector.kind) {
      case 'memory_state': return checkMemory(vector);
      case 'schedule': return checkSchedule(vector);
      case 'migrate_parameters': return near(migrateWeights(vector.input!), vector.expect as number[]);
      default: return vector.cases!.forEach((one) => checkCase(vector, one));
    }
  });
});

const weightsOf = ({ weights }: Vector) => (weights === 'default' ? DEFAULT_PARAMETERS.weights : weights);

function checkMemory(vector: Vector): void {
  const model = modelOf(weightsOf(vector), vector.sameDay);
  let memory: Memory | null = vector.start ?? null;
  // A vector that starts from a memory says how long after it the first review came.
  let before = vector.start ? 0 : vector.reviews![0]![1];
  vector.reviews!.forEach(([rating, day], index) => {
    memory = model.next(memory, day - before, rating);
    before = day;
    const got = { ...memory, interval_days_unrounded: model.intervalDays(memory.stability, vector.retention!) };
    nearRecord(got, vector.expect![index] as Record<string, number>);
  });
}

function checkSchedule(vector: Vector): void {
  const relearning = vector.relearning!;
  const model = modelOf(weightsOf(vector), vector.sameDay, Math.max(relearning.length, 1));
  const preset: StepOptions = {
    learningStepsMinutes: vector.learning!, relearningStepsMinutes: relearning, desiredRetention: vector.retention!,
    maximumIntervalDays: 36_500, fuzz: false,
  };
  let schedule: Schedule = NEW_SCHEDULE;
  vector.reviews!.forEach(([rating, studyDay, minute], index) => {
    const moment = { at: minute * 60_000, zoneMinutes: 0, studyDay };
    const outcome = outcomesOf(schedule, { preset, model, moment, seed: 0 })[rating];
    const memory = nextMemory(schedule, rating, moment, model);
    schedule = { ...NEW_SCHEDULE, ...outcome, memory, reviewedAt: moment.at, reviewedDay: studyDay };
    const { due } = outcome;
    nearRecord({
      ...memory,
      interval_days: outcome.intervalDays,
      step: outcome.step,
      state: outcome.state[0]!.toUpperCase() + outcome.state.slice(1),
      due_in_seconds: 'at' in due ? (due.at - moment.at) / 1000 : (due.day - studyDay) * 86_400,
    }, vector.expect![index] as Record<string, number>);
  });
}

function checkCase(vector: Vector, one: Record<string, number>): void {
  const model = modelOf(weightsOf(vector));
  switch (vector.kind) {
    case 'next_interval': {
      const days = Math.max(1, Math.round(model.intervalDays(vector.stability!, one['desired_retention']!)));
      return nearRecord({ interval_days: days }, { interval_days: one['interval_days']! });
    }
    case 'retrievability': return near([model.retrievability(one['days']!, one['stability']!)], [one['retrievability']!]);
    case 'memory_state_from_sm2': {
      const memory = memoryFromSm2(model, one['ease_factor']!, one['interval_days']!, one['historical_retention']!);
      return nearRecord({ ...memory }, { stability: one['stability']!, difficulty: one['difficulty']! });
    }
    case 'steps': {
      const { steps, step, rating, due_in_seconds: seconds } = one as unknown as { steps: string[]; step: number; rating: 1 | 2 | 3 | 4; due_in_seconds: number };
      return expect(stepMinutes(steps.map((text) => Number.parseInt(text, 10)), step, RATING[rating])! * 60).toBe(seconds);
    }
    case 'fuzz_bounds':
      return expect(fuzzBounds(one['interval']!, one['minimum']!, one['maximum']!)).toEqual({ lower: one['lower'], upper: one['upper'] });
    default: throw new Error(vector.kind);
  }
}

function nearRecord(got: Record<string, number | string>, wanted: Record<string, number | string>): void {
  for (const [key, value] of Object.entries(wanted)) {
    if (typeof value === 'number') near([got[key] as number], [value], key);
    else expect(got[key], key).toBe(value);
  }
}

/** The tolerance of the source: 1e-4 of the value. */
function near(got: readonly number[], wanted: readonly number[], what = ''): void {
  expect(got).toHaveLength(wanted.length);
  wanted.forEach((value, index) => expect(Math.abs(got[index]! - value), `${what} ${got[index]} for ${value}`).toBeLessThanOrEqual(1e-4 * Math.max(Math.abs(value), 1e-9)));
}
