/**
 * Small shapes that read foreign JSON into fresh objects and describe themselves as JSON Schema,
 * so that the published schema and the parser cannot drift apart.
 * A shape copies the keys it knows and nothing else: no key of a file ever names a property of ours.
 */
import { problemError, problemIn, resultOf } from '../core/problem';
import type { Problem } from '../core/model';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  /** Throws a problem whose `where` is the place below `value`; `problems` collects what was left out without stopping. */
  readonly read: (value: unknown, problems: Problem[]) => T;
  readonly schema: JsonSchema;
  /** Present when the key may be missing from its object. */
  readonly fallback?: { readonly value: T };
}

/** A shape for each key of T, the optional ones too: with `satisfies`, a key that a type gains is missed nowhere. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Shape<unknown> };

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Read<S> = S extends Shape<infer T> ? T : never;
type ObjectOf<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> };
type TaggedOf<Tag extends string, Cases extends Readonly<Record<string, Fields>>> = {
  [K in keyof Cases & string]: { readonly [T in Tag]: K } & ObjectOf<Cases[K]>;
}[keyof Cases & string];

/** A string of at most `longest` UTF-16 units; with `shortest`, at least so many. */
export function text(longest: number, shortest = 0): Shape<string> {
  return {
    schema: { type: 'string', ...(shortest && { minLength: shortest }), maxLength: longest },
    read(value) {
      if (typeof value !== 'string') return refuse('shape-not-text', '');
      if (value.length > longest) return refuse('shape-too-long', '', { longest });
      return value.length < shortest ? refuse('shape-empty', '') : value;
    },
  };
}

/** An id: a short text of its own type. */
export const id = <T extends string>(): Shape<T> => text(300, 1) as Shape<T>;

/** A text of a fixed form. */
export function matching(form: RegExp): Shape<string> {
  return {
    schema: { type: 'string', pattern: form.source },
    read: (value) => (typeof value === 'string' && form.test(value) ? value : refuse('shape-wrong-form', '')),
  };
}

export function number(lowest: number, highest: number): Shape<number> {
  return {
    schema: { type: 'number', minimum: lowest, maximum: highest },
    read(value) {
      if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('shape-not-number', '');
      return value < lowest || value > highest ? refuse('shape-out-of-range', '', { lowest, highest }) : value;
    },
  };
}

export function whole(lowest: number, highest: number): Shape<number> {
  const inner = number(lowest, highest);
  return {
    schema: { ...inner.schema, type: 'integer' },
    read: (value, problems) =>
      Number.isInteger(value) ? inner.read(value, problems) : refuse('shape-not-whole', ''),
  };
}

export const flag: Shape<boolean> = {
  schema: { type: 'boolean' },
  read: (value) => (typeof value === 'boolean' ? value : refuse('shape-not-flag', '')),
};

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  return {
    schema: { enum: values },
    read: (value) =>
      values.find((known) => known === value) ?? refuse('shape-not-one-of', '', { values: values.join(', ') }),
  };
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return {
    schema: { anyOf: [inner.schema, { type: 'null' }] },
    read: (value, problems) => (value === null ? null : inner.read(value, problems)),
  };
}

/** A key that may be missing, and what it then means. */
export function optional<T>(inner: Shape<T>, value: T): Shape<T> {
  return { ...inner, fallback: { value } };
}

/** A key that may be missing, and then stays so. */
export function maybe<T>(inner: Shape<T>): Shape<T | undefined> {
  return { ...inner, fallback: { value: undefined } };
}

export function list<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, maxItems: most },
    read: (value, problems) =>
      array(value, most).map((member, index) => placed(`[${index}]`, problems, () => item.read(member, problems))),
  };
}

/** A list whose bad members are left out, each with its problem, so that one bad row does not cost the rest. */
export function rows<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return {
    ...list(item, most),
    read: (value, problems) =>
      array(value, most).flatMap((member, index) => {
        const read = resultOf(() => placed(`[${index}]`, problems, () => item.read(member, problems)));
        if (read.ok) return [read.value];
        problems.push(read.problem);
        return [];
      }),
  };
}

/** An object with free keys. */
export function record<T>(item: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema, maxProperties: most },
    read(value, problems) {
      const entries = Object.entries(plainObject(value));
      if (entries.length > most) return refuse('shape-too-many', '', { most });
      return Object.fromEntries(entries.map(([key, member]) => {
        if (key === '__proto__') return refuse('shape-bad-key', '');
        return [key, placed(key, problems, () => item.read(member, problems))];
      }));
    },
  };
}

