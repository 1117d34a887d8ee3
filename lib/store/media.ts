/** Media at rest: a table of names, and their contents by hash. */
import type { Media } from '../core/model';
import type { Database } from './database';

/** The contents of these names, as far as they are here. */
export async function contentOf(database: Database, names: readonly string[]): Promise<ReadonlyMap<string, Blob>> {
  return database.transaction('r', [database.media, database.blobs], async () => {
    const rows = (await database.media.bulkGet([...new Set(names)])).flatMap((row) => (row === undefined || row.deleted ? [] : [row]));
    const blobs = await database.blobs.bulkGet(rows.map(({ hash }) => hash));
    return new Map(rows.flatMap(({ id }, index) => {
      const content = blobs[index]?.content;
      return content === undefined ? [] : [[id, content] as const];
    }));
  });
}

/** A row as it is stored; its content goes to the table of contents. Must run inside a transaction over both. */
export async function keepContent(database: Database, media: Media): Promise<Media> {
  const { content, ...row } = media;
  if (content !== undefined && (await database.blobs.where('hash').equals(media.hash).count()) === 0) await database.blobs.put({ hash: media.hash, content });
  return row;
}

/** These rows with their contents, for a file. */
export async function withContent(database: Database, rows: readonly Media[]): Promise<Media[]> {
  const blobs = await database.blobs.bulkGet(rows.map(({ hash }) => hash));
  return rows.flatMap((row, index) => {
    const content = blobs[index]?.content;
    return content === undefined || row.deleted ? [] : [{ ...row, content }];
  });
}
