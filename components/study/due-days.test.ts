import { expect, test } from 'vitest';
import { parseDays } from './due-days';

test.each([
  ['7', { from: 7, to: 7 }], [' 5 - 10 ', { from: 5, to: 10 }], ['0', { from: 0, to: 0 }],
  ['10-5', null], ['', null], ['-3', null], ['1.5', null], ['99999', null],
])('%j is %o', (text, days) => expect(parseDays(text)).toEqual(days));
