import { describe, expect, it } from 'vitest';
import { IDS, templateId } from './ids';
import type { Card, CardId, NoteId, Rating, Review, Schedule } from './model';
import { NEW_SCHEDULE } from './schedule';
import { becomesLeech, isHardMisused, siblingsToBury } from './siblings';

const card = (id: string): Card => ({
  id: id as CardId, noteId: id.split('/')[0] as NoteId, templateId: templateId('ask'), deckId: IDS.defaultDeck, position: 0, deleted: false, clocks: {},
});
const studied = (state: 'learning' | 'review', due: { at: number } | { day: number }, lapses = 0): Schedule => ({
  ...NEW_SCHEDULE, state, step: 0, due, intervalDays: 5, memory: { stability: 5, difficulty: 5 }, reviewedAt: 0, reviewedDay: 1, lapses,
});

describe('siblings', () => {
  it('[U8] that are new or due wait; those being learnt, hidden or not due are left alone', () => {
    const schedules: Record<string, Schedule> = {
      'n/due': studied('review', { day: 10 }), 'n/later': studied('review', { day: 11 }), 'n/learning': studied('learning', { at: 5 }),
      'n/suspended': { ...NEW_SCHEDULE, suspended: true },
    };
    const cards = ['n/one', 'n/new', 'n/due', 'n/later', 'n/learning', 'n/suspended', 'other/new'].map(card);
    const view = { cards: new Map(cards.map((one) => [one.id, one])), schedules: { get: (id: CardId) => schedules[id] ?? NEW_SCHEDULE } };
    const burying = { buryNew: true, buryReviews: true, buryLearning: true };
    expect(siblingsToBury(cards[0]!, view, 10, burying)).toEqual(['n/new', 'n/due']);
    expect(siblingsToBury(cards[0]!, view, 10, { ...burying, buryNew: false })).toEqual(['n/due']);
    expect(siblingsToBury(cards[0]!, view, 10, { ...burying, buryReviews: false })).toEqual(['n/new']);
  });
});

describe('leeches', () => {
  it('[U9] are made at the threshold and every half of it after', () => {
    const lapses = Array.from({ length: 18 }, (_, before) => before).filter((before) => becomesLeech(studied('review', { day: 1 }, before), 'again', 8));
    expect(lapses.map((before) => before + 1)).toEqual([8, 12, 16]);
  });

  it('[U9] only by a lapse', () => {
    expect(becomesLeech(studied('review', { day: 1 }, 7), 'hard', 8)).toBe(false);
    expect(becomesLeech(studied('learning', { at: 1 }, 7), 'again', 8)).toBe(false);
  });
});

it.each([
  [['hard', 'hard', 'hard'], true], [['again', 'hard', 'hard', 'hard'], true], [['hard', 'hard'], false],
  [['hard', 'hard', 'again', 'hard'], false], [['good', 'hard', 'hard', 'hard'], false],
] as const)('[U13] %j: Hard taken for a miss is %s', (ratings: readonly Rating[], misused) => {
  expect(isHardMisused(ratings.map((rating) => ({ operation: { rating } }) as Review))).toBe(misused);
});
