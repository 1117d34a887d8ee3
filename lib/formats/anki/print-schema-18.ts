/**
 * A collection's models, decks, presets, options and tags as the tables of schema 18, from the JSON of schema 11.
 * Anki sorts their names by a collation that the database library cannot be given. They are sorted by SQLite's own,
 * which folds ASCII alone, and the tables then say that it was Anki's: right wherever both sort these names alike,
 * which is asked first. Source: proto/anki and rslib/src/storage of ankitects/anki 26.08.
 */
import { unknownFields } from './schema-18';
import { bytesOfHex } from './print-zip';
import { printMessage, type Printable } from './protobuf';
import { isObject, printIds, type Json } from './rows';
import type { SqlDatabase } from './database';

export interface Tables18 {
  readonly models: readonly Json[];
  readonly decks: readonly Json[];
  readonly presets: readonly Json[];
  readonly config: Json;
  readonly tags: readonly string[];
  readonly graves: readonly (readonly [type: number, id: number])[];
}

/** Whether these names lie in the same order for Anki and for SQLite. */
export function canBeSchema18({ models, decks, tags }: Tables18): boolean {
  const names = (rows: readonly Json[], key: string) => rows.flatMap((row) => listOf(row[key])).map(nameOf);
  return [models.map(nameOf), decks.map(nameIn18), tags].every((unique) => sortAlike(unique, true)) && [names(models, 'flds'), names(models, 'tmpls')].every((some) => sortAlike(some, false));
}

/** Turns the tables of schema 11 into those of 18; the row of `col` is to say so. */
export function writeSchema18(database: SqlDatabase, { models, decks, presets, config, tags, graves }: Tables18): void {
  database.run(SCHEMA_18);
  const now = (row: Json) => numberOf(row['mod']);
  const insert = (sql: string, rows: readonly (readonly (string | number | Uint8Array | null)[])[]): void => {
    const statement = database.prepare(sql);
    for (const row of rows) statement.run([...row]);
    statement.free();
  };
  insert('INSERT INTO notetypes VALUES (?,?,?,?,?)', models.map((model) => [numberOf(model['id']), nameOf(model), now(model), -1, modelConfig(model)]));
  insert('INSERT INTO fields VALUES (?,?,?,?)', models.flatMap((model) => listOf(model['flds']).map((field, ord) => [numberOf(model['id']), ord, nameOf(field), fieldConfig(field)])));
  insert('INSERT INTO templates VALUES (?,?,?,?,?,?)', models.flatMap((model) => listOf(model['tmpls']).map((template, ord) => [numberOf(model['id']), ord, nameOf(template), now(model), -1, templateConfig(template)])));
  insert('INSERT INTO decks VALUES (?,?,?,?,?,?)', decks.map((deck) => [numberOf(deck['id']), nameIn18(deck), now(deck), -1, deckCommon(deck), deckKind(deck)]));
  insert('INSERT INTO deck_config VALUES (?,?,?,?,?)', presets.map((preset) => [numberOf(preset['id']), nameOf(preset), now(preset), -1, presetConfig(preset)]));
  insert('INSERT INTO config VALUES (?,-1,0,?)', Object.entries(config).map(([key, value]) => [key, utf8(JSON.stringify(value))]));
  insert('INSERT INTO tags VALUES (?,-1,0,NULL)', tags.map((tag) => [tag]));
  insert('INSERT OR REPLACE INTO graves VALUES (?,?,-1)', graves.map(([type, id]) => [id, type]));
  database.run("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'COLLATE NOCASE', 'COLLATE unicase'); PRAGMA writable_schema = RESET");
}

