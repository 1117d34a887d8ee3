/**
 * A quiz being taken: a plain value and pure steps. Everything that must outlive a reload is in the Quiz row, which is
 * stored after each step; what is added here is the running clock. The last response decides what is shown: a `close`
 * one asks the person before the next question comes.
 */
import type { Answered, Change, Confidence, Instant, Question, Quiz, QuizClock, QuizId, QuizOptions, Response, StudyDay } from './model';
import { readClock, resumeClock, startClock, stopClock, type QuestionClock, type Reading } from './quiz-clock';
import { queueOf } from './quiz-run';
import { usualMs } from './quiz-time';
import { firstDraft, isWritten, judge, RECALLED, type Judgement } from './quiz-verdict';

export interface QuizSession {
  readonly quiz: Quiz;
  readonly clock: QuestionClock;
  /** What was decided since the quiz was last stored. */
  readonly acts: readonly Decided[];
}

/** An act with the place of its response in the quiz. */
export interface Decided {
  readonly place: number;
  readonly act: Answered;
}

export type QuizAction =
  | { readonly type: 'tick'; readonly now: Reading }
  | { readonly type: 'draft'; readonly text: string }
  | { readonly type: 'sure'; readonly confidence: Confidence }
  | { readonly type: 'answer'; readonly text: string; readonly now: Reading }
  /** `I don't know`. */
  | { readonly type: 'pass'; readonly now: Reading }
  /** The person's word on a `close` response; for free recall which facts it named. */
  | { readonly type: 'decide'; readonly right: boolean; readonly parts?: readonly boolean[]; readonly now: Reading }
  /** From the answer shown in practice to the next question. */
  | { readonly type: 'next'; readonly now: Reading }
  /** `I was right`, and taking it back, on the response at this place. */
  | { readonly type: 'overrule'; readonly place: number; readonly right: boolean }
  | { readonly type: 'finish'; readonly now: Reading };

/** A quiz at its first question, the clock running. */
export function beginQuiz(id: QuizId, options: QuizOptions, questions: readonly Question[], now: Reading): QuizSession {
  const quiz: Quiz = {
    id, options, questions,
    responses: [], draft: firstDraft(questions[0]),
    startedAt: now.wall, questionStartedAt: now.wall, questionUsedMs: 0, quizUsedMs: 0, heartbeatAt: now.wall,
    finishedAt: null, clockTurnedBack: false, deleted: false, clocks: {},
  };
  return { quiz, clock: startClock(now), acts: [] };
}

/** A stored quiz taken up again on the same question, with the time gone by ([Q8]). */
export function resumeQuiz(quiz: Quiz, now: Reading): QuizSession {
  const runs = quiz.finishedAt === null && !isHalted(quiz);
  const clock = runs
    ? resumeClock({ usedMs: quiz.questionUsedMs, at: quiz.heartbeatAt }, now, limitOf(quiz) !== null)
    : { ...startClock(now), anchor: null };
  return stepQuiz({ quiz, clock, acts: [] }, { type: 'tick', now });
}

/** The session after one act of the person or the clock. Steps that make no sense now change nothing. */
export function stepQuiz(session: QuizSession, action: QuizAction): QuizSession {
  if (action.type === 'overrule') return overruled(session, action.place, action.right);
  if (session.quiz.finishedAt !== null) return session;
  if (action.type === 'decide') return decided(session, action.right, action.parts, action.now);
  if (action.type === 'next') return session.quiz.showing ? nextQuestion(session, action.now) : session;
  if (action.type === 'finish') return finished(session, action.now);
  if (isHalted(session.quiz)) return session;
  if (action.type === 'draft') return { ...session, quiz: { ...session.quiz, draft: action.text } };
  if (action.type === 'sure') return { ...session, quiz: { ...session.quiz, sure: action.confidence } };
  const timed = withTime(session, action.now);
  if (timeLeftMs(timed) === 0 && session.quiz.options.late !== true) return timedOut(timed, action.now);
  if (action.type === 'pass') return responded(timed, '', { verdict: 'wrong' }, action.now);
  return action.type === 'answer' ? answered(timed, action.text, action.now) : timed;
}

