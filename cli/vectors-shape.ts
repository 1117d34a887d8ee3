/** The shape of a file of scheduler vectors: reviews[i] → expect[i], or cases that carry their own answers. */
import { flag, id, list, nullable, number, object, optional, readJson, record, refuse, tagged, whole } from '../lib/formats/shape';
import type { Memory } from '../lib/core/model';
import type { Shape } from '../lib/formats/shape';

/** Inputs and answers by name. */
export type VectorCase = Readonly<Record<string, unknown>>;

const longest = 64 * 1_048_576;
const many = 1_000_000;

const anything: Shape<unknown> = { schema: {}, read: (value) => value };
const numbers = list(number(-1e9, 1e9), 100);

/** `"default"` or 17, 19 or 21 numbers. */
const params: Shape<'default' | readonly number[]> = {
  schema: {},
  read(value, problems) {
    if (value === 'default') return value;
    const weights = numbers.read(value, problems);
    return [17, 19, 21].includes(weights.length) ? weights : refuse('shape-not-one-of', '', { values: '17, 19 or 21 weights, or "default"' });
  },
};

/** An ISO instant that names its zone or is UTC. */
const instant: Shape<string> = {
  schema: {},
  read: (value) => (typeof value === 'string' && Number.isFinite(Date.parse(value)) ? value : refuse('shape-not-date', '')),
};

const step: Shape<string> = {
  schema: {},
  read: (value) => (typeof value === 'string' && /^\d+(\.\d+)?[smhd]$/.test(value) ? value : refuse('shape-not-one-of', '', { values: '"10m", "1h", "1d"' })),
};

const memory: Shape<Memory> = object({ stability: number(0, 1e9), difficulty: number(0, 100) });
const review = object({ rating: whole(1, 4), at: instant, delta_days: optional(nullable(number(-1e6, 1e6)), null) });

const head = { id: id(), params: optional(params, 'default' as const) };
const cases = list(record(anything, 100), many);
const run = {
  ...head,
  desired_retention: optional(number(0.0001, 1), 0.9),
  enable_fuzz: optional(flag, false),
  enable_short_term: optional(flag, true),
  reviews: list(review, many),
  expect: optional(nullable(list(record(anything, 100), many)), null),
};

const vector = tagged('kind', {
  memory_state: { ...run, start: optional(nullable(memory), null) },
  schedule: {
    ...run,
    learning_steps: optional(list(step, 100), ['1m', '10m']),
    relearning_steps: optional(list(step, 100), ['10m']),
    maximum_interval: optional(number(1, 36_500), 36_500),
  },
  migrate_parameters: { id: id(), input: params },
  next_interval: { ...head, stability: optional(nullable(number(0, 1e9)), null), cases },
  retrievability: { ...head, cases },
  memory_state_from_sm2: { ...head, cases },
  steps: { id: id(), cases },
  fuzz_bounds: { id: id(), cases },
});

export type Vector = ReturnType<typeof vector.read>;
export type VectorOf<K extends Vector['kind']> = Extract<Vector, { readonly kind: K }>;

/** Throws a problem that names the place where a file is no file of vectors. */
export function readVectors(json: string): readonly Vector[] {
  return object({ vectors: list(vector, many) }).read(readJson(json, longest), []).vectors;
}

/** The number a case names, or `usual`. */
export function numberIn(one: VectorCase, key: string, usual?: number | null): number {
  const shape = number(-1e12, 1e12);
  return valueIn(one, key, typeof usual === 'number' ? optional(shape, usual) : shape);
}

/** The learning steps a case names. */
export function stepsIn(one: VectorCase): readonly string[] {
  return valueIn(one, 'steps', list(step, 100));
}

function valueIn<T>(one: VectorCase, key: string, shape: Shape<T>): T {
  return object({ [key]: shape }).read(one, [])[key] as T;
}
