import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PRESET } from './defaults';
import { momentOf } from './day';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { Act, BatchId, CardId, DeviceId, Operation, Rating } from './model';
import { createLedger } from './replay';
import { fuzzSeed, NEW_SCHEDULE, rate, RATINGS } from './schedule';

const model = modelOf(DEFAULT_PARAMETERS.weights);
const CARDS = ['a/ask', 'b/ask', 'c/ask'] as CardId[];
const HOUR = 3_600_000;

const operation = (device: string, n: number, at: number, act: Act, batch: string | null = null): Operation => ({
  device: device as DeviceId, n, at, zoneMinutes: 0, studyDay: Math.floor((at - 4 * HOUR) / (24 * HOUR)), batch: batch as BatchId | null, ...act,
});

/** A random but possible history on two devices: each rating is what the app would have written. */
const histories = fc.array(
  fc.record({
    device: fc.constantFrom('one', 'two'), card: fc.constantFrom(...CARDS), rating: fc.constantFrom(...RATINGS),
    hours: fc.integer({ min: 0, max: 400 }), then: fc.constantFrom('nothing', 'nothing', 'nothing', 'undo', 'redo', 'suspend', 'reset', 'due'),
  }),
  { maxLength: 40 },
).map((steps) => {
  const ledger = createLedger(() => model);
  const operations: Operation[] = [];
  const counts: Record<string, number> = {};
  let at = 1_700_000_000_000;
  const append = (device: string, act: Act): Operation => {
    at += 1;
    const n = (counts[device] = (counts[device] ?? 0) + 1);
    const made = operation(device, n, at, act, n % 2 === 0 ? `batch-${device}-${n}` : null);
    operations.push(made);
    ledger.add([made]);
    return made;
  };
  for (const { device, card, rating, hours, then } of steps) {
    at += hours * HOUR;
    const moment = momentOf(at, 0, 4);
    const schedule = ledger.schedules.get(card);
    const setting = { preset: DEFAULT_PRESET, model, moment, seed: fuzzSeed(card, schedule.reps) };
    const rated = append(device, rate(card, schedule, rating, 4000, setting, DEFAULT_PRESET));
    if (then === 'suspend') append(device, { kind: 'manual', cards: CARDS, action: { type: 'suspend' } });
    if (then === 'reset') append(device, { kind: 'manual', cards: [card], action: { type: 'reset' } });
    if (then === 'due') append(device, { kind: 'manual', cards: [card], action: { type: 'setDue', day: moment.studyDay + 3 } });
    if (then === 'undo' || then === 'redo') {
      const undo = append(device, { kind: 'undone', target: rated.batch === null ? { device: rated.device, n: rated.n } : { batch: rated.batch } });
      if (then === 'redo') append(device, { kind: 'undone', target: { device: undo.device, n: undo.n } });
    }
  }
  return { operations, stepped: CARDS.map((card) => ledger.schedules.get(card)), reviews: CARDS.map((card) => ledger.history.of(card)) };
});

describe('replay', () => {
  it('[L1] folding gives what stepping gave, in any order of arrival (seed 7)', () => {
    fc.assert(fc.property(histories, fc.integer(), ({ operations, stepped, reviews }, seed) => {
      const order = fc.sample(fc.shuffledSubarray(operations, { minLength: operations.length }), { numRuns: 1, seed })[0]!;
      const ledger = createLedger(() => model);
      ledger.add(order);
      ledger.add(order.slice(0, 3));
      expect(CARDS.map((card) => ledger.schedules.get(card))).toEqual(stepped);
      expect(CARDS.map((card) => ledger.history.of(card))).toEqual(reviews);
    }), { seed: 7, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) });
  });

  const good = (card: CardId, day: number, intervalDays: number): Act => ({
    kind: 'rated', card, rating: 'good' as Rating, tookMs: 1, model: 'fsrs-6', parametersId: DEFAULT_PARAMETERS.id,
    outcome: { state: 'review', step: 0, intervalDays, due: { day } },
  });

  it('[L2] new weights change memory and move no due date', () => {
    const weights = DEFAULT_PARAMETERS.weights.map((weight, index) => (index === 2 ? weight * 3 : weight));
    let used = model;
    const ledger = createLedger(() => used);
    ledger.add([operation('one', 1, 1e12, good(CARDS[0]!, 11_577, 3))]);
    const before = ledger.schedules.get(CARDS[0]!);
    used = modelOf(weights);
    ledger.refold();
    const after = ledger.schedules.get(CARDS[0]!);
    expect(after).not.toEqual(before);
    expect(after).toMatchObject({ due: { day: 11_577 }, intervalDays: 3 });
  });

  it('[L5] a schedule from outside never overrides a later review here', () => {
    const ledger = createLedger(() => model);
    const set: Act = {
      kind: 'set', card: CARDS[0]!, outcome: { state: 'review', step: 0, intervalDays: 30, due: { day: 11_600 } }, memory: { stability: 30, difficulty: 5 },
      reps: 4, lapses: 1, reviewedAt: 1e12 - 1000, reviewedDay: 11_573, model: 'fsrs-6', parametersId: DEFAULT_PARAMETERS.id,
    };
    ledger.add([operation('one', 1, 1e12, good(CARDS[0]!, 11_577, 3)), operation('one', 2, 1e12 + HOUR, set)]);
    expect(ledger.schedules.get(CARDS[0]!)).toMatchObject({ due: { day: 11_577 }, reps: 5, lapses: 1 });
  });

  it('[L6] the same number with other content is refused, never dropped', () => {
    const ledger = createLedger(() => model);
    ledger.add([operation('one', 1, 1e12, good(CARDS[0]!, 11_577, 3))]);
    expect(() => ledger.add([operation('one', 1, 1e12, good(CARDS[0]!, 11_578, 4))])).toThrow('Inconsistent');
  });

  it('[L7] a correction repairs instants and study days of the numbers it names', () => {
    const ledger = createLedger(() => model);
    ledger.add([operation('one', 1, 1e12, good(CARDS[0]!, 11_577, 3)), operation('one', 2, 1e12 + HOUR, good(CARDS[1]!, 11_577, 3))]);
    ledger.add([operation('two', 1, 1e12 + 2 * HOUR, { kind: 'corrected', of: 'one' as DeviceId, first: 2, last: 2, shiftMs: -24 * HOUR, shiftDays: -1 })]);
    expect(ledger.schedules.get(CARDS[0]!)).toMatchObject({ reviewedAt: 1e12 });
    expect(ledger.schedules.get(CARDS[1]!)).toMatchObject({ reviewedAt: 1e12 - 23 * HOUR, reviewedDay: 11_572 });
  });

  it('[L8] history moves with its card', () => {
    const ledger = createLedger(() => model);
    ledger.add([operation('one', 1, 1e12, good(CARDS[0]!, 11_577, 3)), operation('one', 2, 1e12 + 1, { kind: 'moved', from: CARDS[0]!, to: CARDS[1]! })]);
    expect(ledger.schedules.get(CARDS[1]!)).toMatchObject({ state: 'review', reps: 1 });
    expect(ledger.schedules.get(CARDS[0]!)).toEqual(NEW_SCHEDULE);
  });
});
