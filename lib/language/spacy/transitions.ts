/**
 * The scorer that parser and name finder share: a state looks at a few words, their precomputed contributions are added up,
 * and a maxout layer and an output layer turn the sum into a score for each move.
 */
import type { ModelFile } from './binary';
import { WIDTH } from './encoder';
import { place, placeMatrix, reserve, type Engine, type Matrix, type MemoryPlan } from './matrix';

/** Width of a word's vector as the scorer takes it. */
export const NARROW = 64;
const PIECES = 2;
const CONTRIBUTION = NARROW * PIECES;
/** Words whose contributions are computed at once, and how many such groups are kept. */
const GROUP = 64;
const GROUPS = 16;

export interface Scorer {
  readonly reduce: Matrix;
  readonly lower: Matrix;
  readonly bias: number;
  readonly padding: number;
  readonly upper: Matrix;
  readonly looks: number;
  readonly vectors: number;
  readonly contributions: number;
  readonly hidden: number;
  readonly scores: number;
}

export function planScorer(plan: MemoryPlan, file: ModelFile, name: 'parser' | 'names'): Scorer {
  const weights = file.floats(`${name}.lower.weights`);
  const looks = weights.length / (CONTRIBUTION * NARROW);
  const upper = placeMatrix(plan, file.floats(`${name}.upper.weights`), file.floats(`${name}.upper.bias`));
  return {
    reduce: placeMatrix(plan, file.floats(`${name}.reduce.weights`), file.floats(`${name}.reduce.bias`)),
    lower: placeMatrix(plan, weights, new Float32Array(looks * CONTRIBUTION)),
    bias: place(plan, file.floats(`${name}.lower.bias`)),
    padding: place(plan, file.floats(`${name}.lower.padding`)),
    upper, looks,
    vectors: reserve(plan, GROUP * NARROW),
    contributions: reserve(plan, GROUPS * GROUP * looks * CONTRIBUTION),
    hidden: reserve(plan, NARROW),
    scores: reserve(plan, upper.outputs),
  };
}

/** The vectors at `from` (as the encoder leaves them), narrowed, into `into` from word `word` on. */
export function narrow(engine: Engine, scorer: Scorer, from: number, rows: number, into: Float32Array, word: number): void {
  for (let row = 0; row < rows; row += GROUP) {
    const some = Math.min(GROUP, rows - row);
    engine.affine(from + row * WIDTH, WIDTH, some, scorer.reduce, scorer.vectors);
    into.set(engine.floats.subarray(scorer.vectors, scorer.vectors + some * NARROW), (word + row) * NARROW);
  }
}

/** `score(words)`: scores of all moves, from `scores` on in `engine.floats`; a word of -1 is none. */
export function scoring(engine: Engine, scorer: Scorer, vectors: Float32Array): (words: Int32Array) => void {
  const { floats } = engine;
  const { looks, contributions, padding, bias, hidden, upper, scores } = scorer;
  const count = vectors.length / NARROW;
  const held = new Int32Array(GROUPS).fill(-1);
  const sums = new Float64Array(CONTRIBUTION);

  const contributionOf = (word: number): number => {
    const group = Math.floor(word / GROUP);
    const slot = group % GROUPS;
    const at = contributions + slot * GROUP * looks * CONTRIBUTION;
    if (held[slot] !== group) {
      const rows = Math.min(GROUP, count - group * GROUP);
      floats.set(vectors.subarray(group * GROUP * NARROW, (group * GROUP + rows) * NARROW), scorer.vectors);
      engine.affine(scorer.vectors, NARROW, rows, scorer.lower, at);
      held[slot] = group;
    }
    return at + (word % GROUP) * looks * CONTRIBUTION;
  };

  return (words) => {
    for (let unit = 0; unit < CONTRIBUTION; unit += 1) sums[unit] = floats[bias + unit] as number;
    for (let look = 0; look < looks; look += 1) {
      const word = words[look] as number;
      const at = (word < 0 ? padding : contributionOf(word)) + look * CONTRIBUTION;
      for (let unit = 0; unit < CONTRIBUTION; unit += 1) sums[unit] = (sums[unit] as number) + (floats[at + unit] as number);
    }
    for (let unit = 0; unit < NARROW; unit += 1) floats[hidden + unit] = Math.max(sums[2 * unit] as number, sums[2 * unit + 1] as number);
    engine.affine(hidden, NARROW, 1, upper, scores);
  };
}
