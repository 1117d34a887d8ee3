/** Footnotes: smaller print at the foot of a page, which would cut in two the sentence that goes on overleaf. */
import type { Column } from './columns';
import type { Fragment } from './fragments';

/** Smaller than this share of the text's size. */
const SMALLER = 0.93;

/** `1 The county …`, `* See …`, with or without a full stop or bracket. */
const MARK = /^(?:[[(]?\d{1,3}[\])]?[.)]?|[*†‡§¶]+|[a-z])\s*\p{L}/u;

export interface Parted {
  readonly text: readonly Column[];
  readonly notes: readonly Column[];
}

/** The columns of a page, each parted from the notes at its foot. `size` is that of the text. */
export function withoutNotes(columns: readonly Column[], size: number): Parted {
  const parted = columns.map((column) => {
    const at = firstNote(column, size);
    return { text: column.slice(0, at), notes: column.slice(at) };
  });
  return { text: parted.map(({ text }) => text), notes: parted.map(({ notes }) => notes).filter(({ length }) => length > 0) };
}

/** Where the notes begin: from there on all is small, and it begins with a mark. */
function firstNote(column: Column, size: number): number {
  const isSmall = (fragment: Fragment | undefined): boolean => fragment !== undefined && fragment.size < size * SMALLER;
  let at = column.length;
  while (isSmall(column[at - 1])) at -= 1;
  while (at < column.length && !MARK.test(column[at]?.text ?? '')) at += 1;
  return at;
}
