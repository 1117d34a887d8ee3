import { describe, expect, test } from 'vitest';
import type { BatchId, CardId, DeckId, NoteId, Question, QuizId, QuizOptions, Rated } from './model';
import type { Reading } from './quiz-clock';
import { nextWrite, uncounted, type Counting } from './quiz-count';
import { draftProblem, EMPTY_DRAFT, leaksIn, questionOf } from './quiz-edit';
import { ratingOf, type Evidence } from './quiz-evidence';
import { reportOf } from './quiz-report';
import { queueOf } from './quiz-run';
import { beginQuiz, currentIndex, isHalted, resumeQuiz, stepQuiz, timeLeftMs, type QuizAction, type QuizSession } from './quiz-session';
import { paceOf, usualMs } from './quiz-time';

const at = (ms: number): Reading => ({ wall: 1_700_000_000_000 + ms, monotonic: ms });
const typed = (n: number, answer: string): Question => ({
  kind: 'typed', card: `card-${n}` as CardId, noteId: `note-${n}` as NoteId, context: '', prompt: `Question ${n}?`, answer, accepted: [], source: null,
});
const questions = [typed(0, 'Paris'), typed(1, 'Wang Jianfeng'), typed(2, '2019')];
const options: QuizOptions = { decks: ['deck' as DeckId], kinds: ['typed'], count: 3, clock: { per: 'question', seconds: 20 }, extraTime: 1 };
const begun = (more: Partial<QuizOptions> = {}, asked = questions) => beginQuiz('quiz' as QuizId, { ...options, ...more }, asked, at(0));
const play = (session: QuizSession, ...actions: readonly QuizAction[]) => actions.reduce(stepQuiz, session);
const answer = (text: string, ms: number): QuizAction => ({ type: 'answer', text, now: at(ms) });
const next = (ms: number): QuizAction => ({ type: 'next', now: at(ms) });

describe('[Q22] practice', () => {
  test('shows the answer before the next question, while no clock runs, also after a reload', () => {
    const shown = play(begun({ run: 'practice' }), answer('Rome', 3000));
    expect(isHalted(shown.quiz)).toBe(true);
    expect(currentIndex(shown.quiz)).toBe(0);
    const later = resumeQuiz(shown.quiz, at(500_000));
    expect(later.quiz.responses).toHaveLength(1);
    expect(timeLeftMs(play(later, next(500_000)))).toBe(20_000);
  });

  test('asks a miss again behind the rest, until it is right; the first answer counts', () => {
    const done = play(begun({ run: 'practice' }), answer('Rome', 1), next(2), answer('Wang Jianfeng', 3), next(4), answer('2019', 5), next(6), answer('Oslo', 7), next(8), answer('Paris', 9), next(10));
    expect(done.quiz.responses.map(({ question }) => question)).toEqual([0, 1, 2, 0, 0]);
    expect(done.quiz.finishedAt).not.toBeNull();
    expect(reportOf(done.quiz)).toMatchObject({ right: 2, asked: 3, notReached: 0 });
  });

  test('what the person counts right does not come again', () => {
    const over = play(begun({ run: 'practice' }), answer('Rome', 1), { type: 'overrule', place: 0, right: true });
    expect(queueOf(over.quiz)).toEqual([1, 2]);
  });
});

describe('[Q23] an exam', () => {
  test('counts no near miss and lets nobody overrule', () => {
    const near = play(begun({ run: 'exam' }), answer('Paris', 1), answer('Wang Jianfen', 2));
    expect(near.quiz.responses[1]?.verdict).toBe('wrong');
    expect(play(near, { type: 'overrule', place: 1, right: true })).toBe(near);
  });

  test('passes by points, what was not reached has none', () => {
    const weighed = [{ ...questions[0]!, weight: 3 }, questions[1]!, questions[2]!];
    const exam = play(begun({ run: 'exam', passMark: 0.6 }, weighed), answer('Paris', 1), { type: 'finish', now: at(2) });
    expect(reportOf(exam.quiz).exam).toEqual({ points: 3, of: 5, passMark: 0.6, passed: true });
  });
});

describe('[Q11] late answers', () => {
  test('are taken and marked where that was chosen', () => {
    const late = play(begun({ late: true }), { type: 'tick', now: at(30_000) }, answer('Paris', 31_000));
    expect(late.quiz.responses[0]).toEqual({ question: 0, text: 'Paris', verdict: 'right', tookMs: 31_000, late: true });
  });
});

test('[Q28] a clock by length goes by the words of the question, the person’s pace and the extra time', () => {
  const clock = { per: 'question', seconds: 0 } as const;
  const plain = timeLeftMs(begun({ clock }))!;
  expect(plain).toBe(Math.ceil(usualMs(questions[0]!) * 2 / 1000) * 1000);
  expect(timeLeftMs(begun({ clock, pace: 1.5 }))!).toBeGreaterThan(plain * 1.4);
  expect(timeLeftMs(begun({ clock, extraTime: 2 }))).toBe(plain * 2);
  const quick = { ...begun().quiz, responses: Array.from({ length: 30 }, () => ({ question: 0, text: 'Paris', verdict: 'right' as const, tookMs: usualMs(questions[0]!) * 0.9 })) };
  expect(paceOf([quick])).toBe(0.9);
  expect(paceOf([])).toBe(1);
});

