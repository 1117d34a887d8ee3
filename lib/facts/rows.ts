/** Tables as rows of cells, each row read as a sentence of plain words. */
import { range, words, type Range } from './ranges';
import { viewSpan, storedSpan, type Block, type View } from '../core/view';
import type { Sentence, Token } from '../language';

/** A row read as a sentence of plain words, its cells as ranges of them. */
export interface Row {
  readonly sentence: Sentence;
  readonly cells: readonly Range[];
}

/** A row below the heads, as the sentence it is in a reading, with what its words may be told by. */
export interface TableRow extends Row {
  /** Words of the heads and of the caption: nothing of a question on this row is made up when it stands there. */
  readonly ground: string;
  readonly heads: Row;
  readonly rows: readonly Row[];
}

/** The rows of all tables of a document, in order. A table without a second row has none. */
export function tableRows(view: View): TableRow[] {
  return tablesOf(view).flatMap((blocks) => {
    const [heads, ...rows] = blocks.map((block) => rowOf(view, block));
    return heads === undefined ? [] : rows.map((row) => ({ ...row, heads, rows, ground: textOf(heads) }));
  });
}

/** Rows of one table follow each other without a gap. */
function tablesOf(view: View): Block[][] {
  const tables: Block[][] = [];
  let before: Block | undefined;
  for (const block of view.blocks) {
    if (block.kind === 'row' && before?.kind === 'row' && isNext(view, before, block)) tables.at(-1)?.push(block);
    else if (block.kind === 'row') tables.push([block]);
    before = block;
  }
  return tables;
}

/** Nothing but ends of lines, bars and the rule under the heads stands between. */
const isNext = (view: View, { end }: Block, { start }: Block): boolean => {
  const between = view.stored.slice(view.ends[end - 1], view.starts[start]);
  return /^[\s|:-]*$/.test(between) && !/\n[^\S\n]*\n/.test(between);
};

function rowOf(view: View, block: Block): Row {
  const text = view.text.slice(block.start, block.end);
  const cells: Range[] = [];
  const tokens: Token[] = [];
  let first = 0;
  for (const match of text.matchAll(/\||[^\s|]+/g)) {
    if (match[0] === '|') {
      cells.push(range(first, tokens.length));
      first = tokens.length;
      continue;
    }
    const at = block.start + match.index;
    const span = storedSpan(view, { start: at, end: at + match[0].length });
    tokens.push({ ...span, text: match[0], spaced: tokens.length > 0, lemma: match[0].toLowerCase(), pos: 'X', tag: null, head: tokens.length, dep: '', entity: '' });
  }
  const whole = storedSpan(view, block);
  return { sentence: { ...whole, tokens, paragraph: -1, meant: [] }, cells: [...cells, range(first, tokens.length)] };
}

const textOf = ({ sentence: { tokens } }: Row): string => tokens.map(({ text }) => text).join(' ');
/** The words of a cell. */
export const cell = ({ sentence: { tokens }, cells }: Row, at: number): string => words(tokens, cells[at] ?? range(0, 0));

/** The words above a table that belong to it: its caption or the line that leads to it. */
export function leadTo(view: View, row: Sentence): string {
  const { start } = viewSpan(view, row);
  const above = view.blocks.findLast((block) => block.kind !== 'row' && block.end <= start);
  return above ? view.text.slice(above.start, above.end) : '';
}
