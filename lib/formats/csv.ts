/** Tables for spreadsheets: RFC 4180, with a header row; comma, semicolon or tab when read. */
import { printTags } from './columns';
import { printDelimitedRow, readDelimited } from './delimited';
import { defuse } from './formula-cells';
import { sidesOf } from './sides';
import { refuse } from './shape';
import { guessedMapping, parseTable } from './table';
import type { CollectionParts } from '../core/model';
import type { Parsed } from '../core/parsed';

const header = ['prompt', 'answer', 'source', 'document', 'date', 'tags', 'deck', 'type', 'factdeck'];

/** Reads a table; `deckName` is for rows that name no deck. Rows without a prompt are left out, each with its line. */
export function parseCsv(text: string, deckName: string): Parsed {
  const separator = separatorOf(text);
  const mapping = guessedMapping(text, separator);
  const [first] = readDelimited(text.slice(0, 65_536), separator, false).rows;
  if (!first) return refuse('file-empty', '');
  if (!mapping.hasHeader && first.cells.length < 2) return refuse('csv-one-column', 'line 1');
  const parsed = parseTable(text, mapping, deckName);
  if (mapping.hasHeader) return parsed;
  return { ...parsed, problems: [{ code: 'csv-no-header', where: 'line 1', values: { line: 1 }, severity: 'warning' }, ...parsed.problems] };
}

/** Prints one row for each way a note is asked. Cells a spreadsheet would run as formulas are preceded by `'`. */
export function printCsv(parts: CollectionParts, separator: ',' | '\t' = ','): string {
  const rows = sidesOf(parts).map(({ kind, prompt, answer, source, tags, deck, guid }) =>
    [prompt, answer, source?.quote ?? '', source?.title ?? '', source?.date ?? '', printTags(tags), deck, kind, guid].map(defuse));
  return [header, ...rows].map((cells) => printDelimitedRow(cells, separator)).join('');
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, 8192).split(/[\r\n]/).find((candidate) => candidate.trim() !== '') ?? '';
  const outsideQuotes = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((separator) => [outsideQuotes.split(separator).length, separator] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}
