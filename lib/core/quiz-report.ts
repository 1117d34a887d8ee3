/** What a quiz that is done says: score, time, how sure the score is, and what was missed. */
import { checkAnswer } from './answer';
import type { CardId, Question, Quiz, Response } from './model';

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
}

export interface Miss {
  readonly index: number;
  readonly question: Question;
  readonly response: Response;
}

export function reportOf(quiz: Quiz): QuizReport {
  const put = quiz.responses.flatMap((response): readonly Miss[] => {
    const question = quiz.questions[response.question];
    return question === undefined ? [] : [{ index: response.question, question, response }];
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
    overruled: put.filter(({ question, response }) => question.kind === 'typed' && response.verdict === 'right' && !isPlainlyRight(question, response)),
  };
}

/** The cards of the misses, each once, for studying. */
export function missedCards(report: QuizReport): readonly CardId[] {
  return [...new Set(report.misses.map(({ question }) => question.card))];
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

function isPlainlyRight(question: Question, response: Response): boolean {
  return checkAnswer(response.text, question.answer, question.accepted) === 'right';
}
