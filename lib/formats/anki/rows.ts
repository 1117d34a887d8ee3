/** The rows of a collection as Anki's database has them, of every version from 11 to 18. */
import { refuse } from '../shape';
import { eachRow, otherTables, rowsOf, tableNames, type Cell, type OtherTable, type SqlDatabase } from './database';
import { configOf, deckOf, modelOf, presetOf } from './schema-18';
import type { RevlogEntry } from '../../core/model';

export type Json = Readonly<Record<string, unknown>>;

export interface AnkiNote {
  readonly id: number;
  readonly guid: string;
  readonly modelId: string;
  readonly changedAt: number;
  readonly tags: readonly string[];
  readonly fields: readonly string[];
  readonly flags: number;
  readonly data: string;
}

/** A row of `cards`; the names are the columns'. */
export interface AnkiCard {
  readonly id: number; readonly nid: number; readonly did: number; readonly ord: number; readonly mod: number; readonly type: number;
  readonly queue: number; readonly due: number; readonly ivl: number; readonly factor: number; readonly reps: number; readonly lapses: number;
  readonly left: number; readonly odue: number; readonly odid: number; readonly flags: number; readonly data: string;
}

export interface AnkiRows {
  /** Epoch seconds. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly config: Json;
  /** Models, decks and presets by id, as schema 11 writes them. */
  readonly models: ReadonlyMap<string, Json>;
  readonly decks: ReadonlyMap<string, Json>;
  readonly presets: ReadonlyMap<string, Json>;
  readonly notes: readonly AnkiNote[];
  readonly cards: readonly AnkiCard[];
  /** By the card's id. */
  readonly revlog: ReadonlyMap<number, readonly RevlogEntry[]>;
  /** What was deleted there and waits for a sync: kind (0 card, 1 note, 2 deck) and id. */
  readonly graves: readonly (readonly [type: number, id: number])[];
  /** All tags ever used there. */
  readonly tags: readonly string[];
  /** Of a whole collection: tables that are none of Anki's; null when they are too large to be kept. */
  readonly others: readonly OtherTable[] | null;
}

const MOST_NOTES = 1_000_000;
const MOST_REVIEWS = 5_000_000;

export function readRows(database: SqlDatabase, isWhole: boolean): AnkiRows {
  const tables = tableNames(database);
  for (const name of ['col', 'notes', 'cards', 'revlog']) if (!tables.has(name)) return broken(`the database in it has no table “${name}”`);
  const [column] = rowsOf(database, 'SELECT crt, mod, ver, conf, models, decks, dconf, tags FROM col LIMIT 1');
  if (!column) return broken('the collection in it is empty');
  const version = Number(column[2]);
  if (version > 18) return refuse('anki-too-new', '', { version });
  if (version < 11 || version === 12 || version === 13) return refuse('anki-too-old', '', { version });
  const capped = (table: string, most: number) => {
    const count = Number(rowsOf(database, `SELECT count(*) FROM ${table}`)[0]?.[0]);
    if (count > most) refuse('anki-too-many', table, { most });
  };
  capped('notes', MOST_NOTES);
  capped('cards', 2 * MOST_NOTES);
  capped('revlog', MOST_REVIEWS);
  return {
    createdAt: whole(column[0]),
    changedAt: Math.floor(whole(column[1]) / 1000),
    config: tables.has('config') ? configOf(database) : jsonObject(column[3], 'conf'),
    models: tables.has('notetypes') ? byId(modelOf(database)) : jsonById(column[4], 'models'),
    decks: tables.has('decks') ? byId(deckOf(database)) : jsonById(column[5], 'decks'),
    presets: tables.has('deck_config') ? byId(presetOf(database)) : jsonById(column[6], 'dconf'),
    ...contentOf(database),
    graves: tables.has('graves') ? rowsOf(database, `SELECT type, oid FROM graves LIMIT ${MOST_NOTES}`).map(([type, id]) => [whole(type), whole(id)] as const) : [],
    tags: tables.has('tags') ? rowsOf(database, `SELECT tag FROM tags LIMIT ${MOST_NOTES}`).map(([tag]) => textOf(tag)) : Object.keys(jsonObject(column[7], 'tags')),
    others: isWhole ? otherTables(database) : [],
  };
}

