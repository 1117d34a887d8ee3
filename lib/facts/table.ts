/** Tables: a row is facts. What stands first in a row names a thing, and the heads say what each cell tells of it, or the other way about. */
import { dateAt } from './dates';
import { range, words, type Range } from './ranges';
import { viewSpan, storedSpan, type Block, type View } from '../core/view';
import type { AnswerType, FactKind } from '../core/model';
import type { Candidate, CandidateSide } from './candidate';
import type { Reading } from './reading';
import type { Sentence, Token } from '../language';

/** A row read as a sentence of plain words, its cells as ranges of them. */
interface Row {
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
const cell = ({ sentence: { tokens }, cells }: Row, at: number): string => words(tokens, cells[at] ?? range(0, 0));

/** What the cells of the row say; `sentence` is where it stands among the sentences of the reading. */
export function findInRow(reading: Reading, sentence: number): Candidate[] {
  const row = reading.rows.get(sentence);
  if (!row || row.cells.length < 2 || row.cells.length !== row.heads.cells.length) return [];
  const thing = cell(row, 0);
  const sideways = liesSideways(row);
  return row.cells.flatMap((answer, at): Candidate[] => {
    const head = cell(row.heads, at);
    const [owner, attribute] = sideways ? [head, thing] : [thing, head];
    if (at === 0 || !isTelling(words(row.sentence.tokens, answer)) || !isName(owner) || !isName(attribute)) return [];
    return [cellFact(row, sentence, { answer, owner, attribute, unit: unitOf(attribute), thing: sideways ? null : cell(row.heads, 0), at })];
  });
}

interface Cell {
  readonly answer: Range;
  readonly owner: string;
  readonly attribute: string;
  readonly unit: string;
  /** What the first column lists, where the rows are things. */
  readonly thing: string | null;
  readonly at: number;
}

function cellFact(row: Row & Pick<TableRow, 'rows'>, sentence: number, asked: Cell): Candidate {
  const { tokens } = row.sentence;
  const { answer, owner, attribute, unit } = asked;
  const text = words(tokens, answer);
  const type = typeOf(tokens, answer);
  const plain = text.replace(/^(?:an?|the) /i, '');
  const accepted = [unit !== '' && type === 'number' ? `${text} ${unit}` : '', plain].filter((other) => other !== '' && other !== text);
  return {
    kind: kindOf(type), relation: 'cell', sentence, subject: row.cells[0] ?? null, object: answer, reverse: reverseOf(row, asked), safe: true, weight: 0.82,
    asked: { role: 'cell', answer, answerType: type, question: cellQuestion(owner, attribute, type), accepted },
  };
}

const kindOf = (type: AnswerType): FactKind => (type === 'number' ? 'quantity' : type === 'date' ? 'event' : 'definition');

/** `Which island has 9,460 as its population?` Only where no other row has the same in that column. */
function reverseOf(row: Row & Pick<TableRow, 'rows'>, { answer, attribute, thing, at }: Cell): CandidateSide | null {
  const value = words(row.sentence.tokens, answer);
  const first = row.cells[0];
  const once = row.rows.filter((other) => cell(other, at).toLowerCase() === value.toLowerCase()).length === 1;
  if (thing === null || thing === '' || !once || !first || value.split(' ').length > 8 || /[A-Z]{3}|\d|\(/.test(thing)) return null;
  return { role: 'row', answer: first, answerType: 'phrase', question: `For which ${noun(thing)} is the ${noun(attribute)} ${value}?`, accepted: [] };
}

/** `Height (m)` → `m`. */
const unitOf = (attribute: string): string => /\((\S{1,12}(?: \S{1,12})?)\)$/.exec(attribute)?.[1] ?? '';

function cellQuestion(owner: string, attribute: string, type: AnswerType): string {
  const bare = attribute.replace(/\s*\([^)]*\)$/, '');
  const unit = unitOf(attribute);
  if (/^(?:founded|built|opened|born|died|established|completed|elected|appointed|published|launched|signed|adopted|introduced|discovered|invented)$/i.test(bare)) {
    const [aux, verb] = /^died$/i.test(bare) ? ['did', 'die'] : ['was', bare.toLowerCase()];
    return `${type === 'date' ? 'When' : type === 'number' ? 'In which year' : 'By whom or where'} ${aux} ${owner} ${verb}?`.replace('By whom or where was', 'Where was');
  }
  if (type === 'number' && unit === '' && /^\p{L}{4,}s$/iu.test(bare) && !/ss$/.test(bare)) return `How many ${noun(bare)} does ${owner} have?`;
  return `What is the ${noun(bare)} of ${owner}${unit === '' || type !== 'number' ? '' : ` in ${unit}`}?`;
}

/** A head in the middle of a question: small, unless it is a name or an abbreviation. */
const noun = (text: string): string => (/^\p{Lu}\p{Ll}+(?: [\p{Ll}(]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** A name for a thing or for what is told of it. */
const isName = (text: string): boolean => /\p{L}/u.test(text) && text.length <= 60 && !/^(?:total|sum|average|note|notes|source|remarks?|no\.?|#)$/i.test(text);

/** A cell that says something. */
const isTelling = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.split(' ').length <= 10 && !/^(?:n\/?a|none|yes|no|unknown|tbd|tba|x)$/i.test(text);

function typeOf(tokens: readonly Token[], answer: Range): AnswerType {
  const text = words(tokens, answer);
  if (/^(?:1\d|20)\d{2}$/.test(text) || dateAt(tokens, answer.from)?.to === answer.to) return 'date';
  return /^[^\p{L}\d]{0,3}\d/u.test(text) ? 'number' : 'phrase';
}

/** The unit a cell is in: what is told of one thing differs in it, what is told of many in one column does not. */
function unitsIn(texts: readonly string[]): number {
  return new Set(texts.map((text) => (/\d/.test(text) ? `#${text.replace(/[\d.,\s]+/g, '')}` : 'words'))).size;
}

/** Whether the columns are things and the rows what is told of them: then each row is of one unit and the columns are of many. */
function liesSideways({ heads, rows }: TableRow): boolean {
  const columns = heads.cells.map((_, at) => at).slice(1);
  const column = columns.reduce((sum, at) => sum + unitsIn(rows.map((row) => cell(row, at))), 0) / Math.max(1, columns.length * rows.length);
  const across = rows.reduce((sum, row) => sum + unitsIn(columns.map((at) => cell(row, at))), 0) / Math.max(1, rows.length * columns.length);
  const unnamed = cell(heads, 0) === '' || /^(?:feature|property|specification|parameter|item|attribute|characteristic|measure|quantity)$/i.test(cell(heads, 0));
  return rows.length > 1 && (unnamed ? across <= column : across < column && columns.length > 1);
}

/** The words above a table that belong to it: its caption or the line that leads to it. */
export function leadTo(view: View, row: Sentence): string {
  const { start } = viewSpan(view, row);
  const above = view.blocks.findLast((block) => block.kind !== 'row' && block.end <= start);
  return above ? view.text.slice(above.start, above.end) : '';
}
