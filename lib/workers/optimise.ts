/** Worker: fits FSRS weights to reviews. */
import { evaluate, type Evaluation } from '../core/evaluate';
import { healthOf, type Health } from '../core/health';
import { fit } from '../core/optimise';
import type { ReviewColumns } from '../core/optimise-history';
import { serve } from './call';

export interface Fitted {
  readonly weights: readonly number[];
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** Null where there are too few reviews to tell, or too many to try. */
  readonly health: Health | null;
}

export interface FitProgress {
  readonly done: number;
  readonly total: number;
}

interface FitArgs {
  readonly reviews: ReviewColumns;
  readonly start: readonly number[];
  readonly relearningSteps: number;
}

export type FitWeights = (args: FitArgs, progress: (value: FitProgress) => void) => Fitted;

const fitWeights: FitWeights = ({ reviews, start, relearningSteps }, progress) => {
  const { weights } = fit(reviews, { start, relearningSteps, onProgress: (done, total) => progress({ done, total }) });
  return { weights, before: evaluate(reviews, start, relearningSteps), after: evaluate(reviews, weights, relearningSteps), health: healthOf(reviews, { start, relearningSteps }) };
};

serve({ fitWeights });
