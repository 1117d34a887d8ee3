/** Imports that are laid aside first: whole or not at all, wherever the page dies. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '../core/ids';
import type { BatchId, Card, Change, Media, Note } from '../core/model';
import { layAside } from './pending';
import { brokenOff } from './broken-off-for-test';
import { checkCollection } from './check';
import { Database } from './database';
import { openCollection, type Collection } from './index';

const ASK = templateId('ask');
const row = { deleted: false, clocks: {} };
const open: Collection[] = [];
const markers = new Map<string, string>();
let clock = Date.UTC(2026, 0, 10, 12);
afterEach(() => open.splice(0).forEach((collection) => collection.close()));

async function opened(name: string): Promise<Collection> {
  const collection = await openCollection({
    name, now: () => (clock += 1000), zoneMinutes: () => 0, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    marker: { read: () => markers.get(name) ?? null, write: (device) => markers.set(name, device) }, channel: null,
  });
  open.push(collection);
  return collection;
}

/** Notes with a card and a schedule each, and two pictures. */
function changesOf(count: number): Change[] {
  const notes = Array.from({ length: count }, (_, index): Note => ({ id: noteIdOfGuid(`g${index}`), noteTypeId: IDS.basic, guid: `g${index}`, fields: { front: `${index}`, back: 'b' }, tags: [], source: null, fact: null, addedAt: 1, ...row }));
  const cards = notes.map((note): Card => ({ id: cardIdOf(note.id, ASK), noteId: note.id, templateId: ASK, deckId: IDS.defaultDeck, position: 1, ...row }));
  const media = ['a.png', 'b.png'].map((id): Media => ({ id, hash: id.repeat(12).slice(0, 64), type: 'image/png', bytes: 1, content: new Blob(['x']), ...row }));
  return [
    ...notes.map((note): Change => ({ type: 'put', table: 'notes', row: note })),
    ...cards.map((card): Change => ({ type: 'put', table: 'cards', row: card })),
    ...media.map((one): Change => ({ type: 'put', table: 'media', row: one })),
    ...cards.map(({ id }): Change => ({ type: 'operation', act: { kind: 'manual', cards: [id], action: { type: 'flag', flag: 2 } }, at: 1, zoneMinutes: 0, studyDay: 1 })),
  ];
}

async function held(collection: Collection) {
  const { notes, cards, operations, media } = await collection.parts();
  return [notes, cards, operations, media ?? []].map((rows) => rows.filter((one) => !('deleted' in one) || !one.deleted).length);
}

async function left(name: string) {
  const database = new Database(name);
  const counts = await Promise.all([database.pending.count(), database.slices.count(), database.blobs.count()]);
  database.close();
  return counts;
}

describe('[W18] a large import', () => {
  it('is there as a commit would have left it, and can be undone', async () => {
    const collection = await opened('whole');
    const shares: number[] = [];
    const batch = await collection.bring(changesOf(1500), { label: 'Import', onProgress: (share) => shares.push(share) });
    expect(await held(collection)).toEqual([1500, 1500, 1500, 2]);
    expect(await left('whole')).toEqual([0, 0, 2]);
    expect([shares.at(-1), shares.every((share, index) => index === 0 || share >= shares[index - 1]!)]).toEqual([1, true]);
    expect(collection.getView().schedules.get(cardIdOf(noteIdOfGuid('g7'), ASK)).flag).toBe(2);
    const database = new Database('whole');
    expect((await checkCollection(database)).faults).toEqual([]);
    database.close();
    expect((await collection.undo(batch)).kept).toEqual([]);
    expect((await held(collection)).slice(0, 2)).toEqual([0, 0]);
  }, 60_000);

  it('leaves nothing when it is cancelled, early or late', async () => {
    const collection = await opened('cancelled');
    for (const share of [0, 0.3, 0.5, 0.8]) {
      const abort = new AbortController();
      const run = collection.bring(changesOf(1500), { label: '', signal: abort.signal, onProgress: (done) => { if (done >= share) abort.abort(); } });
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
      expect([await held(collection), await left('cancelled')]).toEqual([[0, 0, 0, 0], [0, 0, 0]]);
    }
  }, 60_000);

  it('is all there or not at all wherever the page dies, and what lay whole is written by the next one', async () => {
    for (let at = 1; ; at += 1) {
      const name = `dies ${at}`;
      const before = await opened(name);
      // Only the page itself could clear up after a failure: one that died cannot, so nothing after the break counts.
      const broke = await brokenOff(at, () => before.bring(changesOf(4), { label: 'Import' }));
      before.close();
      const after = await opened(name);
      const found = await held(after);
      expect([[0, 0, 0, 0], [4, 4, 4, 2]]).toContainEqual(found);
      for (const { id } of await after.pending()) await after.finishPending(id);
      if (!broke) break;
    }
    const name = 'laid aside';
    (await opened(name)).close();
    const database = new Database(name);
    await layAside(database, changesOf(20), { batch: 'batch' as BatchId, label: 'Import', now: 1 }, {});
    database.close();
    const next = await opened(name);
    expect(await held(next)).toEqual([0, 0, 0, 0]);
    const [pending] = await next.pending();
    expect(pending).toMatchObject({ label: 'Import' });
    await next.finishPending(pending!.id);
    expect([await held(next), await next.pending(), await left(name)]).toEqual([[20, 20, 20, 2], [], [0, 0, 2]]);
  }, 60_000);
});
