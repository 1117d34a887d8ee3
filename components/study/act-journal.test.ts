import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newBatchId } from '@/lib/core/ids';
import type { BatchId, CardId, DeviceId, UndoTarget } from '@/lib/core/model';
import { actJournal, inMemory } from './act-journal';

const id = () => newBatchId((count) => crypto.getRandomValues(new Uint8Array(count)));
const act = (batch: BatchId) => ({ id: batch, cards: ['c' as CardId], stays: false, target: { batch } as UndoTarget });

describe('acts of this device', () => {
  it('are undone from the last, and done again from the one undone last', () => {
    const journal = actJournal(inMemory());
    const [one, two] = [id(), id()];
    journal.record(act(one));
    journal.record(act(two));
    const by: UndoTarget = { device: 'd' as DeviceId, n: 7 };
    journal.turn(two, by);
    expect(journal.toUndo()?.id).toBe(one);
    expect(journal.toRedo()).toMatchObject({ id: two, target: by });
    journal.turn(one, by);
    expect([journal.toUndo(), journal.toRedo()?.id]).toEqual([null, one]);
    journal.turn(one, by);
    expect([journal.toUndo()?.id, journal.toRedo()?.id]).toEqual([one, two]);
  });

  it('once something new is done, what was undone cannot be done again', () => {
    const journal = actJournal(inMemory());
    const [one, two] = [id(), id()];
    journal.record(act(one));
    journal.turn(one, { batch: id() });
    journal.record(act(two));
    expect([journal.toRedo(), journal.get(one), journal.toUndo()?.id]).toEqual([null, null, two]);
  });
});
