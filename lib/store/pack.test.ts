import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, parametersIdOf, templateId } from '../core/ids';
import { DEFAULT_PARAMETERS } from '../core/memory';
import type { Act, BatchId, Card, CardId, Change, Operation, Rating } from '../core/model';
import { createLedger } from '../core/replay';
import { fuzzSeed, rate, RATINGS } from '../core/schedule';
import { brokenOff } from './broken-off-for-test';
import { Database } from './database';
import { openCollection, type Collection, type Environment } from './index';
import { foldAndPack } from './pack';

let clock = Date.UTC(2026, 0, 10, 12);
const open: Collection[] = [];
afterEach(() => open.splice(0).forEach((collection) => collection.close()));

async function opened(name: string, more: Partial<Environment> = {}): Promise<Collection> {
  const collection = await openCollection({
    name, now: () => (clock += 3_600_000), zoneMinutes: () => 60, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    marker: { read: () => markers.get(name) ?? null, write: (device) => markers.set(name, device) }, channel: null, ...more,
  });
  open.push(collection);
  return collection;
}
const markers = new Map<string, string>();

const TEMPLATE = templateId('ask');
const cardOf = (guid: string): Card => {
  const noteId = noteIdOfGuid(guid);
  return { id: cardIdOf(noteId, TEMPLATE), noteId, templateId: TEMPLATE, deckId: IDS.defaultDeck, position: 0, deleted: false, clocks: {} };
};
const CARDS = ['g1', 'g2', 'g3'].map(cardOf);
const putCards: Change[] = CARDS.map((row) => ({ type: 'put', table: 'cards', row }));
const act = (collection: Collection, made: Act): Change => ({ type: 'operation', act: made, ...collection.moment() });

function rated(collection: Collection, card: CardId, rating: Rating): Change {
  const { schedules, presets } = collection.getView();
  const preset = presets.get(IDS.defaultPreset)!;
  const moment = collection.moment();
  const setting = { preset, model: collection.modelFor(card), moment, seed: fuzzSeed(card, schedules.get(card).reps) };
  return { type: 'operation', act: rate(card, schedules.get(card), rating, 5000, setting, preset), ...moment };
}

/** All there is to know, folded from scratch from what lies on disk. */
async function fromScratch(collection: Collection) {
  const { operations } = await collection.parts();
  const ledger = createLedger(collection.modelFor);
  ledger.add(operations);
  ledger.refold();
  return { operations, told: told(ledger) };
}

const told = ({ schedules, history }: Pick<ReturnType<Collection['getView']>, 'schedules' | 'history'>) => ({
  schedules: CARDS.map(({ id }) => schedules.get(id)),
  reviews: CARDS.map(({ id }) => history.of(id)),
  days: history.days().map((day) => [day, history.reviewsOn(day)]),
});

type Step = (collection: Collection, batches: BatchId[]) => Promise<unknown>;
const commit = (changesOf: (collection: Collection) => readonly Change[]): Step => async (collection, batches) =>
  batches.push(await collection.commit(changesOf(collection)));

const weights = DEFAULT_PARAMETERS.weights.map((weight, index) => (index === 2 ? weight * 2 : weight));
const fitted: Change = { type: 'put', table: 'parameters', row: { ...DEFAULT_PARAMETERS, id: parametersIdOf(weights), weights } };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ card: fc.constantFrom(...CARDS), rating: fc.constantFrom(...RATINGS) }).map(({ card, rating }) => commit((collection) => [rated(collection, card.id, rating)])) },
  { weight: 2, arbitrary: fc.constantFrom(...CARDS).map((card) => commit((collection) => [rated(collection, card.id, 'good'), act(collection, { kind: 'manual', cards: [CARDS[0]!.id], action: { type: 'bury', day: 20_000 } })])) },
  { weight: 3, arbitrary: fc.nat(20).map((back): Step => async (collection, batches) => {
    const target = batches[batches.length - 1 - (back % Math.max(1, batches.length))];
    if (target !== undefined) batches.push((await collection.undo(target)).batch);
  }) },
  { weight: 3, arbitrary: fc.constant<Step>((collection) => collection.pack()) },
  { weight: 1, arbitrary: fc.boolean().map((isFitted) => commit((collection) => [fitted, {
    type: 'put', table: 'presets', row: { ...collection.getView().presets.get(IDS.defaultPreset)!, parametersId: isFitted ? parametersIdOf(weights) : DEFAULT_PARAMETERS.id },
  }])) },
  { weight: 1, arbitrary: fc.constantFrom(...CARDS).map((card) => commit((collection) => [
    collection.getView().cards.has(card.id) ? { type: 'delete', table: 'cards', id: card.id } : { type: 'put', table: 'cards', row: card },
  ])) },
);

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 40);

