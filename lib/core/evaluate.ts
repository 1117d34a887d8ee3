/** How well weights tell recall: log loss, and RMSE over bins of interval, number of reviews and lapses. */
import { modelOf } from './memory';
import type { Memory } from './model';
import type { ReviewColumns } from './optimise-history';
import { RATINGS } from './schedule';

export interface Evaluation {
  readonly logLoss: number;
  /** Source of the bins: fsrs-rs (BSD-3-Clause), dataset.rs `r_matrix_index`. */
  readonly rmseBins: number;
  /** Reviews scored: those a day or more after the one before. */
  readonly reviews: number;
}

interface Bin { predicted: number; recalled: number; count: number }

export function evaluate({ starts, ratings, days }: ReviewColumns, weights: readonly number[], relearningSteps = 1): Evaluation {
  const model = modelOf(weights, true, relearningSteps);
  const bins = new Map<string, Bin>();
  let loss = 0;
  let count = 0;
  for (let card = 0; card + 1 < starts.length; card += 1) {
    let memory: Memory | null = null;
    let reviews = 0;
    let lapses = 0;
    for (let index = starts[card]!; index < starts[card + 1]!; index += 1) {
      const rating = ratings[index]!;
      const elapsed = memory === null ? 0 : days[index]!;
      if (memory !== null && elapsed > 0) {
        const chance = Math.min(Math.max(model.retrievability(elapsed, memory.stability), 1e-7), 1 - 1e-7);
        loss -= Math.log(rating > 1 ? chance : 1 - chance);
        count += 1;
        putInBin(bins, binOf(elapsed, reviews + 1, lapses), chance, rating > 1);
        reviews += 1;
        if (rating === 1) lapses += 1;
      }
      memory = model.next(memory, elapsed, RATINGS[rating - 1]!);
    }
  }
  return { logLoss: count === 0 ? 0 : loss / count, rmseBins: rmseOf(bins, count), reviews: count };
}

function binOf(days: number, reviews: number, lapses: number): string {
  const interval = 2.48 * 3.62 ** Math.floor(Math.log(days) / Math.log(3.62));
  const length = 1.99 * 1.89 ** Math.floor(Math.log(reviews) / Math.log(1.89));
  const lapse = lapses === 0 ? 0 : 1.65 * 1.73 ** Math.floor(Math.log(lapses) / Math.log(1.73));
  return `${interval.toFixed(2)} ${Math.round(length)} ${Math.round(lapse)}`;
}

function putInBin(bins: Map<string, Bin>, key: string, predicted: number, recalled: boolean): void {
  const bin = bins.get(key) ?? { predicted: 0, recalled: 0, count: 0 };
  bins.set(key, bin);
  bin.predicted += predicted;
  bin.recalled += recalled ? 1 : 0;
  bin.count += 1;
}

function rmseOf(bins: ReadonlyMap<string, Bin>, count: number): number {
  let sum = 0;
  for (const bin of bins.values()) sum += (bin.predicted - bin.recalled) ** 2 / bin.count;
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
