/** Worker: reads a deck, a table, a backup or a package of Anki's, and links to quizzes. */
import { decodeText } from '../formats/decode';
import { deckNameOf, holdsCards as holds, parseFile as parse } from '../formats/detect';
import { parseQuizFile as parseQuiz } from '../formats/quiz-import';
import { parseQuizLink as parseLink } from '../formats/quiz-link';
import { guessedMapping, parseTable as parseRows, previewTable as preview } from '../formats/table';
import { assetUrl } from './base-path';
import { serve } from './call';
import type { Parsed } from '../core/parsed';
import type { Shared } from '../core/quiz-share';
import type { TableMapping, TablePreview } from '../core/table-mapping';
import type { ReadQuiz } from '../formats/quiz-parts';
import type { Handler } from './call';

export type ParseFile = Handler<{ readonly name: string; readonly file: Blob; readonly knownMedia?: ReadonlySet<string> | undefined }, Parsed>;

const parseFile: ParseFile = ({ name, file, knownMedia }, onProgress) => parse(name, file, { sqlWasm: assetUrl('/workers/sql-wasm.wasm'), onProgress, knownMedia });

/** Whether a text file holds cards rather than a text to read; its beginning tells. */
export type HoldsCards = (file: File) => Promise<boolean>;

const holdsCards: HoldsCards = async (file) => holds(file.name, decodeText(new Uint8Array(await file.slice(0, 65_536).arrayBuffer()), []));

interface TableArgs {
  readonly file: Blob;
  readonly name: string;
  readonly mapping: TableMapping;
}

/** What the first rows become. `isNew`: the columns are guessed anew, as after another separator. */
export type PreviewTable = (args: Omit<TableArgs, 'name'> & { readonly isNew: boolean }) => Promise<TablePreview>;

const previewTable: PreviewTable = async ({ file, mapping, isNew }) => {
  const text = await textOf(file);
  return preview(text, isNew && mapping.rowSign === null ? { ...guessedMapping(text, mapping.separator), isHtml: mapping.isHtml, becomes: mapping.becomes } : mapping);
};

export type ParseTable = (args: TableArgs) => Promise<Parsed>;

const parseTable: ParseTable = async ({ file, name, mapping }) => parseRows(await textOf(file), mapping, deckNameOf(name));

const textOf = async (file: Blob): Promise<string> => decodeText(new Uint8Array(await file.arrayBuffer()), []);

export type ParseQuizLink = (fragment: string) => Promise<Shared>;

const parseQuizLink: ParseQuizLink = (fragment) => parseLink(fragment);

export type ParseQuizFile = (file: Blob) => Promise<ReadQuiz>;

const parseQuizFile: ParseQuizFile = async (file) => parseQuiz(await file.text());

serve({ holdsCards, parseFile, parseTable, previewTable, parseQuizFile, parseQuizLink });
