/**
 * A quiz being taken: a plain value and pure steps. Everything that must outlive a reload is in the Quiz row, which is
 * stored after each step; what is added here is the running clock. The last response decides what is shown: a `close`
 * one asks the person before the next question comes.
 */
import { checkAnswer } from './answer';
import type { Answered, Change, Instant, Question, Quiz, QuizClock, QuizId, QuizOptions, Response, StudyDay, Verdict } from './model';
import { readClock, resumeClock, startClock, stopClock, type QuestionClock, type Reading } from './quiz-clock';

export interface QuizSession {
  readonly quiz: Quiz;
  readonly clock: QuestionClock;
  /** What was decided since the quiz was last stored. */
  readonly acts: readonly Answered[];
}

export type QuizAction =
  | { readonly type: 'tick'; readonly now: Reading }
  | { readonly type: 'draft'; readonly text: string }
  | { readonly type: 'answer'; readonly text: string; readonly now: Reading }
  /** `I don't know`. */
  | { readonly type: 'pass'; readonly now: Reading }
  /** The person's word on a `close` response. */
  | { readonly type: 'decide'; readonly right: boolean; readonly now: Reading }
  /** `I was right`, and taking it back. */
  | { readonly type: 'overrule'; readonly question: number; readonly right: boolean }
  | { readonly type: 'finish'; readonly now: Reading };

/** A quiz at its first question, the clock running. */
export function beginQuiz(id: QuizId, options: QuizOptions, questions: readonly Question[], now: Reading): QuizSession {
  const quiz: Quiz = {
    id, options, questions,
    responses: [], draft: '',
    startedAt: now.wall, questionStartedAt: now.wall, questionUsedMs: 0, quizUsedMs: 0, heartbeatAt: now.wall,
    finishedAt: null, clockTurnedBack: false, deleted: false, clocks: {},
  };
  return { quiz, clock: startClock(now), acts: [] };
}

/** A stored quiz taken up again on the same question, with the time gone by ([Q8]). */
export function resumeQuiz(quiz: Quiz, now: Reading): QuizSession {
  const runs = quiz.finishedAt === null && !isAsking(quiz);
  const clock = runs
    ? resumeClock({ usedMs: quiz.questionUsedMs, at: quiz.heartbeatAt }, now, limitOf(quiz) !== null)
    : { ...startClock(now), anchor: null };
  return stepQuiz({ quiz, clock, acts: [] }, { type: 'tick', now });
}

/** The session after one act of the person or the clock. Steps that make no sense now change nothing. */
export function stepQuiz(session: QuizSession, action: QuizAction): QuizSession {
  if (action.type === 'overrule') return overruled(session, action.question, action.right);
  if (session.quiz.finishedAt !== null) return session;
  if (action.type === 'decide') return decided(session, action.right, action.now);
  if (action.type === 'finish') return finished(session, action.now);
  if (isAsking(session.quiz)) return session;
  if (action.type === 'draft') return { ...session, quiz: { ...session.quiz, draft: action.text } };
  const timed = withTime(session, action.now);
  const left = timeLeftMs(timed);
  if (left !== null && left <= 0) return timedOut(timed, action.now);
  if (action.type === 'pass') return responded(timed, '', 'wrong', action.now);
  return action.type === 'answer' ? answered(timed, action.text, action.now) : timed;
}

/** Whether a `close` response waits for the person's word. */
export function isAsking(quiz: Quiz): boolean {
  return quiz.finishedAt === null && quiz.responses.at(-1)?.verdict === 'close';
}

/** The place of the question shown; while one asks for the person's word, its own. */
export function currentIndex(quiz: Quiz): number {
  return isAsking(quiz) ? quiz.responses.length - 1 : quiz.responses.length;
}

/** Milliseconds left of the running clock, never below 0; null when no clock runs. */
export function timeLeftMs({ quiz, clock }: QuizSession): number | null {
  const limit = limitOf(quiz);
  if (limit === null) return null;
  const used = quiz.options.clock.per === 'quiz' ? quiz.quizUsedMs + clock.usedMs : clock.usedMs;
  return Math.max(0, limit - used);
}

/** Whole milliseconds a clock allows with the extra time; null when none runs. */
export function limitMs(clock: QuizClock, extraTime: number): number | null {
  return clock.per === 'none' || extraTime === 0 ? null : Math.round(clock.seconds * 1000 * extraTime);
}

/** What to write after a step: the quiz as it now is, and what was decided. */
export function changesOf(session: QuizSession, when: { readonly at: Instant; readonly zoneMinutes: number; readonly studyDay: StudyDay }): readonly Change[] {
  return [
    { type: 'put', table: 'quizzes', row: session.quiz },
    ...session.acts.map((act): Change => ({ type: 'operation', act, ...when })),
  ];
}

/** The session once its acts are written. */
export function written(session: QuizSession): QuizSession {
  return { ...session, acts: [] };
}

function limitOf(quiz: Quiz): number | null {
  return limitMs(quiz.options.clock, quiz.options.extraTime);
}

function withTime(session: QuizSession, now: Reading): QuizSession {
  const clock = readClock(session.clock, now);
  return {
    ...session, clock,
    quiz: {
      ...session.quiz,
      questionUsedMs: clock.usedMs,
      heartbeatAt: now.wall,
      clockTurnedBack: session.quiz.clockTurnedBack || clock.turnedBack,
    },
  };
}

