import { expect, test } from 'vitest';
import { aboutMinutes, seconds, spanLong, spanShort } from './spans';

const DAY = 1440;

test.each([
  [0.4, '<1m', 'less than a minute'],
  [1, '1m', '1 minute'],
  [5.5, '6m', '6 minutes'],
  [90, '1.5h', '1.5 hours'],
  [DAY, '1d', '1 day'],
  [8 * DAY, '8d', '8 days'],
  [30 * DAY, '30d', '30 days'],
  [46 * DAY, '1.5mo', '1.5 months'],
  [366 * DAY, '1y', '1 year'],
  [1000 * DAY, '2.7y', '2.7 years'],
])('%s minutes are %s on a button and read "%s"', (minutes, short, long) => {
  expect(spanShort(minutes)).toBe(short);
  expect(spanLong(minutes)).toBe(long);
});

test('study time is never promised as nothing', () => {
  expect(aboutMinutes(0)).toBe('About 1 minute.');
  expect(aboutMinutes(240_000)).toBe('About 4 minutes.');
  expect(aboutMinutes(7_200_000)).toBe('About 2 hours.');
});

test('seconds past a minute are told as minutes and seconds', () => {
  expect(seconds(8_200)).toBe('8 s');
  expect(seconds(72_000)).toBe('1 min 12 s');
});
