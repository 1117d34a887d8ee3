import { describe, expect, it } from 'vitest';
import { momentOf } from './day';
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from './defaults';
import { IDS, templateId } from './ids';
import type { Card, CardId, Deck, DeckId, NoteId, Review, Schedule } from './model';
import { countsOf, queueFor, type QueueView } from './queue';
import { NEW_SCHEDULE } from './schedule';

const moment = momentOf(Date.UTC(2026, 0, 10, 12), 0, 4);
const today = moment.studyDay;

const deck = (name: string): Deck => ({ ...DEFAULT_DECK, id: name as DeckId, name });
const card = (id: string, deckId = 'A', position = 0): Card => ({
  id: id as CardId, noteId: id.split('/')[0] as NoteId, templateId: templateId(id.split('/')[1] ?? 'ask'), deckId: deckId as DeckId, position, deleted: false, clocks: {},
});
const studied = (state: 'learning' | 'review' | 'relearning', due: { at: number } | { day: number }): Schedule => ({
  ...NEW_SCHEDULE, state, step: 0, due, intervalDays: 5, memory: { stability: 5, difficulty: 5 }, reviewedAt: moment.at, reviewedDay: today - 5,
});

function viewOf(decks: Deck[], cards: Card[], schedules: Record<string, Schedule> = {}, done: Review[] = [], preset = {}): QueueView {
  return {
    decks: new Map(decks.map((one) => [one.id, one])),
    presets: new Map([[IDS.defaultPreset, { ...DEFAULT_PRESET, ...preset }]]),
    cards: new Map(cards.map((one) => [one.id, one])),
    cardsByDeck: new Map(decks.map(({ id }) => [id, cards.filter(({ deckId }) => deckId === id)])),
    schedules: { get: (id) => schedules[id] ?? NEW_SCHEDULE },
    history: { of: () => [], reviewsOn: (day) => (day === today ? done : []), days: () => [today] },
    settings: DEFAULT_SETTINGS,
  };
}

const many = (count: number, deckId = 'A') => Array.from({ length: count }, (_, index) => card(`${deckId}${String(index).padStart(3, '0')}/ask`, deckId, index));
const introduced = (id: string): Review => ({ operation: { card: id } as never, before: 'new', elapsedDays: 0, retrievability: null });

describe('the queue', () => {
  it('[U1] keeps the daily limit of new cards, less those introduced today', () => {
    const cards = many(30);
    const view = viewOf([deck('A')], cards, { [cards[0]!.id]: studied('review', { day: today + 1 }) }, [introduced(cards[0]!.id)]);
    expect(countsOf(view, [], moment)).toEqual({ new: 19, learning: 0, review: 0 });
    expect(countsOf(view, [], moment, { withoutLimits: true }).new).toBe(29);
  });

  it('[U1] a deck above limits all decks in it', () => {
    const view = viewOf([deck('A'), deck('A::B'), deck('A::C')], [...many(15, 'A::B'), ...many(15, 'A::C')]);
    expect(countsOf(view, ['A' as DeckId], moment).new).toBe(20);
    expect(countsOf(view, ['A::B' as DeckId], moment).new).toBe(15);
  });

  it('[U2] new cards count against the limit of reviews', () => {
    const view = viewOf([deck('A')], many(30), {}, [], { reviewsPerDay: 7 });
    expect(countsOf(view, [], moment).new).toBe(7);
  });

  it('[U3] leaves out what is suspended, buried today or not due', () => {
    const cards = [card('s/ask'), card('b/ask'), card('y/ask'), card('l/ask'), card('f/ask')];
    const view = viewOf([deck('A')], cards, {
      's/ask': { ...NEW_SCHEDULE, suspended: true },
      'b/ask': { ...NEW_SCHEDULE, buriedUntil: today },
      'y/ask': { ...NEW_SCHEDULE, buriedUntil: today - 1 },
      'l/ask': studied('learning', { at: moment.at + 21 * 60_000 }),
      'f/ask': studied('review', { day: today + 1 }),
    });
    expect(queueFor(view, [], moment)).toEqual(['y/ask']);
  });

  it('[U4] shows the second card of a note only after the first of every other', () => {
    const view = viewOf([deck('A')], [card('n1/ask', 'A', 0), card('n1/reverse', 'A', 1), card('n2/ask', 'A', 2)]);
    expect(queueFor(view, [], moment)).toEqual(['n1/ask', 'n2/ask', 'n1/reverse']);
  });

  it('[U5] learning cards come first, reviews and new cards are mixed', () => {
    const cards = [card('n1/ask'), card('n2/ask'), card('r1/ask'), card('r2/ask'), card('l/ask')];
    const view = viewOf([deck('A')], cards, {
      'l/ask': studied('relearning', { at: moment.at - 1 }), 'r1/ask': studied('review', { day: today - 2 }), 'r2/ask': studied('review', { day: today }),
    });
    expect(queueFor(view, [], moment)).toEqual(['l/ask', 'r1/ask', 'n1/ask', 'r2/ask', 'n2/ask']);
  });
});
