/** Anki's "Notes in Plain Text": rows of fields under `#key:value` headers. Source: Anki manual, importing/text-files. */
import { guessedSeparator, readAnkiHeaders } from './anki-headers';
import { columnsNamed, printTags, tagsIn } from './columns';
import { emptyParts } from './empty-parts';
import { plainText } from './decode';
import { printDelimitedRow, readDelimited } from './delimited';
import { htmlOfText, looksLikeHtml, textOfHtml } from '../core/html-text';
import { isCloze, partsOfSides, sidesOf } from './sides';
import { refuse } from './shape';
import type { AnkiHeaders } from './anki-headers';
import type { DelimitedRow } from './delimited';
import type { Side, SideKind } from './sides';
import type { CollectionParts, Problem } from '../core/model';
import type { Parsed } from '../core/parsed';
import type { ColumnUse, TableMapping } from '../core/table-mapping';

/** Reads a text file as Anki would; HTML becomes text, and the file's problems say so. */
export function parseAnkiText(text: string, deckName: string): Parsed {
  const problems: Problem[] = [];
  const headers = readAnkiHeaders(text, problems);
  const body = /^tags:/i.test(text) ? text.slice(text.search(/[\r\n]|$/)) : text;
  const { rows, openQuoteLine } = readDelimited(body, headers.separator ?? guessedSeparator(withoutHeaders(body)), true);
  if (openQuoteLine !== null) problems.push(warning('quote-open', `line ${openQuoteLine}`, { line: openQuoteLine }));
  if (!rows[0]) return refuse('file-empty', '');
  const layout = layoutOf(headers, rows[0].cells.length);
  if (layout.fields.length < 2) return refuse('anki-one-column', 'line 1');
  const html = headers.html ?? rows.some(({ cells }) => cells.some(looksLikeHtml));
  const reading: Reading = { headers, layout, html, problems, media: 0, styled: false, otherTypes: new Map() };
  const sides = rows.flatMap((row) => sideOf(row, reading));
  report(reading);
  const parts: CollectionParts = { ...emptyParts, ...partsOfSides(sides, deckName) };
  return { format: 'anki-text', parts, problems, notesAre: 'sides', matches: headers.matches, matchScope: headers.matchScope, table: text === body && !/^#/.test(text) ? mappingOf(rows, layout, html, guessedSeparator(body)) : undefined };
}

/** Prints every note under the headers Anki needs to map it: guid, note type, deck, two fields, tags. */
export function printAnkiText(parts: CollectionParts): string {
  const rows = parentsFirst(sidesOf(parts)).map(({ guid, kind, prompt, answer, source, tags, deck }) =>
    [guid, noteTypeNames[kind], deck, htmlOfText(prompt), htmlOfText(answer) + printSource(source), printTags(tags)]);
  return headerLines + rows.map((cells) => printDelimitedRow(cells, '\t')).join('');
}

/**
 * Rows of a deck that has others below it stand first: Anki makes `A` when it meets `A::B`, and then a second one,
 * `A+`, for each row that names `A` (seen in Anki 26.09).
 */
function parentsFirst(sides: readonly Side[]): Side[] {
  const decks = [...new Set(sides.map(({ deck }) => deck))];
  const parents = new Set(decks.filter((deck) => decks.some((other) => other.startsWith(`${deck}::`))));
  const rank = ({ deck }: Side): number => (parents.has(deck) ? deck.split('::').length : decks.length + 1000);
  return [...sides].sort((a, b) => rank(a) - rank(b));
}

const headerLines = [
  '#separator:tab', '#html:true', '#guid column:1', '#notetype column:2', '#deck column:3', '#tags column:6', '',
].join('\r\n');

const noteTypeNames: Readonly<Record<SideKind, string>> = { basic: 'Basic', reversed: 'Basic (and reversed card)', cloze: 'Cloze' };

const sourceOpens = '<blockquote class="source">';
const sourceCloses = '</blockquote>';

/** The quote stands under the answer, since Anki's own Basic type has no field for it. */
function printSource(source: Side['source']): string {
  if (!source) return '';
  const [titleHtml, dateHtml] = [source.title, source.date].map((text) => htmlOfText(text.replace(/\s+/g, ' ')));
  const title = source.title === '' ? '' : `<br><cite>${titleHtml}</cite>`;
  const date = source.date === '' ? '' : ` <time>${dateHtml}</time>`;
  return `${sourceOpens}${htmlOfText(source.quote)}${title}${date}${sourceCloses}`;
}

/** How a file without headers was read, as a person could say it. */
function mappingOf(rows: readonly DelimitedRow[], { fields, tags }: Layout, isHtml: boolean, separator: string): TableMapping {
  const uses = (rows[0]?.cells ?? []).map((_, column): ColumnUse => (column === tags ? 'tags' : column === fields[0] ? 'prompt' : fields.includes(column) ? 'answer' : 'none'));
  return { separator, rowSign: null, hasHeader: false, isHtml, becomes: 'told', noteType: null, uses };
}

interface Layout {
  /** Columns that hold the note's fields, in order. */
  readonly fields: readonly number[];
  readonly source: number | null;
  readonly tags: number | null;
}

interface Reading {
  readonly headers: AnkiHeaders;
  readonly layout: Layout;
  readonly html: boolean;
  readonly problems: Problem[];
  media: number;
  styled: boolean;
  readonly otherTypes: Map<string, number>;
}

/** The first row decides how many columns there are; the first one left over holds the tags. */
function layoutOf(headers: AnkiHeaders, width: number): Layout {
  const taken = new Set([headers.guidColumn, headers.noteTypeColumn, headers.deckColumn, headers.tagsColumn]);
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  const named = columnsNamed(headers.columns ?? []);
  const source = named.get('source') ?? null;
  const twoFields = headers.noteType !== null && knownTypes.has(headers.noteType.toLowerCase());
  const tags = headers.tagsColumn ?? named.get('tags') ?? (twoFields && !headers.columns ? free[2] : null) ?? null;
  const prompt = named.get('prompt');
  const answer = named.get('answer');
  const others = free.filter((column) => column !== source && column !== tags);
  if (prompt === undefined || answer === undefined) return { fields: others, source, tags };
  return { fields: [prompt, answer, ...others.filter((column) => column !== prompt && column !== answer)], source, tags };
}

function sideOf({ cells, line }: DelimitedRow, reading: Reading): Side[] {
  const { headers, layout } = reading;
  const cell = (column: number | null): string => (column === null ? '' : plainText(cells[column] ?? '').trim());
  const [front = '', back = '', ...more] = layout.fields.map((column) => cells[column] ?? '');
  const { body, source } = splitSource(back);
  const prompt = fieldText(front, reading);
  const typeName = cell(headers.noteTypeColumn) || headers.noteType || '';
  const answer = [body, ...extraFields(more, typeName)].map((field) => fieldText(field, reading)).filter((field) => field !== '').join('\n\n');
  const kind = kindOf(typeName, prompt, more, reading);
  if (prompt === '' || (answer === '' && kind !== 'cloze')) {
    const code = prompt === '' ? 'row-no-prompt' : 'row-no-answer';
    reading.problems.push({ code, where: `line ${line}`, values: { line }, severity: 'error' });
    return [];
  }
  const quoted = fieldText(cells[layout.source ?? -1] ?? '', reading);
  return [{
    guid: cell(headers.guidColumn),
    kind,
    prompt,
    answer,
    source: source ?? (quoted === '' ? null : { quote: quoted, title: '', date: '' }),
    tags: [...new Set([...tagsIn(cell(layout.tags)), ...headers.tags])],
    deck: cell(headers.deckColumn) || headers.deck || '',
  }];
}

function fieldText(field: string, reading: Reading): string {
  if (!reading.html) return plainText(field).trim();
  const { text, media, styled } = textOfHtml(field);
  reading.media += media;
  reading.styled ||= styled;
  return text;
}

/** A quote that our own export put under an answer. */
function splitSource(back: string): { readonly body: string; readonly source: Side['source'] } {
  const at = back.endsWith(sourceCloses) ? back.lastIndexOf(sourceOpens) : -1;
  if (at === -1) return { body: back, source: null };
  const inner = back.slice(at + sourceOpens.length, -sourceCloses.length);
  const parts = /^(.*?)(?:<br><cite>([^<]*)<\/cite>)?(?: <time>([^<]*)<\/time>)?$/s.exec(inner);
  const [quote, title, date] = [parts?.[1] ?? inner, parts?.[2] ?? '', parts?.[3] ?? ''].map((html) => textOfHtml(html).text);
  return { body: back.slice(0, at), source: { quote: quote ?? '', title: title ?? '', date: date ?? '' } };
}

const knownTypes: ReadonlyMap<string, SideKind> = new Map([
  ['', 'basic'], ['basic', 'basic'], ['basic (type in the answer)', 'basic'], ['basic (optional reversed card)', 'basic'],
  ['basic (and reversed card)', 'reversed'], ['cloze', 'cloze'],
]);

const optionalReversed = 'basic (optional reversed card)';

function kindOf(typeName: string, prompt: string, more: readonly string[], { otherTypes }: Reading): SideKind {
  const name = typeName.toLowerCase();
  const known = knownTypes.get(name);
  if (known === undefined) otherTypes.set(typeName, (otherTypes.get(typeName) ?? 0) + 1);
  if (name === optionalReversed && (more[0] ?? '').trim() !== '') return 'reversed';
  return isCloze(prompt) && (known === undefined || name === '') ? 'cloze' : known ?? 'basic';
}

/** Fields past the second are kept under the answer, save the one that only asks for a reversed card. */
const extraFields = (more: readonly string[], typeName: string): readonly string[] =>
  typeName.toLowerCase() === optionalReversed ? more.slice(1) : more;

function report({ styled, media, otherTypes, problems }: Reading): void {
  if (styled) problems.push(warning('html-made-text', '', {}));
  if (media > 0) problems.push(warning('media-left-out', '', { count: media }));
  for (const [name, count] of otherTypes) problems.push(warning('anki-notetype-unknown', '', { name, count }));
}

const withoutHeaders = (text: string): string => text.replace(/^(?:#[^\r\n]*(?:\r\n?|\n|$))+/, '');

const warning = (code: string, where: string, values: Problem['values']): Problem => ({ code, where, values, severity: 'warning' });