function modelConfig(model: Json): Uint8Array {
  const kinds = ['none', 'any', 'all'];
  const required = (Array.isArray(model['req']) ? model['req'] : []).flatMap((one): [number, Printable][] => (Array.isArray(one)
    ? [[8, printMessage([[1, numberOf(one[0])], [2, Math.max(kinds.indexOf(String(one[1])), 0)], [3, packedInts(one[2])]])]] : []));
  return message(model, MODEL_KEYS, [
    [1, numberOf(model['type'])], [2, numberOf(model['sortf'])], [3, utf8(model['css'])], [5, utf8(model['latexPre'])], [6, utf8(model['latexPost'])],
    [7, flag(model['latexsvg'])], ...required, [9, numberOf(model['originalStockKind'])], ...given(10, model['originalId'], long),
  ]);
}

function fieldConfig(field: Json): Uint8Array {
  return message(field, FIELD_KEYS, [
    [1, flag(field['sticky'])], [2, flag(field['rtl'])], [3, utf8(field['font'])], [4, numberOf(field['size'])], [5, utf8(field['description'])],
    [6, flag(field['plainText'])], [7, flag(field['collapsed'])], [8, flag(field['excludeFromSearch'])],
    ...given(9, field['id'], long), ...given(10, field['tag'], long), [11, flag(field['preventDeletion'])],
  ]);
}

function templateConfig(template: Json): Uint8Array {
  return message(template, TEMPLATE_KEYS, [
    [1, utf8(template['qfmt'])], [2, utf8(template['afmt'])], [3, utf8(template['bqfmt'])], [4, utf8(template['bafmt'])],
    [5, numberOf(template['did'])], [6, utf8(template['bfont'])], [7, numberOf(template['bsize'])], ...given(8, template['id'], long),
  ]);
}

function deckCommon(deck: Json): Uint8Array {
  const today = (key: string, index: number) => numberOf(Array.isArray(deck[key]) ? deck[key][index] : 0);
  return message(deck, DECK_KEYS, [
    [1, flag(deck['collapsed'])], [2, flag(deck['browserCollapsed'])], [3, today('newToday', 0)],
    [4, today('newToday', 1)], [5, today('revToday', 1)], [6, today('lrnToday', 1)], [7, today('timeToday', 1)],
  ]);
}

function deckKind(deck: Json): Uint8Array {
  return numberOf(deck['dyn']) === 1 || deck['dyn'] === true ? printMessage([[2, filteredKind(deck)]]) : printMessage([[1, normalKind(deck)]]);
}

function normalKind(deck: Json): Uint8Array {
  const today = (field: number, value: unknown): [number, Printable][] => (isObject(value) ? [[field, printMessage([[1, numberOf(value['limit'])], [2, numberOf(value['today'])]])]] : []);
  return printMessage([
    [1, numberOf(deck['conf']) || 1], [2, numberOf(deck['extendNew'])], [3, numberOf(deck['extendRev'])], [4, utf8(deck['desc'])], [5, flag(deck['md'])],
    ...given(6, deck['reviewLimit'], numberOf), ...given(7, deck['newLimit'], numberOf), ...today(8, deck['reviewLimitToday']), ...today(9, deck['newLimitToday']),
    ...given(10, deck['desiredRetention'], (percent) => ({ float: numberOf(percent) / 100 })),
  ]);
}

function filteredKind(deck: Json): Uint8Array {
  const terms = (Array.isArray(deck['terms']) ? deck['terms'] : []).flatMap((term): [number, Printable][] => (Array.isArray(term)
    ? [[2, printMessage([[1, utf8(term[0])], [2, numberOf(term[1])], [3, numberOf(term[2])]])]] : []));
  return printMessage([
    [1, flag(deck['resched'])], ...terms, ...given(3, deck['delays'], packedFloats), [4, numberOf(deck['previewDelay'])],
    [5, numberOf(deck['previewHardSecs'])], [6, numberOf(deck['previewGoodSecs'])], [7, numberOf(deck['previewAgainSecs'])],
  ]);
}

