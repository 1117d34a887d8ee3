import { describe, expect, it } from 'vitest';
import { momentOf } from '@/lib/core/day';
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from '@/lib/core/defaults';
import { IDS } from '@/lib/core/ids';
import type { Card, CardId, Deck, DeckId, Review, Schedule } from '@/lib/core/model';
import { NEW_SCHEDULE } from '@/lib/core/schedule';
import type { CollectionView } from '@/lib/store';
import { comingNext, deckGroups, gapDays, heldBackDecks, shortened, timeFor } from './due';

const moment = momentOf(Date.UTC(2026, 0, 10, 12), 0, 4);
const today = moment.studyDay;

const inReview = (day: number): Schedule => ({
  ...NEW_SCHEDULE, state: 'review', step: 0, due: { day }, intervalDays: 1, memory: { stability: 1, difficulty: 5 }, reviewedAt: 0, reviewedDay: day - 1,
});
const inLearning = (at: number): Schedule => ({ ...inReview(0), state: 'learning', due: { at } }) as Schedule;

const deck = (name: string): Deck => ({ ...DEFAULT_DECK, id: `deck-${name}` as DeckId, name });
const card = (id: string, deckId: DeckId): Card => ({
  id: id as CardId, noteId: id as never, templateId: 'ask' as never, deckId, position: 0, deleted: false, clocks: {},
});

function viewOf(held: readonly (readonly [Deck, readonly (readonly [string, Schedule])[]])[], tookMs: readonly number[] = [], lastDay = today): CollectionView {
  const cards = held.flatMap(([{ id }, list]) => list.map(([name]) => card(name, id)));
  const schedules = new Map(held.flatMap(([, list]) => list));
  const reviews = tookMs.map((ms) => ({ operation: { tookMs: ms, card: 'elsewhere' }, before: 'learning' }) as unknown as Review);
  return {
    decks: new Map(held.map(([one]) => [one.id, one])),
    presets: new Map([[IDS.defaultPreset, DEFAULT_PRESET]]),
    noteTypes: new Map(), parameters: new Map(), documents: new Map(),
    cards: new Map(cards.map((one) => [one.id, one])),
    cardsByDeck: new Map(held.filter(([, list]) => list.length > 0).map(([{ id }]) => [id, cards.filter(({ deckId }) => deckId === id)])),
    schedules: { get: (id) => schedules.get(id) ?? NEW_SCHEDULE },
    isWhole: true, cardsIn: () => 0,
    history: { of: () => [], reviewsOn: (day) => (day === lastDay ? reviews : []), days: () => (reviews.length > 0 ? [lastDay] : []) },
    settings: DEFAULT_SETTINGS, lastOperationAt: 0, state: 'open',
  };
}

describe('time to study', () => {
  it('counts eight seconds a look before there is a history, and a new card twice', () => {
    expect(timeFor(viewOf([]), { new: 3, learning: 1, review: 3 })).toBe(80_000);
  });

  it('takes the middle time of the reviews there are', () => {
    expect(timeFor(viewOf([], [2000, 90_000, 5000]), { new: 0, learning: 0, review: 10 })).toBe(50_000);
  });
});

it('shows decks under the one they are nested in, and not those without cards', () => {
  const view = viewOf([[deck('A'), []], [deck('A::one'), [['a', NEW_SCHEDULE]]], [deck('A::two'), [['b', inReview(today - 2)]]], [deck('B'), [['c', inReview(today + 1)]]]]);
  expect(deckGroups(view, moment)).toEqual([
    { title: 'A', lines: [
      { id: 'deck-A::one', name: 'one', counts: { new: 1, learning: 0, review: 0 } },
      { id: 'deck-A::two', name: 'two', counts: { new: 0, learning: 0, review: 1 } },
    ] },
    { title: '', lines: [{ id: 'deck-B', name: 'B', counts: { new: 0, learning: 0, review: 0 } }] },
  ]);
});

it('lists many decks only where there is something to do, and eight at most', () => {
  const busy = Array.from({ length: 12 }, (_, n) => [deck(`A::${n + 10}`), [[`a${n}`, NEW_SCHEDULE]]] as const);
  const done = Array.from({ length: 5 }, (_, n) => [deck(`B::${n}`), [[`b${n}`, inReview(today + 9)]]] as const);
  const names = (view: CollectionView) => shortened(deckGroups(view, moment)).map(({ title, lines }) => [title, lines.length]);
  expect(names(viewOf([...busy, ...done]))).toEqual([['A', 8]]);
  expect(names(viewOf([...busy.slice(0, 2), ...done]))).toEqual([['A', 2], ['B', 5]]);
});

describe('what comes next', () => {
  const one = deck('A');
  it('is a learning card before any day', () => {
    const view = viewOf([[one, [['a', inReview(today + 1)], ['b', inLearning(moment.at + 3_600_000)]]]]);
    expect(comingNext(view, [], moment)).toEqual({ at: moment.at + 3_600_000 });
  });

  it('is the first day with cards, and how many', () => {
    const view = viewOf([[one, [['a', inReview(today + 3)], ['b', inReview(today + 2)], ['c', inReview(today + 2)], ['d', NEW_SCHEDULE]]]]);
    expect(comingNext(view, [one.id], moment)).toEqual({ day: today + 2, cards: 2 });
  });

  it('is nothing without studied cards', () => {
    expect(comingNext(viewOf([[one, [['a', NEW_SCHEDULE]]]]), [], moment)).toBeNull();
  });
});

it('offers a small beginning only after days away and with many cards waiting', () => {
  expect(gapDays(viewOf([], [1], today - 3), 40, moment)).toBe(3);
  expect(gapDays(viewOf([], [1], today - 3), 39, moment)).toBeNull();
  expect(gapDays(viewOf([], [1], today - 2), 400, moment)).toBeNull();
  expect(gapDays(viewOf([]), 400, moment)).toBeNull();
});

describe('learning past the limit', () => {
  it('is offered for decks that have more new cards than today brings, whatever lies inside them', () => {
    const many = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => [`${prefix}${index}`, NEW_SCHEDULE] as const);
    const view = viewOf([[deck('big'), many('a', 5)], [deck('big::in'), many('b', 30)], [deck('small'), many('c', 3)]]);
    expect(heldBackDecks(view, moment)).toEqual([{ id: 'deck-big', name: 'big', fresh: 35 }]);
  });
});
