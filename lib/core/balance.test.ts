import { describe, expect, it } from 'vitest';
import { balanced, type Balance } from './balance';

/** 1970-01-01 was a Thursday: day 4 is a Monday. */
const balance = (change: Partial<Balance> = {}): Balance => ({ today: 0, loads: new Uint32Array(100).fill(10), easyDays: [1, 1, 1, 1, 1, 1, 1], siblings: [], ...change });
const shares = (of: Balance, lower: number, upper: number): number[] => {
  const counts = Array.from({ length: upper - lower + 1 }, () => 0);
  const spread = balanced(of);
  for (let seed = 0; seed < 4000; seed += 1) counts[spread(lower, upper, seed) - lower]! += 1 / 4000;
  return counts;
};

describe('load balance', () => {
  it('[B1] chooses the quiet day, and with equal days each of them', () => {
    const loads = new Uint32Array(100).fill(40);
    loads[22] = 2;
    expect(shares(balance({ loads }), 20, 24)[2]).toBeGreaterThan(0.98);
    for (const share of shares(balance(), 20, 24)) expect(share).toBeGreaterThan(0.1);
  });

  it('[S5] gives the same day for the same seed', () => {
    const spread = balanced(balance());
    expect(spread(10, 14, 77)).toBe(spread(10, 14, 77));
  });

  it('[B2] leaves a minimum day to the last, and never without another', () => {
    const easyDays = [0, 1, 1, 1, 1, 1, 1];
    const loads = new Uint32Array(100).fill(500);
    loads[11] = 10;
    expect(shares(balance({ easyDays, loads: new Uint32Array(100).fill(10) }), 9, 13)[2]).toBeLessThan(0.01);
    expect(balanced(balance({ easyDays, loads }))(11, 11, 5)).toBe(11);
  });

  it('[B2] fills a lighter day to half of the others', () => {
    const easyDays = [0.5, 1, 1, 1, 1, 1, 1];
    const light = new Uint32Array(100).fill(10);
    light[11] = 4;
    const full = light.slice();
    full[11] = 6;
    expect(shares(balance({ easyDays, loads: light }), 9, 13)[2]).toBeGreaterThan(0.3);
    expect(shares(balance({ easyDays, loads: full }), 9, 13)[2]).toBeLessThan(0.01);
  });

  it('[B3] minds easy days and siblings on empty days too', () => {
    const empty = new Uint32Array(100);
    expect(shares(balance({ loads: empty, easyDays: [0, 1, 1, 1, 1, 1, 1] }), 9, 13)[2]).toBeLessThan(0.01);
    const apart = shares(balance({ loads: empty, siblings: [11] }), 9, 13);
    expect(apart[2]).toBeLessThan(0.001);
    expect(apart[0]! + apart[4]!).toBeGreaterThan(apart[1]! + apart[3]!);
  });
});
