/** Worker: fits FSRS weights to reviews. */
import { evaluate, type Evaluation } from '../core/evaluate';
import { fit } from '../core/optimise';
import type { ReviewColumns } from '../core/optimise-history';
import { serve } from './call';

export interface Fitted {
  readonly weights: readonly number[];
  readonly before: Evaluation;
  readonly after: Evaluation;
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
  return { weights, before: evaluate(reviews, start, relearningSteps), after: evaluate(reviews, weights, relearningSteps) };
};

serve({ fitWeights });
