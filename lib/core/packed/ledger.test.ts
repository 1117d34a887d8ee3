import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS, modelOf } from '../memory';
import type { CardId, Operation } from '../model';
import { createLedger } from '../replay';
import { createCardNames, type CardNames } from './card-names';
import { CARDS, histories } from './histories-for-test';
import { createPackedLedger, type Models, type PackedLedger } from './ledger';
import { encodeSegment, type Segment } from './segment';

const plain = modelOf(DEFAULT_PARAMETERS.weights);
const other = modelOf(DEFAULT_PARAMETERS.weights.map((weight, index) => (index === 2 ? weight * 3 : weight)));
const MODELS: Models = { keyAt: () => 'plain', model: (key) => (key === 'plain' ? plain : other) };

/** What a ledger says when everything is folded from scratch. */
function fromScratch(operations: readonly Operation[], modelFor = (_: CardId) => plain) {
  const ledger = createLedger(modelFor);
  ledger.add(operations);
  ledger.refold();
  return told(ledger);
}

const told = ({ schedules, history }: Pick<PackedLedger, 'schedules' | 'history'>) => ({
  schedules: CARDS.map((card) => schedules.get(card)),
  reviews: CARDS.map((card) => history.of(card)),
  days: history.days().map((day) => [day, history.reviewsOn(day)]),
});

function settled(ledger: PackedLedger, past: () => { segments: readonly Segment[]; tail: readonly Operation[] }): void {
  if (!ledger.isWaiting()) return;
  if (!ledger.hasPast()) ledger.setPast(past());
  ledger.settle();
}

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

describe('a packed ledger', () => {
  it('[W14] says the same as a fold from scratch, whatever the order of arrival and wherever it was stored in between (seed 3)', () => {
    fc.assert(fc.property(histories, fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), fc.integer(), fc.boolean(), (operations, sizes, seed, inOrder) => {
      const arriving = inOrder ? operations : fc.sample(fc.shuffledSubarray([...operations], { minLength: operations.length }), { numRuns: 1, seed })[0]!;
      let names: CardNames = createCardNames();
      let ledger = createPackedLedger(names, MODELS, null);
      const segments: Segment[] = [];
      let at = 0;
      for (let turn = 0; at < arriving.length; turn += 1) {
        const next = arriving.slice(at, at + 1 + sizes[turn % sizes.length]!);
        const before = arriving.slice(0, at + next.length);
        const stored = [...segments];
        ledger.add(next);
        settled(ledger, () => ({ segments: stored, tail: next }));
        at += next.length;
        expect(CARDS.map((card) => ledger.schedules.get(card))).toEqual(fromScratch(before).schedules);
        segments.push(encodeSegment(next, names));
        names = createCardNames(names.from(0));
        ledger = createPackedLedger(names, MODELS, structuredClone(ledger.snapshot()));
      }
      ledger.setPast({ segments, tail: [] });
      expect(told(ledger)).toEqual(fromScratch(operations));
    }), { seed: 3, ...RUNS });
  });

  it('[W14] the recent reviews are there before the past is', () => {
    const [operations] = fc.sample(histories, { numRuns: 20, seed: 5 }).sort((a, b) => b.length - a.length);
    const ledger = createPackedLedger(createCardNames(), MODELS, null);
    ledger.add(operations!);
    settled(ledger, () => ({ segments: [], tail: operations! }));
    const last = ledger.history.days().at(-1)!;
    const names = createCardNames(CARDS);
    const kept = createPackedLedger(names, MODELS, structuredClone({ ...ledger.snapshot() }));
    expect(kept.history.reviewsOn(last)).toEqual(ledger.history.reviewsOn(last));
    expect(kept.hasPast()).toBe(false);
    expect(() => kept.settle()).toThrow('Inconsistent');
  });

  it('[L2] a card whose model changed is folded anew, others are not', () => {
    const [operations] = fc.sample(histories, { numRuns: 20, seed: 6 }).sort((a, b) => b.length - a.length);
    let keyed: string = 'plain';
    const names = createCardNames(CARDS);
    const models: Models = { ...MODELS, keyAt: (index) => (index === 1 ? keyed : 'plain') };
    const ledger = createPackedLedger(names, models, null);
    ledger.add(operations!);
    ledger.settle();
    ledger.checkModels();
    expect(ledger.isWaiting()).toBe(false);
    keyed = 'other';
    ledger.checkModels();
    ledger.settle();
    expect(told(ledger)).toEqual(fromScratch(operations!, (card) => (card === CARDS[1] ? other : plain)));
  });
});
