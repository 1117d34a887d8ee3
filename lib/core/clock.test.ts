import { describe, expect, it } from 'vitest';
import { changedKeys, sameValue, stampRow, tick } from './clock';
import type { DeviceId } from './model';

const device = 'd' as DeviceId;

describe('clocks', () => {
  it('[R2] never go back, even when the wall clock does', () => {
    const first = tick(null, 1000, device);
    const second = tick(first, 500, device);
    const third = tick(second, 1001, device);
    expect([first, second, third].toSorted()).toEqual([first, second, third]);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('[R1] stamp what changed and nothing else', () => {
    const old = { id: 'x', name: 'a', tags: ['p', 'q'], fields: { front: '1', back: '2' }, clocks: { name: 'old' } };
    const next = { ...old, tags: ['q', 'r'], fields: { front: '1', back: '3' } };
    expect(stampRow(old, next, 'new').clocks).toEqual({ name: 'old', 'tag:r': 'new', 'tag:p': 'new', 'fields.back': 'new' });
    expect(changedKeys(old, { ...old })).toEqual([]);
  });

  it('compare plain data whatever the order of keys', () => {
    expect(sameValue({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: undefined }, { b: 1 })).toBe(false);
    expect(sameValue([1], { 0: 1 })).toBe(false);
  });
});
