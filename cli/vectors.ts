/** `factdeck schedule`: runs published test vectors through the scheduler, each kind through the functions the app uses. */
import { DAY_MS } from '../lib/core/day';
import { fuzzBounds } from '../lib/core/fuzz';
import { DEFAULT_PARAMETERS, memoryFromSm2, migrateWeights, modelOf } from '../lib/core/memory';
import { nextMemory, NEW_SCHEDULE, outcomesOf, stepMinutes } from '../lib/core/schedule';
import { seedOf } from '../lib/core/hash';
import { numberIn, readVectors, stepsIn } from './vectors-shape';
import type { Model } from '../lib/core/memory';
import type { Memory, Rating, Schedule, State } from '../lib/core/model';
import type { VectorCase, VectorOf, Vector } from './vectors-shape';

type Got = Readonly<Record<string, unknown>> | number;

/** `{"results":[{"id","got"}]}` for a file of vectors. Throws a problem when it is none. */
export function runVectors(json: string): { readonly results: readonly { readonly id: string; readonly got: readonly Got[] }[] } {
  return { results: readVectors(json).map((vector) => ({ id: vector.id, got: gotOf(vector) })) };
}

function gotOf(vector: Vector): readonly Got[] {
  switch (vector.kind) {
    case 'memory_state': return answered(memoryStates(vector), vector.expect);
    case 'schedule': return answered(schedules(vector), vector.expect);
    case 'migrate_parameters': return migrateWeights(weightsOf({ params: vector.input }));
    default: return vector.cases.map((one) => ({ ...one, ...answerOf(vector, one) }));
  }
}

type CaseVector = Exclude<Vector, VectorOf<'memory_state' | 'schedule' | 'migrate_parameters'>>;

/** A case with its answer worked out anew. */
function answerOf(vector: CaseVector, one: VectorCase): Readonly<Record<string, unknown>> {
  const given = (key: string): number => numberIn(one, key);
  switch (vector.kind) {
    case 'next_interval': {
      const days = modelFor(vector).intervalDays(numberIn(one, 'stability', vector.stability), given('desired_retention'));
      return { interval_days: Math.max(1, Math.round(days)) };
    }
    case 'retrievability': return { retrievability: modelFor(vector).retrievability(given('days'), given('stability')) };
    case 'memory_state_from_sm2':
      return { ...memoryFromSm2(modelFor(vector), given('ease_factor'), given('interval_days'), given('historical_retention')) };
    case 'steps': {
      const minutes = stepMinutes(stepsIn(one).map(minutesOf), given('step'), ratingOf(given('rating')));
      return { due_in_seconds: minutes === null ? null : minutes * 60 };
    }
    case 'fuzz_bounds': return fuzzBounds(given('interval'), given('minimum'), given('maximum'));
  }
}

/** What was asked for of each answer: the keys of `expect[i]`, or all where there is no such list. */
function answered(got: readonly Readonly<Record<string, unknown>>[], expect: readonly Readonly<Record<string, unknown>>[] | null): Got[] {
  if (!expect) return [...got];
  return got.map((answer, index) => Object.fromEntries(Object.keys(expect[index] ?? {}).map((key) => [key, answer[key] ?? null])));
}

const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const ratingOf = (grade: number): Rating => ratings[grade - 1] ?? 'good';

const weightsOf = ({ params }: { readonly params: 'default' | readonly number[] }): readonly number[] =>
  params === 'default' ? DEFAULT_PARAMETERS.weights : params;

const modelFor = (vector: { readonly params: 'default' | readonly number[] }): Model => modelOf(weightsOf(vector));

/** Study days of the reviews: as far apart as `delta_days` says, else by UTC calendar date. */
function daysOf({ reviews }: VectorOf<'memory_state' | 'schedule'>): number[] {
  const days: number[] = [];
  for (const { delta_days: delta, at } of reviews) {
    const before = days.at(-1);
    const date = Math.floor(Date.parse(at) / DAY_MS);
    days.push(delta === null ? date : before === undefined ? date : before + delta);
  }
  return days;
}

function memoryStates(vector: VectorOf<'memory_state'>): Readonly<Record<string, unknown>>[] {
  const model = modelOf(weightsOf(vector), vector.enable_short_term);
  const days = daysOf(vector);
  let memory: Memory | null = vector.start;
  return vector.reviews.map(({ rating, delta_days: delta }, index) => {
    const elapsed = index === 0 ? delta ?? 0 : (days[index] ?? 0) - (days[index - 1] ?? 0);
    memory = model.next(memory, Math.max(0, elapsed), ratingOf(rating));
    return { ...memory, ...intervals(model, memory.stability, vector.desired_retention) };
  });
}

function intervals(model: Model, stability: number, retention: number): Readonly<Record<string, number>> {
  const unrounded = model.intervalDays(stability, retention);
  return { interval_days: Math.max(1, Math.round(unrounded)), interval_days_unrounded: unrounded };
}

function schedules(vector: VectorOf<'schedule'>): Readonly<Record<string, unknown>>[] {
  const steps = vector.enable_short_term;
  const relearning = steps ? vector.relearning_steps.map(minutesOf) : [];
  const model = modelOf(weightsOf(vector), steps, Math.max(relearning.length, 1));
  const preset = {
    learningStepsMinutes: steps ? vector.learning_steps.map(minutesOf) : [],
    relearningStepsMinutes: relearning,
    desiredRetention: vector.desired_retention,
    maximumIntervalDays: vector.maximum_interval,
    fuzz: vector.enable_fuzz,
  };
  const days = daysOf(vector);
  let schedule: Schedule = NEW_SCHEDULE;
  return vector.reviews.map(({ rating, at }, index) => {
    const moment = { at: Date.parse(at), zoneMinutes: 0, studyDay: days[index] ?? 0 };
    const outcome = outcomesOf(schedule, { preset, model, moment, seed: seedOf(`${vector.id} ${index}`) })[ratingOf(rating)];
    const memory = nextMemory(schedule, ratingOf(rating), moment, model);
    schedule = { ...schedule, ...outcome, memory, reviewedAt: moment.at, reviewedDay: moment.studyDay };
    const { due } = outcome;
    return {
      ...memory,
      ...intervals(model, memory.stability, vector.desired_retention),
      interval_days: outcome.intervalDays,
      step: outcome.step,
      state: stateName(outcome.state),
      due_in_seconds: 'at' in due ? (due.at - moment.at) / 1000 : (due.day - moment.studyDay) * (DAY_MS / 1000),
    };
  });
}

const stateName = (state: State): string => state.charAt(0).toUpperCase() + state.slice(1);

const unitMinutes: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440 };

/** `10m`, `1h` or `1d` in minutes. */
function minutesOf(step: string): number {
  return Number.parseFloat(step) * (unitMinutes[step.trim().slice(-1)] ?? 1);
}
