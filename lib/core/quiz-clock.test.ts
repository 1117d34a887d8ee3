import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClock, resumeClock, startClock, stopClock, type Reading } from './quiz-clock';

const at = (wall: number, monotonic: number): Reading => ({ wall: 1_700_000_000_000 + wall, monotonic });

/** The clock after a list of readings, the first of which begins the question. */
function after(...readings: readonly Reading[]) {
  const [first = at(0, 0), ...rest] = readings;
  return rest.reduce(readClock, startClock(first));
}

test('[Q6] both clocks agree: time used is what they say', () => {
  expect(after(at(0, 50), at(250, 300), at(12_000, 12_050)).usedMs).toBe(12_000);
});

test('[Q6] sleep: the monotonic clock stood still, the wall clock did not', () => {
  const clock = after(at(0, 0), at(5000, 5000), at(65_000, 5100));
  expect(clock.usedMs).toBe(65_000);
  expect(clock.turnedBack).toBe(false);
});

test('[Q7] the wall clock turned back gives no time and is marked', () => {
  const clock = after(at(0, 0), at(5000, 5000), at(-3_594_000, 6000), at(-3_590_000, 10_000));
  expect(clock.usedMs).toBe(10_000);
  expect(clock.turnedBack).toBe(true);
});

test('[Q7] the wall clock turned back, then sleep: the sleep still counts', () => {
  expect(after(at(0, 0), at(-3_599_000, 1000), at(-3_539_000, 1200)).usedMs).toBe(61_000);
});

test('[Q7] the wall clock turned back during sleep is marked, and the time awake counts', () => {
  const clock = after(at(0, 0), at(5000, 5000), at(2000, 9000));
  expect(clock.usedMs).toBe(9000);
  expect(clock.turnedBack).toBe(true);
});

test('[Q6] the wall clock put forward counts, and putting it right again gives nothing back', () => {
  expect(after(at(0, 0), at(3_601_000, 1000)).usedMs).toBe(3_601_000);
  expect(after(at(0, 0), at(3_601_000, 1000), at(2000, 2000)).usedMs).toBe(3_602_000);
});

test('[Q8] a reload: the time away counts by the wall clock', () => {
  const clock = resumeClock({ usedMs: 4000, at: at(4000, 0).wall }, at(10_000, 80), true);
  expect(readClock(clock, at(11_000, 1080)).usedMs).toBe(11_000);
});

test('[Q8] a reload with the clock turned back: never earlier than the last stored time, and marked', () => {
  const clock = resumeClock({ usedMs: 4000, at: at(4000, 0).wall }, at(-60_000, 80), true);
  expect(clock).toMatchObject({ usedMs: 4000, turnedBack: true });
  expect(readClock(clock, at(-59_000, 1080)).usedMs).toBe(5000);
});

test('[Q8] a quiz without a clock does not count time away', () => {
  expect(resumeClock({ usedMs: 4000, at: at(4000, 0).wall }, at(900_000, 80), false).usedMs).toBe(4000);
});

test('[Q6] a stopped clock stays', () => {
  const stopped = stopClock(after(at(0, 0), at(2000, 2000)), at(3000, 3000));
  expect(readClock(stopped, at(9000, 9000)).usedMs).toBe(3000);
});

const steps = fc.array(fc.record({ wall: fc.integer({ min: -100_000, max: 100_000 }), monotonic: fc.integer({ min: 0, max: 100_000 }) }), { maxLength: 30 });

test('[Q6] time used never decreases and is at least what either clock says', () => {
  fc.assert(fc.property(steps, (moves) => {
    const first = at(0, 0);
    let clock = startClock(first);
    let now = first;
    for (const move of moves) {
      const next = { wall: now.wall + move.wall, monotonic: now.monotonic + move.monotonic };
      const later = readClock(clock, next);
      expect(later.usedMs).toBeGreaterThanOrEqual(clock.usedMs);
      expect(later.usedMs).toBeGreaterThanOrEqual(Math.max(next.wall - first.wall, next.monotonic - first.monotonic));
      clock = later;
      now = next;
    }
  }), { seed: 66 });
});

test('[Q6] reading more often gives no other time while the clocks agree', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 40 }), (waits) => {
    let elapsed = 0;
    const readings = waits.map((wait) => {
      elapsed += wait;
      return at(Math.floor(elapsed), elapsed + 17.25);
    });
    expect(after(at(0, 17.25), ...readings).usedMs).toBe(elapsed);
  }), { seed: 67 });
});
