/** Study days in every zone there is, where clocks go forward and where they go back. */
import { describe, expect, it } from 'vitest';
import { dayStartAt, elapsedDays, studyDayOf } from './day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 2026;
/** Every zone in `npm run test:deep`; else those whose edges are odd: half an hour, midnight, across the date line, none. */
const DEEP = Number(process.env.FACTDECK_RUNS ?? 100) >= 2000;
const SOME = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Santiago', 'Pacific/Apia', 'Pacific/Chatham', 'Asia/Kolkata', 'UTC'];
const zones = DEEP ? Intl.supportedValuesOf('timeZone') : SOME;

function clockOf(zone: string): (at: number) => { readonly offset: number; readonly local: number } {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const local = Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute'], parts['second']);
    return { offset: Math.round((local - at) / MINUTE), local };
  };
}

/** Instants of the year at which the zone's clocks change, to the minute. */
function edgesOf(offsetAt: (at: number) => number): number[] {
  const edges: number[] = [];
  for (let at = Date.UTC(YEAR, 0, 1); at < Date.UTC(YEAR + 1, 0, 1); at += DAY) {
    if (offsetAt(at) === offsetAt(at + DAY)) continue;
    let [low, high] = [at, at + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === offsetAt(at)) low = middle;
      else high = middle;
    }
    edges.push(high);
  }
  return edges;
}

describe.each(zones)('[D1] in %s', (zone) => {
  const clock = clockOf(zone);
  const offsetAt = (at: number) => clock(at).offset;
  const dayAt = (at: number, rollover: number) => studyDayOf(at, offsetAt(at), rollover);

  it('a study day is the local date less the rollover hour, and days follow each other, over every change of clocks', () => {
    for (const edge of [...edgesOf(offsetAt), Date.UTC(YEAR, 5, 15, 12)]) {
      for (const rollover of [0, 4, 23]) {
        let before = dayAt(edge - 2 * DAY, rollover);
        for (let at = edge - 2 * DAY; at <= edge + 2 * DAY; at += 30 * MINUTE) {
          const day = dayAt(at, rollover);
          expect(day).toBe(Math.floor((clock(at).local - rollover * HOUR) / DAY));
          // Clocks set back over the rollover hour itself take an hour of the day before once more.
          expect(Math.abs(day - before)).toBeLessThanOrEqual(1);
          before = day;
        }
        expect(elapsedDays(dayAt(edge - 36 * HOUR, rollover), dayAt(edge + 36 * HOUR, rollover))).toBeGreaterThanOrEqual(2);
        expect(elapsedDays(dayAt(edge - 36 * HOUR, rollover), dayAt(edge + 36 * HOUR, rollover))).toBeLessThanOrEqual(4);
      }
    }
  });

  it('[D3] a day begins where the one before ends', () => {
    for (const edge of [...edgesOf(offsetAt), Date.UTC(YEAR, 5, 15, 12)]) {
      const at = edge + 12 * HOUR;
      const day = dayAt(at, 4);
      const start = dayStartAt(day, offsetAt(at), 4);
      expect(studyDayOf(start, offsetAt(at), 4)).toBe(day);
      expect(studyDayOf(start - 1, offsetAt(at), 4)).toBe(day - 1);
    }
  });
});
