import { expect, it } from 'vitest';
import type { CardId, Quiz, Review, RevlogEntry } from '@/lib/core/model';
import { linesOf } from './history-lines';

const card = 'a' as CardId;
const review = (at: number, batch: string | null): Review => ({
  operation: { at, studyDay: 10, rating: 'good', tookMs: 4000, batch, outcome: { due: { day: 13 } } },
} as unknown as Review);
const quiz = (batch: string | null): Quiz => ({
  questions: [{ card }, { card: 'b' }], responses: [{ question: 0, verdict: 'wrong', tookMs: 900, batch }, { question: 1, verdict: 'right', tookMs: 1 }], finishedAt: 250, heartbeatAt: 240,
} as unknown as Quiz);

it('tells where each answer came from, newest first, and a quiz answer that counted once', () => {
  const revlog: RevlogEntry[] = [[50, 0, 3, 4, 1, 2500, 7000, 1], [60, 0, 1, -600, 4, 2300, 8000, 2], [70, 0, 0, 9, 9, 0, 0, 4]];
  expect(linesOf(card, [review(100, 'one'), review(200, null)], [quiz('one'), quiz(null)], revlog)).toEqual([
    { at: 250, what: 'wrong', from: 'quizOnly', tookMs: 900, minutes: null },
    { at: 200, what: 'good', from: 'study', tookMs: 4000, minutes: 3 * 1440 },
    { at: 100, what: 'good', from: 'quiz', tookMs: 4000, minutes: 3 * 1440 },
    { at: 70, what: 'moved', from: 'anki', tookMs: 0, minutes: 9 * 1440 },
    { at: 60, what: 'again', from: 'anki', tookMs: 8000, minutes: 10 },
    { at: 50, what: 'good', from: 'anki', tookMs: 7000, minutes: 4 * 1440 },
  ]);
});
