/** SQLite files, opened in memory so that nothing in them can run. The only file that knows the database library. */
import initSqlJs, { type Database as SqlDatabase, type SqlJsStatic } from 'sql.js';
import { refuse } from '../shape';

export type { SqlDatabase };
export type Cell = number | string | Uint8Array | null;

/** Where the database's machine code lies: an address in a browser, a path elsewhere. */
export type SqlWasm = string;

let loaded: { wasm: SqlWasm; sql: Promise<SqlJsStatic> } | null = null;

/** The database library; it is read once. */
export function loadSql(wasm: SqlWasm): Promise<SqlJsStatic> {
  if (loaded?.wasm !== wasm) loaded = { wasm, sql: initSqlJs({ locateFile: () => wasm }) };
  return loaded.sql;
}

/** Anki's own tables. */
const NEEDED = ['col', 'notes', 'cards', 'revlog', 'notetypes', 'fields', 'templates', 'decks', 'deck_config', 'config', 'tags', 'graves'];
const MAGIC = 'SQLite format 3\u0000';

/** Runs `read` with the database, which is closed afterwards. Throws `anki-broken` for what is no database of Anki's. */
export async function withDatabase<T>(bytes: Uint8Array, wasm: SqlWasm, isWhole: boolean, read: (database: SqlDatabase) => T): Promise<T> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 16)) !== MAGIC) return broken('the collection in it is no database');
  const sql = await loadSql(wasm);
  const database = new sql.Database(withoutWal(bytes));
  try {
    makeSafe(database);
    if (isWhole && rowsOf(database, 'PRAGMA quick_check(1)')[0]?.[0] !== 'ok') return broken('the database in it is damaged');
    return read(database);
  } catch (error) {
    if (error instanceof Error && 'problem' in error) throw error;
    return broken(`the database in it cannot be read (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    database.close();
  }
}

export function rowsOf(database: SqlDatabase, query: string): Cell[][] {
  const rows: Cell[][] = [];
  eachRow(database, query, (row) => rows.push(row));
  return rows;
}

export function eachRow(database: SqlDatabase, query: string, take: (row: Cell[]) => void): void {
  const statement = database.prepare(query);
  try {
    while (statement.step()) take(statement.get());
  } finally {
    statement.free();
  }
}

export function tableNames(database: SqlDatabase): ReadonlySet<string> {
  return new Set(rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => String(name)));
}

export interface OtherTable {
  readonly name: string;
  readonly sql: string;
  /** Text and numbers as they are, bytes as lists of numbers. */
  readonly rows: readonly (readonly (number | string | null | readonly number[])[])[];
}

const LARGEST_OTHERS = 1_048_576;

/** Tables that are none of Anki's, an add-on's for instance; null when they are more than can be kept. */
export function otherTables(database: SqlDatabase): readonly OtherTable[] | null {
  const found = rowsOf(database, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").filter(([name]) => !NEEDED.includes(String(name)) && name !== 'android_metadata');
  let size = 0;
  const tables = found.map(([name, sql]): OtherTable => {
    const rows: (readonly (number | string | null | readonly number[])[])[] = [];
    eachRow(database, `SELECT * FROM "${String(name).replaceAll('"', '""')}" LIMIT ${LARGEST_OTHERS}`, (cells) => {
      size += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : cell instanceof Uint8Array ? cell.length * 4 : 8), 0);
      if (size <= LARGEST_OTHERS) rows.push(cells.map((cell) => (cell instanceof Uint8Array ? [...cell] : cell)));
    });
    return { name: String(name), sql: String(sql), rows };
  });
  return size > LARGEST_OTHERS ? null : tables;
}

/** Writes what `otherTables` read. */
export function writeOtherTables(database: SqlDatabase, tables: readonly OtherTable[]): void {
  for (const { name, sql, rows } of tables) {
    if (NEEDED.includes(name) || !/^create\s+table\b[^;]*$/i.test(sql)) continue;
    database.run(sql);
    for (const cells of rows) database.run(`INSERT INTO "${name.replaceAll('"', '""')}" VALUES (${cells.map(() => '?').join(',')})`, cells.map((cell) => (Array.isArray(cell) ? Uint8Array.from(cell as readonly number[]) : cell as number | string | null)));
  }
}

/** A copy whose header no longer says that a log file belongs to it. */
function withoutWal(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[18] = copy[19] = 1;
  return copy;
}

/**
 * Only plain tables are read: a view, a trigger or a computed column could run without end. Anki's own sort order is
 * not known here and not needed, since rows are read in no order.
 */
function makeSafe(database: SqlDatabase): void {
  database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
  for (const [type, name, sql] of rowsOf(database, 'SELECT type, name, sql FROM sqlite_master')) {
    const text = String(sql ?? '');
    const isPlain = type === 'index' || (type === 'table' && /^create\s+table\b/i.test(text) && !/\bgenerated\s+always\b|\)\s*(stored|virtual)\b/i.test(text));
    if (!isPlain && (NEEDED.includes(String(name)) || type === 'trigger' || type === 'view')) return broken('the database in it holds more than tables');
  }
  if (rowsOf(database, "SELECT 1 FROM sqlite_master WHERE sql LIKE '%unicase%' LIMIT 1").length > 0) {
    database.run('PRAGMA writable_schema = ON');
    for (const word of ['unicase', 'UNICASE']) database.run(`UPDATE sqlite_master SET sql = replace(sql, 'COLLATE ${word}', 'COLLATE NOCASE'), name = name WHERE sql LIKE '%${word}%'`);
    database.run(`UPDATE sqlite_master SET sql = replace(sql, 'collate unicase', 'COLLATE NOCASE') WHERE sql LIKE '%unicase%'`);
    database.run('PRAGMA writable_schema = RESET');
  }
  database.run('PRAGMA query_only = ON');
}

const broken = (detail: string): never => refuse('anki-broken', '', { detail });
