import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, DeckId, NoteId, Question, QuizClock, QuizId, QuizOptions } from './model';
import type { Reading } from './quiz-clock';
import { missedCards, reportOf, wilson } from './quiz-report';
import { beginQuiz, changesOf, currentIndex, isAsking, resumeQuiz, stepQuiz, timeLeftMs, type QuizAction, type QuizSession } from './quiz-session';

const at = (ms: number): Reading => ({ wall: 1_700_000_000_000 + ms, monotonic: ms });
const card = (n: number) => `card-${n}` as CardId;

function question(n: number, kind: 'choice' | 'typed', answer: string): Question {
  const base = { card: card(n), noteId: `note-${n}` as NoteId, context: '', prompt: `Question ${n}?`, answer, accepted: [], source: null };
  return kind === 'choice' ? { ...base, kind, options: [answer, 'another', 'a third'] } : { ...base, kind };
}

const questions = [question(0, 'choice', 'Paris'), question(1, 'typed', 'Wang Jianfeng'), question(2, 'typed', '2019')];

function begun(clock: QuizClock = { per: 'question', seconds: 20 }, extraTime = 1): QuizSession {
  const options: QuizOptions = { decks: ['deck' as DeckId], kinds: ['choice', 'typed'], count: 3, clock, extraTime };
  return beginQuiz('quiz' as QuizId, options, questions, at(0));
}

const play = (session: QuizSession, ...actions: readonly QuizAction[]) => actions.reduce(stepQuiz, session);
const answer = (text: string, ms: number): QuizAction => ({ type: 'answer', text, now: at(ms) });
const tick = (ms: number): QuizAction => ({ type: 'tick', now: at(ms) });
const draft = (text: string): QuizAction => ({ type: 'draft', text });

test('[Q9] answers are judged, timed and told as acts', () => {
  const done = play(begun(), answer('Paris', 3000), answer('wang jianfeng', 8000), answer('2018', 10_000));
  expect(done.quiz.responses).toEqual([
    { question: 0, text: 'Paris', verdict: 'right', tookMs: 3000 },
    { question: 1, text: 'wang jianfeng', verdict: 'right', tookMs: 5000 },
    { question: 2, text: '2018', verdict: 'wrong', tookMs: 2000 },
  ]);
  expect(done.quiz.finishedAt).toBe(at(10_000).wall);
  expect(done.acts[2]?.act).toEqual({ kind: 'answered', quiz: 'quiz', question: 2, card: card(2), response: '2018', verdict: 'wrong', tookMs: 2000, counted: false });
});

test('[Q9] an empty answer is no answer, and an answer after the end changes nothing', () => {
  expect(play(begun(), answer('  ', 1000)).quiz.responses).toEqual([]);
  const done = play(begun(), answer('Paris', 1), answer('x', 2), answer('y', 3));
  expect(play(done, answer('z', 4))).toBe(done);
});

test('[Q9] passing is wrong without an answer', () => {
  expect(play(begun(), draft('Par'), { type: 'pass', now: at(4000) }).quiz).toMatchObject({ draft: '', responses: [{ text: '', verdict: 'wrong', tookMs: 4000 }] });
});

describe('[Q10] a close answer', () => {
  const asked = play(begun(), answer('Paris', 3000), answer('Wang Jianfen', 8000));

  test('asks before it counts, and no clock runs meanwhile', () => {
    expect(isAsking(asked.quiz)).toBe(true);
    expect(currentIndex(asked.quiz)).toBe(1);
    expect(asked.acts).toHaveLength(1);
    expect(play(asked, tick(900_000), answer('Poole', 900_001))).toBe(asked);
  });

  test.each([[true, 'right'], [false, 'wrong']] as const)('counts as the person says: %s', (right, verdict) => {
    const next = play(asked, { type: 'decide', right, now: at(50_000) });
    expect(next.quiz.responses[1]).toEqual({ question: 1, text: 'Wang Jianfen', verdict, tookMs: 5000 });
    expect(next.acts).toHaveLength(2);
    expect(currentIndex(next.quiz)).toBe(2);
    expect(timeLeftMs(next)).toBe(20_000);
  });

  test('still asks after a reload', () => {
    const later = resumeQuiz(asked.quiz, at(90_000));
    expect(isAsking(later.quiz)).toBe(true);
    expect(play(later, { type: 'decide', right: true, now: at(95_000) }).quiz.responses[1]?.tookMs).toBe(5000);
  });
});

