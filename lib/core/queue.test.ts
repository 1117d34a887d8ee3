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

  it('[U11] new cards may be left out of the limit of reviews', () => {
    const view = viewOf([deck('A')], many(30), {}, [], { reviewsPerDay: 7, newIgnoresReviewLimit: true });
    expect(countsOf(view, [], moment).new).toBe(20);
  });

  it('[U11] more for today counts today and no other day', () => {
    const raised = (day: number) => viewOf([{ ...deck('A'), extra: { day, new: 5, reviews: 0 } }], many(30));
    expect(countsOf(raised(today), [], moment).new).toBe(25);
    expect(countsOf(raised(today - 1), [], moment).new).toBe(20);
  });

  it('[U12] cards learnt over days count as reviews', () => {
    const cards = [card('d1/ask'), card('d2/ask'), card('r/ask')];
    const due = { 'd1/ask': studied('learning', { day: today }), 'd2/ask': studied('relearning', { day: today }), 'r/ask': studied('review', { day: today }) };
    expect(countsOf(viewOf([deck('A')], cards, due, [], { reviewsPerDay: 2 }), [], moment)).toEqual({ new: 0, learning: 2, review: 0 });
  });

  it('[U8] where siblings are buried the queue holds one of them', () => {
    const cards = [card('n1/ask', 'A', 0), card('n1/reverse', 'A', 1), card('n2/ask', 'A', 2)];
    const schedules = { 'n2/ask': studied('review', { day: today }) };
    expect(queueFor(viewOf([deck('A')], cards, schedules, [], { buryNew: true }), [], moment)).toEqual(['n2/ask', 'n1/ask']);
    expect(queueFor(viewOf([deck('A')], cards, schedules, [], { buryNew: true }), [], moment, { withoutLimits: true })).toHaveLength(3);
  });
});

describe('the order of reviews', () => {
  const memory = (stability: number, difficulty: number) => ({ stability, difficulty });
  const review = (change: object): Schedule => ({ ...studied('review', { day: today }), ...change }) as Schedule;
  const cards = [card('a/ask', 'B', 3), card('b/ask', 'A', 2), card('c/ask', 'A', 1)];
  const schedules = {
    'a/ask': review({ due: { day: today }, intervalDays: 10, memory: memory(10, 3), reviewedAt: moment.at - 12 * 86_400_000 }),
    'b/ask': review({ due: { day: today - 4 }, intervalDays: 30, memory: memory(30, 9), reviewedAt: moment.at - 33 * 86_400_000 }),
    'c/ask': review({ due: { day: today }, intervalDays: 2, memory: memory(1, 6), reviewedAt: moment.at - 2 * 86_400_000 }),
  };
  it.each([
    ['due', 'bac'], ['dueDeck', 'bca'], ['deckDue', 'bca'], ['shortest', 'cab'], ['longest', 'bac'], ['easiest', 'acb'], ['hardest', 'bca'],
    ['leastKnown', 'cab'], ['bestKnown', 'bac'], ['overdue', 'cab'], ['oldest', 'cba'], ['newest', 'abc'],
  ] as const)('[U10] %s is %s', (reviewOrder, order) => {
    const queue = queueFor(viewOf([deck('A'), deck('B')], cards, schedules, [], { reviewOrder }), [], moment);
    expect(queue.map((id) => id[0]).join('')).toBe(order);
  });

  it('[U10] by chance stays the same all day and differs the next', () => {
    const all = many(40);
    const due = Object.fromEntries(all.map(({ id }) => [id, studied('review', { day: today })]));
    const view = viewOf([deck('A')], all, due, [], { reviewOrder: 'random' });
    const tomorrow = momentOf(moment.at + 86_400_000, 0, 4);
    expect(queueFor(view, [], moment)).toEqual(queueFor(view, [], { ...moment, at: moment.at + 60_000 }));
    expect(queueFor(view, [], moment)).not.toEqual(queueFor(view, [], tomorrow));
    expect(queueFor(view, [], moment).toSorted()).toEqual(all.map(({ id }) => id));
  });

  it('[U10] relative overdueness minds the retention of the deck', () => {
    const later = review({ intervalDays: 10, memory: memory(10, 5), reviewedAt: moment.at - 12 * 86_400_000 });
    const view = viewOf([{ ...deck('A'), desiredRetention: 0.97 }, deck('B')], [card('a/ask', 'B'), card('b/ask', 'A')], { 'a/ask': later, 'b/ask': later }, [], { reviewOrder: 'overdue' });
    expect(queueFor(view, [], moment)).toEqual(['b/ask', 'a/ask']);
  });
});

describe('the order of new cards', () => {
  const cards = [card('n1/ask', 'P::B', 0), card('n1/reverse', 'P::B', 1), card('n2/ask', 'P::A', 2), card('n2/reverse', 'P::A', 3)];
  const ids = (preset: object) => queueFor(viewOf([deck('P'), deck('P::A'), deck('P::B')], cards, {}, [], preset), [], moment);
  it.each([
    [{ newGather: 'position', newPerDay: 2 }, ['n1/ask', 'n1/reverse']],
    [{ newGather: 'deck', newPerDay: 2 }, ['n2/ask', 'n2/reverse']],
    [{ newGather: 'newest', newPerDay: 2 }, ['n2/reverse', 'n2/ask']],
    [{ newSort: 'template' }, ['n1/ask', 'n2/ask', 'n1/reverse', 'n2/reverse']],
  ])('[U10] %o', (preset, order) => expect(ids(preset)).toEqual(order));

  it('[U10] may be drawn by note or by card', () => {
    const drawn = ids({ newGather: 'randomNotes', newPerDay: 2 });
    expect(new Set(drawn.map((id) => id.split('/')[0])).size).toBe(1);
    expect(ids({ newSort: 'noteRandom' }).map((id) => id.split('/')[1])).toEqual(['ask', 'reverse', 'ask', 'reverse']);
    expect(ids({ newSort: 'templateRandom' }).map((id) => id.split('/')[1])).toEqual(['ask', 'ask', 'reverse', 'reverse']);
    expect(ids({ newGather: 'random', newSort: 'random' }).toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
  });

  it.each([['before', 'nnr'], ['after', 'rnn']] as const)('[U10] may stand %s the reviews', (newMix, order) => {
    const all = [card('n1/ask'), card('n2/ask'), card('r/ask')];
    const queue = queueFor(viewOf([deck('A')], all, { 'r/ask': studied('review', { day: today }) }, [], { newMix }), [], moment);
    expect(queue.map((id) => id[0]).join('')).toBe(order);
  });
});
