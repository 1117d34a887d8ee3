/** A queue over columns beside the same queue over plain maps, for random decks, limits and cards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf } from '../day';
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from '../defaults';
import type { Card, CardId, Deck, DeckId, NoteId, Preset, PresetId, Review, Schedule } from '../model';
import { countsByDeck, countsOf, queueFor, type Counts, type QueueView } from '../queue';
import { NEW_SCHEDULE } from '../schedule';
import { createCardNames } from './card-names';
import { createColumns, scheduleAt, setSchedule } from './schedule-columns';
import { createShelf } from './shelf';
import { waitingIn } from './waiting';

const moment = momentOf(Date.UTC(2026, 0, 10, 12), 0, 4);
const DECKS = ['A', 'A::b', 'A::b::c', 'D'];

const cards = fc.array(fc.record({
  deck: fc.nat(3), template: fc.nat(1), position: fc.nat(5), state: fc.constantFrom('new', 'new', 'review', 'learning', 'relearning', 'day'),
  due: fc.integer({ min: -3, max: 2 }), suspended: fc.boolean(), buried: fc.boolean(),
}), { maxLength: 40 });
const presets = fc.record({
  newPerDay: fc.nat(6), reviewsPerDay: fc.nat(8), burySiblings: fc.boolean(), newIgnoresReviewLimit: fc.boolean(),
  newGather: fc.constantFrom('position', 'deck', 'newest', 'random', 'randomNotes'), reviewOrder: fc.constantFrom('due', 'random', 'oldest'),
});

function scheduleOf({ state, due, suspended, buried }: { state: string; due: number; suspended: boolean; buried: boolean }): Schedule {
  const marks = { suspended: suspended && due > 0, buriedUntil: buried && due > 1 ? moment.studyDay : null };
  if (state === 'new') return { ...NEW_SCHEDULE, ...marks };
  const byDay = state === 'review' || state === 'day';
  return {
    ...NEW_SCHEDULE, ...marks, state: state === 'day' ? 'learning' : state as 'review', step: 0, intervalDays: 1, memory: { stability: 1, difficulty: 5 }, reviewedAt: 0, reviewedDay: 1,
    due: byDay ? { day: moment.studyDay + due } : { at: moment.at + due * 600_000 },
  };
}

function viewsOf(given: readonly { deck: number; template: number; position: number; state: string; due: number; suspended: boolean; buried: boolean }[], one: object, other: object): [plain: QueueView, columned: QueueView] {
  const decks = new Map(DECKS.map((name, index): [DeckId, Deck] => [`deck-${index}` as DeckId, { ...DEFAULT_DECK, id: `deck-${index}` as DeckId, name, presetId: (index === 3 ? 'other' : DEFAULT_PRESET.id) as PresetId }]));
  const made = given.map(({ deck, template, position }, index): Card => ({
    id: `note-${Math.floor(index / 2)}/t${template}${index % 2}` as CardId, noteId: `note-${Math.floor(index / 2)}` as NoteId, templateId: `t${template}${index % 2}` as never,
    deckId: `deck-${deck}` as DeckId, position, deleted: false, clocks: {},
  }));
  const names = createCardNames(made.map(({ id }) => id));
  const shelf = createShelf(names, null);
  shelf.put(made);
  const columns = createColumns(names.size());
  given.forEach((card, index) => setSchedule(columns, index, scheduleOf(card)));
  const get = (id: CardId) => scheduleAt(columns, names.find(id));
  const reviewed: Review[] = made.slice(0, 3).map(({ id }, index) => ({ operation: { card: id }, before: index === 0 ? 'new' : 'review', elapsedDays: 1 }) as Review);
  const plain: QueueView = {
    decks, presets: new Map([[DEFAULT_PRESET.id, { ...DEFAULT_PRESET, ...one } as Preset], ['other' as PresetId, { ...DEFAULT_PRESET, id: 'other', ...other } as Preset]]),
    cards: new Map(made.map((card) => [card.id, card])), cardsByDeck: new Map([...decks.keys()].map((id) => [id, made.filter(({ deckId }) => deckId === id)])),
    schedules: { get }, history: { of: () => [], days: () => [], reviewsOn: () => reviewed }, settings: DEFAULT_SETTINGS,
  };
  return [plain, { ...plain, waitingIn: (deck, today, until, most) => waitingIn(shelf, columns, deck, today, until, most), hasSiblings: shelf.hasSiblings, cardsOf: (note) => shelf.indicesOf(note).map((index) => shelf.cardAt(index)!) }];
}

describe('a queue over columns', () => {
  it('[U15] is the queue over all cards, and its counts are those of its cards (seed 21)', () => {
    fc.assert(fc.property(cards, presets, presets, fc.constantFrom<readonly string[]>([], ['deck-0'], ['deck-1', 'deck-3']), (given, one, other, roots) => {
      const [plain, columned] = viewsOf(given, one, other);
      const queue = queueFor(plain, roots as readonly DeckId[], moment);
      expect(queueFor(columned, roots as readonly DeckId[], moment)).toEqual(queue);
      const counts = new Map<DeckId, Counts>();
      for (const id of queue) {
        const { deckId } = plain.cards.get(id)!;
        const { state } = plain.schedules.get(id);
        const sort = state === 'relearning' ? 'learning' : state;
        const before = counts.get(deckId) ?? { new: 0, learning: 0, review: 0 };
        counts.set(deckId, { ...before, [sort]: before[sort] + 1 });
      }
      const byName = (all: ReadonlyMap<DeckId, Counts>) => [...all].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(byName(countsByDeck(columned, roots as readonly DeckId[], moment))).toEqual(byName(counts));
      const sum = (sort: keyof Counts) => [...counts.values()].reduce((total, of) => total + of[sort], 0);
      expect(countsOf(columned, roots as readonly DeckId[], moment)).toEqual({ new: sum('new'), learning: sum('learning'), review: sum('review') });
    }), { seed: 21, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400) });
  });

  it('[U15] a note has the cards that the shelf finds by name (seed 22)', () => {
    fc.assert(fc.property(cards, (given) => {
      const [plain, columned] = viewsOf(given, {}, {});
      for (const { noteId } of plain.cards.values()) {
        const ids = [...plain.cards.values()].filter((card) => card.noteId === noteId).map(({ id }) => id);
        expect(columned.cardsOf!(noteId).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      }
    }), { seed: 22, numRuns: 100 });
  });
});
