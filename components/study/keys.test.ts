import { expect, test } from 'vitest';
import { actionOfKey, type Stroke } from './keys';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

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
  ['a', true, null],
  ['v', false, { type: 'playOwn' }],
  ['5', true, { type: 'pause' }],
  ['F5', true, { type: 'replay' }],
])('%j with the answer shown: %j means %j', (key, revealed, action) => {
  expect(actionOfKey(stroke(key), revealed, false)).toEqual(action);
});

test('with two buttons 2 is Good and 4 is nothing', () => {
  expect(actionOfKey(stroke('2'), true, true)).toEqual({ type: 'rate', rating: 'good' });
  expect(actionOfKey(stroke('4'), true, true)).toBeNull();
});

test.each([
  [{ key: '3', code: 'Digit3', ctrlKey: true }, { type: 'flag', flag: 3 }],
  [{ key: '"', code: 'Digit3', metaKey: true }, { type: 'flag', flag: 3 }],
  [{ key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true }, { type: 'setDue' }],
  [{ key: 'n', code: 'KeyN', ctrlKey: true, altKey: true }, { type: 'reset' }],
  [{ key: 'Delete', code: 'Delete', ctrlKey: true }, { type: 'wrong' }],
  [{ key: '*', code: 'BracketRight', shiftKey: true }, { type: 'mark' }],
  [{ key: 'i', code: 'KeyI', ctrlKey: true, altKey: true }, { type: 'previousInfo' }],
  [{ key: 'e', code: 'KeyE', ctrlKey: true, altKey: true }, { type: 'copy' }],
  [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, { type: 'redo' }],
  [{ key: 'y', code: 'KeyY', ctrlKey: true }, { type: 'redo' }],
  [{ key: 'A', code: 'KeyA', shiftKey: true }, { type: 'autoAdvance' }],
  [{ key: 'V', code: 'KeyV', shiftKey: true }, { type: 'record' }],
  [{ key: '8', code: 'Digit8', ctrlKey: true }, null],
])('Anki\'s %o means %o', (held, action) => {
  expect(actionOfKey(stroke(held.key, held), true, false)).toEqual(action);
});

test('other keys held with Ctrl belong to the browser, but for Ctrl+Z', () => {
  expect(actionOfKey(stroke('z', { ctrlKey: true }), true, false)).toEqual({ type: 'undo' });
  expect(actionOfKey(stroke('z', { metaKey: true }), false, false)).toEqual({ type: 'undo' });
  expect(actionOfKey(stroke('e', { metaKey: true }), true, false)).toBeNull();
});