/** Whether a `close` response waits for the person's word. */
export function isAsking(quiz: Quiz): boolean {
  return quiz.finishedAt === null && quiz.responses.at(-1)?.verdict === 'close';
}

/** Whether no clock runs because the last response is still being looked at. */
export function isHalted(quiz: Quiz): boolean {
  return isAsking(quiz) || (quiz.finishedAt === null && quiz.showing === true);
}

/** The question shown; while its response is looked at, still the same one. The number of questions when all is done. */
export function currentIndex(quiz: Quiz): number {
  const last = quiz.responses.at(-1);
  return isHalted(quiz) && last !== undefined ? last.question : (queueOf(quiz)[0] ?? quiz.questions.length);
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
    ...session.acts.map(({ act }): Change => ({ type: 'operation', act, ...when })),
  ];
}

function limitOf(quiz: Quiz): number | null {
  const { clock, extraTime, pace = 1 } = quiz.options;
  const question = quiz.questions[currentIndex(quiz)];
  if (clock.per !== 'question' || clock.seconds > 0 || question === undefined) return limitMs(clock, extraTime);
  return limitMs({ per: 'question', seconds: Math.ceil((usualMs(question) * CLOCK_FACTOR * pace) / 1000) }, extraTime);
}

/** A clock made from reading length allows twice the usual time: it is there to keep the pace, not to catch people out. */
const CLOCK_FACTOR = 2;

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
  const isUntouched = quiz.draft.trim() === '' || quiz.draft === firstDraft(quiz.questions[currentIndex(quiz)]);
  return isUntouched ? responded(atDeadline, '', { verdict: 'timeout' }, now) : responded(atDeadline, quiz.draft.trim(), judgementOn(quiz, quiz.draft), now);
}

function answered(session: QuizSession, text: string, now: Reading): QuizSession {
  return text.trim() === '' ? session : responded(session, text.trim(), judgementOn(session.quiz, text), now);
}

/** In an exam nobody decides about their own answer: a near miss is wrong and told in the result; free recall is ticked by its words. */
function judgementOn(quiz: Quiz, text: string): Judgement {
  const question = quiz.questions[currentIndex(quiz)];
  // Without the answers nothing can be judged: whoever made the quiz does.
  if (question === undefined || quiz.options.sealed) return { verdict: 'wrong' };
  const judgement = judge(question, text);
  if (judgement.verdict !== 'close' || quiz.options.run !== 'exam') return judgement;
  return { ...judgement, verdict: isRecalled(judgement.parts) ? 'right' : 'wrong' };
}

function isRecalled(parts: readonly boolean[] | undefined): boolean {
  return parts !== undefined && parts.filter(Boolean).length >= parts.length * RECALLED;
}

function responded(session: QuizSession, text: string, judgement: { readonly verdict: Response['verdict']; readonly parts?: readonly boolean[] }, now: Reading): QuizSession {
  const { quiz } = session;
  const isLate = judgement.verdict !== 'timeout' && quiz.options.late === true && timeLeftMs(session) === 0;
  const response: Response = {
    question: currentIndex(quiz), text, ...judgement, tookMs: Math.round(quiz.questionUsedMs),
    ...(quiz.sure === undefined ? {} : { confidence: quiz.sure }), ...(isLate ? { late: true } : {}),
  };
  const { sure: _said, ...rest } = quiz;
  const answeredQuiz: Quiz = { ...rest, responses: [...quiz.responses, response], draft: '' };
  if (judgement.verdict === 'close') return { ...session, quiz: answeredQuiz, clock: stopClock(session.clock, now) };
  const place = quiz.responses.length;
  const decision: Decided = { place, act: actOf(answeredQuiz, response) };
  return settled({ ...session, quiz: answeredQuiz, acts: quiz.options.sealed ? session.acts : [...session.acts, decision] }, now);
}

/** In practice the answer is shown before the next question comes. */
function settled(session: QuizSession, now: Reading): QuizSession {
  if (session.quiz.options.run !== 'practice') return nextQuestion(session, now);
  return { ...session, clock: stopClock(session.clock, now), quiz: { ...session.quiz, showing: true } };
}

