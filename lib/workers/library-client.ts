/** The page's side of library.ts: one search at a time, of those that wait only the last. */
import { callWorker } from './call';
import { problemError } from '../core/problem';
import type { CardId } from '../core/model';
import type { DuplicateGroup, LibraryCount, LibraryQuery, LibraryRow } from '../store/library';
import type { Cards, Duplicates, Find, Rows } from './library';

export type { DuplicateGroup, LibraryCount, LibraryRow } from '../store/library';

/** A regular expression can take forever: then its worker is ended and the person told. */
const LONGEST_MS = 20_000;

let last: Promise<unknown> = Promise.resolve();
let latest = 0;

/** Calls follow each other, so that all go to the worker that has the library open. */
function next<T>(call: () => Promise<T>): Promise<T> {
  const answer = last.then(call, call);
  last = answer.catch(() => undefined);
  return answer;
}

/**
 * Null when a later search was asked for meanwhile. Rejects with an error that `problemOf` (core/problem) reads.
 * @param name of the database
 * @param first how many rows to give at once
 */
export function findInLibrary(name: string, query: LibraryQuery, first: number): Promise<(LibraryCount & { readonly rows: readonly LibraryRow[] }) | null> {
  latest += 1;
  const turn = latest;
  return next(async () => {
    if (turn !== latest) return null;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), LONGEST_MS);
    try {
      const found = await callWorker<Find>('library', 'find', { name, query, first }, { signal: patience.signal });
      return turn === latest ? found : null;
    } catch (error) {
      if (patience.signal.aborted) throw problemError({ code: 'search-too-slow', where: '', values: {}, severity: 'error' });
      throw error;
    } finally {
      clearTimeout(timer);
    }
  });
}

/** Rows of what was found last, from one number to before another. */
export const libraryRows = (from: number, to: number): Promise<readonly LibraryRow[]> => next(() => callWorker<Rows>('library', 'rows', { from, to }));

/** All cards found last. */
export const libraryCards = (): Promise<readonly CardId[]> => next(() => callWorker<Cards>('library', 'cards', undefined as never));

/** Notes of one type with the same first field, most first. */
export const libraryDuplicates = (name: string): Promise<readonly DuplicateGroup[]> => next(() => callWorker<Duplicates>('library', 'duplicates', { name }));
