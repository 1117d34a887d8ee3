import { expect, test } from 'vitest';
import { parseSteps, printSteps } from './steps';

test.each([
  ['1m 10m', [1, 10]],
  ['1, 10', [1, 10]],
  ['30s 2h 1d', [0.5, 120, 1440]],
  ['', []],
  ['  ', []],
])('%j is %j', (text, minutes) => {
  expect(parseSteps(text)).toEqual(minutes);
});

test.each(['soon', '1m ten', '0m', '-1m', '1w'])('%j is no list of times', (text) => {
  expect(parseSteps(text)).toBeNull();
});

test.each([[[1, 10]], [[0.5, 120, 1440]], [[]]])('%j is read back as printed', (minutes) => {
  expect(parseSteps(printSteps(minutes))).toEqual(minutes);
});
