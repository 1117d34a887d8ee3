/** Tables and lists of terms, read as a person says: each row becomes a note by what its columns hold. */
import { cardsOf } from '../core/cards';
import { contentHash } from '../core/hash';
import { htmlOfText, textOfHtml } from '../core/html-text';
import { noteIdOfGuid } from '../core/ids';
import { columnsNamed, tagsIn } from './columns';
import { plainText } from './decode';
import { readDelimited, type DelimitedRow } from './delimited';
import { isOurTable, restore } from './formula-cells';
import { refuse } from './shape';
import { deckNamed, isCloze, partsOfSides, type Side } from './sides';
import { termRows } from './term-rows';
import { emptyParts } from './empty-parts';
import type { CollectionParts, Note, NoteType, Problem, Source } from '../core/model';
import type { FileFormat, Parsed } from '../core/parsed';
import type { ColumnUse, TableMapping, TablePreview, TableSample } from '../core/table-mapping';

/** Reads a whole table; `deckName` is for rows that name no deck. Rows that ask nothing are left out, each with its line. */
export function parseTable(text: string, mapping: TableMapping, deckName: string, format: FileFormat = 'csv'): Parsed {
  const problems: Problem[] = [];
  const rows = rowsOf(text, mapping, problems);
  if (rows.length === 0) return refuse('file-empty', '');
  const read = bodyOf(rows, mapping).flatMap((row) => readRow(row, mapping, isOurs(rows, mapping)) ?? []);
  for (const { line, reason } of read) if (reason !== '') problems.push({ code: reason, where: `line ${line}`, values: { line }, severity: 'error' });
  const kept = read.filter(({ reason }) => reason === '');
  const parts: CollectionParts = { ...emptyParts, ...(mapping.noteType ? partsOfType(kept, mapping.noteType, deckName) : partsOfSides(kept.map(({ side }) => side), deckName)) };
  return { format, parts, problems, notesAre: 'sides', matches: null, table: mapping };
}

/** What the first rows of a table would become. */
export function previewTable(text: string, mapping: TableMapping): TablePreview {
  const beginning = text.length > LOOKED_AT ? text.slice(0, text.lastIndexOf('\n', LOOKED_AT) + 1 || LOOKED_AT) : text;
  const rows = rowsOf(beginning, mapping, []);
  const body = bodyOf(rows, mapping);
  const width = rows.slice(0, 100).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => ({
    name: mapping.hasHeader ? plainText(rows[0]?.cells[at] ?? '').trim().slice(0, 80) : '',
    examples: body.map(({ cells }) => plainText(cells[at] ?? '').trim().slice(0, 80)).filter((cell) => cell !== '').slice(0, 3),
  }));
  return { mapping, columns, sample: body.slice(0, SAMPLE).map((row) => sampleOf(readRow(row, mapping, isOurs(rows, mapping)), mapping)) };
}

const LOOKED_AT = 100_000;
const MOST_COLUMNS = 100;
const SAMPLE = 6;

function rowsOf(text: string, { separator, rowSign }: TableMapping, problems: Problem[]): readonly DelimitedRow[] {
  if (rowSign !== null) return termRows(text, { term: separator, row: rowSign });
  const { rows, openQuoteLine } = readDelimited(text, separator, false);
  if (openQuoteLine !== null) problems.push({ code: 'quote-open', where: `line ${openQuoteLine}`, values: { line: openQuoteLine }, severity: 'warning' });
  return rows;
}

const bodyOf = (rows: readonly DelimitedRow[], { hasHeader }: TableMapping): readonly DelimitedRow[] => (hasHeader ? rows.slice(1) : rows);

const isOurs = (rows: readonly DelimitedRow[], { hasHeader }: TableMapping): boolean => hasHeader && isOurTable(rows[0]?.cells ?? []);

interface ReadRow {
  readonly line: number;
  readonly side: Side;
  readonly fields: Note['fields'];
  readonly reason: string;
}

