import { expect, test } from 'vitest';
import { actionOfKey } from './keys';

const stroke = (key: string, held: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test.each([
  [' ', false, { type: 'reveal' }],
  [' ', true, { type: 'rate', rating: 'good' }],
  ['Enter', true, { type: 'rate', rating: 'good' }],
  ['1', true, { type: 'rate', rating: 'again' }],
  ['2', true, { type: 'rate', rating: 'hard' }],
  ['3', true, { type: 'rate', rating: 'good' }],
  ['4', true, { type: 'rate', rating: 'easy' }],
  ['1', false, null],
  ['U', false, { type: 'undo' }],
  ['-', true, { type: 'bury' }],
  ['=', true, { type: 'buryNote' }],
  ['@', true, { type: 'suspend' }],
  ['!', true, { type: 'suspendNote' }],
  ['x', true, null],
])('%j with the answer shown: %j means %j', (key, revealed, action) => {
  expect(actionOfKey(stroke(key), revealed, false)).toEqual(action);
});

test('with two buttons 2 is Good and 4 is nothing', () => {
  expect(actionOfKey(stroke('2'), true, true)).toEqual({ type: 'rate', rating: 'good' });
  expect(actionOfKey(stroke('4'), true, true)).toBeNull();
});

test('keys held with Ctrl belong to the browser, but for Ctrl+Z', () => {
  expect(actionOfKey(stroke('z', { ctrlKey: true }), true, false)).toEqual({ type: 'undo' });
  expect(actionOfKey(stroke('z', { metaKey: true }), false, false)).toEqual({ type: 'undo' });
  expect(actionOfKey(stroke('1', { ctrlKey: true }), true, false)).toBeNull();
  expect(actionOfKey(stroke('e', { metaKey: true }), true, false)).toBeNull();
});
