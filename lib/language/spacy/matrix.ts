/**
 * The arithmetic of the network: y = W·x + b over many rows at once, in one stretch of memory that weights and scratch space
 * share. Weights lie in panels of eight outputs (input by input), so that one pass fills eight sums from neighbouring numbers.
 */

/** Outputs per panel; rows of results are this wide or a multiple of it. */
export const PANEL = 8;

export interface Matrix {
  /** Where panels and bias begin, in floats. */
  readonly weights: number;
  readonly bias: number;
  readonly inputs: number;
  /** Padded to whole panels. */
  readonly outputs: number;
}

/** Memory being planned: what to write where, and how much there is. */
export interface MemoryPlan {
  size: number;
  readonly blocks: { readonly at: number; readonly floats: Float32Array }[];
}

/**
 * `affine(x, stride, rows, matrix, y)`: for each row r, floats[y + r·outputs …] = W · floats[x + r·stride …] + b. All places are
 * in floats. `x` and `y` may not overlap.
 */
export interface Engine {
  readonly floats: Float32Array;
  affine(x: number, stride: number, rows: number, matrix: Matrix, y: number): void;
}

export const newMemoryPlan = (): MemoryPlan => ({ size: 0, blocks: [] });

/** Keeps `size` floats, zero at first; returns where. Places are multiples of eight floats. */
export function reserve(plan: MemoryPlan, size: number): number {
  const at = plan.size;
  plan.size += Math.ceil(size / PANEL) * PANEL;
  return at;
}

export function place(plan: MemoryPlan, floats: Float32Array): number {
  const at = reserve(plan, floats.length);
  plan.blocks.push({ at, floats });
  return at;
}

/** `weights` has one row of inputs per output. */
export function placeMatrix(plan: MemoryPlan, weights: Float32Array, bias: Float32Array): Matrix {
  const inputs = weights.length / bias.length;
  const outputs = Math.ceil(bias.length / PANEL) * PANEL;
  const packed = new Float32Array(inputs * outputs);
  for (let output = 0; output < bias.length; output += 1) {
    const panel = Math.floor(output / PANEL) * PANEL * inputs + (output % PANEL);
    for (let input = 0; input < inputs; input += 1) packed[panel + input * PANEL] = weights[output * inputs + input] ?? 0;
  }
  const padded = new Float32Array(outputs);
  padded.set(bias);
  return { weights: place(plan, packed), bias: place(plan, padded), inputs, outputs };
}

/** Without WebAssembly. */
export function plainEngine(plan: MemoryPlan): Engine {
  const floats = new Float32Array(plan.size);
  fill(floats, plan);
  return { floats, affine: (x, stride, rows, matrix, y) => { plainAffine(floats, x, stride, rows, matrix, y); } };
}

/** Writes the planned blocks. */
export function fill(floats: Float32Array, plan: MemoryPlan): void {
  for (const { at, floats: block } of plan.blocks) floats.set(block, at);
}

function plainAffine(floats: Float32Array, x: number, stride: number, rows: number, matrix: Matrix, y: number): void {
  const { weights, bias, inputs, outputs } = matrix;
  for (let output = 0; output < outputs; output += PANEL) {
    const panel = weights + output * inputs;
    for (let row = 0; row < rows; row += 1) {
      const from = x + row * stride;
      let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let input = 0, w = panel; input < inputs; input += 1, w += PANEL) {
        const value = floats[from + input] as number;
        a += value * (floats[w] as number);
        b += value * (floats[w + 1] as number);
        c += value * (floats[w + 2] as number);
        d += value * (floats[w + 3] as number);
        e += value * (floats[w + 4] as number);
        f += value * (floats[w + 5] as number);
        g += value * (floats[w + 6] as number);
        h += value * (floats[w + 7] as number);
      }
      const sums = [a, b, c, d, e, f, g, h];
      const to = y + row * outputs + output;
      for (let lane = 0; lane < PANEL; lane += 1) floats[to + lane] = (sums[lane] as number) + (floats[bias + output + lane] as number);
    }
  }
}
