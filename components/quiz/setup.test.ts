import { expect, test } from 'vitest';
import type { DeckId, Quiz } from '@/lib/core/model';
import { optionsOf, setupFrom } from './setup';

const decks = ['deck-a' as DeckId];
const quizWith = (options: Quiz['options'], startedAt = 1) => ({ options, startedAt }) as Quiz;

test('the first quiz is mixed, of 20 questions, 30 seconds each', () => {
  expect(optionsOf(setupFrom([], decks), 1.5)).toEqual({ decks, kinds: ['choice', 'typed'], count: 20, clock: { per: 'question', seconds: 30 }, extraTime: 1.5 });
});

test.each([
  { kinds: ['choice'], count: 5, clock: { per: 'question', seconds: 60 } },
  { kinds: ['typed'], count: 40, clock: { per: 'quiz', seconds: 300 } },
  { kinds: ['choice', 'typed'], count: 10, clock: { per: 'none' } },
] as const)('the next quiz begins as the last was: %j', (options) => {
  const last = quizWith({ decks: [], extraTime: 1, ...options }, 2);
  expect(optionsOf(setupFrom([quizWith({ ...last.options, count: 20 }), last], decks), 1)).toEqual({ decks, extraTime: 1, ...options });
});
