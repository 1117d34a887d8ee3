/** Random but possible histories on two devices, with everything that can happen to a card; packed, stored, folded on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf } from '../day';
import { DEFAULT_PRESET } from '../defaults';
import { DEFAULT_PARAMETERS, modelOf } from '../memory';
import type { Act, BatchId, CardId, DeviceId, Operation, ReviewTally, UndoTarget } from '../model';
import { createLedger } from '../replay';
import { fuzzSeed, rate, RATINGS } from '../schedule';
import { tallyReviews } from '../stats';
import { createCardNames, type CardNames } from './card-names';
import { createPackedLedger, type Models, type PackedLedger } from './ledger';
import { encodeSegment, operationsOf, type Segment } from './segment';
import { mergeSegments } from './segment-merge';

const CARDS = ['a/ask', 'b/ask', 'c/ask', 'd/ask'] as CardId[];
const plain = modelOf(DEFAULT_PARAMETERS.weights);
const HOUR = 3_600_000;
const THEN = ['nothing', 'nothing', 'undo', 'redo', 'suspend', 'bury', 'reset', 'due', 'set', 'answer', 'correct', 'move', 'flag'] as const;

const steps = fc.array(fc.record({
  device: fc.constantFrom('one', 'two'), card: fc.constantFrom(...CARDS), rating: fc.constantFrom(...RATINGS),
  hours: fc.integer({ min: 0, max: 400 }), tookMs: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 600_000 })), zone: fc.constantFrom(0, 60, -570),
  inBatch: fc.boolean(), then: fc.constantFrom(...THEN),
}), { maxLength: 40 });

const batchOf = (count: number): BatchId => `batch-${count.toString(16).padStart(32, '0')}` as BatchId;

function acted(then: (typeof THEN)[number], card: CardId, day: number, rated: Operation): Act[] {
  const target: UndoTarget = rated.batch === null ? { device: rated.device, n: rated.n } : { batch: rated.batch };
  switch (then) {
    case 'undo': return [{ kind: 'undone', target }];
    case 'suspend': return [{ kind: 'manual', cards: CARDS, action: { type: 'suspend' } }];
    case 'bury': return [{ kind: 'manual', cards: [card], action: { type: 'bury', day } }];
    case 'reset': return [{ kind: 'manual', cards: [card], action: { type: 'reset' } }];
    case 'flag': return [{ kind: 'manual', cards: [card], action: { type: 'flag', flag: 300 } }];
    case 'due': return [{ kind: 'manual', cards: [card], action: { type: 'setDue', day: day + 3 } }];
    case 'set': return [{
      kind: 'set', card, outcome: { state: 'review', step: 0, intervalDays: 30, due: { day: day + 20 } }, memory: { stability: 30, difficulty: 5 },
      reps: 4, lapses: 1, reviewedAt: rated.at - 9 * HOUR, reviewedDay: day - 1, model: 'fsrs-6', parametersId: DEFAULT_PARAMETERS.id,
    }];
    case 'answer': return [{ kind: 'answered', quiz: 'quiz-1' as never, question: 1, card, response: 'é', verdict: 'right', tookMs: 1, counted: false }];
    case 'correct': return [{ kind: 'corrected', of: rated.device, first: Math.max(1, rated.n - 2), last: rated.n, shiftMs: -30 * HOUR, shiftDays: -1 }];
    case 'move': return [{ kind: 'moved', from: CARDS[3]!, to: CARDS[0]! }];
    default: return [];
  }
}

/** Operations as the app would have written them, in the order of writing. */
const histories: fc.Arbitrary<readonly Operation[]> = steps.map((all) => {
  const ledger = createLedger(() => plain);
  const operations: Operation[] = [];
  const counts: Record<string, number> = {};
  let at = 1_700_000_000_000;
  const append = (device: string, zoneMinutes: number, act: Act, batch: BatchId | null): Operation => {
    at += 1;
    const n = (counts[device] = (counts[device] ?? 0) + 1);
    const made = { ...act, device: device as DeviceId, n, batch, ...momentOf(at, zoneMinutes, 4) };
    operations.push(made);
    ledger.add([made]);
    return made;
  };
  for (const { device, card, rating, hours, tookMs, zone, inBatch, then } of all) {
    at += hours * HOUR;
    const moment = momentOf(at + 1, zone, 4);
    const schedule = ledger.schedules.get(card);
    const setting = { preset: DEFAULT_PRESET, model: plain, moment, seed: fuzzSeed(card, schedule.reps) };
    const batch = inBatch ? batchOf(operations.length) : null;
    const rated = append(device, zone, rate(card, schedule, rating, tookMs, setting, DEFAULT_PRESET), batch);
    const following = acted(then, card, moment.studyDay, rated).map((act) => append(device, zone, act, then === 'bury' ? batch : null));
    if (then !== 'redo') continue;
    const undo = append(device, zone, { kind: 'undone', target: { device: rated.device, n: rated.n } }, null);
    if (following.length === 0) append(device, zone, { kind: 'undone', target: { device: undo.device, n: undo.n } }, null);
  }
  return operations;
});

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
  tally: sorted(history.tally?.() ?? tallyReviews(history.days().flatMap((day) => history.reviewsOn(day)))),
});

const sorted = ({ days, medianMs }: ReviewTally) => ({ days: [...days].sort(([a], [b]) => a - b), medianMs });

function settled(ledger: PackedLedger, past: () => { segments: readonly Segment[]; tail: readonly Operation[] }): void {
  if (!ledger.isWaiting()) return;
  if (!ledger.hasPast()) ledger.setPast(past());
  ledger.settle();
}

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

describe('a packed ledger', () => {
  it('[W14] says the same as a fold from scratch, whatever the order of arrival and wherever it was stored in between (seed 3)', () => {
    fc.assert(fc.property(histories, fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), fc.integer(), fc.boolean(), fc.constantFrom(0, 64), (operations, sizes, seed, inOrder, oneByOne) => {
      const arriving = inOrder ? operations : fc.sample(fc.shuffledSubarray([...operations], { minLength: operations.length }), { numRuns: 1, seed })[0]!;
      let names: CardNames = createCardNames();
      let ledger = createPackedLedger(names, MODELS, null, oneByOne);
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
        ledger = createPackedLedger(names, MODELS, structuredClone(ledger.snapshot()), oneByOne);
      }
      ledger.setPast({ segments, tail: [] });
      expect(told(ledger)).toEqual(fromScratch(operations));
      ledger.startOver();
      ledger.settle();
      expect(told(ledger)).toEqual(fromScratch(operations));
    }), { seed: 3, ...RUNS });
  }, 90_000);

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
