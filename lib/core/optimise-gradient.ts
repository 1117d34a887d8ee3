/** One card's history forwards and back: log loss, and its slope in each of the 21 weights. */
import type { ReviewColumns } from './optimise-history';

/** Working space for one card, reused. Per review: stability and difficulty before it, and retrievability at it. */
export interface Tape {
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly recall: Float64Array;
}

export function createTape(longest: number): Tape {
  return { stability: new Float64Array(longest + 1), difficulty: new Float64Array(longest + 1), recall: new Float64Array(longest + 1) };
}

const S_MIN = 0.001;
const S_MAX = 36_500;
const LOG_09 = Math.log(0.9);
const EDGE = 1e-7;

type Weights = readonly number[];

/**
 * The weighted log loss of card number `card`; when `gradient` is given, its slope is added there.
 * Formulas: FSRS-6; `w` as in the published order.
 */
export function addGradient(
  { starts, ratings, days }: ReviewColumns, card: number, importance: Float64Array, w: Weights, gradient: Float64Array | null, tape: Tape,
): number {
  const first = starts[card]!;
  const count = starts[card + 1]! - first;
  if (count === 0) return 0;
  const decay = -w[20]!;
  const factor = Math.exp(LOG_09 / decay) - 1;
  const { stability, difficulty, recall } = tape;
  let loss = 0;
  stability[1] = clamp(w[ratings[first]! - 1]!, S_MIN, S_MAX);
  difficulty[1] = clamp(firstDifficulty(w, ratings[first]!), 1, 10);
  for (let step = 1; step < count; step += 1) {
    const rating = ratings[first + step]!;
    const elapsed = days[first + step]!;
    const weight = importance[first + step]!;
    const chance = (1 + (factor * elapsed) / stability[step]!) ** decay;
    recall[step] = chance;
    if (weight > 0) loss -= weight * Math.log(clamp(rating > 1 ? chance : 1 - chance, EDGE, 1));
    stability[step + 1] = nextStability(w, stability[step]!, difficulty[step]!, chance, rating, elapsed);
    difficulty[step + 1] = nextDifficulty(w, difficulty[step]!, rating);
  }
  if (gradient !== null) backwards(ratings, days, importance, first, count, w, decay, factor, gradient, tape);
  return loss;
}

const clamp = (value: number, least: number, most: number): number => (value < least ? least : value > most ? most : value);
const firstDifficulty = (w: Weights, rating: number): number => w[4]! - Math.exp(w[5]! * (rating - 1)) + 1;

function nextDifficulty(w: Weights, difficulty: number, rating: number): number {
  return clamp(revertedDifficulty(w, difficulty, rating), 1, 10);
}

function revertedDifficulty(w: Weights, difficulty: number, rating: number): number {
  const moved = difficulty - (w[6]! * (rating - 3) * (10 - difficulty)) / 9;
  return w[7]! * firstDifficulty(w, 4) + (1 - w[7]!) * moved;
}

function nextStability(w: Weights, s: number, d: number, r: number, rating: number, elapsed: number): number {
  if (elapsed === 0) return clamp(s * sameDayGrowth(w, s, rating), S_MIN, S_MAX);
  if (rating === 1) return clamp(Math.min(forgotten(w, s, d, r), s / Math.exp(w[17]! * w[18]!)), S_MIN, S_MAX);
  return clamp(s * (1 + recallGrowth(w, s, d, r, rating)), S_MIN, S_MAX);
}

function sameDayGrowth(w: Weights, s: number, rating: number): number {
  const growth = Math.exp(w[17]! * (rating - 3 + w[18]!)) * s ** -w[19]!;
  return rating >= 2 ? Math.max(growth, 1) : growth;
}

const forgotten = (w: Weights, s: number, d: number, r: number): number =>
  w[11]! * d ** -w[12]! * ((s + 1) ** w[13]! - 1) * Math.exp((1 - r) * w[14]!);

const recallGrowth = (w: Weights, s: number, d: number, r: number, rating: number): number =>
  Math.exp(w[8]!) * (11 - d) * s ** -w[9]! * (Math.exp((1 - r) * w[10]!) - 1) * (rating === 2 ? w[15]! : 1) * (rating === 4 ? w[16]! : 1);

