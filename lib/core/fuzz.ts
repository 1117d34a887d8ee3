/** Fuzz: a small, repeatable spread of intervals, so that cards learnt together do not come back together. */

const RANGES = [
  { from: 2.5, to: 7, factor: 0.15 },
  { from: 7, to: 20, factor: 0.1 },
  { from: 20, to: Infinity, factor: 0.05 },
] as const;

/**
 * The shortest and longest whole days an interval may become, within [minimum, maximum].
 * Source: Anki 26.08, rslib/src/scheduler/states/fuzz.rs (rules, not code).
 */
export function fuzzBounds(intervalDays: number, minimum: number, maximum: number): { lower: number; upper: number } {
  const least = Math.min(minimum, maximum);
  const within = (days: number) => Math.min(Math.max(days, least), maximum);
  const interval = within(intervalDays);
  const spread = spreadOf(interval);
  const lower = within(Math.round(interval - spread));
  const upper = within(Math.round(interval + spread));
  const single = upper === lower && upper > 2 && upper < maximum;
  return { lower, upper: single ? lower + 1 : upper };
}

function spreadOf(interval: number): number {
  if (interval < 2.5) return 0;
  return RANGES.reduce((spread, { from, to, factor }) => spread + factor * Math.max(Math.min(interval, to) - from, 0), 1);
}

/** A number in [0, 1) that is always the same for the same seed (mulberry32). */
export function drawOf(seed: number): number {
  let state = (seed + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}

/** One of the whole days the fuzz allows, drawn evenly by the seed. */
export function fuzzed(intervalDays: number, minimum: number, maximum: number, seed: number): number {
  const { lower, upper } = fuzzBounds(intervalDays, minimum, maximum);
  return lower + Math.floor(drawOf(seed) * (upper - lower + 1));
}
