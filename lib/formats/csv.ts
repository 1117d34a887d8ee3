/** Tables for spreadsheets: RFC 4180, with a header row; comma, semicolon or tab when read. */
import { columnsNamed, printTags, tagsIn } from './columns';
import { plainText } from './decode';
import { printDelimitedRow, readDelimited } from './delimited';
import { partsOfSides, sidesOf } from './sides';
import { refuse } from './shape';
import type { ColumnRole } from './columns';
import type { DelimitedRow } from './delimited';
import type { Side } from './sides';
import type { CollectionParts, Problem } from '../core/model';
import type { Parsed } from '../core/parsed';

const header = ['prompt', 'answer', 'source', 'document', 'date', 'tags', 'deck', 'type', 'factdeck'];

/** Reads a table; `deckName` is for rows that name no deck. Rows without a prompt are left out, each with its line. */
export function parseCsv(text: string, deckName: string): Parsed {
  const problems: Problem[] = [];
  const { rows, openQuoteLine } = readDelimited(text, separatorOf(text), false);
  if (openQuoteLine !== null) problems.push({ ...atLine('quote-open', openQuoteLine), severity: 'warning' });
  const [first, ...rest] = rows;
  if (!first) return refuse('file-empty', '');
  const named = columnsNamed(first.cells);
  const hasHeader = named.has('prompt') && named.has('answer');
  if (!hasHeader && first.cells.length < 2) return refuse('csv-one-column', 'line 1');
  if (!hasHeader) problems.push({ ...atLine('csv-no-header', 1), severity: 'warning' });
  const columns = hasHeader ? named : byPlace;
  const isOurs = hasHeader && first.cells.some((cell) => cell.trim() === 'factdeck');
  const sides = (hasHeader ? rest : rows).flatMap((row) => sideOf(row, columns, isOurs, problems));
  const parts: CollectionParts = { ...emptyParts, ...partsOfSides(sides, deckName) };
  return { format: 'csv', parts, problems, notesAre: 'sides', matches: null };
}

/** Prints one row for each way a note is asked. Cells a spreadsheet would run as formulas are preceded by `'`. */
export function printCsv(parts: CollectionParts): string {
  const rows = sidesOf(parts).map(({ kind, prompt, answer, source, tags, deck, guid }) =>
    [prompt, answer, source?.quote ?? '', source?.title ?? '', source?.date ?? '', printTags(tags), deck, kind, guid].map(defuse));
  return [header, ...rows].map((cells) => printDelimitedRow(cells, ',')).join('');
}

export const emptyParts: CollectionParts = {
  documents: [], noteTypes: [], notes: [], cards: [], decks: [], presets: [], parameters: [], operations: [], quizzes: [], settings: null,
};

const byPlace: ReadonlyMap<ColumnRole, number> = new Map([['prompt', 0], ['answer', 1]]);

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, 8192).split(/[\r\n]/).find((candidate) => candidate.trim() !== '') ?? '';
  const outsideQuotes = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((separator) => [outsideQuotes.split(separator).length, separator] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

function sideOf({ cells, line }: DelimitedRow, columns: ReadonlyMap<ColumnRole, number>, isOurs: boolean, problems: Problem[]): Side[] {
  const cell = (role: ColumnRole): string => {
    const given = cells[columns.get(role) ?? -1] ?? '';
    return plainText(isOurs ? restore(given) : given).trim();
  };
  const prompt = cell('prompt');
  const answer = cell('answer');
  const kind = kindNamed(cell('noteType')) ?? (isCloze(prompt) ? 'cloze' : 'basic');
  if (prompt === '' || (answer === '' && kind !== 'cloze')) {
    problems.push(atLine(prompt === '' ? 'row-no-prompt' : 'row-no-answer', line));
    return [];
  }
  const quote = cell('source');
  const source = quote === '' ? null : { quote, title: cell('title'), date: cell('date') };
  return [{ guid: cell('guid'), kind, prompt, answer, source, tags: tagsIn(cell('tags')), deck: cell('deck') }];
}

/** A kind by our word for it or by Anki's. */
function kindNamed(name: string): Side['kind'] | undefined {
  const kinds = ['cloze', 'reversed', 'basic'] as const;
  return kinds.find((kind) => name.toLowerCase().includes(kind));
}

/** Whether a prompt has a deletion such as `{{c1::1871}}`. */
export const isCloze = (prompt: string): boolean => /\{\{c[1-9]\d{0,2}::/.test(prompt);

/** What a spreadsheet takes for a formula, and what would be taken for a defused one. */
const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;

const defuse = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);
const restore = (cell: string): string => (cell.startsWith("'") && startsFormula.test(cell) ? cell.slice(1) : cell);

const atLine = (code: string, line: number): Problem => ({ code, where: `line ${line}`, values: { line }, severity: 'error' });
