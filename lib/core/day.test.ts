import { describe, expect, it } from 'vitest';
import { clockDoubt, dateOfDay, dayStartAt, elapsedDays, studyDayOf, weekdayOf } from './day';

const at = (text: string) => Date.parse(text);

describe('study days', () => {
  it.each([
    ['2026-03-10T03:59:00Z', 0, '2026-03-09'],
    ['2026-03-10T04:00:00Z', 0, '2026-03-10'],
    ['2026-03-10T08:59:00Z', -300, '2026-03-09'],
    ['2026-03-09T14:00:00Z', 840, '2026-03-10'],
    ['1969-12-31T12:00:00Z', 0, '1969-12-31'],
  ])('[D1] %s, %i minutes east, is in %s', (instant, zone, date) => {
    expect(dateOfDay(studyDayOf(at(instant), zone, 4))).toBe(date);
  });

  it('[D1] two reviews either side of midnight are on one study day', () => {
    expect(studyDayOf(at('2026-03-10T23:50:00Z'), 0, 4)).toBe(studyDayOf(at('2026-03-11T00:10:00Z'), 0, 4));
  });

  it('[D2] elapsed days are never negative', () => expect(elapsedDays(10, 9)).toBe(0));

  it('[D3] a day begins at its own start', () => {
    const day = studyDayOf(at('2026-03-10T12:00:00Z'), 60, 4);
    expect(studyDayOf(dayStartAt(day, 60, 4), 60, 4)).toBe(day);
    expect(studyDayOf(dayStartAt(day, 60, 4) - 1, 60, 4)).toBe(day - 1);
  });

  it('[D4] a clock far from the last operation is doubted', () => {
    const last = at('2026-03-10T12:00:00Z');
    const hours = (count: number) => clockDoubt(last, last + count * 3_600_000);
    expect([hours(-2), hours(-0.5), hours(24 * 29), hours(24 * 31), clockDoubt(0, last)]).toEqual(['behind', null, null, 'ahead', null]);
  });

  it('knows weekdays', () => expect([0, 4, -4].map(weekdayOf)).toEqual([3, 0, 6]));
});
