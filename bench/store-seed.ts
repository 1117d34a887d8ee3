/** Makes a large collection in the database, as the app would have left it. */
import { DAY_MS, momentOf } from '../lib/core/day';
import { cardIdOf, IDS, templateId } from '../lib/core/ids';
import { DEFAULT_PARAMETERS } from '../lib/core/memory';
import type { Card, CardId, Deck, DeckId, DeviceId, Note, NoteId, Operation, Rating } from '../lib/core/model';
import { createCardNames } from '../lib/core/packed/card-names';
import { SEGMENT_MOST } from '../lib/core/packed/segment';
import { openCollection, type Collection } from '../lib/store';
import { Database } from '../lib/store/database';
import type { Head } from '../lib/store/rows';
import { appendNames, appendOperations } from '../lib/store/segments';

export const NAME = 'factdeck';
const MARKER = 'factdeck.device';
const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'good', 'good', 'good', 'good', 'good', 'good', 'easy'];
const ASK = templateId('ask');
const WORDS = 'river treaty engine garden minister protein harbour letter planet bridge market winter violin battle copper island census orbit famine cathedral'.split(' ');

export interface Size {
  readonly decks: number;
  readonly cards: number;
  readonly reviews: number;
}

export const open = (): Promise<Collection> => openCollection({
  name: NAME, now: () => Date.now(), zoneMinutes: () => 0, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)), channel: null,
  marker: { read: () => localStorage.getItem(MARKER), write: (device) => localStorage.setItem(MARKER, device) }, whenIdle: () => undefined,
});

/** A generator that gives the same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** Writes the collection and packs it. Resolves with how long each part took, in ms. */
export async function seed(size: Size): Promise<Record<string, number>> {
  (await open()).close();
  const database = new Database(NAME);
  const rows = await timed(() => writeContent(database, size));
  const history = await timed(() => writeHistory(database, size));
  database.close();
  const fold = await timed(async () => {
    const collection = await open();
    await collection.past();
    await collection.pack();
    collection.close();
  });
  return { rows, history, fold };
}

const hex = (index: number): string => Math.imul(index, 2654435761).toString(16).replace('-', 'f').padStart(8, '0').repeat(4);
const noteOf = (index: number): NoteId => `note-${hex(index + 1)}` as NoteId;
export const cardAt = (index: number): CardId => cardIdOf(noteOf(index), ASK);

async function writeContent(database: Database, { decks, cards }: Size): Promise<void> {
  await database.decks.bulkPut(Array.from({ length: decks }, (_, index): Deck => ({
    id: `deck-${index}` as DeckId, name: index % 4 === 0 ? `Deck ${index}` : `Deck ${index - (index % 4)}::Part ${index}`, presetId: IDS.defaultPreset, description: '', addedAt: index, deleted: false, clocks: {},
  })));
  const random = randomFrom(3);
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  for (let from = 0; from < cards; from += 5000) {
    const some = Array.from({ length: Math.min(5000, cards - from) }, (_, step) => from + step);
    await database.transaction('rw', [database.notes, database.cards], async () => {
      await database.notes.bulkPut(some.map((index): Note => ({
        id: noteOf(index), noteTypeId: IDS.basic, guid: `g${index}`,
        fields: { front: `What did the ${word()} of ${word()} ${index} have to do with the ${word()} and its ${word()}?`, back: `The ${word()} of ${index}, by way of the ${word()}` },
        tags: [word()], source: null, fact: null, addedAt: index, deleted: false, clocks: {},
      })));
      await database.cards.bulkPut(some.map((index): Card => ({
        id: cardAt(index), noteId: noteOf(index), templateId: ASK, deckId: `deck-${index % decks}` as DeckId, position: index, deleted: false, clocks: {},
      })));
    });
  }
}

/** Day by day: due cards are rated, new ones begun, until there are as many reviews as wanted. */
async function writeHistory(database: Database, size: Size): Promise<void> {
  const head = (await database.meta.get('head')) as Head;
  const names = createCardNames();
  const yesterday = Math.floor(Date.now() / DAY_MS) - 1;
  const operations = reviewsOf(size, head.device, 2 * yesterday - lastDayOf(size, head.device, yesterday));
  let written = 0;
  let lastAt = 0;
  for (let some: Operation[] = []; ;) {
    const next = operations.next();
    if (next.value !== undefined) some.push(next.value);
    if (some.length === SEGMENT_MOST || (next.done && some.length > 0)) {
      await appendOperations(database, some, names);
      written += some.length;
      lastAt = some.at(-1)!.at;
      some = [];
    }
    if (next.done) break;
  }
  await appendNames(database, names);
  await database.board.clear();
  await database.meta.put({ ...head, nextN: written + 1, lastAt, commits: head.commits + 1, packs: head.packs + 1 });
}

/** The day on which there are enough reviews, when the first are given as if all days were used. */
function lastDayOf(size: Size, device: DeviceId, end: number): number {
  let last = end;
  for (const { studyDay } of reviewsOf(size, device, end)) last = studyDay;
  return last;
}

function* reviewsOf({ cards, reviews }: Size, device: DeviceId, end: number): Generator<Operation, undefined> {
  const random = randomFrom(7);
  const days = 900;
  const dues: number[][] = Array.from({ length: days }, () => []);
  const intervals = new Float64Array(cards);
  const studied = Math.floor(cards * 0.97);
  let n = 0;
  for (let day = 0, begun = 0; day < days && n < reviews; day += 1) {
    const last = Math.ceil((studied * (day + 1)) / (days * 0.8));
    for (; begun < Math.min(last, studied); begun += 1) dues[day]!.push(begun);
    let at = (end - days + 1 + day) * DAY_MS + 8 * 3_600_000;
    for (const card of dues[day]!) {
      if (n === reviews) return undefined;
      const rating = RATINGS[Math.floor(random() * RATINGS.length)]!;
      const before = intervals[card]!;
      const interval = rating === 'again' ? 1 : Math.max(1, Math.round((before || 2) * (1.1 + random() * 1.1)));
      intervals[card] = Math.min(interval, 120);
      at += 3000 + Math.floor(random() * 14_000);
      const studyDay = momentOf(at, 0, 4).studyDay;
      if (day + intervals[card]! < days) dues[day + intervals[card]!]!.push(card);
      yield {
        kind: 'rated', card: cardAt(card), rating, tookMs: 2000 + Math.floor(random() * 12_000), model: 'fsrs-6', parametersId: DEFAULT_PARAMETERS.id,
        outcome: { state: 'review', step: 0, intervalDays: intervals[card]!, due: { day: studyDay + intervals[card]! } },
        device, n: (n += 1), at, zoneMinutes: 0, studyDay, batch: null,
      };
    }
  }
  return undefined;
}
