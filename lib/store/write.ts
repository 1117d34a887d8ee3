/** One commit inside one transaction: numbers operations, stamps fields, remembers what each row was. */
import { stampRow, tick } from '../core/clock';
import type { BatchId, Change, Hlc, Operation, Settings, Table, TableRows } from '../core/model';
import type { Database } from './database';
import type { Former, Head } from './rows';
import { keepContent } from './media';

/** What a commit wrote, as other pages need to hear it. */
export interface Written {
  readonly batch: BatchId;
  readonly operations: readonly Operation[];
  readonly rows: readonly WrittenRow[];
  readonly settings: Settings | null;
  readonly head: Head;
}

export type WrittenRow = { [T in Table]: { readonly table: T; readonly row: TableRows[T] } }[Table];

/** What a commit is called, when and under which settings it is written. */
export interface CommitHead {
  readonly batch: BatchId;
  readonly label: string;
  readonly now: number;
  readonly current: Settings;
}

/** Must run inside a read-write transaction over all tables. Throws, and so undoes itself, if any write fails. */
export async function write(database: Database, changes: readonly Change[], commit: CommitHead): Promise<Written> {
  const before = await headOf(database);
  const hlc = tick(before.hlc, commit.now, before.device);
  const some = await writeSome(database, changes, before, hlc, changes.length === 1 ? null : commit.batch);
  const settings = changes.reduce<Settings | null>(
    (merged, change) => (change.type === 'settings' ? { ...(merged ?? commit.current), ...change.settings } : merged), null,
  );
  if (settings !== null) await database.meta.put({ key: 'settings', settings });
  await remember(database, commit, hlc, some.former);
  await database.meta.put(some.head);
  return { batch: commit.batch, operations: some.operations, rows: some.rows, settings, head: some.head };
}

/**
 * The same for changes that come in slices, of which only one is held at a time; `next` gives null after the last.
 * Settings are not among them. Each slice counts as a commit, so that pages which have not read them all read anew.
 */
export async function writeSlices(database: Database, next: () => Promise<readonly Change[] | null>, commit: CommitHead): Promise<Head> {
  let head = await headOf(database);
  const hlc = tick(head.hlc, commit.now, head.device);
  const former: Former[] = [];
  const seen = new Set<string>();
  for (let changes = await next(); changes !== null; changes = await next()) {
    const some = await writeSome(database, changes, head, hlc, commit.batch);
    head = some.head;
    for (const one of some.former) {
      const key = `${one.table} ${one.id}`;
      if (!seen.has(key)) former.push(one);
      seen.add(key);
    }
  }
  await remember(database, commit, hlc, former);
  await database.meta.put(head);
  return head;
}

async function headOf(database: Database): Promise<Head> {
  const head = (await database.meta.get('head')) as Head | undefined;
  if (head === undefined) throw new Error('Inconsistent: the collection has no head');
  return head;
}

async function remember(database: Database, { batch, label, now }: CommitHead, hlc: Hlc, former: readonly Former[]): Promise<void> {
  if (former.length > 0) await database.batches.add({ id: batch, label, at: now, hlc, former });
}

interface Some {
  /** As it stands after these changes; not written yet. */
  readonly head: Head;
  readonly operations: readonly Operation[];
  readonly rows: readonly WrittenRow[];
  readonly former: readonly Former[];
}

async function writeSome(database: Database, changes: readonly Change[], head: Head, hlc: Hlc, batch: BatchId | null): Promise<Some> {
  const operations = numbered(changes, head, batch);
  const { rows, former } = await stamped(database, await withoutContent(database, changes), hlc);
  const next: Head = {
    ...head,
    nextN: head.nextN + operations.length,
    lastAt: operations.at(-1)?.at ?? head.lastAt,
    hlc: rows.length > 0 ? hlc : head.hlc,
    commits: head.commits + 1,
  };
  const cards = rows.flatMap(({ table, row }) => (table === 'cards' ? [row.id] : []));
  if (operations.length + cards.length > 0) await database.journal.add({ commit: next.commits, operations, cards });
  for (const table of new Set(rows.map((row) => row.table))) {
    await database.table(table).bulkPut(rows.filter((row) => row.table === table).map(({ row }) => row));
  }
  return { head: next, operations, rows, former };
}

/**
 * Numbers follow each other without a gap; instants rise ([L4]). An operation written alone needs no batch: its number
 * names it, and a million ratings do without a million random names.
 */
function numbered(changes: readonly Change[], head: Head, batch: BatchId | null): Operation[] {
  let { nextN: n, lastAt } = head;
  return changes.flatMap((change) => {
    if (change.type !== 'operation') return [];
    lastAt = Math.max(change.at, lastAt + 1);
    const { act, zoneMinutes, studyDay } = change;
    return [{ ...act, device: head.device, n: n++, at: lastAt, zoneMinutes, studyDay, batch }];
  });
}

/** Contents of media are written where they belong; what is left are rows like any other. */
async function withoutContent(database: Database, changes: readonly Change[]): Promise<readonly Change[]> {
  const kept: Change[] = [];
  for (const change of changes) {
    const isMedia = change.type === 'put' && change.table === 'media';
    kept.push(isMedia ? { ...change, row: await keepContent(database, change.row) } : change);
  }
  return kept;
}

async function stamped(database: Database, changes: readonly Change[], hlc: string): Promise<{ rows: WrittenRow[]; former: Former[] }> {
  const before = await formerRows(database, changes);
  const written = new Map<string, WrittenRow>();
  const former = new Map<string, Former>();
  for (const change of changes) {
    if (change.type !== 'put' && change.type !== 'delete') continue;
    const id = change.type === 'put' ? change.row.id : change.id;
    const key = `${change.table} ${id}`;
    const old = (written.get(key)?.row ?? before.get(key)) as TableRows[Table] | undefined;
    if (change.type === 'delete' && old === undefined) continue;
    // Screens hold cards without what Anki knew of them: what a row does not say stays.
    const put = change.type === 'put' ? (change.table === 'cards' ? { ...old, ...change.row } : change.row) : { ...old!, deleted: true };
    const row = stampRow(old as never, put as never, hlc);
    written.set(key, { table: change.table, row } as WrittenRow);
    if (!former.has(key)) former.set(key, { table: change.table, id, row: before.get(key) ?? null });
  }
  // A quiz under way is saved every few seconds: nobody undoes a heartbeat.
  return { rows: [...written.values()], former: [...former.values()].filter(({ table }) => table !== 'quizzes') };
}

async function formerRows(database: Database, changes: readonly Change[]): Promise<Map<string, object>> {
  const ids = new Map<Table, Set<string>>();
  for (const change of changes) {
    if (change.type !== 'put' && change.type !== 'delete') continue;
    const wanted = ids.get(change.table) ?? new Set();
    ids.set(change.table, wanted.add(change.type === 'put' ? change.row.id : change.id));
  }
  const found = new Map<string, object>();
  for (const [table, wanted] of ids) {
    const rows = (await database.table(table).bulkGet([...wanted])) as ({ id: string } | undefined)[];
    for (const row of rows) if (row !== undefined) found.set(`${table} ${row.id}`, row);
  }
  return found;
}
