/** Quizzes done over time: how the score went, and whether being sure and being right go together. */
import type { Confidence, Instant, Quiz, QuizId } from './model';
import { reportOf, wilson } from './quiz-report';
import { firstResponses } from './quiz-run';

/** One result in the history of scores. */
export interface Score {
  readonly id: QuizId;
  readonly at: Instant;
  readonly right: number;
  readonly of: number;
  /** Likely share on another such quiz, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** Results of one's own quizzes that were judged and answered, the oldest first. */
export function scoresOf(quizzes: readonly Quiz[]): readonly Score[] {
  return judged(quizzes).flatMap((quiz) => {
    const { right, asked, likely } = reportOf(quiz);
    return likely === null ? [] : [{ id: quiz.id, at: quiz.startedAt, right, of: asked, ...likely }];
  });
}

/** How often what was said to be so sure was right. */
export interface Calibration {
  readonly confidence: Confidence;
  readonly right: number;
  readonly of: number;
  /** Null where nothing was said to be so sure. */
  readonly likely: { readonly low: number; readonly high: number } | null;
  /** Share right among the last answers of this sort, after each quiz that had some. */
  readonly overTime: readonly { readonly at: Instant; readonly share: number }[];
}

export const CONFIDENCES: readonly Confidence[] = ['guess', 'unsure', 'sure'];
/** So many answers make a point of the line: fewer are chance, more are the past. */
const LAST = 30;

/** One line for each degree of confidence ([Q35]). Time that ran out and questions that came again count as nothing. */
export function calibrationOf(quizzes: readonly Quiz[]): readonly Calibration[] {
  const answers = judged(quizzes).flatMap((quiz) => firstResponses(quiz.responses).flatMap(({ response: { confidence, verdict } }) => (
    confidence === undefined || verdict === 'timeout' ? [] : [{ quiz: quiz.id, at: quiz.startedAt, confidence, isRight: verdict === 'right' }]
  )));
  return CONFIDENCES.map((confidence) => {
    const own = answers.filter((answer) => answer.confidence === confidence);
    const right = own.filter(({ isRight }) => isRight).length;
    const overTime = own.flatMap(({ quiz, at }, index) => {
      if (own[index + 1]?.quiz === quiz) return [];
      const last = own.slice(Math.max(0, index + 1 - LAST), index + 1);
      return [{ at, share: last.filter(({ isRight }) => isRight).length / last.length }];
    });
    return { confidence, right, of: own.length, likely: own.length === 0 ? null : wilson(right, own.length), overTime };
  });
}

/** Without those of others and those whose answers are not here. */
function judged(quizzes: readonly Quiz[]): readonly Quiz[] {
  const own = quizzes.filter(({ finishedAt, role, options }) => finishedAt !== null && (role ?? 'taken') === 'taken' && options.sealed !== true);
  return own.toSorted((a, b) => a.startedAt - b.startedAt);
}