describe('[Q24] what an answer says of memory', () => {
  const base: Evidence = { kind: 'typed', choices: null, verdict: 'right', tookMs: 3000, usualMs: 5000, confidence: null };
  test.each<[Partial<Evidence>, ReturnType<typeof ratingOf>]>([
    [{}, 'good'], [{ tookMs: 11_000 }, 'hard'], [{ confidence: 'unsure' }, 'hard'], [{ confidence: 'guess' }, 'again'], [{ verdict: 'wrong' }, 'again'],
    [{ verdict: 'timeout' }, null], [{ choices: 4 }, 'hard'], [{ choices: 4, confidence: 'sure' }, 'good'], [{ choices: 4, confidence: 'guess' }, 'again'],
    [{ choices: 2 }, null], [{ choices: 2, verdict: 'wrong' }, 'again'],
  ])('%o is %s', (change, rating) => expect(ratingOf({ ...base, ...change })).toBe(rating));
});

describe('[Q25] counting', () => {
  const batch = (name: string) => name as BatchId;
  const counting = (name: string): Counting => ({
    moment: { at: 5, zoneMinutes: 0, studyDay: 3 }, batch: batch(name),
    rate: (card, rating, tookMs) => (card === 'card-1' ? null : ({ kind: 'rated', card, rating, tookMs } as Rated)),
  });

  test('the answer and its rating are one commit, one answer each; a card that may not be rated is not', () => {
    const session = play(begun({ counts: 'due' }), answer('Paris', 3000), answer('Wang Jianfeng', 6000));
    const first = nextWrite(session, counting('a'));
    expect(first.changes.slice(1)).toMatchObject([{ act: { kind: 'answered', counted: true } }, { act: { kind: 'rated', card: 'card-0', rating: 'good', tookMs: 3000 } }]);
    expect(first.session.quiz.responses[0]).toMatchObject({ batch: 'a', ratings: [{ card: 'card-0', rating: 'good' }] });
    const second = nextWrite(first.session, counting('b'));
    expect(second.changes.slice(1)).toMatchObject([{ act: { kind: 'answered', counted: false } }]);
    expect(second.session.acts).toEqual([]);
  });

  test('nothing counts unless the person said so', () => {
    expect(nextWrite(play(begun(), answer('Paris', 3000)), counting('a')).changes).toHaveLength(2);
  });

  test('an answer decided anew takes back its rating first', () => {
    const wrong = nextWrite(play(begun({ counts: 'all' }), answer('Rome', 3000)), counting('a')).session;
    const over = nextWrite(play(wrong, { type: 'overrule', place: 0, right: true }), counting('b'));
    expect(over.changes.slice(1)).toMatchObject([{ act: { kind: 'undone', target: { batch: 'a' } } }, { act: { kind: 'answered', verdict: 'right' } }, { act: { kind: 'rated', rating: 'good' } }]);
  });

  test('what was taken back stays so', () => {
    const counted = nextWrite(play(begun({ counts: 'all' }), answer('Rome', 3000)), counting('a')).session;
    const { quiz, acts } = uncounted(counted.quiz, 0);
    expect(acts).toEqual([{ kind: 'undone', target: { batch: 'a' } }]);
    expect(quiz.responses[0]).toMatchObject({ batch: null });
    expect(quiz.responses[0]?.ratings).toBeUndefined();
    const over = nextWrite(play({ ...counted, quiz }, { type: 'overrule', place: 0, right: true }), counting('b'));
    expect(over.changes.slice(1)).toMatchObject([{ act: { kind: 'answered' } }]);
    expect(over.changes).toHaveLength(2);
  });
});

describe('[Q27] questions written by hand', () => {
  const draft = { ...EMPTY_DRAFT, prompt: 'Capital of France?', answer: 'Paris', wrong: ['Rome', 'Oslo', 'Rome'] };
  test('have the answer among the options, or are typed', () => {
    expect(questionOf(draft, null, 0.99)).toMatchObject({ kind: 'choice', card: null, options: ['Rome', 'Oslo', 'Paris'] });
    expect(questionOf({ ...draft, wrong: [] }, null, 0)).toMatchObject({ kind: 'typed' });
  });
  test('are refused without words, or with a wrong option that is right', () => {
    expect(draftProblem({ ...draft, answer: ' ' })).toBe('missing');
    expect(draftProblem({ ...draft, wrong: ['paris'] })).toBe('alsoRight');
    expect(draftProblem(draft)).toBeNull();
  });
  test('[Q5] which one shows the answer to a later one is told', () => {
    expect(leaksIn([{ ...questions[1]!, prompt: 'Where is Paris?' }, questions[0]!])).toEqual([{ from: 0, to: 1 }]);
  });
});
