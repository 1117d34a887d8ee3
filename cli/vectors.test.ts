import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runVectors } from './vectors';

const file = '../shared/data/fsrs/golden.json';
const name = existsSync(file) ? 'the published vectors' : 'the published vectors (skipped, no ../shared)';

interface Golden {
  readonly id: string;
  readonly expect?: readonly unknown[];
  readonly cases?: readonly unknown[];
}

describe('schedule', () => {
  it.skipIf(!existsSync(file))(`[S1] answers ${name} within 1e-4`, () => {
    const json = readFileSync(file, 'utf8');
    const { vectors } = JSON.parse(json) as { vectors: readonly Golden[] };
    const { results } = runVectors(json);
    expect(results.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id));
    vectors.forEach(({ id, expect: wanted, cases }, index) => near(results[index]!.got, wanted ?? cases, id));
  });

  const one = (vector: object): string => JSON.stringify({ vectors: [{ id: 'x', params: 'default', ...vector }] });

  it('[P12] counts days by UTC date where a review gives none, and answers all keys where nothing is expected', () => {
    const reviews = [{ rating: 3, at: '2022-11-29T23:59:00Z' }, { rating: 3, at: '2022-11-30T00:01:00Z' }];
    const { results } = runVectors(one({ kind: 'schedule', learning_steps: [], relearning_steps: [], reviews }));
    expect(results[0]!.got.map((got) => Object.keys(got))).toEqual(Array(2).fill(
      ['stability', 'difficulty', 'interval_days', 'interval_days_unrounded', 'step', 'state', 'due_in_seconds']));
    expect((results[0]!.got[1] as { stability: number }).stability).toBeGreaterThan(7);
  });

  it.each([
    ['an unknown kind', { kind: 'magic', cases: [] }, 'vectors[0].kind'],
    ['18 weights', { kind: 'retrievability', params: Array(18).fill(1), cases: [] }, 'vectors[0].params'],
    ['a rating of 5', { kind: 'memory_state', reviews: [{ rating: 5, at: '2022-11-29T00:00:00Z' }] }, 'vectors[0].reviews[0].rating'],
    ['a case without its input', { kind: 'retrievability', cases: [{ days: 1 }] }, 'stability'],
  ])('[P12] refuses %s and says where', (_, vector, where) => {
    expect(() => runVectors(one(vector))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ where }) }));
  });
});

/** Every number within 1e-4 of the one wanted, everything else equal; keys the same on both sides. */
function near(got: unknown, wanted: unknown, where: string): void {
  if (typeof wanted === 'number') return expect(Math.abs((got as number) - wanted), `${where}: ${got} for ${wanted}`).toBeLessThanOrEqual(1e-4 * Math.max(1e-9, Math.abs(wanted)));
  if (typeof wanted !== 'object' || wanted === null) return expect(got, where).toBe(wanted);
  expect(Object.keys(got as object).sort(), where).toEqual(Object.keys(wanted).sort());
  for (const [key, value] of Object.entries(wanted)) near((got as Record<string, unknown>)[key], value, `${where} ${key}`);
}
