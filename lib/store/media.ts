/** Media at rest: a table of names, and their contents by hash. */
import Dexie from 'dexie';
import type { Media } from '../core/model';
import type { Database } from './database';

/** The contents of these names, as far as they are here. */
export async function contentOf(database: Database, names: readonly string[]): Promise<ReadonlyMap<string, Blob>> {
  return database.transaction('r', [database.media, database.blobs], async () => {
    const rows = (await database.media.bulkGet([...new Set(names)])).flatMap((row) => (row === undefined || row.deleted ? [] : [row]));
    const blobs = await database.blobs.bulkGet(rows.map(({ hash }) => hash));
    return new Map(rows.flatMap(({ id, type }, index) => {
      const content = blobs[index]?.content;
      return content === undefined ? [] : [[id, asBlob(content, type)] as const];
    }));
  });
}

/** A row as it is stored; its content goes to the table of contents. Must run inside a transaction over both. */
export async function keepContent(database: Database, media: Media): Promise<Media> {
  const { content, ...row } = media;
  if (content !== undefined && (await database.blobs.where('hash').equals(media.hash).count()) === 0) await putContent(database, media.hash, content);
  return row;
}

/** Safari and its kin keep no blobs in a private window: what fails once is kept as bytes from then on. */
const bytesOnly = new WeakSet<Database>();

async function putContent(database: Database, hash: string, content: Blob): Promise<void> {
  if (!bytesOnly.has(database)) {
    const isKept = await database.blobs.put({ hash, content }).then(() => true, (error: Error) => {
      if (error.name === 'QuotaExceededError') throw error;
      return false;
    });
    if (isKept) return;
    bytesOnly.add(database);
  }
  await database.blobs.put({ hash, content: await Dexie.waitFor(content.arrayBuffer()) });
}

const asBlob = (content: Blob | ArrayBuffer, type: string): Blob => (content instanceof Blob ? content : new Blob([content], { type }));

/** These rows with their contents, for a file. */
export async function withContent(database: Database, rows: readonly Media[]): Promise<Media[]> {
  const blobs = await database.blobs.bulkGet(rows.map(({ hash }) => hash));
  return rows.flatMap((row, index) => {
    const content = blobs[index]?.content;
    return content === undefined || row.deleted ? [] : [{ ...row, content: asBlob(content, row.type) }];
  });
}
