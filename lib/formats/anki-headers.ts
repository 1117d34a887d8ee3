/** The `#key:value` lines at the top of Anki's text files. Source: Anki manual, importing/text-files; rslib csv/metadata.rs. */
import { tagsIn } from './columns';
import type { Problem } from '../core/model';
import type { Matches, MatchScope } from '../core/parsed';

export interface AnkiHeaders {
  readonly separator: string | null;
  readonly html: boolean | null;
  readonly tags: readonly string[];
  readonly columns: readonly string[] | null;
  readonly noteType: string | null;
  readonly deck: string | null;
  /** Columns from 0, or null. */
  readonly noteTypeColumn: number | null;
  readonly deckColumn: number | null;
  readonly tagsColumn: number | null;
  readonly guidColumn: number | null;
  readonly matches: Matches | null;
  readonly matchScope: MatchScope;
}

const none: AnkiHeaders = {
  separator: null, html: null, tags: [], columns: null, noteType: null, deck: null, noteTypeColumn: null, deckColumn: null,
  tagsColumn: null, guidColumn: null, matches: null, matchScope: 'noteType',
};

const separators: ReadonlyMap<string, string> = new Map([
  ['comma', ','], ['semicolon', ';'], ['tab', '\t'], ['space', ' '], ['pipe', '|'], ['colon', ':'],
]);

const matching: ReadonlyMap<string, Matches> = new Map([
  ['update current', 'update'], ['keep current', 'keep'], ['keep both', 'both'],
]);

const scopes: ReadonlyMap<string, MatchScope> = new Map([['notetype', 'noteType'], ['notetype + deck', 'noteTypeAndDeck']]);

/** Reads the headers, in the order written: `#columns` is split at the separator set above it. */
export function readAnkiHeaders(text: string, problems: Problem[]): AnkiHeaders {
  let headers = none;
  const lines = text.slice(0, 65_536).split(/\r\n?|\n/);
  const oldTags = /^tags:(.*)$/i.exec(lines[0] ?? '');
  if (oldTags) return { ...none, tags: tagsIn(oldTags[1] ?? '') };
  for (const [index, line] of lines.entries()) {
    const header = /^#([^:]*):(.*)$/s.exec(line);
    if (!header) break;
    const read = withHeader(headers, (header[1] ?? '').trim().toLowerCase(), header[2] ?? '');
    if (read) headers = read;
    else problems.push({ code: 'anki-header-ignored', where: `line ${index + 1}`, values: { header: line.slice(0, 80) }, severity: 'warning' });
  }
  return headers;
}

/** The headers with one more, or null when it is unknown or has no value we know. */
function withHeader(headers: AnkiHeaders, key: string, raw: string): AnkiHeaders | null {
  const value = raw.trim();
  switch (key) {
    case 'separator': {
      const separator = separators.get(value.toLowerCase()) ?? (raw.length === 1 ? raw : value.length === 1 ? value : null);
      return separator === null ? null : { ...headers, separator };
    }
    case 'html': return /^(true|false)$/i.test(value) ? { ...headers, html: value.toLowerCase() === 'true' } : null;
    case 'tags': return { ...headers, tags: tagsIn(value) };
    case 'columns': return { ...headers, columns: raw.split(headers.separator ?? '\t').map((name) => name.trim()) };
    case 'notetype': return { ...headers, noteType: value };
    case 'deck': return { ...headers, deck: value };
    case 'notetype column': return withColumn(headers, 'noteTypeColumn', value);
    case 'deck column': return withColumn(headers, 'deckColumn', value);
    case 'tags column': return withColumn(headers, 'tagsColumn', value);
    case 'guid column': return withColumn(headers, 'guidColumn', value);
    case 'if matches': return matching.has(value.toLowerCase()) ? { ...headers, matches: matching.get(value.toLowerCase()) ?? null } : null;
    case 'match scope': return scopes.has(value.toLowerCase()) ? { ...headers, matchScope: scopes.get(value.toLowerCase()) ?? 'noteType' } : null;
    default: return null;
  }
}

type ColumnKey = 'noteTypeColumn' | 'deckColumn' | 'tagsColumn' | 'guidColumn';

function withColumn(headers: AnkiHeaders, key: ColumnKey, value: string): AnkiHeaders | null {
  const column = Number(value);
  return Number.isInteger(column) && column >= 1 && column <= 1000 ? { ...headers, [key]: column - 1 } : null;
}

/**
 * Without a header: the first of Anki's separators that the beginning of the text has, in Anki's order.
 * A tab decides before all others, as for the text that other programs copy out.
 */
export function guessedSeparator(text: string): string {
  const beginning = text.slice(0, 8192);
  return ['\t', '|', ';', ':', ',', ' '].find((separator) => beginning.includes(separator)) ?? ' ';
}
