/**
 * Fits the 21 weights of FSRS-6 to a person's reviews, on plain numbers: gradient by hand-written backpropagation
 * through each card's history once, Adam with cosine decay, a pull towards the weights at the start.
 * Source of recipe and constants: fsrs-rs (BSD-3-Clause), training.rs and pre_training.rs; read as rules.
 */
import { clipWeights, DEFAULT_PARAMETERS } from './memory';
import { initialStabilities } from './optimise-start';
import { addGradient, createTape, type Tape } from './optimise-gradient';
import type { ReviewColumns } from './optimise-history';

export interface Fit {
  readonly weights: readonly number[];
  /** Reviews the fit learnt from: those a day or more after the one before. */
  readonly items: number;
  readonly before: number;
  readonly after: number;
}

export interface FitOptions {
  readonly start?: readonly number[];
  readonly epochs?: number;
  readonly seed?: number;
  readonly relearningSteps?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const LEARNING_RATE = 0.04;
const BATCH_ITEMS = 512;
/** How far each weight strays between people: standard deviations over fsrs-rs' data. */
const SPREAD = [6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27];
/** Below this nothing is fitted; below the next only the first four weights. */
const LEAST_ITEMS = 8;
const LEAST_FOR_ALL = 64;

/** Weights under which the reviews given are likelier, with mean log loss before and after over the same reviews. */
export function fit(reviews: ReviewColumns, options: FitOptions = {}): Fit {
  const start = [...(options.start ?? DEFAULT_PARAMETERS.weights)];
  const steps = options.relearningSteps ?? 1;
  const importance = recencyWeights(reviews);
  const items = importance.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const tape = createTape(longestHistory(reviews));
  const lossOf = (weights: readonly number[]) => meanLoss(reviews, importance, weights, tape);
  const before = lossOf(start);
  if (items < LEAST_ITEMS) return { weights: start, items, before, after: before };
  const warm = clipWeights([...initialStabilities(reviews, start), ...start.slice(4)], true, steps);
  const fitted = items < LEAST_FOR_ALL ? warm : descend(reviews, importance, items, warm, tape, options, lossOf);
  const after = lossOf(fitted);
  return after < before ? { weights: fitted, items, before, after } : { weights: start, items, before, after: before };
}

/** Late reviews count more: 0.25 for the first to 1 for the last; 0 marks reviews that are not scored. */
function recencyWeights({ starts, days, at }: ReviewColumns): Float64Array {
  const scored: number[] = [];
  for (let card = 0; card + 1 < starts.length; card += 1) {
    for (let index = starts[card]! + 1; index < starts[card + 1]!; index += 1) if (days[index]! > 0) scored.push(index);
  }
  scored.sort((a, b) => at[a]! - at[b]!);
  const weights = new Float64Array(days.length);
  scored.forEach((index, rank) => { weights[index] = 0.25 + 0.75 * (rank / Math.max(scored.length - 1, 1)) ** 3; });
  return weights;
}

function longestHistory({ starts }: ReviewColumns): number {
  let longest = 0;
  for (let card = 0; card + 1 < starts.length; card += 1) longest = Math.max(longest, starts[card + 1]! - starts[card]!);
  return longest;
}

/** Weighted mean log loss. */
function meanLoss(reviews: ReviewColumns, importance: Float64Array, weights: readonly number[], tape: Tape): number {
  let loss = 0;
  for (let card = 0; card + 1 < reviews.starts.length; card += 1) loss += addGradient(reviews, card, importance, weights, null, tape);
  return loss / importance.reduce((sum, weight) => sum + weight, 0);
}

function descend(
  reviews: ReviewColumns, importance: Float64Array, items: number, start: readonly number[], tape: Tape, options: FitOptions,
  lossOf: (weights: readonly number[]) => number,
): number[] {
  const epochs = options.epochs ?? 5;
  const cards = reviews.starts.length - 1;
  const order = Uint32Array.from({ length: cards }, (_, card) => card);
  const random = randomFrom(options.seed ?? 1);
  const batches = batchesOf(reviews, importance);
  const total = batches.length * epochs;
  const adam = createAdam(start.length);
  let weights = [...start];
  let best = { weights, loss: lossOf(weights) };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let taken = 0;
    for (let batch = 0; taken < cards; batch += 1) {
      const gradient = new Float64Array(weights.length);
      let inBatch = 0;
      for (; taken < cards && inBatch < BATCH_ITEMS; taken += 1) {
        const card = order[taken]!;
        addGradient(reviews, card, importance, weights, gradient, tape);
        inBatch += batches.itemsOf[card]!;
      }
      weights.forEach((weight, index) => {
        gradient[index]! += (2 * (weight - start[index]!) * inBatch) / (SPREAD[index]! ** 2 * items);
      });
      const done = epoch * batches.length + batch;
      const rate = (LEARNING_RATE * (1 + Math.cos((Math.PI * Math.min(done, total)) / total))) / 2;
      weights = clipWeights(adam(weights, gradient, rate), true, options.relearningSteps ?? 1);
      options.onProgress?.(Math.min(done + 1, total), total);
    }
    const loss = lossOf(weights);
    if (loss < best.loss) best = { weights, loss };
  }
  return best.weights;
}

function batchesOf({ starts }: ReviewColumns, importance: Float64Array): { itemsOf: Uint32Array; length: number } {
  const itemsOf = new Uint32Array(starts.length - 1);
  let items = 0;
  for (let card = 0; card < itemsOf.length; card += 1) {
    for (let index = starts[card]!; index < starts[card + 1]!; index += 1) if (importance[index]! > 0) itemsOf[card]! += 1;
    items += itemsOf[card]!;
  }
  return { itemsOf, length: Math.max(1, Math.ceil(items / BATCH_ITEMS)) };
}

/** Adam (Kingma and Ba, 2015) with the usual betas. */
function createAdam(size: number): (weights: readonly number[], gradient: Float64Array, rate: number) => number[] {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let step = 0;
  return (weights, gradient, rate) => {
    step += 1;
    return weights.map((weight, index) => {
      const slope = gradient[index]!;
      mean[index] = 0.9 * mean[index]! + 0.1 * slope;
      square[index] = 0.999 * square[index]! + 0.001 * slope * slope;
      return weight - (rate * (mean[index]! / (1 - 0.9 ** step))) / (Math.sqrt(square[index]! / (1 - 0.999 ** step)) + 1e-8);
    });
  };
}

/** xorshift32: the same seed, the same fit. */
function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}
