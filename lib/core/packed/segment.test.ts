import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../model';
import { createCardNames } from './card-names';
import { histories } from './histories-for-test';
import { encodeSegment, operationsOf } from './segment';
import { mergeSegments } from './segment-merge';

describe('a segment', () => {
  it('[W13] gives back every operation as it was, alone, merged and stored (seed 11)', () => {
    fc.assert(fc.property(histories, fc.nat(40), fc.nat(40), (operations, first, second) => {
      const names = createCardNames();
      const cuts = [0, first, first + second].map((cut) => Math.min(cut, operations.length));
      const parts = cuts.map((cut, index) => encodeSegment(operations.slice(cut, cuts[index + 1]), names));
      const merged = structuredClone(parts.reduce(mergeSegments));
      expect(parts.flatMap((part) => operationsOf(part, names))).toEqual(operations);
      expect(operationsOf(merged, names)).toEqual(operations);
      expect(operationsOf(merged, createCardNames(names.from(0)))).toEqual(operations);
    }), { seed: 11, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) });
  });

  it('[W13] keeps what fits no column', () => {
    const rated = {
      kind: 'rated', card: 'a', rating: 'good', tookMs: 1.5, model: 'fsrs-6', parametersId: 'p', device: 'd', n: 1, at: 1e12, zoneMinutes: 0, studyDay: 11_574, batch: 'mine',
      outcome: { state: 'review', step: 9, intervalDays: 70_000, due: { day: 5 } },
    } as unknown as Operation;
    const strange = [rated, { ...rated, n: 2, studyDay: 3 }, { ...rated, n: 9, at: 2e12 }, { ...rated, device: 'e', batch: null, tookMs: 2, at: 5 }] as Operation[];
    const names = createCardNames();
    expect(operationsOf(encodeSegment(strange, names), names)).toEqual(strange);
  });

  it('[W13] takes 14 bytes a review', () => {
    const review = (n: number): Operation => ({
      kind: 'rated', card: `card-${n % 50}`, rating: 'good', tookMs: 7000 + n, model: 'fsrs-6', parametersId: 'p', device: 'd', n, at: 1.7e12 + n * 9000, zoneMinutes: 60,
      studyDay: Math.floor((1.7e12 + n * 9000 + 3_600_000) / 86_400_000), batch: null,
      outcome: { state: 'learning', step: 1, intervalDays: 0, due: { at: 1.7e12 + n * 9000 + 600_000 } },
    } as unknown as Operation);
    const segment = encodeSegment(Array.from({ length: 1000 }, (_, index) => review(index + 1)), createCardNames());
    const bytes = Object.values(segment).reduce((sum: number, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0);
    expect([bytes, segment.runs.length, segment.odd]).toEqual([14_000, 1, '']);
  });
});