export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  const entries = Object.entries(fields);
  return {
    schema: objectSchema(fields),
    read: (value, problems) => readFields(entries, plainObject(value), {}, problems) as ObjectOf<F>,
  };
}

/** One of several objects, told apart by the text under the key `tag`. */
export function tagged<const Tag extends string, Cases extends Readonly<Record<string, Fields>>>(
  tag: Tag, cases: Cases,
): Shape<TaggedOf<Tag, Cases>> {
  const names = Object.keys(cases);
  const entries = new Map(names.map((name) => [name, Object.entries(cases[name] ?? {})]));
  return {
    schema: { oneOf: names.map((name) => objectSchema({ [tag]: oneOf(name), ...cases[name] })) },
    read(value, problems) {
      const given = plainObject(value);
      const name = given[tag];
      const fields = typeof name === 'string' ? entries.get(name) : undefined;
      if (!fields) return refuse('shape-not-one-of', tag, { values: names.join(', ') });
      return readFields(fields, given, { [tag]: name }, problems) as TaggedOf<Tag, Cases>;
    },
  };
}

/** One of two objects, told apart by which has the key. */
export function keyed<A, B>(key: string, present: Shape<A>, absent: Shape<B>): Shape<A | B> {
  return {
    schema: { oneOf: [present.schema, absent.schema] },
    read: (value, problems) =>
      (Object.hasOwn(plainObject(value), key) ? present : absent).read(value, problems),
  };
}

/** The object a JSON text holds, before any shape reads it. Throws `json-broken`, `json-too-deep` or `file-too-large`. */
export function readJson(json: string, longest: number): unknown {
  if (json.length > longest) return refuse('file-too-large', '', { limit: `${Math.round(longest / 1_048_576)} MiB` });
  if (depthOf(json) > deepest) return refuse('json-too-deep', '');
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    return refuse('json-broken', '', { detail: error instanceof Error ? error.message : '' });
  }
}

export function refuse(code: string, where: string, values: Problem['values'] = {}): never {
  throw problemError({ code, where, values, severity: 'error' });
}

const deepest = 64;

/** How deep a JSON text nests, strings left out; counted before parsing so that no text can exhaust the stack. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) most = Math.max(most, (depth += 1));
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return most;
}

/** Reads the known fields of `given` into `into`, a fresh object; their keys are ours, never the file's. */
function readFields(
  fields: readonly (readonly [string, Shape<unknown>])[], given: Readonly<Record<string, unknown>>, into: Record<string, unknown>, problems: Problem[],
): object {
  let at = '';
  try {
    for (const [key, shape] of fields) {
      at = key;
      const before = problems.length;
      if (Object.hasOwn(given, key)) into[key] = shape.read(given[key], problems);
      else if (!shape.fallback) refuse('shape-missing', '');
      else if (shape.fallback.value !== undefined) into[key] = shape.fallback.value;
      if (problems.length > before) placeFrom(before, key, problems);
    }
  } catch (error) {
    throw placedError(error, at);
  }
  return into;
}

/** What `read` gives; what it complains of is placed under `at`. */
function placed<T>(at: string, problems: Problem[], read: () => T): T {
  const before = problems.length;
  try {
    const value = read();
    if (problems.length > before) placeFrom(before, at, problems);
    return value;
  } catch (error) {
    throw placedError(error, at);
  }
}

function placedError(error: unknown, at: string): unknown {
  const problem = problemIn(error);
  return problem ? problemError({ ...problem, where: under(at, problem.where) }) : error;
}

function placeFrom(first: number, at: string, problems: Problem[]): void {
  for (let index = first; index < problems.length; index += 1) {
    const problem = problems[index];
    if (problem) problems[index] = { ...problem, where: under(at, problem.where) };
  }
}

const under = (at: string, where: string): string => (where === '' || where.startsWith('[') ? at + where : `${at}.${where}`);

function objectSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, shape]) => [key, shape.schema])),
    required: entries.filter(([, shape]) => !shape.fallback).map(([key]) => key),
    additionalProperties: false,
  };
}

function array(value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse('shape-not-list', '');
  return value.length > most ? refuse('shape-too-many', '', { most }) : value;
}

function plainObject(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : refuse('shape-not-object', '');
}
