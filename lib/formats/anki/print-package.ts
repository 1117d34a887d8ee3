/**
 * Parts of a collection → a package every Anki since 2.1 reads: generation 2, schema 11; on request generation 3, schema
 * 18, or where that cannot be (print-schema-18.ts) schema 11 in its container, which Anki brings up to date itself. What came from Anki goes back as it was; our own
 * notes get note types with fields for their source and quote.
 */
import { editedAt, OF_NOTE } from '../../core/clock';
import { studyDayOf } from '../../core/day';
import { sha1Of } from '../../core/hash';
import { mediaNames } from '../../core/html-media';
import { textOfHtml } from '../../core/html-text';
import { loadSql, writeOtherTables, type OtherTable, type SqlDatabase, type SqlWasm } from './database';
import { cardColumns, filteredOf, type Folded } from './print-cards';
import { fieldsOf, modelsOf, withCards, type PrintedModel } from './print-models';
import { decksAndPresets, ofCollection } from './print-decks';
import { canBeSchema18, writeSchema18, type Tables18 } from './print-schema-18';
import { isObject, printIds, type Json } from './rows';
import { unknownFields } from './schema-18';
import { latestZip, legacyZip } from './print-zip';
import { foldOf, revlogRows } from './print-reviews';
import type { CollectionParts, Media, Note } from '../../core/model';

export interface PackageOptions {
  /** A whole collection, which takes the place of another. */
  readonly isWhole?: boolean;
  /** The container of Anki 2.1.50 and later. */
  readonly isLatest?: boolean;
  readonly schedules: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly zoneMinutes: number;
  readonly rolloverHour: number;
  readonly sqlWasm: SqlWasm;
}

/** Schedules, reviews and options only where they are wanted. Media come from `parts.media`, as far as they have content. */
export async function printPackage(parts: CollectionParts, options: PackageOptions): Promise<Uint8Array> {
  const sql = await loadSql(options.sqlWasm);
  const database = new sql.Database();
  try {
    database.run(SCHEMA);
    const { notes, models } = written(database, parts, options);
    return options.isLatest ? latestZip(database.export(), mediaOf(parts, notes, models, options)) : legacyZip(database.export(), mediaOf(parts, notes, models, options));
  } finally {
    database.close();
  }
}

function written(database: SqlDatabase, parts: CollectionParts, options: PackageOptions) {
  const models = modelsOf(parts);
  const ids = createIds();
  const notes = withCards(parts.notes.filter(({ deleted }) => !deleted).flatMap((note) => fieldsOf(note, models)), parts.cards, models);
  const noteIds = new Map<string, number>();
  const insertNote = database.prepare('INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,?)');
  for (const { key, note, model, guid, fields } of notes) {
    const id = ids.take(key === note.id ? note.anki?.id : undefined, note.addedAt || options.at, options.at);
    noteIds.set(key, id);
    const tags = options.schedules ? note.tags : note.tags.filter((tag) => !/^(marked|leech)$/i.test(tag));
    const sort = stripped(fields[model.sortField] ?? '');
    insertNote.run([id, guid, model.id, changedAt(note, options.at), tags.length > 0 ? ` ${tags.map((tag) => tag.replace(/[\s\u3000]+/g, '_')).join(' ')} ` : '',
      fields.join('\u001f'), sort, Number.parseInt(sha1Of(new TextEncoder().encode(stripped(fields[0] ?? ''))).slice(0, 8), 16), dataOf(note)]);
  }
  insertNote.free();
  const folded = foldOf(parts);
  const today = studyDayOf(options.at, options.zoneMinutes, options.rolloverHour);
  const dayZero = earliestDay(folded, parts, today) - 1;
  const { decks, presets, deckIdOf } = decksAndPresets(parts, options.schedules, options.isWhole === true, options.at);
  const cardIds = new Map<string, number>();
  const cardRows = createIds();
  const insertCard = database.prepare('INSERT INTO cards VALUES (?,?,?,?,?,-1,?,?,?,?,?,?,?,?,?,?,?,?)');
  let position = 0;
  for (const { key, note, cards } of notes) {
    for (const { card, ord } of cards) {
      const id = cardRows.take(card.anki?.id, note.addedAt || options.at, options.at);
      cardIds.set(card.id, id);
      const schedule = options.schedules ? folded.of(card.id) : null;
      const [type, queue, due, ivl, factor, reps, lapses, left, flags, data] = cardColumns(card, schedule, { dayZero, today, position: position++ });
      const filtered = filteredOf(card, schedule);
      if (filtered) decks[filtered.id] ??= filtered.deck;
      const home = deckIdOf(card.deckId);
      insertCard.run([
        id, noteIds.get(key)!, filtered?.id ?? home, ord, card.anki?.changedAt || Math.floor(options.at / 1000),
        type, queue, filtered?.due ?? due, ivl, factor, reps, lapses, left, filtered ? due : 0, filtered ? home : 0, flags, data,
      ]);
    }
  }
  insertCard.free();
  if (options.schedules) {
    const insert = database.prepare('INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)');
    for (const row of revlogRows(parts, folded, cardIds)) insert.run(row);
    insert.free();
  }
  writeCollection(database, parts, options, { dayZero, position, decks, presets, models: [...notes.map(({ model }) => model), ...(options.isWhole ? [...models.values()].filter(({ type }) => type.anki) : [])] });
  return { notes, models };
}

interface Contents {
  readonly dayZero: number;
  readonly position: number;
  readonly decks: Readonly<Record<string, Json>>;
  readonly presets: Readonly<Record<string, Json>>;
  readonly models: readonly PrintedModel[];
}

