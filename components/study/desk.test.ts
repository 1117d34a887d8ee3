import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '@/lib/core/ids';
import type { Card, CardId, Change, Note, Preset } from '@/lib/core/model';
import { queueFor } from '@/lib/core/queue';
import { progressOf } from '@/lib/core/session';
import { openCollection, type Collection, type Environment } from '@/lib/store';
import { buryChanges, dropChanges, flagChanges, markChanges, resetChanges, setDueChanges } from './card-changes';
import { DOUBLE_TAP_MS, openDesk, type Desk } from './desk';

let now = Date.UTC(2026, 0, 10, 12);
let collection: Collection;
const environment = (): Environment => ({
  name: `desk-${Math.random()}`,
  now: () => now,
  zoneMinutes: () => 0,
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  marker: { read: () => null, write: () => undefined },
  channel: null,
});

const note = (guid: string): Note => ({
  id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front: guid, back: 'b' }, tags: [], source: null, fact: null, addedAt: 0, deleted: false, clocks: {},
});
const cardOf = ({ id }: Note, position: number): Card => ({
  id: cardIdOf(id, templateId('ask')), noteId: id, templateId: templateId('ask'), deckId: IDS.defaultDeck, position, deleted: false, clocks: {},
});

const notes = ['one', 'two', 'three'].map(note);
const cards = notes.map(cardOf);
const [first, second, third] = cards.map(({ id }) => id) as [CardId, CardId, CardId];

beforeEach(async () => {
  collection = await openCollection(environment());
  await collection.commit([
    ...notes.map((row): Change => ({ type: 'put', table: 'notes', row })),
    ...cards.map((row): Change => ({ type: 'put', table: 'cards', row })),
  ]);
});
afterEach(() => collection.close());

const open = (on: Collection = collection): Desk => openDesk(on, environment(), queueFor(on.getView(), [], on.moment()));
const later = (ms: number) => (now += ms);
const settled = (desk: Desk): Promise<void> =>
  new Promise((resolve) => {
    const look = () => desk.getState().writing || setTimeout(() => desk.getState().writing || resolve());
    desk.subscribe(look);
    look();
  });

function answer(desk: Desk, rating: 'again' | 'good' | 'easy' = 'easy'): void {
  later(DOUBLE_TAP_MS);
  desk.reveal();
  later(1000);
  desk.rate(rating);
}

describe('rating', () => {
  it('shows the next card before the write is done, and stores it', async () => {
    const desk = open();
    answer(desk);
    expect(desk.getState()).toMatchObject({ writing: true, session: { current: second, revealed: false } });
    expect(collection.getView().schedules.get(first).state).toBe('new');
    await settled(desk);
    expect(collection.getView().schedules.get(first)).toMatchObject({ state: 'review', reps: 1 });
    expect(collection.getView().history.of(first)[0]?.operation.tookMs).toBe(1000 + DOUBLE_TAP_MS);
  });

  it('keeps a second rating until the first is stored', async () => {
    const desk = open();
    answer(desk);
    answer(desk);
    expect(desk.getState()).toMatchObject({ waiting: true, session: { current: second } });
    await settled(desk);
    await settled(desk);
    expect(desk.getState()).toMatchObject({ waiting: false, session: { current: third } });
    expect(collection.getView().schedules.get(second).reps).toBe(1);
  });

  it('brings the card back when the write fails, and takes the next rating as usual', async () => {
    let refuse = true;
    const full = Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
    const desk = open({ ...collection, commit: (...given) => (refuse ? Promise.reject(full) : collection.commit(...given)) });
    answer(desk);
    await settled(desk);
    expect(desk.getState()).toMatchObject({ session: { current: first, revealed: true }, failure: { name: 'QuotaExceededError' }, tally: { answers: 0 } });
    refuse = false;
    later(1000);
    desk.rate('good');
    await settled(desk);
    expect(desk.getState()).toMatchObject({ failure: null, tally: { answers: 1 } });
    expect(collection.getView().schedules.get(first).reps).toBe(1);
  });

  it('ignores a second tap right after the card changed', async () => {
    const desk = open();
    answer(desk);
    later(DOUBLE_TAP_MS - 1);
    desk.reveal();
    desk.rate('good');
    await settled(desk);
    expect(desk.getState().session).toMatchObject({ current: second, revealed: false });
    expect(collection.getView().schedules.get(second).state).toBe('new');
  });

  it('does not rate a card whose answer is hidden', () => {
    const desk = open();
    later(1000);
    desk.rate('good');
    expect(desk.getState()).toMatchObject({ writing: false, session: { current: first } });
  });

  it('brings a learning card back in the same session', async () => {
    const desk = open();
    answer(desk, 'again');
    await settled(desk);
    answer(desk);
    await settled(desk);
    later(60_000);
    answer(desk);
    await settled(desk);
    expect(desk.getState().session.current).toBe(first);
  });
});