function presetConfig(preset: Json): Uint8Array {
  const part = (key: string): Json => (isObject(preset[key]) ? preset[key] : {});
  const [fresh, review, lapse] = [part('new'), part('rev'), part('lapse')];
  const float = (value: unknown, usual: number) => ({ float: typeof value === 'number' ? value : usual });
  const ints = Array.isArray(fresh['ints']) ? fresh['ints'] : [1, 4];
  return message(preset, PRESET_KEYS, [
    [1, packedFloats(fresh['delays'])], [2, packedFloats(lapse['delays'])], [3, packedFloats(preset['fsrsWeights'])], [4, packedFloats(preset['easyDaysPercentages'])],
    [5, packedFloats(preset['fsrsParams5'])], [6, packedFloats(preset['fsrsParams6'])], [9, numberOf(fresh['perDay'])], [10, numberOf(review['perDay'])],
    [11, { float: numberOf(fresh['initialFactor'] ?? 2500) / 1000 }], [12, float(review['ease4'], 1.3)], [13, float(review['hardFactor'], 1.2)],
    [14, float(lapse['mult'], 0)], [15, float(review['ivlFct'], 1)], [16, numberOf(review['maxIvl'])], [17, numberOf(lapse['minInt'])],
    [18, numberOf(ints[0])], [19, numberOf(ints[1])], [20, numberOf(fresh['order'] ?? 1) === 0 ? 1 : 0], [21, numberOf(lapse['leechAction'])], [22, numberOf(lapse['leechFails'])],
    [23, preset['autoplay'] === false ? 1 : 0], [24, numberOf(preset['maxTaken'])], [25, flag(preset['timer'])], [26, preset['replayq'] === false ? 1 : 0],
    [27, flag(fresh['bury'])], [28, flag(review['bury'])], [29, flag(preset['buryInterdayLearning'])], [30, numberOf(preset['newMix'])], [31, numberOf(preset['interdayLearningMix'])],
    [32, numberOf(preset['newSortOrder'])], [33, numberOf(preset['reviewOrder'])], [34, numberOf(preset['newGatherPriority'])], [35, numberOf(preset['newPerDayMinimum'])],
    [36, numberOf(preset['questionAction'])], [37, float(preset['desiredRetention'], 0.9)], [38, flag(preset['stopTimerOnAnswer'])],
    [40, float(preset['sm2Retention'], 0.9)], [41, float(preset['secondsToShowQuestion'], 0)], [42, float(preset['secondsToShowAnswer'], 0)], [43, numberOf(preset['answerAction'])],
    [44, flag(preset['waitForAudio'])], [45, utf8(preset['weightSearch'])], [46, utf8(preset['ignoreRevlogsBeforeDate'])],
  ]);
}

/** The fields that are not nothing (those that may be unset come as bigint, and stay), what of the row has no field as JSON, and what a newer Anki wrote there. */
function message(row: Json, known: ReadonlySet<string>, fields: readonly (readonly [number, Printable])[]): Uint8Array {
  const rest = Object.entries(row).filter(([key]) => !known.has(key) && key !== unknownFields);
  const unknown = row[unknownFields];
  const printed = printMessage([...fields.filter(([, value]) => value !== 0 && !(value instanceof Uint8Array && value.length === 0)),
    ...(rest.length > 0 ? [[255, utf8(printIds(JSON.stringify(Object.fromEntries(rest))))] as const] : [])]);
  return typeof unknown === 'string' && /^(?:[\da-f]{2})+$/.test(unknown) ? Uint8Array.from([...printed, ...bytesOfHex(unknown)]) : printed;
}

const keys = (...names: string[]): ReadonlySet<string> => new Set(['id', 'name', 'mod', 'usn', ...names]);
const MODEL_KEYS = keys('type', 'sortf', 'did', 'css', 'latexPre', 'latexPost', 'latexsvg', 'originalStockKind', 'originalId', 'req', 'flds', 'tmpls');
const FIELD_KEYS = keys('ord', 'sticky', 'rtl', 'font', 'size', 'description', 'plainText', 'collapsed', 'excludeFromSearch', 'tag', 'preventDeletion');
const TEMPLATE_KEYS = keys('ord', 'qfmt', 'afmt', 'bqfmt', 'bafmt', 'did', 'bfont', 'bsize');
const DECK_KEYS = keys('collapsed', 'browserCollapsed', 'desc', 'newToday', 'revToday', 'lrnToday', 'timeToday', 'dyn', 'conf', 'extendNew', 'extendRev', 'md', 'reviewLimit', 'newLimit',
  'reviewLimitToday', 'newLimitToday', 'desiredRetention', 'resched', 'terms', 'delays', 'separate', 'previewDelay', 'previewHardSecs', 'previewGoodSecs', 'previewAgainSecs');