describe('[Q11] a clock for each question', () => {
  test('runs out: a timeout that took the whole time, and the next question begins', () => {
    const late = play(begun(), tick(19_999), tick(26_000));
    expect(late.quiz.responses).toEqual([{ question: 0, text: '', verdict: 'timeout', tookMs: 20_000 }]);
    expect(timeLeftMs(late)).toBe(20_000);
    expect(currentIndex(late.quiz)).toBe(1);
  });

  test('runs out over something chosen: that is the answer', () => {
    expect(play(begun(), draft('Paris'), tick(21_000)).quiz.responses[0]).toMatchObject({ text: 'Paris', verdict: 'right', tookMs: 20_000 });
  });

  test('an answer that comes after the deadline, with nothing chosen before it, is too late', () => {
    expect(play(begun(), answer('Paris', 20_500)).quiz.responses[0]?.verdict).toBe('timeout');
  });

  test.each([[1.25, 25_000], [1.5, 30_000], [2, 40_000], [0, null]] as const)('extended time × %s', (extraTime, left) => {
    expect(timeLeftMs(begun({ per: 'question', seconds: 20 }, extraTime))).toBe(left);
  });
});

describe('[Q11] a clock for the whole', () => {
  const whole = begun({ per: 'quiz', seconds: 30 });

  test('runs on over questions', () => {
    expect(timeLeftMs(play(whole, answer('Paris', 10_000), tick(12_000)))).toBe(18_000);
  });

  test('runs out: the questions not reached are timeouts, the time is the whole', () => {
    const out = play(whole, answer('Paris', 10_000), tick(45_000));
    expect(out.quiz.responses.map(({ verdict, tookMs }) => [verdict, tookMs])).toEqual([['right', 10_000], ['timeout', 20_000], ['timeout', 0]]);
    expect(out.quiz.finishedAt).not.toBeNull();
    expect(reportOf(out.quiz)).toMatchObject({ right: 1, asked: 3, tookMs: 30_000 });
    expect(out.acts).toHaveLength(3);
  });
});

describe('[Q8] a reload', () => {
  test('comes back to the same question with the draft, and the time gone by', () => {
    const before = play(begun(), answer('Paris', 3000), draft('Wang X'), tick(7000));
    const after = resumeQuiz(before.quiz, { wall: at(12_000).wall, monotonic: 40 });
    expect(currentIndex(after.quiz)).toBe(1);
    expect(after.quiz.draft).toBe('Wang X');
    expect(timeLeftMs(after)).toBe(11_000);
  });

  test('past the deadline: one timeout at its deadline, the next question is fresh', () => {
    const after = resumeQuiz(play(begun(), tick(5000)).quiz, { wall: at(3_600_000).wall, monotonic: 40 });
    expect(after.quiz.responses).toEqual([{ question: 0, text: '', verdict: 'timeout', tookMs: 20_000 }]);
    expect(timeLeftMs(after)).toBe(20_000);
  });

  test('with the clock turned back gives no time and is marked', () => {
    const after = resumeQuiz(play(begun(), tick(5000)).quiz, { wall: at(-60_000).wall, monotonic: 40 });
    expect(timeLeftMs(after)).toBe(15_000);
    expect(after.quiz.clockTurnedBack).toBe(true);
  });

  test('of a quiz without a clock takes no time', () => {
    const after = resumeQuiz(play(begun({ per: 'none' }), tick(5000)).quiz, { wall: at(3_600_000).wall, monotonic: 40 });
    expect(after.quiz.questionUsedMs).toBe(5000);
  });
});

test('[Q12] ended early: what was not reached is neither right nor missed', () => {
  const report = reportOf(play(begun(), answer('Rome', 1000), { type: 'finish', now: at(2500) }).quiz);
  expect(report).toMatchObject({ right: 0, asked: 1, notReached: 2, tookMs: 2500 });
  expect(missedCards(report)).toEqual([card(0)]);
});

