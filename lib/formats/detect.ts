/** Which format a file has, by what it holds first and by its name second, and what it parses to. */
import { isAnkiFile, parsePackage, type PackageReading } from './anki/package';
import { parseAnkiText } from './anki-text';
import { backupFormat, backupLimit, parseBackup } from './backup';
import { columnsNamed } from './columns';
import { parseCsv } from './csv';
import { decodeText } from './decode';
import { deckFormat } from './deck-shape';
import { parseDeckJson } from './deck-json';
import { parseDeckLink } from './deck-link';
import { gunzip, isGzip } from './gzip';
import { hasMarkdownCards, parseMarkdownCards } from './markdown-cards';
import { isMnemosyneXml, parseMnemosyneCards, parseMnemosyneXml } from './mnemosyne';
import { parseMochi } from './mochi';
import { parseTerms, signsOf } from './quizlet';
import { refuse } from './shape';
import { isSuperMemo, parseSuperMemo } from './supermemo';
import { messageLink } from '../core/link';
import { resultOf } from '../core/problem';
import type { Problem } from '../core/model';
import type { FileFormat, Parsed } from '../core/parsed';

type TextFormat = Exclude<FileFormat, 'anki-package' | 'mochi' | 'deck-link' | 'mnemosyne'> | 'mnemosyne-xml';

/** Reads any file we know, a package of Anki's in slices. Throws a problem that says why it is refused. */
export async function parseFile(name: string, file: Blob, reading: PackageReading): Promise<Parsed> {
  const beginning = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const isZip = beginning[0] === 0x50 && beginning[1] === 0x4b;
  if (/\.(?:mochi|cards)$/i.test(name) && !isZip) return refuse('format-unknown', '', { format: endingOf(name) });
  if (/\.mochi$/i.test(name)) return parseMochi(file);
  if (/\.cards$/i.test(name)) return parseMnemosyneCards(file, deckNameOf(name));
  // Python's own form of storing objects: to read it is to run it.
  if (/\.mem$/i.test(name)) return refuse('mnemosyne-mem', '');
  if (isAnkiFile(name, beginning)) return parsePackage(name, file, reading);
  if (file.size > backupLimit) return refuse('file-too-large', '', { limit: `${Math.round(backupLimit / 1_048_576)} MiB` });
  return parseAny(name, new Uint8Array(await file.arrayBuffer()));
}

/** Reads any text file we know. Throws a problem that says why it is refused. */
export async function parseAny(name: string, bytes: Uint8Array): Promise<Parsed> {
  const problems: Problem[] = [];
  const unpacked = isGzip(bytes) ? await gunzip(bytes, backupLimit) : bytes;
  const text = decodeText(unpacked, problems);
  const parsed = messageLink(text)?.kind === 'deck' ? await parseDeckLink(text) : parseAs(formatOf(name, text), text, deckNameOf(name));
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

/** Whether a text file with this name holds cards rather than a text to read. */
export function holdsCards(name: string, text: string): boolean {
  if (messageLink(text)?.kind === 'deck') return true;
  const format = resultOf(() => formatOf(name, text));
  // A list of terms by commas alone may be prose; in a file, signs of another program must say what it is.
  return format.ok && format.value !== 'terms';
}

/** The format of a text with this file name. Throws a problem for what is no deck. */
export function formatOf(name: string, text: string): TextFormat {
  const ending = endingOf(name);
  const beginning = text.slice(0, 2000);
  if (beginning.trim() === '') return refuse('file-empty', '');
  if (/[\u0000-\u0008\u000e-\u001a]/.test(beginning)) return refuse('format-unknown', '', { format: ending });
  if (/^\s*\{/.test(beginning)) return jsonFormat(beginning, ending);
  if (/^(#[a-z ]+:|tags:)/i.test(beginning)) return 'anki-text';
  if (isSuperMemo(beginning)) return 'supermemo';
  if (isMnemosyneXml(beginning)) return 'mnemosyne-xml';
  if (ending !== 'csv' && ending !== 'tsv' && hasMarkdownCards(text)) return 'markdown';
  if (ending === 'csv' || ending === 'tsv' || hasHeaderRow(beginning)) return 'csv';
  if (ending === 'md' || ending === 'html' || ending === 'pdf') return refuse('format-document', '', { ending });
  if (looksTabular(beginning)) return hasBrokenRows(beginning) ? 'terms' : 'anki-text';
  if (signsOf(text)) return 'terms';
  return refuse('format-document', '', { ending });
}

function parseAs(format: TextFormat, text: string, deckName: string): Parsed {
  switch (format) {
    case 'deck-json': return parseDeckJson(text);
    case 'backup': return parseBackup(text);
    case 'csv': return parseCsv(text, deckName);
    case 'anki-text': return parseAnkiText(text, deckName);
    case 'markdown': return parseMarkdownCards(text, deckName);
    case 'mnemosyne-xml': return parseMnemosyneXml(text, deckName);
    case 'supermemo': return parseSuperMemo(text, deckName);
    case 'terms': return parseTerms(text, signsOf(text) ?? { term: '\t', row: '\n' }, deckName);
  }
}

function jsonFormat(beginning: string, ending: string): TextFormat {
  const named = /"format"\s*:\s*"([^"]{1,100})"/.exec(beginning)?.[1];
  if (named === backupFormat) return 'backup';
  if (named === deckFormat || named === undefined) return 'deck-json';
  return refuse('format-unknown', '', { format: named || ending });
}

/** Whether the first line names a prompt and an answer column. */
function hasHeaderRow(beginning: string): boolean {
  const first = /^[^\r\n]*/.exec(beginning)?.[0] ?? '';
  const columns = columnsNamed(first.split(/[,;\t]/).map((name) => name.replaceAll('"', '')));
  return columns.has('prompt') && columns.has('answer');
}

/** Whether most lines of a text have a tab: terms and definitions, not prose. */
function looksTabular(beginning: string): boolean {
  const lines = beginning.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes('\t')).length * 2 > lines.length;
}

/** Rows that go on in lines without a tab, where nothing is quoted. */
const hasBrokenRows = (beginning: string): boolean => !/(?:^|\t)"/m.test(beginning) && beginning.split(/\r\n?|\n/).slice(0, -1).some((line) => line.trim() !== '' && !line.includes('\t'));

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** A file's name as the name of a deck: without folders and endings; empty for a pasted text. */
export function deckNameOf(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '').trim().slice(0, 200);
}