const PRESET_KEYS = keys('dyn', 'maxTaken', 'autoplay', 'timer', 'replayq', 'new', 'rev', 'lapse', 'buryInterdayLearning', 'newMix', 'interdayLearningMix', 'newSortOrder', 'reviewOrder',
  'newGatherPriority', 'newPerDayMinimum', 'questionAction', 'desiredRetention', 'stopTimerOnAnswer', 'sm2Retention', 'secondsToShowQuestion', 'secondsToShowAnswer', 'answerAction', 'waitForAudio',
  'weightSearch', 'ignoreRevlogsBeforeDate', 'easyDaysPercentages', 'fsrsWeights', 'fsrsParams5', 'fsrsParams6');

const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : '');
const flag = (value: unknown): number => (value === true || (typeof value === 'number' && value !== 0) ? 1 : 0);
const numberOf = (value: unknown): number => (Number.isFinite(Number(value)) && value !== null && value !== '' ? Math.trunc(Number(value)) : 0);
const long = (value: unknown): bigint => (/^-?\d+$/.test(String(value)) ? BigInt(String(value)) : 0n);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const nameOf = (row: Json): string => String(row['name'] ?? '');
const nameIn18 = (deck: Json): string => nameOf(deck).replaceAll('::', '\u001f');
const given = (field: number, value: unknown, print: (value: unknown) => Printable): [number, Printable][] => (value === undefined || value === null ? [] : [[field, print(value)]]);

const packedInts = (value: unknown): Uint8Array => Uint8Array.from(Array.isArray(value) ? value.map(numberOf).filter((one) => one >= 0 && one < 128) : []);

function packedFloats(value: unknown): Uint8Array {
  const numbers = Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [];
  return new Uint8Array(new Float32Array(numbers).buffer);
}

/** Sorted as SQLite does without regard to ASCII case, neighbours compare the same for Anki, which folds all of Unicode. */
function sortAlike(names: readonly string[], areUnique: boolean): boolean {
  const ascii = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const folded = (name: string): string => name.toLowerCase().replaceAll('ς', 'σ').toUpperCase().toLowerCase();
  const sorted = [...names].sort((a, b) => byPoint(ascii(a), ascii(b)));
  return sorted.every((name, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return true;
    const order = byPoint(folded(before), folded(name));
    return order === byPoint(ascii(before), ascii(name)) && !(areUnique && order === 0);
  });
}

/** By code points, as UTF-8 sorts. */
function byPoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((letter, index) => letter !== right[index]);
  if (at === -1) return Math.sign(left.length - right.length);
  return right[at] === undefined ? 1 : Math.sign(left[at]!.codePointAt(0)! - right[at].codePointAt(0)!);
}

const SCHEMA_18 = `
DROP TABLE graves;
CREATE TABLE graves (oid integer NOT NULL, type integer NOT NULL, usn integer NOT NULL, PRIMARY KEY (oid, type)) WITHOUT ROWID;
CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE NOCASE, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE NOCASE, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE NOCASE, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE NOCASE, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE NOCASE, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE NOCASE, usn integer NOT NULL, collapsed boolean NOT NULL, config blob NULL) WITHOUT ROWID;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid);
CREATE INDEX idx_templates_usn ON templates (usn);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE INDEX idx_notetypes_usn ON notetypes (usn);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
CREATE INDEX idx_notes_mid ON notes (mid);
CREATE INDEX idx_cards_odid ON cards (odid) WHERE odid != 0;
CREATE INDEX idx_graves_pending ON graves (usn);
`;