function contentOf(database: SqlDatabase): Pick<AnkiRows, 'notes' | 'cards' | 'revlog'> {
  const notes: AnkiNote[] = [];
  eachRow(database, 'SELECT id, guid, mid, mod, tags, flds, flags, data FROM notes', ([id, guid, mid, mod, tags, fields, flags, data]) => notes.push({
    id: identity(id, 'notes'), guid: textOf(guid), modelId: String(mid), changedAt: whole(mod),
    tags: textOf(tags).split(/[ \u3000]+/).filter((tag) => tag !== ''), fields: textOf(fields).split('\u001f'), flags: whole(flags), data: textOf(data),
  }));
  const cards: AnkiCard[] = [];
  eachRow(database, `SELECT id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, "left", odue, odid, flags, data FROM cards`, (row) => {
    const [id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags] = row.map((cell) => (typeof cell === 'number' ? Math.trunc(cell) : 0));
    cards.push({
      id: identity(id, 'cards'), nid: identity(nid, 'cards'), did: identity(did, 'cards'), ord: ord ?? 0, mod: mod ?? 0, type: type ?? 0, queue: queue ?? 0, due: due ?? 0,
      ivl: ivl ?? 0, factor: factor ?? 0, reps: reps ?? 0, lapses: lapses ?? 0, left: left ?? 0, odue: odue ?? 0, odid: odid ?? 0, flags: flags ?? 0, data: textOf(row[16]),
    });
  });
  const revlog = new Map<number, RevlogEntry[]>();
  eachRow(database, 'SELECT id, cid, usn, ease, ivl, lastIvl, factor, time, type FROM revlog', (row) => {
    const [id, cid, usn, ease, ivl, lastIvl, factor, time, type] = row.map(whole) as [number, number, number, number, number, number, number, number, number];
    const entry: RevlogEntry = [id, usn, ease, ivl, lastIvl, factor, time, type];
    const known = revlog.get(cid);
    if (known) known.push(entry);
    else revlog.set(cid, [entry]);
  });
  for (const entries of revlog.values()) entries.sort((a, b) => a[0] - b[0]);
  return { notes, cards, revlog };
}

function byId(rows: readonly Json[]): Map<string, Json> {
  return new Map(rows.map((row) => [String(row['id']), row]));
}

function jsonById(cell: Cell | undefined, name: string): Map<string, Json> {
  return new Map(Object.entries(jsonObject(cell, name)).map(([key, value]) => {
    if (!isObject(value)) return broken(`“${name}” in it is damaged`);
    return [key, value['id'] === 0 || value['id'] === undefined ? { ...value, id: key } : value];
  }));
}

export function jsonObject(cell: Cell | undefined, name: string): Json {
  try {
    const value: unknown = JSON.parse(keepIds(textOf(cell) || '{}'));
    if (isObject(value)) return value;
  } catch {
    // Told below, like anything else that is no object.
  }
  return broken(`“${name}” in it is damaged`);
}

/** Ids of fields and templates are 64 random bits, more than a number holds: they are kept as text, and printed as they were. */
const keepIds = (json: string): string => json.replace(/("id":\s?)(-?\d{16,20})(?=[,}\s])/g, '$1"$2"');
export const printIds = (json: string): string => json.replace(/("id":)"(-?\d{16,20})"/g, '$1$2');

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export function textOf(cell: Cell | undefined): string {
  if (cell instanceof Uint8Array) return new TextDecoder().decode(cell);
  return cell === null || cell === undefined ? '' : String(cell);
}

const whole = (cell: Cell | undefined): number => (typeof cell === 'number' && Number.isFinite(cell) ? Math.trunc(cell) : 0);

function identity(cell: Cell | undefined, table: string): number {
  return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : broken(`a row of “${table}” has no id`);
}

const broken = (detail: string): never => refuse('anki-broken', '', { detail });
