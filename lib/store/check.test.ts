import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '../core/ids';
import type { Act, Card, Change, DeckId, Note } from '../core/model';
import { checkCollection, repairCollection } from './check';
import { Database } from './database';
import { openCollection, type Collection } from './index';
import type { Head } from './rows';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
let now = Date.UTC(2026, 0, 10, 12);
const opened = (name: string): Promise<Collection> => openCollection({
  name, now: () => (now += 60_000), zoneMinutes: () => 0, randomBytes, marker: { read: () => markers.get(name) ?? null, write: (device) => markers.set(name, device) }, channel: null,
});
const markers = new Map<string, string>();

const TEMPLATE = templateId('ask');
const note = (guid: string): Note => ({ id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front: guid, back: 'b' }, tags: [], source: null, fact: null, addedAt: 0, deleted: false, clocks: {} });
const cardOf = ({ id }: Note): Card => ({ id: cardIdOf(id, TEMPLATE), noteId: id, templateId: TEMPLATE, deckId: IDS.defaultDeck, position: 0, deleted: false, clocks: {} });
const [ONE, TWO] = [note('g1'), note('g2')];
const put = (one: Note): Change[] => [{ type: 'put', table: 'notes', row: one }, { type: 'put', table: 'cards', row: cardOf(one) }];
const rated = (collection: Collection): Change => {
  const moment = collection.moment();
  const act: Act = {
    kind: 'rated', card: cardOf(ONE).id, rating: 'good', tookMs: 1000, model: 'fsrs-6', parametersId: [...collection.getView().parameters.keys()][0]!,
    outcome: { state: 'review', step: 0, intervalDays: 3, due: { day: moment.studyDay + 3 } },
  };
  return { type: 'operation', act, ...moment };
};

/** A collection of two notes and three reviews, packed and closed. */
async function made(name: string): Promise<Database> {
  const collection = await opened(name);
  await collection.commit([...put(ONE), ...put(TWO)]);
  for (let turn = 0; turn < 3; turn += 1) await collection.commit([rated(collection)]);
  await collection.pack();
  await collection.commit([rated(collection)]);
  collection.close();
  return new Database(name);
}

async function mended(database: Database, name: string) {
  await repairCollection(database, 'Repair', now, randomBytes);
  const report = await checkCollection(database);
  database.close();
  const collection = await opened(name);
  const view = collection.getView();
  await collection.commit([rated(collection)]);
  const { operations } = await collection.parts();
  collection.close();
  return { report, view, numbers: operations.map(({ n }) => n) };
}

describe('checking a collection', () => {
  it('[W17] finds nothing wrong with what the app wrote', async () => {
    const database = await made('sound');
    expect(await checkCollection(database)).toEqual({ reviews: 4, cards: 2, faults: [] });
    expect((await mended(database, 'sound')).report.faults).toEqual([]);
  });

  it('[W17] finds a schedule and a card that are kept wrongly, and computes them anew', async () => {
    const database = await made('board');
    const board = (await database.board.get('board'))!;
    board.snapshot.columns.stabilities[0]! += 1;
    board.shelf.positions[1] = 99;
    await database.board.put(board);
    expect((await checkCollection(database)).faults).toEqual([{ kind: 'schedules', count: 1 }, { kind: 'cards', count: 1 }]);
    const { report, view } = await mended(database, 'board');
    expect(report.faults).toEqual([]);
    expect(view.schedules.get(cardOf(ONE).id)).toMatchObject({ reps: 5 });
  });

  it('[W17] finds an operation kept twice and a number that is taken, and goes on after the last', async () => {
    const database = await made('numbers');
    const [row] = await database.journal.toArray();
    await database.journal.add({ ...row!, commit: 99 });
    await database.meta.put({ ...((await database.meta.get('head')) as Head), nextN: 2 });
    expect((await checkCollection(database)).faults.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['doubled', 'count']));
    const { report, numbers } = await mended(database, 'numbers');
    expect(report.faults).toEqual([]);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
  });

  it('[W17] says that a number is missing, and deletes nothing', async () => {
    const database = await made('missing');
    await database.journal.clear();
    const collection = await opened('missing');
    await collection.commit([rated(collection)]);
    collection.close();
    expect((await checkCollection(database)).faults).toEqual([{ kind: 'missing', count: 1 }]);
    const { report, numbers } = await mended(database, 'missing');
    expect(report.faults).toEqual([{ kind: 'missing', count: 1 }]);
    expect(numbers).toEqual([1, 2, 3, 5, 6]);
  });

  it('[W17] cards whose note or deck is gone are mended by a commit that can be undone', async () => {
    const database = await made('content');
    await database.notes.delete(TWO.id);
    await database.cards.update(cardOf(ONE).id, { deckId: 'deck-lost' as DeckId });
    const kinds = (await checkCollection(database)).faults.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['note', 'deck']));
    const { report, view } = await mended(database, 'content');
    expect(report.faults).toEqual([]);
    expect([...view.cards.values()]).toMatchObject([{ id: cardOf(ONE).id, deckId: IDS.defaultDeck }]);
    const collection = await opened('content');
    expect((await collection.batches(1))[0]).toMatchObject({ label: 'Repair' });
    collection.close();
  });
});
