/** Runs → fragments: pieces of lines that no wide gap interrupts. A line across two columns is two fragments. */
import { raisedText } from '../raised';
import type { Run } from './runs';

export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, downwards from the top of the page. */
  readonly y: number;
  /** Height of the font in which most of it is set. */
  readonly size: number;
}

/** A gap this wide, in heights of the font, ends a fragment. Words of justified text hardly ever stand this far apart. */
const WIDE_GAP = 1.4;
/** A gap this wide is a space, even where the file has none. */
const SPACE = 0.16;
/** Set smaller than this share of its line, a run may be raised or lowered. */
const SMALL = 0.88;

export function fragmentsOf(runs: readonly Run[]): readonly Fragment[] {
  return baselines(runs).flatMap((line) => piecesOf(line).map(fragmentOf));
}

/** Runs that stand on one line, footnote marks and exponents with the words they hang on. */
function baselines(runs: readonly Run[]): Run[][] {
  const lines: { y: number; size: number; runs: Run[] }[] = [];
  const large = [...runs].sort((a, b) => b.size - a.size || a.y - b.y);
  for (const run of large) {
    const line = lines.find(({ y, size, runs: members }) => {
      const reach = run.size < size * SMALL ? 0.6 * size : 0.25 * Math.min(size, run.size);
      return Math.abs(y - run.y) <= reach && (run.size >= size * SMALL || members.some((member) => touches(member, run)));
    });
    if (line) line.runs.push(run);
    else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  return lines.sort((a, b) => a.y - b.y).map((line) => line.runs.sort((a, b) => a.x - b.x));
}

const touches = (a: Run, b: Run): boolean => b.x <= a.x + a.width + 0.6 * a.size && b.x + b.width >= a.x - 0.6 * a.size;

function piecesOf(line: readonly Run[]): Run[][] {
  const pieces: Run[][] = [];
  let right = -Infinity;
  for (const run of line) {
    const open = pieces.at(-1);
    if (open && run.x - right <= WIDE_GAP * Math.max(run.size, open[0]?.size ?? 0)) open.push(run);
    else pieces.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  return pieces;
}

function fragmentOf(runs: readonly Run[]): Fragment {
  const size = mainSize(runs);
  const base = runs.find((run) => run.size >= size * SMALL) ?? runs[0]!;
  let text = '';
  let right = base.x;
  for (const run of runs) {
    const isRaised = run.size < size * SMALL && base.y - run.y > 0.15 * size;
    const words = isRaised ? raisedText(text, run.text) : run.text;
    const gap = run.x - right;
    if (words !== '' && text !== '' && !/\s$/.test(text) && !/^\s/.test(words) && gap > SPACE * size) text += ' ';
    text += words;
    right = run.x + run.width;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: base.y,
    size,
  };
}

/** The size in which most characters are set. */
function mainSize(runs: readonly Run[]): number {
  const bySize = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 10) / 10;
    bySize.set(size, (bySize.get(size) ?? 0) + run.text.length);
  }
  return [...bySize].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
