/** What a PDF holds of a page: pieces of text at places, in the order they were drawn. No lines, no paragraphs. */

/** A piece of text that stands upright. Lengths are points; y grows downwards and is the baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
}

/** A page with its upright runs. */
export interface PageRuns {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

/** The parts of a text item of PDF.js that are used; widths are in points already. */
export interface TextItem {
  readonly str: string;
  /** a, b, c, d, e, f: where the text space lies in the page's space, y upwards. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** The items of a page as runs. `viewTransform` turns the page's space into what is seen, y downwards. Text that runs up, down or aslant is left out. */
export function runsOf(items: readonly TextItem[], viewTransform: readonly number[]): readonly Run[] {
  return items.flatMap(({ str, transform, width }): readonly Run[] => {
    if (str.trim() === '') return [];
    const [a, b, c, d, e, f] = product(viewTransform, transform);
    const size = Math.hypot(c, d);
    if (size === 0 || Math.abs(b) > 0.05 * Math.abs(a) || a <= 0) return [];
    return [{ text: str, x: e, y: f, width, size }];
  });
}

type Matrix = readonly [number, number, number, number, number, number];

function product(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
