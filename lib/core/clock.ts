/**
 * Hybrid logical clock: `ms.counter.device`, each part of fixed width, so that text order is time order.
 * Source: Kulkarni et al., "Logical Physical Clocks" (2014).
 */
import type { DeviceId, FieldClocks, Hlc, Instant, Row } from './model';

const MS_DIGITS = 15;
const COUNTER_DIGITS = 6;

/** The next tick after `last` at wall time `now`: never earlier than `last`, even when the wall clock went back. */
export function tick(last: Hlc | null, now: Instant, device: DeviceId): Hlc {
  const seen = last === null ? { ms: -1, counter: 0 } : parseHlc(last);
  return now > seen.ms ? printHlc(now, 0, device) : printHlc(seen.ms, seen.counter + 1, device);
}

/** What of a row counts as editing it. */
export const OF_NOTE = /^(fields\.|tag:)/;
export const OF_NOTE_TYPE = /^(name|fields|templates|css)$/;

/** When the person last changed these fields of a row since it came from Anki, or null; the row's own clocks know. */
export function editedAt({ clocks, anki }: Row, keys: RegExp): Instant | null {
  const came = clocks['anki'] ?? '';
  const edits = Object.entries(clocks).filter(([key, clock]) => keys.test(key) && (!anki || clock > came));
  return edits.length === 0 ? null : Math.max(...edits.map(([, clock]) => parseHlc(clock).ms));
}

function parseHlc(hlc: Hlc): { ms: number; counter: number } {
  const [ms, counter] = hlc.split('.');
  return { ms: Number(ms), counter: Number(counter) };
}

function printHlc(ms: number, counter: number, device: DeviceId): Hlc {
  return `${String(ms).padStart(MS_DIGITS, '0')}.${String(counter).padStart(COUNTER_DIGITS, '0')}.${device}`;
}

type Fields = Readonly<Record<string, unknown>>;

/** The row with a clock on each field that differs from the row it replaces; tags have a clock each ([R1]). */
export function stampRow<T extends Fields & { readonly clocks: FieldClocks }>(old: T | undefined, next: T, hlc: Hlc): T {
  const clocks: Record<string, Hlc> = { ...old?.clocks };
  for (const key of changedKeys(old, next)) clocks[key] = hlc;
  return { ...next, clocks };
}

/** Fields that differ, as clock keys: `name`, `tag:history` and, for a note's fields, `fields.front`. */
export function changedKeys(old: Fields | undefined, next: Fields): string[] {
  return Object.keys(next).filter((key) => key !== 'clocks' && key !== 'id').flatMap((key) => {
    const before = old?.[key];
    const after = next[key];
    if (key === 'tags') return changedTags(before as readonly string[] | undefined, after as readonly string[]);
    if (key === 'fields' && !Array.isArray(after)) return changedFields(before as Fields | undefined, after as Fields);
    return sameValue(before, after) ? [] : [key];
  });
}

function changedTags(before: readonly string[] = [], after: readonly string[]): string[] {
  const changed = [...after.filter((tag) => !before.includes(tag)), ...before.filter((tag) => !after.includes(tag))];
  return changed.map((tag) => `tag:${tag}`);
}

function changedFields(before: Fields = {}, after: Fields): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !sameValue(before[key], after[key])).map((key) => `fields.${key}`);
}

/** Equality of plain data, whatever the order of its keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Fields;
  const right = b as Fields;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]));
}
