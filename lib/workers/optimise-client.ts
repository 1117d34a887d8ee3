/** The page's side of optimise.ts. */
import { callWorker, type CallOptions } from './call';
import type { PresetId } from '../core/model';
import type { FitPreset, FitProgress, Fitted } from './optimise';

export type { Fitted, FitProgress } from './optimise';

/**
 * Weights under which the reviews of a preset's cards are likelier, or those it has, with the error of both.
 * Rejects with an error that `problemOf` (core/problem) reads, or an AbortError once `signal` is aborted; then its worker has ended.
 * @param name of the database
 */
export const fitPreset = (name: string, preset: PresetId, options: CallOptions<FitProgress>): Promise<Fitted> =>
  callWorker<FitPreset, FitProgress>('optimise', 'fitPreset', { name, preset }, options);
