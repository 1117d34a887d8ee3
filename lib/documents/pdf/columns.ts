/** Reading order: a page is cut into columns, each read from top to bottom; what runs across them parts what is above from what is below. */
import { median } from './runs';
import type { Fragment } from './fragments';

/** Fragments in the order they are read, in stretches that stand below one another at the same margins. */
export type Column = readonly Fragment[];

/** Fewer lines side by side are no columns. */
const FEWEST_LINES = 3;
/** Prose fills its column; the cells of a table do not. */
const FILLED = 0.5;
const FEWEST_CHARACTERS = 14;

export function columnsOf(fragments: readonly Fragment[]): readonly Column[] {
  if (fragments.length === 0) return [];
  const gutter = gutterOf(fragments);
  if (gutter === null) return [sorted(fragments)];
  return bandsOf(fragments, gutter).flatMap((band) => {
    if (band.isAcross) return [sorted(band.fragments)];
    const left = band.fragments.filter(({ right }) => right <= gutter);
    const right = band.fragments.filter((fragment) => fragment.right > gutter);
    return [...columnsOf(left), ...columnsOf(right)];
  });
}

/** From top to bottom, and on one line from left to right. */
function sorted(fragments: readonly Fragment[]): Column {
  return [...fragments].sort((a, b) => (Math.abs(a.y - b.y) < 0.3 * Math.min(a.size, b.size) ? a.left - b.left : a.y - b.y));
}

/** The place between two columns of prose that the fewest lines cross, or null on a page of one column. */
function gutterOf(fragments: readonly Fragment[]): number | null {
  let best: { readonly at: number; readonly across: number; readonly width: number } | null = null;
  for (const at of candidates(fragments)) {
    const left = fragments.filter(({ right }) => right <= at);
    const right = fragments.filter((fragment) => fragment.left >= at);
    const across = fragments.length - left.length - right.length;
    if (across > 0.5 * Math.min(left.length, right.length) + 2) continue;
    if (!areColumns(left, right)) continue;
    const width = Math.min(...right.map((fragment) => fragment.left)) - Math.max(...left.map((fragment) => fragment.right));
    if (!best || across < best.across || (across === best.across && width > best.width)) best = { at, across, width };
  }
  return best?.at ?? null;
}

/** Just left of where several lines begin. */
function candidates(fragments: readonly Fragment[]): readonly number[] {
  const starts = new Map<number, number>();
  for (const { left } of fragments) {
    const place = Math.round(left / 3);
    starts.set(place, (starts.get(place) ?? 0) + 1);
  }
  const common = [...starts].filter(([place, count]) => count + (starts.get(place + 1) ?? 0) >= FEWEST_LINES);
  return common.map(([place]) => place * 3 - 3);
}

function areColumns(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  const overlap = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
  return overlap > 2 * median(left.map(({ size }) => size)) && isProse(left) && isProse(right);
}

/** Most lines fill the stretch of the page they stand in; a side may itself be several columns. */
function isProse(side: readonly Fragment[]): boolean {
  const stretches = stretchesOf(side);
  const filled = side.map(({ left, right }) => {
    const stretch = stretches.find((one) => one.left <= left && right <= one.right);
    return stretch ? (right - left) / (stretch.right - stretch.left) : 0;
  });
  return median(filled) >= FILLED && median(side.map(({ text }) => text.length)) >= FEWEST_CHARACTERS;
}

/** Where lines stand, from left to right, with nothing between the stretches. */
function stretchesOf(side: readonly Fragment[]): readonly { readonly left: number; readonly right: number }[] {
  const stretches: { left: number; right: number }[] = [];
  for (const { left, right } of [...side].sort((a, b) => a.left - b.left)) {
    const open = stretches.at(-1);
    if (open && left <= open.right) open.right = Math.max(open.right, right);
    else stretches.push({ left, right });
  }
  return stretches;
}

const top = (side: readonly Fragment[]): number => Math.min(...side.map(({ y }) => y));
const bottom = (side: readonly Fragment[]): number => Math.max(...side.map(({ y }) => y));

interface Band {
  readonly isAcross: boolean;
  readonly fragments: Fragment[];
}

/** From top to bottom: stretches that keep to the columns, and stretches of lines that cross the gutter. */
function bandsOf(fragments: readonly Fragment[], gutter: number): readonly Band[] {
  const bands: Band[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const isAcross = fragment.left < gutter && fragment.right > gutter;
    const open = bands.at(-1);
    if (open && open.isAcross === isAcross) open.fragments.push(fragment);
    else bands.push({ isAcross, fragments: [fragment] });
  }
  return bands;
}