function readRow({ cells, line }: DelimitedRow, mapping: TableMapping, ours: boolean): ReadRow {
  const { uses, isHtml, noteType } = mapping;
  const cellsFor = (use: ColumnUse): readonly string[] => uses.flatMap((given, at) => (given === use ? [cells[at] ?? ''] : [])).map((cell) => (ours ? restore(cell) : cell));
  const plain = (cell: string): string => (isHtml ? textOfHtml(cell).text : plainText(cell)).trim();
  const joined = (use: ColumnUse, between: string): string => cellsFor(use).map(plain).filter((cell) => cell !== '').join(between);
  const prompt = joined('prompt', '\n');
  const answer = joined('answer', '\n\n');
  const kind = mapping.becomes === 'told' ? kindNamed(joined('noteType', ' ')) ?? (isCloze(prompt) ? 'cloze' : 'basic') : mapping.becomes;
  const quote = joined('source', '\n');
  const side: Side = {
    guid: joined('guid', ' '), kind, prompt, answer, tags: tagsIn(joined('tags', ' ')), deck: joined('deck', '::'),
    source: quote === '' ? null : { quote, title: joined('title', ' '), date: joined('date', ' ') },
  };
  if (noteType) {
    const fields = Object.fromEntries(noteType.fields.map(({ id, content }) => [id, fieldOf(cellsFor(`field:${id}`), content, isHtml)]));
    return { line, side, fields, reason: (fields[noteType.fields[0]?.id ?? ''] ?? '') === '' ? 'row-no-prompt' : '' };
  }
  return { line, side, fields: {}, reason: prompt === '' ? 'row-no-prompt' : answer === '' && kind !== 'cloze' ? 'row-no-answer' : '' };
}

/** A field of HTML takes HTML as it stands and plain text as what shows itself. */
function fieldOf(cells: readonly string[], content: 'text' | 'html', isHtml: boolean): string {
  const kept = cells.map((cell) => plainText(cell).trim()).filter((cell) => cell !== '');
  if (content === 'html') return kept.map((cell) => (isHtml ? cell : htmlOfText(cell))).join('<br>');
  return kept.map((cell) => (isHtml ? textOfHtml(cell).text : cell)).join('\n');
}

function sampleOf({ line, side, fields, reason }: ReadRow, { noteType }: TableMapping): TableSample {
  const [first = '', ...others] = Object.values(fields).map((field) => textOfHtml(field).text);
  const { tags, deck, source } = side;
  return { line, prompt: noteType ? first : side.prompt, answer: noteType ? others.filter((text) => text !== '').join('\n') : side.answer, tags, deck, quote: source?.quote ?? '', reason };
}

/** Notes of a type that is here; a row without a guid is known by its first field, a second one by all of them. */
function partsOfType(rows: readonly ReadRow[], noteType: NoteType, deckName: string): Pick<CollectionParts, 'notes' | 'cards' | 'decks'> {
  const taken = new Set<string>();
  const made = rows.map(({ side, fields }, position) => {
    const values = Object.values(fields);
    const first = side.guid || contentHash(['row', noteType.id, values[0] ?? '']);
    const guid = taken.has(first) ? contentHash(['row', noteType.id, ...values]) : first;
    taken.add(guid);
    const source: Source | null = side.source && { ...side.source, documentId: null, url: '', span: { start: 0, end: 0 }, before: '', after: '' };
    const note: Note = { id: noteIdOfGuid(guid), guid, noteTypeId: noteType.id, fields, tags: side.tags, source, fact: null, addedAt: 0, deleted: false, clocks: {} };
    const deck = deckNamed(side.deck || deckName);
    return { note, deck, cards: cardsOf(note, noteType, deck.id, position) };
  });
  return { notes: made.map(({ note }) => note), cards: made.flatMap(({ cards }) => cards), decks: [...new Map(made.map(({ deck }) => [deck.id, deck])).values()] };
}

/** A kind by our word for it or by Anki's. */
function kindNamed(name: string): Side['kind'] | undefined {
  const kinds = ['cloze', 'reversed', 'basic'] as const;
  return kinds.find((kind) => name.toLowerCase().includes(kind));
}

/** How a table is read unless a person says otherwise: by the words of its first row, else prompt first and answer second. */
export function guessedMapping(text: string, separator: string): TableMapping {
  const [first] = readDelimited(text.slice(0, LOOKED_AT), separator, false).rows;
  const cells = first?.cells ?? [];
  const named = columnsNamed(cells);
  const hasHeader = named.has('prompt') && named.has('answer');
  const roles = new Map([...named].map(([role, at]) => [at, role]));
  const byPlace: readonly ColumnUse[] = ['prompt', 'answer'];
  return {
    separator, rowSign: null, hasHeader, isHtml: false, becomes: 'told', noteType: null,
    uses: cells.map((_, at) => (hasHeader ? roles.get(at) ?? 'none' : byPlace[at] ?? 'none')),
  };
}
