/**
 * Words → vectors (spaCy's tok2vec): hash embeddings of a word's attributes, mixed by a maxout layer, then four window layers
 * that each look one word to the left and right and add what they see. Worked in blocks, so that a book needs no more memory
 * than a page; a block takes in four words of its neighbours on each side, which is as far as four layers see.
 */
import type { ModelFile, Rows } from './binary';
import { rowsOfId } from './hash';
import { place, placeMatrix, reserve, type Engine, type Matrix, type MemoryPlan } from './matrix';
import type { RawToken } from './split-chunk';

/** Width of a word's vector. */
export const WIDTH = 96;
/** Words per block. */
export const BLOCK = 128;
const PIECES = 3;
const LAYERS = 4;
const EPSILON = 1e-8;
const MOST_CACHED = 20_000;

interface Layer {
  readonly matrix: Matrix;
  readonly gain: number;
  readonly shift: number;
}

interface Embedding {
  readonly rows: Rows;
  readonly seed: number;
}

export interface Encoder {
  readonly embeddings: readonly Embedding[];
  readonly mix: Layer;
  readonly windows: readonly Layer[];
  /** Scratch: concatenated embeddings, block rows between two zero rows, results of a layer. */
  readonly concatenated: number;
  readonly block: number;
  readonly pieces: number;
  /** Mixed vectors by word and following space. */
  readonly cache: Map<number, Float32Array>;
}

const ROWS = BLOCK + 2 * LAYERS;

export function planEncoder(plan: MemoryPlan, file: ModelFile, name: 'shared' | 'names'): Encoder {
  const seeds = file.header.seeds[name];
  const layer = (index: number): Layer => ({
    matrix: placeMatrix(plan, file.floats(`${name}.layer.${index}.weights`), file.floats(`${name}.layer.${index}.bias`)),
    gain: place(plan, file.floats(`${name}.layer.${index}.gain`)),
    shift: place(plan, file.floats(`${name}.layer.${index}.shift`)),
  });
  return {
    embeddings: seeds.map((seed, column) => ({ seed, rows: file.rows(`${name}.embed.${column}`) })),
    mix: layer(0),
    windows: Array.from({ length: LAYERS }, (_, index) => layer(index + 1)),
    concatenated: reserve(plan, seeds.length * WIDTH),
    block: reserve(plan, (ROWS + 2) * WIDTH),
    pieces: reserve(plan, ROWS * WIDTH * PIECES),
    cache: new Map(),
  };
}

/** Vectors of the tokens from `from` to before `to` (at most a block), one after another; returns where in `engine.floats`. */
export function encodeBlock(engine: Engine, encoder: Encoder, tokens: readonly RawToken[], from: number, to: number): number {
  const { floats } = engine;
  const rows = to - from + 2 * LAYERS;
  const first = encoder.block + WIDTH;
  floats.fill(0, encoder.block, encoder.block + (ROWS + 2) * WIDTH);
  for (let row = 0; row < rows; row += 1) {
    const token = tokens[from - LAYERS + row];
    if (token !== undefined) floats.set(mixedVector(engine, encoder, token), first + row * WIDTH);
  }
  for (const layer of encoder.windows) {
    engine.affine(encoder.block, WIDTH, rows, layer.matrix, encoder.pieces);
    for (let row = 0; row < rows; row += 1) addNormalised(floats, encoder.pieces + row * WIDTH * PIECES, layer, first + row * WIDTH);
  }
  return first + LAYERS * WIDTH;
}

function mixedVector(engine: Engine, encoder: Encoder, token: RawToken): Float32Array {
  const key = token.lexeme.index * 2 + (token.spaced ? 1 : 0);
  const found = encoder.cache.get(key);
  if (found !== undefined) return found;
  if (encoder.cache.size >= MOST_CACHED) encoder.cache.clear();
  const { floats } = engine;
  const { mix, concatenated, pieces, embeddings, block } = encoder;
  const ids = [...token.lexeme.ids, token.spaced ? 1n : 0n, token.lexeme.isSpace ? 1n : 0n];
  embeddings.forEach((embedding, column) => { addRows(floats, concatenated + column * WIDTH, embedding, ids[column] ?? 0n); });
  engine.affine(concatenated, 0, 1, mix.matrix, pieces);
  floats.fill(0, block, block + WIDTH);
  addNormalised(floats, pieces, mix, block);
  const vector = floats.slice(block, block + WIDTH);
  floats.fill(0, block, block + WIDTH);
  encoder.cache.set(key, vector);
  return vector;
}

function addRows(floats: Float32Array, at: number, { rows, seed }: Embedding, id: bigint): void {
  floats.fill(0, at, at + WIDTH);
  for (const row of rowsOfId(id, seed, rows.count)) {
    const scale = rows.scales[row] ?? 0;
    for (let column = 0; column < WIDTH; column += 1) {
      floats[at + column] = (floats[at + column] as number) + (rows.values[row * WIDTH + column] as number) * scale;
    }
  }
}

/** Adds to the vector at `to` the largest piece of each output, normalised to mean 0 and variance 1, scaled and shifted. */
function addNormalised(floats: Float32Array, pieces: number, { gain, shift }: Layer, to: number): void {
  let sum = 0;
  for (let column = 0, at = pieces; column < WIDTH; column += 1, at += PIECES) {
    const largest = Math.max(floats[at] as number, floats[at + 1] as number, floats[at + 2] as number);
    floats[pieces + column] = largest;
    sum += largest;
  }
  const mean = sum / WIDTH;
  let squares = 0;
  for (let column = 0; column < WIDTH; column += 1) {
    const distance = (floats[pieces + column] as number) - mean;
    squares += distance * distance;
  }
  const factor = 1 / Math.sqrt(squares / WIDTH + EPSILON);
  for (let column = 0; column < WIDTH; column += 1) {
    const normal = ((floats[pieces + column] as number) - mean) * factor;
    floats[to + column] = (floats[to + column] as number) + normal * (floats[gain + column] as number) + (floats[shift + column] as number);
  }
}
