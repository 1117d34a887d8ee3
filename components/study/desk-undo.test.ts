import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '@/lib/core/ids';
import type { Card, CardId, Change, Note } from '@/lib/core/model';
import { queueFor } from '@/lib/core/queue';
import { openCollection, type Collection, type Environment } from '@/lib/store';
import { actJournal, inMemory, type ActStorage } from './act-journal';
import { buryChanges, dropChanges, flagChanges } from './card-changes';
import { DOUBLE_TAP_MS, openDesk, type Desk } from './desk';

let now = Date.UTC(2026, 0, 10, 12);
let environment: Environment;
let storage: ActStorage;

const notes = ['one', 'two', 'three'].map((guid): Note => ({
  id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front: guid, back: 'b' }, tags: [], source: null, fact: null, addedAt: 0, deleted: false, clocks: {},
}));
const cards = notes.map(({ id }, position): Card => ({
  id: cardIdOf(id, templateId('ask')), noteId: id, templateId: templateId('ask'), deckId: IDS.defaultDeck, position, deleted: false, clocks: {},
}));
const [first, second] = cards.map(({ id }) => id) as [CardId, CardId];

beforeEach(async () => {
  storage = inMemory();
  environment = {
    name: `undo-${Math.random()}`, now: () => (now += 1000), zoneMinutes: () => 0, marker: { read: () => null, write: () => undefined }, channel: null,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
  const collection = await openCollection(environment);
  await collection.commit([...notes.map((row): Change => ({ type: 'put', table: 'notes', row })), ...cards.map((row): Change => ({ type: 'put', table: 'cards', row }))]);
  collection.close();
});

/** As a page that was loaded anew. */
async function reloaded(): Promise<{ readonly collection: Collection; readonly desk: Desk }> {
  const collection = await openCollection(environment);
  return { collection, desk: openDesk(collection, environment, queueFor(collection.getView(), [], collection.moment()), { journal: actJournal(storage) }) };
}

async function settled(desk: Desk): Promise<void> {
  while (desk.getState().writing) await new Promise((resolve) => setTimeout(resolve));
}

async function easy(desk: Desk): Promise<void> {
  now += DOUBLE_TAP_MS;
  desk.reveal();
  desk.rate('easy');
  await settled(desk);
}

describe('[U15] undo and redo', () => {
  it('of a session go back and forth, as often as one likes', async () => {
    const { collection, desk } = await reloaded();
    const fresh = collection.getView().schedules.get(first);
    await easy(desk);
    const rated = collection.getView().schedules.get(first);
    for (const _ of [1, 2, 3]) {
      desk.undo();
      await settled(desk);
      expect(collection.getView().schedules.get(first)).toEqual(fresh);
      expect(desk.getState()).toMatchObject({ session: { current: first }, tally: { answers: 0 }, canRedo: true });
      desk.redo();
      await settled(desk);
      expect(collection.getView().schedules.get(first)).toEqual(rated);
      expect(desk.getState()).toMatchObject({ session: { current: second }, tally: { answers: 1 }, canUndo: true, canRedo: false });
    }
  });

  it('reach back over a reload', async () => {
    const before = await reloaded();
    await easy(before.desk);
    before.desk.remove([second], buryChanges([second], before.collection.moment()), 'bury');
    await settled(before.desk);
    before.collection.close();
    const { collection, desk } = await reloaded();
    expect(desk.getState()).toMatchObject({ canUndo: true, canRedo: false });
    desk.undo();
    await settled(desk);
    expect(collection.getView().schedules.get(second).buriedUntil).toBeNull();
    expect(desk.getState().session.current).toBe(second);
    desk.undo();
    await settled(desk);
    expect(collection.getView().schedules.get(first).state).toBe('new');
    expect(desk.getState()).toMatchObject({ session: { current: first }, canUndo: false, canRedo: true });
    collection.close();
    const again = await reloaded();
    again.desk.redo();
    await settled(again.desk);
    expect(again.collection.getView().schedules.get(first).state).toBe('review');
    expect(again.desk.getState().session.current).not.toBe(first);
    again.desk.redo();
    await settled(again.desk);
    expect(again.collection.getView().schedules.get(second).buriedUntil).not.toBeNull();
    expect(again.desk.getState().canRedo).toBe(false);
  });

  it('bring a deleted note back after a reload, and delete it again', async () => {
    const before = await reloaded();
    before.desk.remove([first], dropChanges(notes[0]!, [cards[0]!], null), 'wrong');
    await settled(before.desk);
    before.collection.close();
    const { collection, desk } = await reloaded();
    expect(collection.getView().cards.has(first)).toBe(false);
    desk.undo();
    await settled(desk);
    expect(collection.getView().cards.has(first)).toBe(true);
    expect(desk.getState().session.current).toBe(first);
    desk.redo();
    await settled(desk);
    expect(collection.getView().cards.has(first)).toBe(false);
    desk.undo();
    await settled(desk);
    expect(collection.getView().cards.has(first)).toBe(true);
  });

  it('leave the card where it is when it was only flagged', async () => {
    const before = await reloaded();
    before.desk.remove([], flagChanges(first, 3, 0, before.collection.moment()), 'flag');
    await settled(before.desk);
    before.collection.close();
    const { collection, desk } = await reloaded();
    desk.undo();
    await settled(desk);
    expect(collection.getView().schedules.get(first).flag).toBe(0);
    desk.redo();
    await settled(desk);
    expect(collection.getView().schedules.get(first).flag).toBe(3);
    expect(desk.getState().session.current).toBe(first);
  });

  it('of one act in two pages undo it once', async () => {
    const one = await reloaded();
    await easy(one.desk);
    const { collection, desk } = await reloaded();
    desk.undo();
    await settled(desk);
    await one.collection.catchUp();
    one.desk.undo();
    await settled(one.desk);
    await collection.catchUp();
    expect(collection.getView().schedules.get(first).state).toBe('new');
    expect(one.collection.getView().schedules.get(first).state).toBe('new');
  });
});