function decided(session: QuizSession, right: boolean, parts: readonly boolean[] | undefined, now: Reading): QuizSession {
  const last = session.quiz.responses.at(-1);
  if (!isAsking(session.quiz) || last === undefined) return session;
  const isRight = parts === undefined ? right : isRecalled(parts);
  return settled(judged(session, session.quiz.responses.length - 1, { ...last, verdict: isRight ? 'right' : 'wrong', ...(parts ? { parts } : {}) }), now);
}

function overruled(session: QuizSession, place: number, right: boolean): QuizSession {
  const response = session.quiz.responses[place];
  const question = response && session.quiz.questions[response.question];
  const mayBe = question !== undefined && isWritten(question) && session.quiz.options.run !== 'exam' && session.quiz.options.sealed !== true;
  if (response === undefined || !mayBe || response.text === '' || response.verdict === 'close') return session;
  return judged(session, place, { ...response, verdict: right ? 'right' : 'wrong' });
}

/** A further `answered` act for the same question: the last one holds. */
function judged(session: QuizSession, place: number, response: Response): QuizSession {
  const quiz = { ...session.quiz, responses: session.quiz.responses.with(place, response) };
  return { ...session, quiz, acts: [...session.acts, { place, act: actOf(quiz, response) }] };
}

function actOf(quiz: Quiz, { question, text, verdict, tookMs }: Response): Answered {
  return { kind: 'answered', quiz: quiz.id, question, card: quiz.questions[question]?.card ?? null, response: text, verdict, tookMs, counted: false };
}

/** The next question with a fresh clock; the end when none is left, or no time for any. */
function nextQuestion(session: QuizSession, now: Reading): QuizSession {
  const { showing: _shown, ...rest } = session.quiz;
  const asked: Quiz = {
    ...rest,
    quizUsedMs: session.quiz.quizUsedMs + session.quiz.questionUsedMs,
    questionUsedMs: 0, questionStartedAt: now.wall, heartbeatAt: now.wall,
  };
  const [following] = queueOf(asked);
  const quiz: Quiz = { ...asked, draft: following === undefined ? '' : firstDraft(asked.questions[following]) };
  const next: QuizSession = { ...session, quiz, clock: startClock(now) };
  const limit = quiz.options.clock.per === 'quiz' && quiz.options.late !== true ? limitOf(quiz) : null;
  if (following === undefined) return closed(next, now);
  return limit !== null && quiz.quizUsedMs >= limit ? closed(withoutTime(next), now) : next;
}

/** Time for the whole ran out: the questions not reached are timeouts that took none of it. */
function withoutTime(session: QuizSession): QuizSession {
  const { quiz } = session;
  const reached = new Set(quiz.responses.map(({ question }) => question));
  const missed = [...quiz.questions.keys()].filter((at) => !reached.has(at)).map((question): Response => ({ question, text: '', verdict: 'timeout', tookMs: 0 }));
  const all = { ...quiz, responses: [...quiz.responses, ...missed] };
  const acts = missed.map((response, at): Decided => ({ place: quiz.responses.length + at, act: actOf(all, response) }));
  return { ...session, quiz: all, acts: quiz.options.sealed ? session.acts : [...session.acts, ...acts] };
}

/** Ended early by the person: questions not reached stay without a response; a `close` one is taken as wrong. */
function finished(session: QuizSession, now: Reading): QuizSession {
  if (session.quiz.showing) return closed(session, now);
  if (!isAsking(session.quiz)) return closed(withTime(session, now), now);
  const after = decided(session, false, undefined, now);
  return after.quiz.finishedAt === null ? closed(after, now) : after;
}

function closed(session: QuizSession, now: Reading): QuizSession {
  const { showing: _shown, sure: _sure, ...quiz } = session.quiz;
  return {
    ...session,
    clock: stopClock(session.clock, now),
    quiz: { ...quiz, quizUsedMs: quiz.quizUsedMs + quiz.questionUsedMs, questionUsedMs: 0, draft: '', finishedAt: now.wall },
  };
}
