/** Columns of lines → Markdown: lines joined to paragraphs, larger lines headings, marked lines a list. */
import { escaped } from '../files/markdown';
import type { Column } from './columns';
import type { Fragment } from './fragments';
import { joined, wordsOf, type Words } from './hyphens';
import { median } from './runs';

interface Paragraph {
  text: string;
  readonly size: number;
  readonly isItem: boolean;
  lines: number;
  last: Line;
  /** Of a table: its cells, row by row. */
  readonly rows: (readonly string[])[];
}

const BULLET = /^(?:[•◦▪‣·○●■–—-]|\(?\d{1,2}[.)])\s+/u;
/** A line of a table of contents: dots lead to a page number. */
const LEADERS = /(?:\s?\.){4,}\s*[\divxlc]{0,6}$/;
const ENDS = /[.!?:…]["”’)\]]*$/u;
/** A heading is set this much larger than the text. */
const LARGER = 1.12;

/** A line of a column; several cells where wide gaps part its words. */
interface Line extends Fragment {
  readonly cells: readonly string[];
}

/** The whole text, column after column, page after page. */
export function markdownOfColumns(columns: readonly Column[]): string {
  const lines = columns.map(linesOf);
  const words = wordsOf(lines.flat().map(({ text }) => text));
  const body = bodySize(lines.flat());
  const paragraphs: Paragraph[] = [];
  for (const column of lines) addColumn(paragraphs, column, body, words);
  const sizes = [...new Set(paragraphs.filter((paragraph) => isHeading(paragraph, body)).map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  return paragraphs.map((paragraph) => {
    if (paragraph.rows.length > 1) return isTable(paragraph.rows) ? tableOf(paragraph.rows) : paragraph.rows.map((row) => escaped(row.join(' '))).join('\n\n');
    if (isHeading(paragraph, body)) return `${'#'.repeat(Math.min(3, sizes.indexOf(Math.round(paragraph.size)) + 1))} ${paragraph.text}`;
    return paragraph.isItem ? `- ${paragraph.text.replace(BULLET, '')}` : escaped(paragraph.text);
  }).join('\n\n');
}

/** Without a row of names above its numbers it may as well be columns that stand too close together to be told apart. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 2 && (rows[0] ?? []).every((cell) => /^\p{L}/u.test(cell));
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
}

/** Fragments on one line of a column, as the cells of a table are, as one line. */
function linesOf(column: Column): readonly Line[] {
  const lines: Line[] = [];
  for (const fragment of column) {
    const open = lines.at(-1);
    if (fragment.text === '' || LEADERS.test(fragment.text)) continue;
    if (open && Math.abs(open.y - fragment.y) < 0.3 * open.size) {
      const cells = [...open.cells, fragment.text];
      lines[lines.length - 1] = { ...open, cells, text: cells.join(' '), right: Math.max(open.right, fragment.right) };
    } else lines.push({ ...fragment, cells: [fragment.text] });
  }
  return lines;
}

/** The size in which most of the text is set. */
export function bodySize(lines: readonly Fragment[]): number {
  return median(lines.flatMap(({ text, size }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size)));
}

function addColumn(paragraphs: Paragraph[], column: readonly Line[], body: number, words: Words): void {
  const left = margin(column.map((line) => line.left), Math.min);
  const leading = leadingOf(column);
  column.forEach((line, index) => {
    const open = paragraphs.at(-1);
    const before = column[index - 1];
    const goesOn = open && (before ? continues(open, before, line, { left, right: rightAround(column, index), leading, body }) : continuesOver(open, line, body));
    if (!open || !goesOn) {
      paragraphs.push({ text: line.text, size: line.size, isItem: BULLET.test(line.text), lines: 1, last: line, rows: [line.cells] });
      return;
    }
    if (line.cells.length > 1) open.rows.push(line.cells);
    else open.rows.length = 0;
    open.text = joined(open.text, line.text, words);
    open.lines += 1;
    open.last = line;
  });
}

interface Measure {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  readonly body: number;
}

/** Whether a line goes on with the paragraph of the line above it. */
function continues(open: Paragraph, before: Line, line: Line, { left, right, leading, body }: Measure): boolean {
  if (Math.abs(line.size - open.size) > 0.08 * open.size || BULLET.test(line.text)) return false;
  if (line.cells.length > 1 || before.cells.length > 1) return line.cells.length === open.rows[0]?.length && open.rows.length > 0;
  if (line.y - before.y > 1.35 * Math.max(leading, open.size)) return false;
  // Headings are often centred, and broken where it looks well.
  if (line.size >= body * LARGER) return true;
  const isIndented = line.left > left + 0.6 * line.size && before.left <= left + 0.6 * line.size;
  if (isIndented && !open.isItem) return false;
  if (open.isItem && line.left < open.last.left - 0.6 * line.size) return false;
  return !endsEarly(before, line, right);
}

/** The first word of a line would have stood on the line before, had that not been the end of a paragraph. */
function endsEarly(before: Line, line: Line, right: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const perCharacter = (before.right - before.left) / before.text.length;
  const room = right - before.right - (word + 1) * perCharacter;
  return room > (ENDS.test(before.text) ? 0 : 2 * line.size);
}

/** Whether the first line of a column goes on with the paragraph that the last column left open. */
function continuesOver(open: Paragraph, line: Line, body: number): boolean {
  if (isHeading(open, body) || open.rows.length > 1 || line.cells.length > 1 || Math.abs(line.size - open.size) > 0.08 * open.size || BULLET.test(line.text)) return false;
  return /[-‐\u00AD,;]$/u.test(open.text) || (!ENDS.test(open.text) && /^[\p{Ll}\d(“"‘]/u.test(line.text)) || (!ENDS.test(open.text) && open.lines > 1);
}

/** How far lines near this one reach; one that reaches further than all others does not count. */
function rightAround(column: readonly Line[], index: number): number {
  const near = column.slice(Math.max(0, index - 6), index + 6).map(({ right }) => right).sort((a, b) => b - a);
  return near[near.length > 4 ? 1 : 0] ?? 0;
}

/** The margin that most lines keep, to a point, or the outermost where they are all ragged. */
function margin(places: readonly number[], outermost: (...values: number[]) => number): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1]);
  return common && common[1] > places.length / 3 ? common[0] : outermost(...places);
}

/** The usual distance of two lines. */
function leadingOf(lines: readonly Fragment[]): number {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0)).filter((step) => step > 0);
  const sortedSteps = [...steps].sort((a, b) => a - b);
  return sortedSteps[Math.floor(sortedSteps.length * 0.4)] ?? 0;
}

function isHeading({ size, text, lines }: Pick<Paragraph, 'size' | 'text' | 'lines'>, body: number): boolean {
  return size >= body * LARGER && lines <= 3 && text.length <= 160 && /\p{L}/u.test(text);
}