/** What was chosen or typed when time ran out is the response; the time used is the whole time. */
function timedOut(session: QuizSession, now: Reading): QuizSession {
  const { quiz } = session;
  const limit = limitOf(quiz) ?? 0;
  const tookMs = Math.max(0, quiz.options.clock.per === 'quiz' ? limit - quiz.quizUsedMs : limit);
  const atDeadline: QuizSession = { ...session, clock: { ...session.clock, usedMs: tookMs }, quiz: { ...quiz, questionUsedMs: tookMs } };
  const verdict = quiz.draft.trim() === '' ? 'timeout' : verdictOn(quiz, quiz.draft);
  return responded(atDeadline, quiz.draft.trim(), verdict, now);
}

function answered(session: QuizSession, text: string, now: Reading): QuizSession {
  return text.trim() === '' ? session : responded(session, text.trim(), verdictOn(session.quiz, text), now);
}

function verdictOn(quiz: Quiz, text: string): Verdict {
  const question = quiz.questions[quiz.responses.length];
  if (question === undefined) return 'wrong';
  if (question.kind === 'choice') return text.trim() === question.answer ? 'right' : 'wrong';
  return checkAnswer(text, question.answer, question.accepted);
}

function responded(session: QuizSession, text: string, verdict: Verdict, now: Reading): QuizSession {
  const { quiz } = session;
  const response: Response = { question: quiz.responses.length, text, verdict, tookMs: Math.round(session.quiz.questionUsedMs) };
  const answeredQuiz: Quiz = { ...quiz, responses: [...quiz.responses, response], draft: '' };
  if (verdict === 'close') return { ...session, quiz: answeredQuiz, clock: stopClock(session.clock, now) };
  return nextQuestion({ ...session, quiz: answeredQuiz, acts: [...session.acts, actOf(answeredQuiz, response)] }, now);
}

function decided(session: QuizSession, right: boolean, now: Reading): QuizSession {
  const last = session.quiz.responses.at(-1);
  if (!isAsking(session.quiz) || last === undefined) return session;
  return nextQuestion(judged(session, { ...last, verdict: right ? 'right' : 'wrong' }), now);
}

function overruled(session: QuizSession, index: number, right: boolean): QuizSession {
  const response = session.quiz.responses[index];
  const typed = session.quiz.questions[index]?.kind === 'typed';
  if (response === undefined || !typed || response.text === '' || response.verdict === 'close') return session;
  return judged(session, { ...response, verdict: right ? 'right' : 'wrong' });
}

/** A further `answered` act for the same question: the last one holds. */
function judged(session: QuizSession, response: Response): QuizSession {
  const quiz = { ...session.quiz, responses: session.quiz.responses.with(response.question, response) };
  return { ...session, quiz, acts: [...session.acts, actOf(quiz, response)] };
}

function actOf(quiz: Quiz, { question, text, verdict, tookMs }: Response): Answered {
  return { kind: 'answered', quiz: quiz.id, question, card: quiz.questions[question]?.card ?? null, response: text, verdict, tookMs, counted: false };
}

/** The next question with a fresh clock; the end when none is left, or no time for any. */
function nextQuestion(session: QuizSession, now: Reading): QuizSession {
  const quiz: Quiz = {
    ...session.quiz,
    quizUsedMs: session.quiz.quizUsedMs + session.quiz.questionUsedMs,
    questionUsedMs: 0, questionStartedAt: now.wall, heartbeatAt: now.wall,
  };
  const next: QuizSession = { ...session, quiz, clock: startClock(now) };
  const limit = limitOf(quiz);
  const isOver = quiz.options.clock.per === 'quiz' && limit !== null && quiz.quizUsedMs >= limit;
  if (quiz.responses.length === quiz.questions.length) return closed(next, now);
  return isOver ? closed(withoutTime(next), now) : next;
}

/** Time for the whole ran out: the questions not reached are timeouts that took none of it. */
function withoutTime(session: QuizSession): QuizSession {
  const { quiz } = session;
  const missed = quiz.questions.slice(quiz.responses.length)
    .map((_, at): Response => ({ question: quiz.responses.length + at, text: '', verdict: 'timeout', tookMs: 0 }));
  const all = { ...quiz, responses: [...quiz.responses, ...missed] };
  return { ...session, quiz: all, acts: [...session.acts, ...missed.map((response) => actOf(all, response))] };
}

/** Ended early by the person: questions not reached stay without a response; a `close` one is taken as wrong. */
function finished(session: QuizSession, now: Reading): QuizSession {
  if (!isAsking(session.quiz)) return closed(withTime(session, now), now);
  const after = decided(session, false, now);
  return after.quiz.finishedAt === null ? closed(after, now) : after;
}

function closed(session: QuizSession, now: Reading): QuizSession {
  const { quiz } = session;
  return {
    ...session,
    clock: stopClock(session.clock, now),
    quiz: { ...quiz, quizUsedMs: quiz.quizUsedMs + quiz.questionUsedMs, questionUsedMs: 0, draft: '', finishedAt: now.wall },
  };
}
