import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDS, noteIdOfGuid, templateId, cardIdOf } from '../core/ids';
import type { Act, Card, Change, DeckId, Note } from '../core/model';
import { openCollection, type Collection, type Environment } from './index';

let clock = Date.UTC(2026, 0, 10, 12);
let marked: string | null = null;
const open: Collection[] = [];

function environment(name: string, channel: BroadcastChannel | null = null): Environment {
  return {
    name,
    now: () => (clock += 10),
    zoneMinutes: () => 60,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    marker: { read: () => marked, write: (device) => (marked = device) },
    channel,
  };
}

async function opened(name: string, channel: BroadcastChannel | null = null): Promise<Collection> {
  const collection = await openCollection(environment(name, channel));
  open.push(collection);
  return collection;
}

let name: string;
beforeEach(() => { name = `test-${Math.random()}`; marked = null; });
afterEach(() => { open.splice(0).forEach((collection) => collection.close()); vi.restoreAllMocks(); });

const note = (guid: string, front: string, tags: string[] = []): Note => ({
  id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front, back: 'b' }, tags, source: null, fact: null, addedAt: 0, deleted: false, clocks: {},
});
const cardOf = ({ id }: Note): Card => ({ id: cardIdOf(id, templateId('ask')), noteId: id, templateId: templateId('ask'), deckId: IDS.defaultDeck, position: 0, deleted: false, clocks: {} });
const put = (one: Note): Change[] => [{ type: 'put', table: 'notes', row: one }, { type: 'put', table: 'cards', row: cardOf(one) }];

const rated = (collection: Collection, one: Note): Change => {
  const act: Act = {
    kind: 'rated', card: cardOf(one).id, rating: 'good', tookMs: 1000, model: 'fsrs-6', parametersId: [...collection.getView().parameters.keys()][0]!,
    outcome: { state: 'learning', step: 1, intervalDays: 0, due: { at: clock + 600_000 } },
  };
  return { type: 'operation', act, ...collection.moment() };
};

