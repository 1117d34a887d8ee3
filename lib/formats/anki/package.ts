/** An Anki package, of whatever generation, → what it holds. Read in slices of the file; refused with the reason. */
import { sha1Of, sha256Of } from '../../core/hash';
import { refuse } from '../shape';
import { partsOf } from './collection';
import { withDatabase, type SqlWasm } from './database';
import { latestNames, legacyNames, type MediaName } from './media-map';
import { mediaType } from './media-type';
import { numberOf, readMessage } from './protobuf';
import { readRows } from './rows';
import { readEntry, zipEntries, type ZipEntry } from './zip';
import { unpackZstd } from './zstd';
import type { Media, Problem } from '../../core/model';
import type { Parsed } from '../../core/parsed';

const MEBIBYTE = 1_048_576;
const LARGEST_DATABASE = 512 * MEBIBYTE;
const LARGEST_MAP = 64 * MEBIBYTE;
const LARGEST_MEDIUM = 100 * MEBIBYTE;
const ALL_MEDIA = 2048 * MEBIBYTE;
const LATEST = 3;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Whether a file is a package or a database of Anki's, by its first bytes and its name. */
export function isAnkiFile(name: string, beginning: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(beginning.subarray(0, 15));
  return start.startsWith('PK\u0003\u0004') || start === 'SQLite format 3' || /\.(apkg|colpkg|anki2|anki21)$/i.test(name);
}

export interface PackageReading {
  readonly sqlWasm: SqlWasm;
  /** Counts bytes of the file. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Names of media that are here already. */
  readonly knownMedia?: ReadonlySet<string> | undefined;
}

/** Throws a problem that says why a file is refused. */
export async function parsePackage(name: string, file: Blob, { sqlWasm: wasm, onProgress = () => undefined, knownMedia = new Set() }: PackageReading): Promise<Parsed> {
  const beginning = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const problems: Problem[] = [];
  const isWhole = /\.colpkg$/i.test(name);
  if (new TextDecoder('latin1').decode(beginning).startsWith('SQLite format 3')) {
    if (file.size > LARGEST_DATABASE) return refuse('file-too-large', '', { limit: '512 MiB' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parts = await withDatabase(bytes, wasm, isWhole, (database) => partsOf(readRows(database, isWhole), problems, isWhole));
    return { format: 'anki-package', parts, problems, notesAre: 'whole', matches: null, isWhole };
  }
  const entries = await zipEntries(file);
  const { entry, isLatest } = await collectionEntry(file, entries);
  const packed = await readEntry(file, entry, LARGEST_DATABASE);
  const bytes = isLatest ? unpackZstd(packed, LARGEST_DATABASE) : packed;
  const parts = await withDatabase(bytes, wasm, isWhole, (database) => partsOf(readRows(database, isWhole), problems, isWhole));
  let done = entry.packed;
  onProgress({ done, total: file.size });
  const onBytes = (count: number): void => onProgress({ done: (done += count), total: file.size });
  const media = await mediaOf({ file, entries, isLatest, known: knownMedia, problems, onBytes });
  return { format: 'anki-package', parts: { ...parts, media }, problems, notesAre: 'whole', matches: null, isWhole };
}

/** `meta` says which generation it is; without it, the newest collection there is. */
async function collectionEntry(file: Blob, entries: ReadonlyMap<string, ZipEntry>): Promise<{ entry: ZipEntry; isLatest: boolean }> {
  const meta = entries.get('meta');
  const version = meta ? numberOf(readMessage(await readEntry(file, meta, 1024)), 1) : 0;
  if (version > LATEST) return refuse('anki-too-new', '', { version });
  const names = version === LATEST ? ['collection.anki21b'] : version === 1 ? ['collection.anki2'] : ['collection.anki21', 'collection.anki2'];
  for (const name of names) {
    const entry = entries.get(name);
    if (entry) return { entry, isLatest: version === LATEST };
  }
  return refuse('anki-no-collection', '');
}

interface MediaReading {
  readonly file: Blob;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly isLatest: boolean;
  readonly known: ReadonlySet<string>;
  readonly problems: Problem[];
  readonly onBytes: (bytes: number) => void;
}

/** All there are, as far as they fit; of too many those that are not here yet come first ([P48]). */
async function mediaOf({ file, entries, isLatest, known, problems, onBytes }: MediaReading): Promise<Media[]> {
  const names = await namesOf(file, entries, isLatest);
  const packed = names.reduce((sum, { entry }) => sum + (entries.get(entry)?.packed ?? 0), 0);
  const media = new Map<string, Media>();
  const left = { missing: 0, later: 0, large: 0 };
  let total = 0;
  for (const { entry: at, name, sha1 } of packed > ALL_MEDIA ? names.filter(({ name: here }) => !known.has(here)) : names) {
    const entry = entries.get(at);
    if (!entry) left.missing += 1;
    else if (entry.size > LARGEST_MEDIUM) left.large += 1;
    else if (total + entry.size > ALL_MEDIA) left.later += 1;
    else {
      const made = await mediumOf(file, entry, name, sha1, isLatest);
      total += made.bytes;
      media.set(name, made);
      onBytes(entry.packed);
    }
  }
  const told = (code: string, count: number, limit: string): void => {
    if (count > 0) problems.push({ code, where: '', values: { count, limit }, severity: 'warning' });
  };
  told('anki-media-missing', left.missing, '');
  told('anki-media-large', left.large, '100 MiB');
  told('anki-media-later', left.later, '2 GiB');
  return [...media.values()];
}

async function mediumOf(file: Blob, entry: ZipEntry, name: string, sha1: string | null, isLatest: boolean): Promise<Media> {
  const packed = await readEntry(file, entry, LARGEST_MEDIUM);
  const content = isLatest ? unpackZstd(packed, LARGEST_MEDIUM) : packed;
  if (sha1 !== null && sha1Of(content) !== sha1) return refuse('anki-broken', 'media', { detail: 'a picture or sound in it is damaged' });
  const type = mediaType(content);
  return { id: name, hash: sha256Of(content), type, bytes: content.length, content: new Blob([new Uint8Array(content)], { type }), deleted: false, clocks: {} };
}

async function namesOf(file: Blob, entries: ReadonlyMap<string, ZipEntry>, isLatest: boolean): Promise<MediaName[]> {
  const entry = entries.get('media');
  if (!entry) return [];
  const bytes = await readEntry(file, entry, LARGEST_MAP);
  return isLatest ? latestNames(unpackZstd(bytes, LARGEST_MAP)) : legacyNames(new TextDecoder().decode(bytes));
}
