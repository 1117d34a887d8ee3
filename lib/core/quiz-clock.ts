/**
 * The clock of a question: readings of two clocks → time used. The wall clock runs on in sleep and can be set; the
 * monotonic one (`performance.now()`) cannot be set, but starts anew with the page and may stand still in sleep. Time
 * used is the greater of the two since the question began, and it never decreases.
 */
import type { Instant } from './model';

/** Both clocks at one moment, in milliseconds. */
export interface Reading {
  readonly wall: Instant;
  /** Of this page only: comparable with readings taken since the same load. */
  readonly monotonic: number;
}

export interface QuestionClock {
  readonly usedMs: number;
  /** The wall clock was seen to go back. */
  readonly turnedBack: boolean;
  /** Time is counted from `anchor`, on top of `baseMs`; null while nothing runs. */
  readonly anchor: Reading | null;
  readonly baseMs: number;
  readonly last: Reading | null;
}

/** Clocks that disagree by more than this were set, or slept; less is jitter. */
const DISAGREEMENT_MS = 1000;

/** A clock that starts at zero now. */
export function startClock(now: Reading): QuestionClock {
  return { usedMs: 0, turnedBack: false, anchor: now, baseMs: 0, last: now };
}

/**
 * A clock carried over a reload: the stored time plus what the wall clock says has passed since it was stored; never
 * less than what was stored. `counts` is false where time away is free (a quiz without a clock).
 */
export function resumeClock(stored: { readonly usedMs: number; readonly at: Instant }, now: Reading, counts: boolean): QuestionClock {
  const away = now.wall - stored.at;
  const usedMs = stored.usedMs + (counts ? Math.max(0, away) : 0);
  return { usedMs, turnedBack: away < -DISAGREEMENT_MS, anchor: now, baseMs: usedMs, last: now };
}

/** The clock at a later reading. */
export function readClock(clock: QuestionClock, now: Reading): QuestionClock {
  if (clock.anchor === null || clock.last === null) return clock;
  const monotonicStep = now.monotonic - clock.last.monotonic;
  const wallStep = now.wall - clock.last.wall;
  const passed = Math.max(0, now.monotonic - clock.anchor.monotonic, now.wall - clock.anchor.wall);
  const usedMs = Math.max(clock.usedMs, clock.baseMs + passed);
  if (Math.abs(wallStep - monotonicStep) <= DISAGREEMENT_MS) return { ...clock, usedMs, last: now };
  return reAnchored(clock, now, monotonicStep, wallStep);
}

/** Stops at a reading: later readings change nothing. */
export function stopClock(clock: QuestionClock, now: Reading): QuestionClock {
  return { ...readClock(clock, now), anchor: null };
}

/**
 * After a jump, counting starts anew from here: else time slept after the wall clock was turned back would be lost in
 * the hour it was turned back by.
 */
function reAnchored(clock: QuestionClock, now: Reading, monotonicStep: number, wallStep: number): QuestionClock {
  const usedMs = clock.usedMs + Math.max(0, monotonicStep, wallStep);
  return {
    usedMs,
    turnedBack: clock.turnedBack || wallStep < monotonicStep - DISAGREEMENT_MS,
    anchor: now,
    baseMs: usedMs,
    last: now,
  };
}
