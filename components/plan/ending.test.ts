import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '@/lib/core/ids';
import type { Card, Change, Note } from '@/lib/core/model';
import { rate } from '@/lib/core/schedule';
import { settingFor } from '@/components/study/setting';
import { operationOf } from '@/components/study/card-changes';
import { openCollection } from '@/lib/store';
import { broughtForward, endChanges, passed } from './ending';

const DAY = 86_400_000;

it('[X5] a day studied for ends cleanly: cards brought forward go back to where they would have been without it', async () => {
  let now = Date.UTC(2026, 0, 10, 12);
  const collection = await openCollection({
    name: `ending-${Math.random()}`, now: () => (now += 1000), zoneMinutes: () => 0, marker: { read: () => null, write: () => undefined }, channel: null,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
  const notes = Array.from({ length: 30 }, (_, index): Note => ({
    id: noteIdOfGuid(`n${index}`), noteTypeId: IDS.basic, guid: `n${index}`, fields: { front: `${index}`, back: 'b' }, tags: [], source: null, fact: null, addedAt: 0, deleted: false, clocks: {},
  }));
  const cards = notes.map(({ id }, position): Card => ({ id: cardIdOf(id, templateId('ask')), noteId: id, templateId: templateId('ask'), deckId: IDS.defaultDeck, position, deleted: false, clocks: {} }));
  await collection.commit([...notes.map((row): Change => ({ type: 'put', table: 'notes', row })), ...cards.map((row): Change => ({ type: 'put', table: 'cards', row }))]);
  const deck = () => collection.getView().decks.get(IDS.defaultDeck)!;
  const begun = collection.moment().studyDay;
  await collection.commit([{ type: 'put', table: 'decks', row: { ...deck(), deadline: { day: begun + 6, minutesPerDay: 10 } } }]);
  const dueDays = () => cards.map(({ id }) => {
    const schedule = collection.getView().schedules.get(id);
    return schedule.state !== 'new' && 'day' in schedule.due ? schedule.due.day : null;
  });
  for (let day = 0; day < 5; day += 1) {
    for (const { id } of cards) {
      const moment = collection.moment();
      const schedule = collection.getView().schedules.get(id);
      if (schedule.state !== 'new' && 'day' in schedule.due && schedule.due.day > moment.studyDay) continue;
      const found = settingFor(collection, id, moment)!;
      await collection.commit([operationOf(rate(id, schedule, 'easy', 5000, found.setting, found.preset), moment)]);
    }
    now += DAY;
  }
  for (const day of dueDays()) expect(day).toBeLessThanOrEqual(begun + 6);
  expect(passed(collection.getView(), collection.moment().studyDay)).toEqual([]);
  now += 3 * DAY;
  const moment = collection.moment();
  expect(passed(collection.getView(), moment.studyDay)).toHaveLength(1);
  const moves = broughtForward(collection.getView(), deck(), moment, collection.modelFor);
  expect(moves).toHaveLength(30);
  await collection.commit(endChanges(deck(), moves, moment));
  expect(deck().deadline).toBeUndefined();
  for (const [index, { id }] of cards.entries()) {
    const schedule = collection.getView().schedules.get(id);
    if (schedule.state === 'new') throw new Error('not studied');
    const usual = collection.modelFor(id).intervalDays(schedule.memory.stability, 0.9);
    expect(Math.abs(dueDays()[index]! - schedule.reviewedDay - usual)).toBeLessThan(usual * 0.15 + 3);
  }
  expect(broughtForward(collection.getView(), deck(), collection.moment(), collection.modelFor)).toEqual([]);
});