/** The one row of `col`, with the options of the whole collection it came from, and what was deleted there. */
function writeCollection(database: SqlDatabase, parts: CollectionParts, options: PackageOptions, { dayZero, position, decks, presets, models }: Contents): void {
  const { config: kept, graves, tags, others } = options.isWhole ? ofCollection(parts) : {};
  const config = {
    activeDecks: [1], curDeck: 1, collapseTime: 1200, timeLim: 0, estTimes: true, dueCounts: true, sortType: 'noteFld', sortBackwards: false, addToCur: true, newSpread: 0, curModel: null,
    ...(options.isWhole ? { fsrs: true } : {}), ...(isObject(kept) ? kept : {}),
    nextPos: position + 1, schedVer: 2, sched2021: true, creationOffset: -options.zoneMinutes, rollover: options.rolloverHour,
  };
  const kept11 = (value: unknown) => printIds(JSON.stringify(value, (key, one: unknown) => (key === unknownFields ? undefined : one)));
  const tables: Tables18 = {
    models: [...new Map(models.map(({ id, json }) => [id, json])).values()], decks: Object.values(decks), presets: Object.values(presets), config,
    tags: [...new Set(Array.isArray(tags) ? tags.map(String) : [])], graves: Array.isArray(graves) ? graves as [number, number][] : [],
  };
  const is18 = options.isLatest === true && canBeSchema18(tables);
  const texts = is18 ? ['', '', '', '', ''] : [
    JSON.stringify(config), kept11(Object.fromEntries(tables.models.map((json) => [json['id'], json]))), kept11(decks), kept11(presets),
    JSON.stringify(Object.fromEntries(tables.tags.map((tag) => [tag, -1]))),
  ];
  const createdAt = dayZero * 86_400 + options.rolloverHour * 3600 - options.zoneMinutes * 60;
  database.run('INSERT INTO col VALUES (1,?,?,?,?,0,-1,0,?,?,?,?,?)', [createdAt, options.at, options.at, is18 ? 18 : 11, ...texts]);
  if (Array.isArray(others)) writeOtherTables(database, others as OtherTable[]);
  if (is18) writeSchema18(database, tables);
  else for (const [type, id] of tables.graves) database.run('INSERT INTO graves VALUES (-1,?,?)', [id, type]);
}

/** The earliest day any card needs, so that no due day before it is lost. */
function earliestDay(folded: Folded, parts: CollectionParts, today: number): number {
  return parts.cards.reduce((earliest, { id }) => {
    const schedule = folded.of(id).schedule;
    return schedule.state === 'new' ? earliest : Math.min(earliest, schedule.reviewedDay);
  }, today);
}

/** Files that fields or note types name, and those whose names say that they are for templates; all of a whole collection. */
function mediaOf(parts: CollectionParts, notes: readonly { readonly fields: readonly string[] }[], models: ReadonlyMap<string, PrintedModel>, { isWhole }: PackageOptions): Media[] {
  const used = new Set(notes.flatMap(({ fields }) => fields.flatMap(mediaNames)));
  for (const { json } of models.values()) for (const name of mediaNames(JSON.stringify(json).replaceAll('\\"', '"'))) used.add(name);
  return (parts.media ?? []).filter(({ id, content, deleted }) => !deleted && content !== undefined && (isWhole || used.has(id) || id.startsWith('_')));
}

/** Ids are epoch milliseconds, each once; those that came from Anki stay. None lies in the future. */
function createIds(): { take(known: string | undefined, at: number, latest: number): number } {
  const taken = new Set<number>();
  return {
    take: (known, at, latest) => {
      let id = known && /^\d{1,15}$/.test(known) ? Number(known) : Math.min(Math.floor(at), latest);
      const step = known ? 1 : -1;
      while (taken.has(id)) id += step;
      taken.add(id);
      return id;
    },
  };
}

/** Epoch seconds. Anki takes a note again only when this is later than what it has. */
function changedAt(note: Note, at: number): number {
  return Math.max(note.anki?.changedAt ?? 0, Math.floor((editedAt(note, OF_NOTE) ?? 0) / 1000)) || Math.floor(at / 1000);
}

function dataOf({ anki }: Note): string {
  try {
    const { data } = JSON.parse(anki?.rest ?? '{}') as { data?: unknown };
    return typeof data === 'string' ? data : '';
  } catch {
    return '';
  }
}

/** As Anki strips a field for its checksum: names of media stay, tags go, entities are decoded. */
function stripped(html: string): string {
  const named = html.replace(/<(?:img|audio|video|object|source)\b[^>]{0,2000}?\b(?:src|data)\s*=\s*(?:"([^">]{1,500})"|'([^'>]{1,500})'|([^\s>"']{1,500}))[^>]{0,2000}>/gi, (_, a?: string, b?: string, c?: string) => ` ${a ?? b ?? c ?? ''} `);
  const bare = named.replace(/<!--[^]*?-->|<style\b[^>]*>[^]*?<\/style>|<script\b[^>]*>[^]*?<\/script>|<[^>]*>/gi, '');
  return bare.replace(/&nbsp;|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => textOfHtml(entity).text || ' ').replaceAll('\u00a0', ' ');
}

const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn); CREATE INDEX ix_cards_usn on cards (usn); CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid); CREATE INDEX ix_cards_sched on cards (did, queue, due); CREATE INDEX ix_revlog_cid on revlog (cid); CREATE INDEX ix_notes_csum on notes (csum);
`;
