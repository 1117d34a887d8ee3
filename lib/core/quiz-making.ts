/** What is at hand while the questions of one quiz are made. */
import type { QuizItem } from './quiz-items';
import type { Random } from './quiz-random';
import type { Told } from './quiz-told';
import type { Truths } from './quiz-truth';

export interface Making {
  /** All items, those asked and those that only lend options. */
  readonly all: readonly QuizItem[];
  readonly truths: Truths;
  readonly told: Told;
  /** Short names that more than one person goes by. */
  readonly shared: ReadonlySet<string>;
  readonly random: Random;
}
