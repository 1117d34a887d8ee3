/** From the journal to segments, and back for a page that needs the history. */
import type { Past } from '../core/packed/past';
import type { Database } from './database';
import type { Head } from './rows';
import { boardOf, load, type Held } from './load';
import { appendNames, appendOperations, readPast } from './segments';

/**
 * One transaction: the journal goes into segments, schedules and cards are stored as this page has them. Leaves
 * everything as it is when the page is not up to date (`behind`), or does not know the dictionary (`elsewhere`).
 */
export async function packJournal(database: Database, held: Held): Promise<'packed' | 'behind' | 'elsewhere'> {
  const tables = [database.meta, database.journal, database.segments, database.names, database.board];
  return database.transaction('rw', tables, async () => {
    const head = (await database.meta.get('head')) as Head;
    if (head.packs !== held.packs) return 'elsewhere';
    if (head.commits !== held.head.commits || held.ledger.isWaiting()) return 'behind';
    // Taken before anything else is waited for: the page may go on meanwhile.
    const board = boardOf(held);
    const rows = await database.journal.toArray();
    await appendOperations(database, rows.flatMap(({ operations }) => operations), held.names);
    await appendNames(database, held.names);
    await database.board.put(board);
    await database.journal.clear();
    await database.meta.put({ ...head, packs: head.packs + 1 });
    return 'packed';
  }).then((outcome) => {
    if (outcome === 'packed') {
      held.packs += 1;
      held.journal = 0;
    }
    return outcome;
  });
}

/**
 * Folds what waits to be folded, all of it where the board is lost, and stores the board: for another thread than the page's.
 * Begins again where a page wrote meanwhile.
 */
export async function foldAndPack(database: Database): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) if ((await packJournal(database, await load(database, 'past'))) === 'packed') return;
  throw new Error('The collection was written to without a pause');
}

/** What happened so far, and the count of commits with which that is; null when another page has packed it since. */
export async function pastOf(database: Database, { packs }: Held): Promise<{ readonly past: Past; readonly commits: number } | null> {
  return database.transaction('r', [database.meta, database.segments, database.journal], async () => {
    const head = (await database.meta.get('head')) as Head;
    return head.packs === packs ? { past: await readPast(database), commits: head.commits } : null;
  });
}
