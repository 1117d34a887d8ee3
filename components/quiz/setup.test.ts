import { expect, test } from 'vitest';
import type { DeckId, Quiz } from '@/lib/core/model';
import { optionsOf, setupFrom } from './setup';

const decks = ['deck' as DeckId];

test('[Q26] a new quiz begins as the last one was', () => {
  const setup = { ...setupFrom([], decks), kinds: ['typed', 'matching'] as const, run: 'exam' as const, count: 10, clock: 'quiz' as const, minutes: 5, late: true, passMark: 0.8 };
  const quiz = { options: optionsOf(setup, 1, []), startedAt: 2 } as unknown as Quiz;
  const older = { options: optionsOf(setupFrom([], decks), 1, []), startedAt: 1 } as unknown as Quiz;
  const answers = { options: { ...quiz.options, decks: [], kinds: [] }, role: 'answers', startedAt: 3 } as unknown as Quiz;
  expect(setupFrom([older, quiz, answers], decks)).toEqual(setup);
});

test('[Q23] the pace of the person moves no clock of an exam', () => {
  const setup = { ...setupFrom([], decks), seconds: 0 };
  expect(optionsOf(setup, 1, [])).toHaveProperty('pace', 1);
  expect(optionsOf({ ...setup, run: 'exam' }, 1, [])).not.toHaveProperty('pace');
});
