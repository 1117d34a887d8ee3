/**
 * Imports too large to be held as one commit. They are laid aside in slices, each on disk before the next; then one
 * transaction writes them slice by slice, so that nobody ever sees half of one. A page that dies in between leaves them
 * lying, to be written by the next. Contents of media go to their place at once: nothing names them yet.
 */
import Dexie from 'dexie';
import type { BatchId, Change } from '../core/model';
import type { Database } from './database';
import { keepContent } from './media';
import type { PendingRow, Head } from './rows';
import { writeSlices, type CommitHead } from './write';

const SLICE = 4000;
/** Contents of media of one slice. */
const SLICE_BYTES = 16 * 1_048_576;
/** What nobody went on with for so long was left by a page that died. */
const FORGOTTEN_MS = 600_000;

export interface Steps {
  /** From 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lays changes aside. A cancelled one leaves nothing; rejects with an AbortError then. */
export async function layAside(database: Database, changes: readonly Change[], { batch, label, now }: Omit<CommitHead, 'current'>, { onProgress, signal }: Steps): Promise<PendingRow> {
  const pending: PendingRow = { id: batch, label, at: now, slices: null };
  await database.pending.put(pending);
  try {
    let n = 0;
    for (let from = 0; from < changes.length; n += 1) {
      const to = endOfSlice(changes, from);
      await putSlice(database, batch, n, changes.slice(from, to));
      from = to;
      onProgress?.(from / changes.length);
      signal?.throwIfAborted();
    }
    const whole = { ...pending, slices: n };
    await database.pending.put(whole);
    return whole;
  } catch (error) {
    await forget(database, batch);
    throw error;
  }
}

function endOfSlice(changes: readonly Change[], from: number): number {
  let bytes = 0;
  for (let at = from; at < changes.length; at += 1) {
    const change = changes[at]!;
    if (change.type === 'put' && change.table === 'media') bytes += change.row.bytes;
    if (at - from === SLICE || (bytes > SLICE_BYTES && at > from)) return at;
  }
  return changes.length;
}

function putSlice(database: Database, batch: BatchId, n: number, changes: readonly Change[]): Promise<unknown> {
  return database.transaction('rw', [database.slices, database.blobs], async () => {
    const kept: Change[] = [];
    for (const change of changes) kept.push(change.type === 'put' && change.table === 'media' ? { ...change, row: await keepContent(database, change.row) } : change);
    await database.slices.put({ batch, n, changes: kept });
  });
}

/** Must run inside a transaction over all tables. Cancelling throws, and so leaves everything as it was. */
export async function writePending(database: Database, { id, slices }: PendingRow, commit: CommitHead, { onProgress, signal }: Steps): Promise<Head> {
  const count = slices ?? 0;
  let n = 0;
  const head = await writeSlices(database, async () => {
    onProgress?.(n / Math.max(count, 1));
    signal?.throwIfAborted();
    if (n === count) return null;
    const slice = await database.slices.get([id, n++]);
    if (slice === undefined) throw new Error('Inconsistent: part of an import is missing');
    return slice.changes;
  }, commit);
  await clear(database, id);
  return head;
}

/** Those that lie here whole and were never written: a page died. */
export async function pendingImports(database: Database): Promise<readonly PendingRow[]> {
  return (await database.pending.toArray()).filter(({ slices }) => slices !== null);
}

/** Takes what was laid aside away again, with contents of media that nothing names. */
export async function forget(database: Database, batch: BatchId): Promise<void> {
  const hashes = new Set<string>();
  await database.slices.where('[batch+n]').between([batch, Dexie.minKey], [batch, Dexie.maxKey]).each(({ changes }) => {
    for (const change of changes) if (change.type === 'put' && change.table === 'media') hashes.add(change.row.hash);
  });
  await database.transaction('rw', [database.pending, database.slices, database.media, database.blobs], async () => {
    for (const hash of hashes) if ((await database.media.where('hash').equals(hash).count()) === 0) await database.blobs.delete(hash);
    await clear(database, batch);
  });
}

/** Takes away what a page that died had not laid aside whole. */
export async function forgetBroken(database: Database, now: number): Promise<void> {
  const broken = await database.pending.filter(({ slices, at }) => slices === null && at < now - FORGOTTEN_MS).toArray();
  for (const { id } of broken) await forget(database, id);
}

async function clear(database: Database, batch: BatchId): Promise<void> {
  await database.slices.where('[batch+n]').between([batch, Dexie.minKey], [batch, Dexie.maxKey]).delete();
  await database.pending.delete(batch);
}
