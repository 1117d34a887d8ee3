/** The page's side of optimise.ts. */
import { callWorker } from './call';
import type { ReviewColumns } from '../core/optimise-history';
import type { FitProgress, Fitted, FitWeights } from './optimise';

export type { Fitted, FitProgress } from './optimise';

/**
 * Weights under which the reviews are likelier, or those at the start, with the error of both.
 * Rejects with an error that `problemOf` (core/problem) reads, or an AbortError once `signal` is aborted.
 */
export function fitWeights(
  reviews: ReviewColumns, start: readonly number[], relearningSteps: number, onProgress: (progress: FitProgress) => void, signal: AbortSignal,
): Promise<Fitted> {
  return callWorker<FitWeights, FitProgress>('optimise', 'fitWeights', { reviews, start, relearningSteps }, { onProgress, signal });
}
