/** Random but possible histories on two devices, with everything that can happen to a card. */
import fc from 'fast-check';
import { momentOf } from '../day';
import { DEFAULT_PRESET } from '../defaults';
import { DEFAULT_PARAMETERS, modelOf } from '../memory';
import type { Act, BatchId, CardId, DeviceId, Operation, UndoTarget } from '../model';
import { createLedger } from '../replay';
import { fuzzSeed, rate, RATINGS } from '../schedule';

export const CARDS = ['a/ask', 'b/ask', 'c/ask', 'd/ask'] as CardId[];
const model = modelOf(DEFAULT_PARAMETERS.weights);
const HOUR = 3_600_000;
const THEN = ['nothing', 'nothing', 'undo', 'redo', 'suspend', 'bury', 'reset', 'due', 'set', 'answer', 'correct', 'move', 'flag'] as const;

const steps = fc.array(fc.record({
  device: fc.constantFrom('one', 'two'), card: fc.constantFrom(...CARDS), rating: fc.constantFrom(...RATINGS),
  hours: fc.integer({ min: 0, max: 400 }), tookMs: fc.integer({ min: 0, max: 0x1ffffff }), zone: fc.constantFrom(0, 60, -570),
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
export const histories: fc.Arbitrary<readonly Operation[]> = steps.map((all) => {
  const ledger = createLedger(() => model);
  const operations: Operation[] = [];
  const counts: Record<string, number> = {};
  let at = 1_700_000_000_000;
  const append = (device: string, zoneMinutes: number, act: Act, batch: BatchId | null): Operation => {
    at += 1;
    const n = (counts[device] = (counts[device] ?? 0) + 1);
    const made = { ...act, device: device as DeviceId, n, zoneMinutes, batch, ...momentOf(at, zoneMinutes, 4) };
    operations.push(made);
    ledger.add([made]);
    return made;
  };
  for (const { device, card, rating, hours, tookMs, zone, inBatch, then } of all) {
    at += hours * HOUR;
    const moment = momentOf(at + 1, zone, 4);
    const schedule = ledger.schedules.get(card);
    const setting = { preset: DEFAULT_PRESET, model, moment, seed: fuzzSeed(card, schedule.reps) };
    const batch = inBatch ? batchOf(operations.length) : null;
    const rated = append(device, zone, rate(card, schedule, rating, tookMs, setting, DEFAULT_PRESET), batch);
    const following = acted(then, card, moment.studyDay, rated).map((act) => append(device, zone, act, then === 'bury' ? batch : null));
    if (then !== 'redo') continue;
    const undo = append(device, zone, { kind: 'undone', target: { device: rated.device, n: rated.n } }, null);
    if (following.length === 0) append(device, zone, { kind: 'undone', target: { device: undo.device, n: undo.n } }, null);
  }
  return operations;
});
