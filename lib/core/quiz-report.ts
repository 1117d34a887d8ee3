/** What a quiz that is done says: score, time, how sure the score is, and what was missed. */
import type { CardId, Question, Quiz, Response } from './model';
import { firstResponses } from './quiz-run';
import { cardsIn, isWritten, judge } from './quiz-verdict';

export interface QuizReport {
  readonly right: number;
  /** Questions that were put, answered or not. */
  readonly asked: number;
  /** Questions that were not reached because the person ended the quiz. */
  readonly notReached: number;
  readonly tookMs: number;
  /** Likely share right on another set of such questions, 0 to 1; null when nothing was asked. */
  readonly likely: { readonly low: number; readonly high: number } | null;
  readonly misses: readonly Miss[];
  /** Typed answers the person counted right. */
  readonly overruled: readonly Miss[];
  /** Points and whether they pass; null unless the quiz was an exam. */
  readonly exam: { readonly points: number; readonly of: number; readonly passMark: number; readonly passed: boolean } | null;
  readonly byKind: readonly Share[];
  readonly byContext: readonly Share[];
  /** Empty where the quiz has no sections. */
  readonly bySection: readonly Share[];
}

export interface Miss {
  /** Of the response in the quiz. */
  readonly place: number;
  readonly question: Question;
  readonly response: Response;
}

export function reportOf(quiz: Quiz): QuizReport {
  const put = firstResponses(quiz.responses).flatMap(({ place, response }): readonly Miss[] => {
    const question = quiz.questions[response.question];
    return question === undefined ? [] : [{ place, question, response }];
  });
  const misses = put.filter(({ response }) => response.verdict !== 'right');
  const right = put.length - misses.length;
  return {
    right,
    asked: put.length,
    notReached: quiz.questions.length - put.length,
    tookMs: quiz.quizUsedMs + quiz.questionUsedMs,
    likely: put.length === 0 ? null : wilson(right, put.length),
    misses,
    overruled: put.filter(({ question, response }) => isWritten(question) && response.verdict === 'right' && judge(question, response.text).verdict !== 'right'),
    exam: quiz.options.run === 'exam' ? examOf(quiz, put) : null,
    byKind: sharesOf(put, ({ question }) => question.kind),
    byContext: sharesOf(put, ({ question }) => question.context),
    bySection: sharesOf(put.filter(({ question }) => question.section), ({ question }) => question.section ?? ''),
  };
}

/** A share of the questions and how it went. */
export interface Share {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  /** Median time of an answer. */
  readonly medianMs: number;
}

function sharesOf(put: readonly Miss[], nameOf: (miss: Miss) => string): readonly Share[] {
  const names = [...new Set(put.map(nameOf))];
  return names.map((name) => {
    const own = put.filter((miss) => nameOf(miss) === name);
    const times = own.map(({ response }) => response.tookMs).toSorted((a, b) => a - b);
    return { name, right: own.filter(({ response }) => response.verdict === 'right').length, of: own.length, medianMs: times[Math.floor(times.length / 2)] ?? 0 };
  });
}

/** Points by weight; what was not reached has none. */
function examOf(quiz: Quiz, put: readonly Miss[]): QuizReport['exam'] {
  const weigh = (questions: readonly Question[]) => questions.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const points = weigh(put.filter(({ response }) => response.verdict === 'right').map(({ question }) => question));
  const of = weigh(quiz.questions);
  const passMark = quiz.options.passMark ?? PASS_MARK;
  return { points, of, passMark, passed: of > 0 && points >= of * passMark - 1e-9 };
}

/** Of the points, unless the author says otherwise. */
export const PASS_MARK = 0.6;

/** The cards of the misses, each once, for studying. */
export function missedCards(report: QuizReport): readonly CardId[] {
  return [...new Set(report.misses.flatMap(({ question, response }) => missedIn(question, response)))];
}

/**
 * The 95 % score interval for a proportion: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212. Unlike the plain one
 * it stays within 0 and 1 and is honest for few questions.
 */
export function wilson(right: number, of: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/** Of a question about several cards those whose part was wrong. */
function missedIn(question: Question, { parts }: Response): readonly CardId[] {
  const missed = 'parts' in question && parts !== undefined ? question.parts.filter((_, at) => parts[at] === false) : [];
  return missed.length > 0 ? missed.flatMap(({ card }) => card ?? []) : cardsIn(question);
}
