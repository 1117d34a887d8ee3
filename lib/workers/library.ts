/** Worker: the collection as a library that is searched and sorted. It keeps itself up to date with what pages write. */
import { Database } from '../store/database';
import { openLibrary, type DuplicateGroup, type Library, type LibraryCount, type LibraryQuery, type LibraryRow } from '../store/library';
import type { CardId } from '../core/model';
import { serve } from './call';

interface Found extends LibraryCount {
  /** The first rows of what was found. */
  readonly rows: readonly LibraryRow[];
}

export type Find = (args: { readonly name: string; readonly query: LibraryQuery; readonly first: number }) => Promise<Found>;
export type Rows = (args: { readonly from: number; readonly to: number }) => Promise<readonly LibraryRow[]>;
export type Cards = () => Promise<readonly CardId[]>;
export type Duplicates = (args: { readonly name: string }) => Promise<readonly DuplicateGroup[]>;

let library: Promise<Library> | null = null;

async function open(name: string): Promise<Library> {
  const database = new Database(name);
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    return false;
  });
  const waiting: unknown[] = [];
  let opened: Library | null = null;
  const hear = (message: unknown): void => opened?.hear(message as Parameters<Library['hear']>[0]);
  new BroadcastChannel(name).addEventListener('message', ({ data }) => {
    if (opened) hear(data);
    else waiting.push(data);
  });
  opened = await openLibrary(database);
  waiting.forEach(hear);
  return opened;
}

const opened = (): Promise<Library> => {
  if (library === null) throw new Error('Inconsistent: rows are asked for before a search');
  return library;
};

const find: Find = async ({ name, query, first }) => {
  const { find: seek, rows } = await (library ??= open(name));
  const count = await seek(query);
  return { ...count, rows: rows(0, first) };
};

const rows: Rows = async ({ from, to }) => (await opened()).rows(from, to);
const cards: Cards = async () => (await opened()).cards();

const duplicates: Duplicates = async ({ name }) => (await (library ??= open(name))).duplicates();

serve({ find, rows, cards, duplicates });
