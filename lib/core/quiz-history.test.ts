import { describe, expect, test } from 'vitest';
import type { Confidence, Quiz, QuizId, Response, Verdict } from './model';
import { calibrationOf, scoresOf } from './quiz-history';

const answer = (question: number, verdict: Verdict, confidence?: Confidence): Response => ({ question, text: 'x', verdict, tookMs: 1000, ...(confidence ? { confidence } : {}) });

function taken(n: number, responses: readonly Response[], more: Partial<Quiz> = {}): Quiz {
  return {
    id: `quiz-${n}` as QuizId, options: { decks: [], kinds: ['typed'], count: 2, clock: { per: 'none' }, extraTime: 1 },
    questions: responses.map((_, at) => ({ kind: 'typed', card: null, noteId: null, context: '', prompt: `${at}?`, answer: 'x', accepted: [], source: null })),
    responses, draft: '', startedAt: n * 1000, questionStartedAt: 0, questionUsedMs: 0, quizUsedMs: 0, heartbeatAt: 0, finishedAt: n * 1000 + 1, clockTurnedBack: false, deleted: false, clocks: {}, ...more,
  };
}

test('[Q35] scores come oldest first; what is not finished, not one’s own or not judged is left out', () => {
  const quizzes = [
    taken(3, [answer(0, 'right'), answer(1, 'wrong')]), taken(1, [answer(0, 'right')]), taken(2, [answer(0, 'right')], { finishedAt: null }),
    taken(4, [answer(0, 'right')], { role: 'answers' }), taken(5, []),
  ];
  const sealed = taken(6, [answer(0, 'wrong')]);
  expect(scoresOf([...quizzes, { ...sealed, options: { ...sealed.options, sealed: true } }]).map(({ at, right, of }) => [at, right, of])).toEqual([[1000, 1, 1], [3000, 1, 2]]);
});

describe('[Q35] calibration', () => {
  test('each degree of confidence has its own share; a question that came again and a timeout count as nothing', () => {
    const [guess, unsure, sure] = calibrationOf([taken(1, [answer(0, 'wrong', 'sure'), answer(1, 'right', 'guess'), answer(0, 'right', 'sure'), answer(2, 'timeout', 'sure'), answer(3, 'right', 'sure')])]);
    expect([guess?.right, guess?.of]).toEqual([1, 1]);
    expect(unsure?.likely).toBeNull();
    expect([sure?.right, sure?.of]).toEqual([1, 2]);
  });

  test('the line has a point after each quiz, of the last thirty answers', () => {
    const early = taken(1, Array.from({ length: 30 }, (_, at) => answer(at, 'wrong', 'sure')));
    const late = taken(2, Array.from({ length: 15 }, (_, at) => answer(at, 'right', 'sure')));
    const sure = calibrationOf([late, early]).at(-1);
    expect(sure?.overTime).toEqual([{ at: 1000, share: 0 }, { at: 2000, share: 0.5 }]);
  });
});
