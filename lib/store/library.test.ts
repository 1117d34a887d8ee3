import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '../core/ids';
import type { Card, CardId, Change, Note } from '../core/model';
import { fuzzSeed, rate } from '../core/schedule';
import { Database } from './database';
import { openCollection, type Collection } from './index';
import { openLibrary, type Library, type LibraryQuery } from './library';

let clock = Date.UTC(2026, 0, 10, 12);
const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

async function both(): Promise<{ collection: Collection; library: Library; fresh: () => Promise<Library>; channel: Listening }> {
  const name = `library-${Math.random()}`;
  const channel = listening();
  let marked: string | null = null;
  const collection = await openCollection({
    name, now: () => (clock += 3_600_000), zoneMinutes: () => 60, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    marker: { read: () => marked, write: (device) => (marked = device) }, channel: channel as unknown as BroadcastChannel,
  });
  const at = async (): Promise<Library> => {
    const database = new Database(name);
    open.push(database);
    return openLibrary(database);
  };
  open.push(collection);
  const library = await at();
  channel.hear = (message) => library.hear(message);
  return { collection, library, fresh: at, channel };
}

interface Listening { hear: ((message: never) => void) | null; postMessage(message: unknown): void; addEventListener(): void; close(): void }
const listening = (): Listening => {
  const channel: Listening = { hear: null, postMessage: (message) => channel.hear?.(structuredClone(message) as never), addEventListener: () => undefined, close: () => undefined };
  return channel;
};

const noteOf = (guid: string, front: string, tags: readonly string[] = []): Note => ({
  id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front, back: `back of ${front}` }, tags, source: null, fact: null, addedAt: Number(guid), deleted: false, clocks: {},
});
const cardOf = (guid: string): Card => {
  const noteId = noteIdOfGuid(guid);
  return { id: cardIdOf(noteId, templateId('ask')), noteId, templateId: templateId('ask'), deckId: IDS.defaultDeck, position: Number(guid), deleted: false, clocks: {} };
};
const put = (guid: string, front: string, tags?: readonly string[]): Change[] => [
  { type: 'put', table: 'notes', row: noteOf(guid, front, tags) }, { type: 'put', table: 'cards', row: cardOf(guid) },
];
function rated(collection: Collection, card: CardId): Change {
  const { schedules, presets } = collection.getView();
  const preset = presets.get(IDS.defaultPreset)!;
  const moment = collection.moment();
  const setting = { preset, model: collection.modelFor(card), moment, seed: fuzzSeed(card, schedules.get(card).reps) };
  return { type: 'operation', act: rate(card, schedules.get(card), 'good', 5000, setting, preset), ...moment };
}
const asked = (collection: Collection, text: string, more: Partial<LibraryQuery> = {}): LibraryQuery => ({ text, sort: 'added', descending: false, by: 'cards', moment: collection.moment(), ...more });

it('[H3] finds, sorts and shows rows', async () => {
  const { collection, library } = await both();
  await collection.commit([...put('1', 'pear', ['fruit']), ...put('2', 'apple', ['fruit']), ...put('3', 'stone')]);
  expect(await library.find(asked(collection, 'tag:fruit', { sort: 'text' }))).toEqual({ found: 2, all: 3 });
  expect(library.rows(0, 9).map(({ prompt, answer, deck, tags }) => [prompt, answer, deck, tags])).toEqual([['apple', 'back of apple', 'Default', ['fruit']], ['pear', 'back of pear', 'Default', ['fruit']]]);
  await library.find(asked(collection, '', { sort: 'text', descending: true }));
  expect(library.rows(0, 1).map(({ prompt }) => prompt)).toEqual(['stone']);
});

it('[H3] answers like one opened anew, whatever was written and however it was announced', async () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('put' as const), guid: fc.integer({ min: 1, max: 4 }), front: fc.constantFrom('pear', 'apple', 'stone') }),
    fc.record({ act: fc.constant('rate' as const), guid: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ act: fc.constant('delete' as const), guid: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ act: fc.constant('undo' as const) }),
    fc.record({ act: fc.constant('deaf' as const) }),
  );
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.constantFrom('', 'pear', 'is:new', 'rated:1', 'prop:reps>0', '-apple is:learn'), async (steps, text) => {
    const { collection, library, fresh, channel } = await both();
    const { hear } = channel;
    for (const one of steps) {
      channel.hear = hear;
      if (one.act === 'put') await collection.commit(put(String(one.guid), one.front), { label: 'put' });
      if (one.act === 'rate' && collection.getView().cards.has(cardOf(String(one.guid)).id)) await collection.commit([rated(collection, cardOf(String(one.guid)).id)]);
      if (one.act === 'delete') await collection.commit([{ type: 'delete', table: 'cards', id: cardOf(String(one.guid)).id }], { label: 'delete' });
      const [batch] = one.act === 'undo' ? await collection.batches(1) : [];
      if (batch) await collection.undo(batch.id);
      // A message that is lost.
      if (one.act === 'deaf') {
        channel.hear = null;
        await collection.commit(put('5', 'unheard'), { label: 'put' });
      }
      const query = asked(collection, text, { sort: 'reps' });
      const other = await fresh();
      expect(await library.find(query)).toEqual(await other.find(query));
      expect(library.rows(0, 9)).toEqual(other.rows(0, 9));
    }
  }), { seed: 11, numRuns: 25 });
}, 60_000);
