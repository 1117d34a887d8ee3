/** What a parse says besides heads: edges of subtrees, sentence starts, and arcs the parser could only hint at. */
import type { Parse } from './parser';

export interface Edges {
  /** First and last word under each word. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly starts: Uint8Array;
}

const MOST_ROUNDS = 11;

/** spaCy's `set_children_from_heads`: repeated, because one pass misses what crossing arcs drag along. */
export function edgesOf(heads: Int32Array): Edges {
  const left = heads.map((_, word) => word);
  const right = heads.map((_, word) => word);
  for (let round = 0; round <= MOST_ROUNDS; round += 1) {
    for (let word = 0; word < heads.length; word += 1) widen(heads, left, right, word);
    for (let word = heads.length - 1; word >= 0; word -= 1) widen(heads, left, right, word);
    if (headsStayInside(heads, left)) break;
  }
  return { left, right, starts: startsOf(heads, left) };
}

function widen(heads: Int32Array, left: Int32Array, right: Int32Array, word: number): void {
  const head = heads[word] as number;
  if ((left[word] as number) < (left[head] as number)) left[head] = left[word] as number;
  if ((right[word] as number) > (right[head] as number)) right[head] = right[word] as number;
}

function startsOf(heads: Int32Array, left: Int32Array): Uint8Array {
  const starts = new Uint8Array(heads.length);
  heads.forEach((head, word) => {
    if (head === word) starts[left[word] as number] = 1;
  });
  return starts;
}

/** Whether each word's head stands in its own sentence, with spaCy's reading of where the last sentence ends. */
function headsStayInside(heads: Int32Array, left: Int32Array): boolean {
  const starts = startsOf(heads, left);
  const last = heads.length - 1;
  let from = 0;
  for (let end = 0; end <= last; end += 1) {
    if (!(end > 0 && starts[end] === 1) && end !== last) continue;
    for (let word = from; word < end; word += 1) {
      const head = heads[word] as number;
      if (head < from || head > end) return false;
    }
    from = end;
  }
  return true;
}

const MARK = '||';

/**
 * A label X||Y says that the word belongs, as X, under some Y below its head: the first such word, nearest level first, becomes
 * its head (Nivre & Nilsson 2005). Changes `parse` in place.
 */
export function deprojectivize(parse: Parse, isSpace: (word: number) => boolean): void {
  const { heads, labels } = parse;
  let edges: Edges | null = null;
  labels.forEach((label, word) => {
    const cut = label.indexOf(MARK);
    if (cut < 0) return;
    edges ??= edgesOf(heads);
    heads[word] = newHeadOf(parse, edges, word, label.slice(cut + MARK.length), isSpace);
    labels[word] = label.slice(0, cut);
  });
}

function newHeadOf({ heads, labels }: Parse, edges: Edges, word: number, label: string, isSpace: (word: number) => boolean): number {
  const head = heads[word] as number;
  const seen = new Set<number>([head]);
  let level = [head];
  while (level.length > 0) {
    const below: number[] = [];
    for (const parent of level) {
      for (let child = edges.left[parent] as number; child <= (edges.right[parent] as number); child += 1) {
        if (heads[child] !== parent || child === parent || child === word || isSpace(child)) continue;
        if (labels[child] === label) return child;
        if (!seen.has(child)) below.push(child);
        seen.add(child);
      }
    }
    level = below;
  }
  return head;
}
