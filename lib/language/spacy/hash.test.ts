/** Values that spaCy 3.8 and thinc 8.3 give. */
import { expect, test } from 'vitest';
import { hashOfString, rowsOfId } from './hash';

test.each([
  ['coffee', 3197928453018144401n], ['the', 7425985699627899538n], ['İstanbul', 5531652341963919559n], ['12345678', 9871996032675327904n],
  ['otherwise this is longer than eight bytes', 5375668841199194566n],
])('the id of %j', (text, id) => {
  expect(hashOfString(text)).toBe(id);
});

test.each([
  [3197928453018144401n, 8, 5000, [680, 852, 3520, 1278]], [1n, 12, 50, [6, 13, 20, 22]], [0n, 13, 50, [14, 41, 15, 38]],
  [0xffffffffffffffffn, 10, 2500, [1949, 1913, 2342, 2312]],
] as const)('the rows of %d with seed %d in %d', (id, seed, count, rows) => {
  expect(rowsOfId(id, seed, count)).toEqual(rows);
});
