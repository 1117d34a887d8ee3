/**
 * Small shapes that read foreign JSON into fresh objects and describe themselves as JSON Schema,
 * so that the published schema and the parser cannot drift apart.
 * A shape copies the keys it knows and nothing else: no key of a file ever names a property of ours.
 */
import { problemError, resultOf } from '../core/problem';
import type { Problem } from '../core/model';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  /** Throws a problem that names `path`; `problems` collects what was left out without stopping. */
  readonly read: (value: unknown, path: string, problems: Problem[]) => T;
  readonly schema: JsonSchema;
  /** Present when the key may be missing from its object. */
  readonly fallback?: { readonly value: T };
}

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
    read(value, path) {
      if (typeof value !== 'string') return refuse('shape-not-text', path);
      if (value.length > longest) return refuse('shape-too-long', path, { longest });
      return value.length < shortest ? refuse('shape-empty', path) : value;
    },
  };
}

/** An id: a short text of its own type. */
export const id = <T extends string>(): Shape<T> => text(300, 1) as Shape<T>;

export function number(lowest: number, highest: number): Shape<number> {
  return {
    schema: { type: 'number', minimum: lowest, maximum: highest },
    read(value, path) {
      if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('shape-not-number', path);
      return value < lowest || value > highest ? refuse('shape-out-of-range', path, { lowest, highest }) : value;
    },
  };
}

export function whole(lowest: number, highest: number): Shape<number> {
  const inner = number(lowest, highest);
  return {
    schema: { ...inner.schema, type: 'integer' },
    read: (value, path, problems) =>
      Number.isInteger(value) ? inner.read(value, path, problems) : refuse('shape-not-whole', path),
  };
}

export const flag: Shape<boolean> = {
  schema: { type: 'boolean' },
  read: (value, path) => (typeof value === 'boolean' ? value : refuse('shape-not-flag', path)),
};

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  return {
    schema: { enum: values },
    read: (value, path) =>
      values.find((known) => known === value) ?? refuse('shape-not-one-of', path, { values: values.join(', ') }),
  };
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return {
    schema: { anyOf: [inner.schema, { type: 'null' }] },
    read: (value, path, problems) => (value === null ? null : inner.read(value, path, problems)),
  };
}

/** A key that may be missing, and what it then means. */
export function optional<T>(inner: Shape<T>, value: T): Shape<T> {
  return { ...inner, fallback: { value } };
}

export function list<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, maxItems: most },
    read: (value, path, problems) =>
      array(value, path, most).map((member, index) => item.read(member, `${path}[${index}]`, problems)),
  };
}

/** A list whose bad members are left out, each with its problem, so that one bad row does not cost the rest. */
export function rows<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return {
    ...list(item, most),
    read: (value, path, problems) =>
      array(value, path, most).flatMap((member, index) => {
        const read = resultOf(() => item.read(member, `${path}[${index}]`, problems));
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
    read(value, path, problems) {
      const entries = Object.entries(plainObject(value, path));
      if (entries.length > most) return refuse('shape-too-many', path, { most });
      return Object.fromEntries(entries.map(([key, member]) => {
        if (key === '__proto__') return refuse('shape-bad-key', path);
        return [key, item.read(member, `${path}.${key}`, problems)];
      }));
    },
  };
}

export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return {
    schema: objectSchema(fields),
    read: (value, path, problems) => readFields(fields, plainObject(value, path), path, problems) as ObjectOf<F>,
  };
}

/** One of several objects, told apart by the text under the key `tag`. */
export function tagged<const Tag extends string, Cases extends Readonly<Record<string, Fields>>>(
  tag: Tag, cases: Cases,
): Shape<TaggedOf<Tag, Cases>> {
  const names = Object.keys(cases);
  return {
    schema: { oneOf: names.map((name) => objectSchema({ [tag]: oneOf(name), ...cases[name] })) },
    read(value, path, problems) {
      const given = plainObject(value, path);
      const name = oneOf(...names).read(given[tag], `${path}.${tag}`, problems);
      return { [tag]: name, ...readFields(cases[name] ?? {}, given, path, problems) } as TaggedOf<Tag, Cases>;
    },
  };
}

/** One of two objects, told apart by which has the key. */
export function keyed<A, B>(key: string, present: Shape<A>, absent: Shape<B>): Shape<A | B> {
  return {
    schema: { oneOf: [present.schema, absent.schema] },
    read: (value, path, problems) =>
      (Object.hasOwn(plainObject(value, path), key) ? present : absent).read(value, path, problems),
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

function readFields(fields: Fields, given: Readonly<Record<string, unknown>>, path: string, problems: Problem[]): object {
  return Object.fromEntries(Object.entries(fields).map(([key, shape]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (Object.hasOwn(given, key)) return [key, shape.read(given[key], at, problems)];
    return [key, shape.fallback ? shape.fallback.value : refuse('shape-missing', at)];
  }));
}

function objectSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, shape]) => [key, shape.schema])),
    required: entries.filter(([, shape]) => !shape.fallback).map(([key]) => key),
    additionalProperties: false,
  };
}

function array(value: unknown, path: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse('shape-not-list', path);
  return value.length > most ? refuse('shape-too-many', path, { most }) : value;
}

function plainObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : refuse('shape-not-object', path);
}