test('[Q12] ended while a close answer waits: it counts as wrong', () => {
  const ended = play(begun(), answer('Paris', 1), answer('Wang', 2), { type: 'finish', now: at(9) });
  expect(ended.quiz.responses.map(({ verdict }) => verdict)).toEqual(['right', 'wrong']);
  expect(ended.quiz.finishedAt).not.toBeNull();
});

test('[Q13] a typed miss can be counted right afterwards and back; a choice cannot', () => {
  const done = play(begun(), answer('another', 1), answer('the minister', 2), answer('2019', 3));
  const mended = play(done, { type: 'overrule', place: 1, right: true });
  expect(reportOf(mended.quiz)).toMatchObject({ right: 2, misses: [{ place: 0 }], overruled: [{ place: 1 }] });
  expect(mended.acts.at(-1)?.act).toMatchObject({ question: 1, verdict: 'right' });
  expect(play(mended, { type: 'overrule', place: 1, right: false }).quiz.responses).toEqual(done.quiz.responses);
  expect(play(done, { type: 'overrule', place: 0, right: true })).toBe(done);
});

test('[Q9] each step writes the quiz and what was decided, once', () => {
  const when = { at: 5, zoneMinutes: 60, studyDay: 3 };
  const session = play(begun(), answer('Paris', 3000));
  expect(changesOf(session, when)).toEqual([
    { type: 'put', table: 'quizzes', row: session.quiz },
    { type: 'operation', act: session.acts[0]?.act, ...when },
  ]);
});

test('[Q14] the likely interval is Wilson’s', () => {
  expect(wilson(17, 20).low).toBeCloseTo(0.6396, 3);
  expect(wilson(17, 20).high).toBeCloseTo(0.9476, 3);
  expect(wilson(0, 5).low).toBe(0);
  expect(wilson(5, 5).high).toBe(1);
});

const acts: fc.Arbitrary<{ readonly make: (now: Reading) => QuizAction; readonly reload: boolean }> = fc.oneof(
  fc.constantFrom('Paris', 'Wang', 'Wang Jianfeng', '2019', 'x').map((text) => ({ make: (now: Reading): QuizAction => ({ type: 'answer', text, now }), reload: false })),
  fc.boolean().map((right) => ({ make: (now: Reading): QuizAction => ({ type: 'decide', right, now }), reload: false })),
  fc.boolean().map((reload) => ({ make: (now: Reading): QuizAction => ({ type: 'tick', now }), reload })),
  fc.constant({ make: (): QuizAction => draft('Par'), reload: false }),
);

test('[Q9] whatever happens, responses are only added, time never decreases, and a reload changes no response', () => {
  const steps = fc.array(fc.tuple(acts, fc.integer({ min: 0, max: 15_000 })), { maxLength: 25 });
  const clocks = fc.constantFrom<QuizClock>({ per: 'question', seconds: 20 }, { per: 'quiz', seconds: 40 }, { per: 'none' });
  fc.assert(fc.property(steps, clocks, (list, clock) => {
    let session = begun(clock);
    let now = 0;
    for (const [act, wait] of list) {
      now += wait;
      const before = session;
      session = act.reload ? resumeQuiz(session.quiz, { wall: at(now).wall, monotonic: 5 }) : stepQuiz(session, act.make(at(now)));
      if (act.reload) session = { ...session, clock: { ...session.clock, anchor: session.clock.anchor && at(now), last: at(now) } };
      expect(session.quiz.responses.length).toBeGreaterThanOrEqual(before.quiz.responses.length);
      expect(session.quiz.responses.map(({ question: place }) => place)).toEqual(session.quiz.responses.map((_, place) => place));
      const used = (one: QuizSession) => one.quiz.quizUsedMs + one.quiz.questionUsedMs;
      expect(used(session)).toBeGreaterThanOrEqual(used(before));
      if (clock.per === 'quiz') expect(used(session)).toBeLessThanOrEqual(40_000);
    }
  }), { seed: 91 });
});
