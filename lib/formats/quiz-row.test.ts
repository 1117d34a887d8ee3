import { expect, it } from 'vitest';
import { parseBackup, printBackup } from './backup';
import { emptyParts } from './empty-parts';
import type { CardId, DeckId, NoteId, Quiz, QuizId } from '../core/model';

const asked = { card: 'n/ask' as CardId, noteId: 'n' as NoteId, context: 'D', prompt: 'Who?', answer: 'Me', accepted: ['I'], source: null };
const quiz: Quiz = {
  id: 'q1' as QuizId,
  options: { decks: ['d' as DeckId], kinds: ['choice', 'typed'], count: 2, clock: { per: 'question', seconds: 20 }, extraTime: 1.25 },
  questions: [{ ...asked, kind: 'choice', options: ['Me', 'You'] }, { ...asked, kind: 'typed' }],
  responses: [{ question: 0, text: 'You', verdict: 'wrong', tookMs: 1234.5 }],
  startedAt: 1, draft: 'M', questionStartedAt: 2, questionUsedMs: 3.5, quizUsedMs: 4, heartbeatAt: 5, finishedAt: null, clockTurnedBack: false,
  deleted: false, clocks: {},
};

it('[P11] a quiz under way comes back as it was; keys that were not set stay unset', () => {
  const printed = printBackup({ ...emptyParts, quizzes: [quiz] });
  const { parts, problems } = parseBackup(printed);
  expect(problems).toEqual([]);
  expect(parts.quizzes).toStrictEqual([quiz]);
  expect(printBackup(parts)).toBe(printed);
});

it('[P14] a quiz that is none is left out, with its place', () => {
  const broken = { ...quiz, responses: [{ ...quiz.responses[0], verdict: 'brilliant' }] } as unknown as Quiz;
  expect(parseBackup(printBackup({ ...emptyParts, quizzes: [quiz, broken] })).problems).toMatchObject([{ code: 'shape-not-one-of', where: 'quizzes[1].responses[0].verdict' }]);
});