describe('the history at rest', () => {
  it('[W15] what is kept equals what is computed from scratch, wherever a page died (seed 21)', async () => {
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), fc.nat(60), async (all, at) => {
      const name = `broken-${(run += 1)}`;
      const first = await opened(name);
      await first.commit(putCards);
      const acked: Operation[] = [];
      const batches: BatchId[] = [];
      await brokenOff(at + 1, async () => {
        for (const step of all) {
          await step(first, batches);
          acked.splice(0, acked.length, ...(await first.parts()).operations);
        }
      });
      first.close();
      const again = await opened(name, { whenIdle: () => undefined });
      expect(CARDS.map(({ id }) => again.getView().schedules.get(id))).toEqual((await fromScratch(again)).told.schedules);
      await again.past();
      const { operations, told: expected } = await fromScratch(again);
      expect(operations).toEqual(acked);
      expect(told(again.getView())).toEqual(expected);
      await again.commit([rated(again, CARDS[1]!.id, 'good')]);
      await again.pack();
      const numbers = (await again.parts()).operations.map(({ n }) => n);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      again.close();
    }), { seed: 21, numRuns: RUNS });
  }, 20_000 + RUNS * 500);

  it('[W16] opens from the board without reading the history, and a board of another version is made anew', async () => {
    const collection = await opened('board');
    await collection.commit(putCards);
    for (let turn = 0; turn < 5; turn += 1) await collection.commit([rated(collection, CARDS[turn % 3]!.id, 'good')]);
    await collection.pack();
    await collection.commit([rated(collection, CARDS[0]!.id, 'good')]);
    const before = told(collection.getView());
    collection.close();
    const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const again = await opened('board', { whenIdle: () => undefined });
    expect(spy.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('segments');
    spy.mockRestore();
    expect(again.getView().history.of(CARDS[0]!.id)).toEqual(before.reviews[0]);
    await again.past();
    expect(told(again.getView())).toEqual(before);
    again.close();
    const database = new Database('board');
    await database.board.update('board', { version: 0 });
    database.close();
    expect(told((await opened('board')).getView())).toEqual(before);
  });

  it('[W16] what is long to fold is folded by another thread, from whose board the page goes on', async () => {
    const collection = await opened('long');
    await collection.commit(putCards);
    await collection.commit(Array.from({ length: 5100 }, (_, turn) => rated(collection, CARDS[turn % 3]!.id, RATINGS[turn % 4]!)));
    await collection.pack();
    const before = told(collection.getView());
    collection.close();
    const database = new Database('long');
    await database.board.clear();
    const foldAway = vi.fn(() => foldAndPack(database));
    const again = await opened('long', { whenIdle: () => undefined, foldAway });
    expect(again.getView().isWhole).toBe(false);
    await again.past();
    expect(told(again.getView())).toEqual(before);
    expect(foldAway).toHaveBeenCalledTimes(1);
    await database.board.clear();
    const broken = await opened('long', { whenIdle: () => undefined, foldAway: () => Promise.reject(new Error('no worker here')) });
    expect(told(broken.getView())).toEqual(before);
    database.close();
  }, 90_000);

  it('[W9] two pages that both pack never mix up their cards', async () => {
    const [left, right] = [new BroadcastChannel('pages'), new BroadcastChannel('pages')];
    const one = await opened('pages', { channel: left });
    const two = await opened('pages', { channel: right });
    await one.commit(putCards.slice(0, 1));
    await vi.waitFor(() => expect(two.getView().cards.size).toBe(1));
    for (const [page, index] of [[one, 1], [two, 2], [one, 0], [two, 0]] as const) {
      await page.commit([putCards[index]!]);
      await page.commit([rated(page, CARDS[index]!.id, 'good')]);
      await page.pack();
    }
    await Promise.all([one.commit([rated(one, CARDS[1]!.id, 'hard')]), two.commit([rated(two, CARDS[2]!.id, 'again')])]);
    await Promise.all([one.pack(), two.pack()]);
    await Promise.all([one.catchUp(), two.catchUp()]);
    const { operations, told: expected } = await fromScratch(one);
    expect(operations).toHaveLength(6);
    expect(told(one.getView())).toEqual(expected);
    expect(told(two.getView())).toEqual(expected);
    one.close();
    two.close();
    expect(told((await opened('pages')).getView())).toEqual(expected);
  });

  it('[W15] many small packs become few segments', async () => {
    const collection = await opened('many');
    await collection.commit(putCards);
    for (let turn = 0; turn < 40; turn += 1) {
      await collection.commit([rated(collection, CARDS[turn % 3]!.id, 'good')]);
      await collection.pack();
    }
    const database = new Database('many');
    expect(await database.segments.count()).toBeLessThan(6);
    expect(await database.journal.count()).toBe(0);
    database.close();
  });
});