describe('a collection', () => {
  it('[W1] numbers operations without a gap and keeps them over a reopening', async () => {
    const first = await opened(name);
    const one = note('g1', 'f');
    await first.commit(put(one));
    await first.commit([rated(first, one)]);
    await first.commit([rated(first, one)]);
    first.close();
    const again = await opened(name);
    expect(again.getView().schedules.get(cardOf(one).id)).toEqual(first.getView().schedules.get(cardOf(one).id));
    expect((await again.parts()).operations.map(({ n }) => n)).toEqual([1, 2]);
    await again.commit([rated(again, one)]);
    const { operations } = await again.parts();
    expect(operations.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(new Set(operations.map(({ device }) => device)).size).toBe(1);
  });

  it('[W2] instants rise even when the clock goes back', async () => {
    const collection = await opened(name);
    const one = note('g1', 'f');
    await collection.commit([...put(one), rated(collection, one)]);
    clock -= 86_400_000;
    await collection.commit([rated(collection, one)]);
    clock += 86_400_000;
    const [first, second] = (await collection.parts()).operations;
    expect(second!.at).toBeGreaterThan(first!.at);
  });

  it('[W3] a commit that fails leaves nothing, on disk or in memory', async () => {
    const collection = await opened(name);
    const one = note('g1', 'f');
    const before = await collection.parts();
    const view = collection.getView();
    vi.spyOn(Dexie.prototype, 'table').mockImplementation(() => { throw new Error('disk full'); });
    await expect(collection.commit([...put(one), rated(collection, one)])).rejects.toThrow('disk full');
    vi.restoreAllMocks();
    expect(collection.getView()).toBe(view);
    expect(await collection.parts()).toEqual(before);
  });

  it('[W4] stamps only the fields that changed', async () => {
    const collection = await opened(name);
    await collection.commit(put(note('g1', 'f', ['x'])));
    const made = (await collection.notes([noteIdOfGuid('g1')])).get(noteIdOfGuid('g1'))!;
    await collection.commit([{ type: 'put', table: 'notes', row: { ...made, fields: { ...made.fields, front: 'new' }, tags: ['x', 'y'] } }]);
    const edited = (await collection.notes([made.id])).get(made.id)!;
    const changed = Object.keys(edited.clocks).filter((key) => edited.clocks[key] !== made.clocks[key]);
    expect(changed.sort()).toEqual(['fields.front', 'tag:y']);
  });

  it('[W5] undo of a rating gives the schedule back, and undoing the undo repeats it', async () => {
    const collection = await opened(name);
    const one = note('g1', 'f');
    await collection.commit(put(one));
    const fresh = collection.getView().schedules.get(cardOf(one).id);
    const batch = await collection.commit([rated(collection, one)]);
    const after = collection.getView().schedules.get(cardOf(one).id);
    const report = await collection.undo(batch);
    expect(collection.getView().schedules.get(cardOf(one).id)).toEqual(fresh);
    await collection.undo(report.batch);
    expect(collection.getView().schedules.get(cardOf(one).id)).toEqual(after);
    expect((await collection.parts()).operations).toHaveLength(3);
  });

  it('[W6] undo of an import takes back what was added, but keeps what was reviewed or edited since', async () => {
    const collection = await opened(name);
    const [untouched, reviewed, edited] = [note('g1', '1'), note('g2', '2'), note('g3', '3')];
    const batch = await collection.commit([untouched, reviewed, edited].flatMap(put), { label: 'import' });
    await collection.commit([rated(collection, reviewed)]);
    const stored = (await collection.notes([edited.id])).get(edited.id)!;
    await collection.commit([{ type: 'put', table: 'notes', row: { ...stored, fields: { front: 'mine', back: 'b' } } }]);
    const { kept } = await collection.undo(batch);
    const left = await collection.notes([untouched.id, reviewed.id, edited.id]);
    expect([...left.keys()]).toEqual([reviewed.id, edited.id]);
    expect([...new Set(kept.map(({ why }) => why))].sort()).toEqual(['edited', 'reviewed']);
    expect(collection.getView().cards.has(cardOf(reviewed).id)).toBe(true);
    expect(collection.getView().cards.has(cardOf(untouched).id)).toBe(false);
  });

  it('[W6] undo of an edit gives back its fields and leaves later edits of others', async () => {
    const collection = await opened(name);
    await collection.commit(put(note('g1', 'f', ['old'])));
    const id = noteIdOfGuid('g1');
    const read = async () => (await collection.notes([id])).get(id)!;
    const batch = await collection.commit([{ type: 'put', table: 'notes', row: { ...(await read()), fields: { front: 'x', back: 'y' }, tags: [] } }]);
    const now = await read();
    await collection.commit([{ type: 'put', table: 'notes', row: { ...now, fields: { ...now.fields, back: 'later' } } }]);
    await collection.undo(batch);
    expect(await read()).toMatchObject({ fields: { front: 'f', back: 'later' }, tags: ['old'] });
  });

  it('[W7] a restored backup counts on under a new device id', async () => {
    const collection = await opened(name);
    const one = note('g1', 'f');
    await collection.commit([...put(one), rated(collection, one)]);
    const backup = await collection.parts();
    await collection.restore(backup);
    expect(await collection.parts()).toEqual(backup);
    await collection.commit([rated(collection, one)]);
    const { operations } = await collection.parts();
    expect(operations.map(({ n }) => n)).toEqual([1, 1]);
    expect(new Set(operations.map(({ device }) => device)).size).toBe(2);
  });

  it('[W8] a copied database takes a new device id, and an emptied one says that it is missing', async () => {
    const collection = await opened(name);
    const one = note('g1', 'f');
    await collection.commit([...put(one), rated(collection, one)]);
    collection.close();
    marked = 'someone else';
    const copy = await opened(name);
    await copy.commit([rated(copy, one)]);
    expect(new Set((await copy.parts()).operations.map(({ device }) => device)).size).toBe(2);
    expect((await opened(`${name}-emptied`)).getView().state).toBe('missing');
  });

  it('[W9] two pages of one collection see each other and never share a number', async () => {
    const [left, right] = [new BroadcastChannel(name), new BroadcastChannel(name)];
    const one = await opened(name, left);
    const two = await opened(name, right);
    const made = note('g1', 'f');
    await one.commit(put(made));
    await vi.waitFor(() => expect(two.getView().cards.size).toBe(1));
    await Promise.all([one, two, one, two].map((page) => page.commit([rated(page, made)])));
    await vi.waitFor(() => expect(one.getView().schedules.get(cardOf(made).id)).toMatchObject({ reps: 4 }));
    await vi.waitFor(() => expect(two.getView().schedules.get(cardOf(made).id)).toMatchObject({ reps: 4 }));
    expect((await one.parts()).operations.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  it('[W10] a page that a newer version overtook refuses to write', async () => {
    const collection = await opened(name);
    const newer = new Dexie(name);
    newer.version(999).stores({ meta: 'key' });
    await newer.open();
    expect(collection.getView().state).toBe('stale');
    await expect(collection.commit(put(note('g1', 'f')))).rejects.toThrow('newer version');
    newer.close();
  });

  it('[W11] the parts of a deck leave out other decks and everything of the person', async () => {
    const collection = await opened(name);
    const [mine, other] = [note('g1', 'mine'), note('g2', 'other')];
    const deck = { ...collection.getView().decks.get(IDS.defaultDeck)!, id: 'deck-x' as DeckId, name: 'X' };
    await collection.commit([{ type: 'put', table: 'decks', row: deck }, ...put(mine), ...put(other)]);
    await collection.commit([{ type: 'put', table: 'cards', row: { ...cardOf(mine), deckId: deck.id } }, rated(collection, mine), rated(collection, other)]);
    const { notes, cards, decks, operations, settings, quizzes } = await collection.parts([deck.id]);
    expect(notes.map(({ id }) => id)).toEqual([mine.id]);
    expect(cards.map(({ id }) => id)).toEqual([cardOf(mine).id]);
    expect(decks.map(({ id }) => id)).toEqual([deck.id]);
    expect(operations).toMatchObject([{ kind: 'rated', card: cardOf(mine).id }]);
    expect([settings, quizzes]).toEqual([null, []]);
  });
});