/** Slopes of the loss in the stability and difficulty after a review, carried back to those before it. */
function backwards(
  ratings: Uint8Array, days: Uint32Array, importance: Float64Array, first: number, count: number, w: Weights,
  decay: number, factor: number, gradient: Float64Array, { stability, difficulty, recall }: Tape,
): void {
  let slopeS = 0;
  let slopeD = 0;
  for (let step = count - 1; step >= 1; step -= 1) {
    const rating = ratings[first + step]!;
    const elapsed = days[first + step]!;
    const s = stability[step]!;
    const d = difficulty[step]!;
    const r = recall[step]!;
    const clipped = stability[step + 1]! <= S_MIN || stability[step + 1]! >= S_MAX;
    const through = { s: 0, d: 0, r: 0 };
    if (!clipped && slopeS !== 0) stabilityBack(w, s, d, r, rating, elapsed, slopeS, gradient, through);
    difficultyBack(w, d, rating, slopeD, gradient, through);
    const weight = importance[first + step]!;
    if (weight > 0) through.r += rating > 1 ? -weight / Math.max(r, EDGE) : weight / Math.max(1 - r, EDGE);
    if (elapsed > 0 && through.r !== 0) {
      const base = 1 + (factor * elapsed) / s;
      through.s += through.r * decay * base ** (decay - 1) * ((-factor * elapsed) / (s * s));
      const factorByDecay = ((factor + 1) * -LOG_09) / (decay * decay);
      gradient[20]! -= through.r * r * (Math.log(base) + (decay * factorByDecay * elapsed) / (s * base));
    }
    slopeS = through.s;
    slopeD = through.d;
  }
  firstBack(w, ratings[first]!, slopeS, slopeD, gradient);
}

interface Through { s: number; d: number; r: number }

function stabilityBack(w: Weights, s: number, d: number, r: number, rating: number, elapsed: number, slope: number, g: Float64Array, through: Through): void {
  if (elapsed === 0) sameDayBack(w, s, rating, slope, g, through);
  else if (rating === 1) forgottenBack(w, s, d, r, slope, g, through);
  else recallBack(w, s, d, r, rating, slope, g, through);
}

function sameDayBack(w: Weights, s: number, rating: number, slope: number, g: Float64Array, through: Through): void {
  const growth = Math.exp(w[17]! * (rating - 3 + w[18]!)) * s ** -w[19]!;
  if (rating >= 2 && growth <= 1) {
    through.s += slope;
    return;
  }
  const value = slope * s * growth;
  g[17]! += value * (rating - 3 + w[18]!);
  g[18]! += value * w[17]!;
  g[19]! -= value * Math.log(s);
  through.s += slope * growth * (1 - w[19]!);
}

function forgottenBack(w: Weights, s: number, d: number, r: number, slope: number, g: Float64Array, through: Through): void {
  const value = forgotten(w, s, d, r);
  const ceiling = s / Math.exp(w[17]! * w[18]!);
  if (value > ceiling) {
    through.s += slope * (ceiling / s);
    g[17]! -= slope * ceiling * w[18]!;
    g[18]! -= slope * ceiling * w[17]!;
    return;
  }
  const power = (s + 1) ** w[13]!;
  const rest = value / (power - 1);
  g[11]! += (slope * value) / w[11]!;
  g[12]! -= slope * value * Math.log(d);
  g[13]! += slope * rest * power * Math.log(s + 1);
  g[14]! += slope * value * (1 - r);
  through.s += slope * rest * w[13]! * (s + 1) ** (w[13]! - 1);
  through.d -= (slope * value * w[12]!) / d;
  through.r -= slope * value * w[14]!;
}

function recallBack(w: Weights, s: number, d: number, r: number, rating: number, slope: number, g: Float64Array, through: Through): void {
  const growth = recallGrowth(w, s, d, r, rating);
  const spacing = Math.exp((1 - r) * w[10]!);
  const byGrowth = slope * s;
  const rest = growth / (spacing - 1 || EDGE);
  g[8]! += byGrowth * growth;
  g[9]! -= byGrowth * growth * Math.log(s);
  g[10]! += byGrowth * rest * spacing * (1 - r);
  if (rating === 2) g[15]! += (byGrowth * growth) / (w[15]! || EDGE);
  if (rating === 4) g[16]! += (byGrowth * growth) / w[16]!;
  through.s += slope * (1 + growth * (1 - w[9]!));
  through.d -= (byGrowth * growth) / (11 - d);
  through.r -= byGrowth * rest * spacing * w[10]!;
}

function difficultyBack(w: Weights, d: number, rating: number, slope: number, g: Float64Array, through: Through): void {
  const next = revertedDifficulty(w, d, rating);
  if (slope === 0 || next < 1 || next > 10) return;
  const easiest = firstDifficulty(w, 4);
  const moved = d - (w[6]! * (rating - 3) * (10 - d)) / 9;
  g[4]! += slope * w[7]!;
  g[5]! -= slope * w[7]! * 3 * Math.exp(3 * w[5]!);
  g[6]! -= (slope * (1 - w[7]!) * (rating - 3) * (10 - d)) / 9;
  g[7]! += slope * (easiest - moved);
  through.d += slope * (1 - w[7]!) * (1 + (w[6]! * (rating - 3)) / 9);
}

function firstBack(w: Weights, rating: number, slopeS: number, slopeD: number, g: Float64Array): void {
  g[rating - 1]! += slopeS;
  const difficulty = firstDifficulty(w, rating);
  if (difficulty < 1 || difficulty > 10) return;
  g[4]! += slopeD;
  g[5]! -= slopeD * (rating - 1) * Math.exp(w[5]! * (rating - 1));
}
