/** Tables: a row is facts. What stands first in a row names a thing, and the heads say what each cell tells of it, or the other way about. */
import { dateAt } from './dates';
import { cell, type Row, type TableRow } from './rows';
import { words, type Range } from './ranges';
import type { AnswerType, FactKind } from '../core/model';
import type { Candidate, CandidateSide } from './candidate';
import type { Reading } from './reading';
import type { Token } from '../language';

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