describe('undo', () => {
  it('goes back card by card to the beginning', async () => {
    const desk = open();
    for (let done = 0; done < 3; done += 1) {
      answer(desk);
      await settled(desk);
    }
    expect(desk.getState()).toMatchObject({ session: { current: null }, tally: { answers: 3, recalled: 3 } });
    for (const card of [third, second, first]) {
      desk.undo();
      await settled(desk);
      expect(desk.getState().session).toMatchObject({ current: card, revealed: false });
      expect(collection.getView().schedules.get(card)).toMatchObject({ state: 'new', reps: 0 });
    }
    expect(desk.getState().tally.answers).toBe(0);
    desk.undo();
    expect(desk.getState().writing).toBe(false);
  });

  it('brings back a card that was buried and a note that was deleted', async () => {
    const desk = open();
    desk.remove([first], buryChanges([first], collection.moment()), 'bury');
    await settled(desk);
    expect(collection.getView().schedules.get(first).buriedUntil).toBe(collection.moment().studyDay);
    const batch = desk.remove([second], dropChanges(notes[1]!, [cards[1]!], null), 'drop');
    await settled(desk);
    expect(desk.getState().session.current).toBe(third);
    expect(collection.getView().cards.has(second)).toBe(false);
    desk.undo(batch);
    await settled(desk);
    expect(desk.getState().session.current).toBe(second);
    expect((await collection.notes([notes[1]!.id])).get(notes[1]!.id)?.fields).toEqual(notes[1]!.fields);
    desk.undo(batch);
    expect(desk.getState().writing).toBe(false);
    desk.undo();
    await settled(desk);
    expect(collection.getView().schedules.get(first).buriedUntil).toBeNull();
    expect(desk.getState().session.current).toBe(first);
  });
});

describe('practice that does not count', () => {
  it('keeps nothing, brings back what was not known, and is undone', async () => {
    const desk = openDesk(collection, environment(), [first, second], { uncounted: true });
    answer(desk, 'again');
    await settled(desk);
    answer(desk);
    await settled(desk);
    expect(desk.getState()).toMatchObject({ session: { current: first }, tally: { answers: 2, recalled: 1 } });
    desk.undo();
    await settled(desk);
    expect(desk.getState().session.current).toBe(second);
    answer(desk);
    await settled(desk);
    answer(desk);
    await settled(desk);
    expect(desk.getState().session.current).toBeNull();
    expect(collection.getView().history.days()).toEqual([]);
    expect(collection.getView().schedules.get(first).state).toBe('new');
  });
});

describe('acts on the card shown', () => {
  it('flag and mark it where it is, and undo takes them back', async () => {
    const desk = open();
    desk.remove([], flagChanges(first, 3, 0, collection.moment()), 'flag');
    await settled(desk);
    desk.remove([], markChanges(notes[0]!), 'mark');
    await settled(desk);
    expect(desk.getState().session.current).toBe(first);
    expect(progressOf(desk.getState().session)).toEqual({ done: 0, total: 3 });
    expect(collection.getView().schedules.get(first).flag).toBe(3);
    expect((await collection.notes([notes[0]!.id])).get(notes[0]!.id)?.tags).toEqual(['marked']);
    expect(flagChanges(first, 3, 3, collection.moment())).toMatchObject([{ act: { action: { flag: 0 } } }]);
    desk.undo();
    await settled(desk);
    desk.undo();
    await settled(desk);
    expect(collection.getView().schedules.get(first).flag).toBe(0);
    expect((await collection.notes([notes[0]!.id])).get(notes[0]!.id)?.tags).toEqual([]);
  });

  it('start it over, or put it on another day: it leaves the session', async () => {
    const desk = open();
    answer(desk);
    await settled(desk);
    const later = open();
    later.remove([second], setDueChanges([second], 5, collection.moment()), 'due');
    await settled(later);
    expect(collection.getView().schedules.get(second)).toMatchObject({ state: 'review', due: { day: collection.moment().studyDay + 5 } });
    expect(later.getState().session.current).toBe(third);
    later.remove([third], resetChanges([third, first], collection.moment()), 'reset');
    await settled(later);
    expect(collection.getView().schedules.get(first)).toMatchObject({ state: 'new', reps: 0 });
    expect(collection.getView().history.of(first)).toHaveLength(1);
  });
});

it('drops cards that were deleted on another screen', async () => {
  const desk = open();
  await collection.commit([{ type: 'delete', table: 'cards', id: first }, { type: 'delete', table: 'cards', id: second }]);
  desk.refresh();
  expect(desk.getState().session).toMatchObject({ current: third, waiting: [] });
});

describe('beside a rating', () => {
  const change = async (preset: Partial<Preset>) => {
    const now = collection.getView().presets.get(IDS.defaultPreset)!;
    await collection.commit([{ type: 'put', table: 'presets', row: { ...now, ...preset } }]);
  };

  it('buries siblings for the day where the preset says so, and undo brings them back', async () => {
    const sibling: Card = { ...cards[0]!, id: cardIdOf(notes[0]!.id, templateId('reverse')), templateId: templateId('reverse'), position: 9 };
    await collection.commit([{ type: 'put', table: 'cards', row: sibling }]);
    await change({ burySiblings: true });
    const desk = open();
    answer(desk);
    await settled(desk);
    expect(collection.getView().schedules.get(sibling.id).buriedUntil).toBe(collection.moment().studyDay);
    expect(queueFor(collection.getView(), [], collection.moment())).not.toContain(sibling.id);
    desk.undo();
    await settled(desk);
    expect(collection.getView().schedules.get(sibling.id)).toMatchObject({ state: 'new', buriedUntil: null });
    expect(collection.getView().schedules.get(first).state).toBe('new');
  });

  it.each(['tag', 'suspend'] as const)('marks a card forgotten as often as the preset says (%s)', async (leechAction) => {
    await change({ leechThreshold: 1, relearningStepsMinutes: [], leechAction });
    const desk = open();
    answer(desk);
    await settled(desk);
    later(30 * 86_400_000);
    const again = open();
    while (again.getState().session.current !== first) {
      answer(again);
      await settled(again);
    }
    answer(again, 'again');
    await settled(again);
    expect((await collection.notes([notes[0]!.id])).get(notes[0]!.id)?.tags).toEqual(['leech']);
    expect(collection.getView().schedules.get(first).suspended).toBe(leechAction === 'suspend');
  });
});
