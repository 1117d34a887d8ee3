/**
 * Opens databases as earlier releases wrote them. A release adds its own file to `fixtures/`
 * (`WRITE_FIXTURE=1 npx vitest run lib/store/upgrade`) and none is ever changed afterwards.
 */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cardIdOf, IDS, newQuizId, noteIdOfGuid, templateId } from '../core/ids';
import type { Act, Card, CardId, Change, Note, Quiz } from '../core/model';
import { rate, fuzzSeed } from '../core/schedule';
import { Database } from './database';
import { brokenOff } from './broken-off-for-test';
import { openCollection, type Collection, type Environment } from './index';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

interface Fixture {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly rows: Record<string, object[]>;
  readonly schedules: Record<string, object>;
  readonly reviews: number;
  /** Where they are no rows of their own: from version 3 on. */
  readonly operations?: readonly object[];
}

const fixtures = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

describe('[W12] databases of earlier releases', () => {
  it.runIf(process.env['WRITE_FIXTURE'])('are written', writeFixture);

  it('are kept', () => expect(fixtures.length).toBeGreaterThan(0));

  it.each(fixtures)('%s opens with all reviews equal', async (file) => {
    const fixture = await written(file, file);
    const collection = await openCollection(environment(file));
    const { schedules, history } = collection.getView();
    for (const [card, schedule] of Object.entries(fixture.schedules)) expect(schedules.get(card as CardId)).toEqual(schedule);
    expect(history.days().flatMap((day) => history.reviewsOn(day))).toHaveLength(fixture.reviews);
    const { operations } = await collection.parts();
    expect(operations).toEqual(fixture.operations ?? fixture.rows['operations']);
    expect((await collection.parts()).revlogs).toEqual(fixture.rows['revlogs'] ?? []);
    await collection.pack();
    for (const [card, schedule] of Object.entries(fixture.schedules)) expect(schedules.get(card as CardId)).toEqual(schedule);
    collection.close();
  });

  it.each(fixtures)('%s is whole again after an upgrade that broke off at any write', async (file) => {
    for (let at = 1, done = false; !done; at += 1) {
      const name = `${file}-${at}`;
      const fixture = await written(file, name);
      done = !(await brokenOff(at, async () => (await openCollection(environment(name))).close()));
      const collection = await openCollection(environment(name));
      expect((await collection.parts()).operations).toEqual(fixture.operations ?? fixture.rows['operations']);
      collection.close();
    }
  });
});

/** The database of a fixture, as the release wrote it. */
async function written(file: string, name: string): Promise<Fixture> {
  const fixture = JSON.parse(readFileSync(join(folder, file), 'utf8'), revived) as Fixture;
  const old = new Dexie(name);
  old.version(fixture.version).stores(fixture.stores);
  await old.open();
  for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd(rows);
  old.close();
  return fixture;
}

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };

/** Columns and maps as JSON, and back; numbers as text, since some are infinite. */
function replaced(_: string, value: unknown): unknown {
  if (value instanceof Map) return { as: 'Map', of: [...value] };
  return ArrayBuffer.isView(value) ? { as: value.constructor.name, of: Array.from(value as Uint8Array, String).join(' ') } : value;
}

function revived(_: string, value: unknown): unknown {
  const { as, of } = (value ?? {}) as { as?: string; of?: unknown };
  if (as === 'Map') return new Map(of as [unknown, unknown][]);
  if (as === undefined || !(as in ARRAYS)) return value;
  return ARRAYS[as as keyof typeof ARRAYS].from((of as string) === '' ? [] : (of as string).split(' ').map(Number));
}

function environment(name: string): Environment {
  let now = Date.UTC(2026, 10, 24, 9);
  return {
    name,
    now: () => (now += 60_000),
    zoneMinutes: () => 60,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    marker: { read: () => null, write: () => undefined },
    channel: null,
  };
}

async function writeFixture(): Promise<void> {
  const name = 'made';
  const collection = await openCollection(environment(name));
  await study(collection);
  await collection.pack();
  await study(collection);
  const { schedules, cards, history } = collection.getView();
  const database = new Database(name);
  await database.open();
  const rows: Record<string, object[]> = {};
  for (const table of database.tables) rows[table.name] = await table.toArray();
  const fixture: Fixture = {
    version: database.verno,
    stores: Object.fromEntries(database.tables.map(({ name: table, schema }) => [table, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ')])),
    rows,
    operations: (await collection.parts()).operations,
    schedules: Object.fromEntries([...cards.keys()].map((card) => [card, schedules.get(card)])),
    reviews: history.days().flatMap((day) => history.reviewsOn(day)).length,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `version-${database.verno}.json`), `${JSON.stringify(fixture, replaced, 1)}\n`);
  database.close();
}

/** A little of everything that a release can write. */
async function study(collection: Collection): Promise<void> {
  const notes = ['one', 'two', 'three'].map(makeNote);
  await collection.commit(notes.flatMap(putNote), { label: 'import' });
  const [first, second, third] = notes.map(cardOf) as [Card, Card, Card];
  for (const rating of ['good', 'good', 'again', 'easy'] as const) await collection.commit([ratedNow(collection, first.id, rating)]);
  const undone = await collection.commit([ratedNow(collection, second.id, 'hard')]);
  const report = await collection.undo(undone);
  await collection.undo(report.batch);
  await collection.commit([act(collection, { kind: 'manual', cards: [third.id], action: { type: 'setDue', day: collection.moment().studyDay + 9 } })]);
  await collection.commit([act(collection, { kind: 'manual', cards: [second.id], action: { type: 'flag', flag: 3 } })]);
  const edited = (await collection.notes([notes[1]!.id])).get(notes[1]!.id)!;
  await collection.commit([{ type: 'put', table: 'notes', row: { ...edited, tags: ['history'] } }, { type: 'settings', settings: { rolloverHour: 3 } }]);
  await collection.commit([{ type: 'put', table: 'revlogs', row: { id: third.id, entries: [[1_700_000_000_000, -1, 3, 4, 1, 2500, 3000, 1]], deleted: false, clocks: {} } }]);
  const quiz = makeQuiz(first);
  await collection.commit([
    { type: 'put', table: 'quizzes', row: quiz },
    act(collection, { kind: 'answered', quiz: quiz.id, question: 0, card: first.id, response: 'b', verdict: 'right', tookMs: 3000, counted: false }),
  ]);
}

const act = (collection: Collection, made: Act): Change => ({ type: 'operation', act: made, ...collection.moment() });

function ratedNow(collection: Collection, card: CardId, rating: 'again' | 'hard' | 'good' | 'easy'): Change {
  const { schedules, presets } = collection.getView();
  const preset = presets.get(IDS.defaultPreset)!;
  const schedule = schedules.get(card);
  const setting = { preset, model: collection.modelFor(card), moment: collection.moment(), seed: fuzzSeed(card, schedule.reps) };
  return act(collection, rate(card, schedule, rating, 5000, setting, preset));
}

function makeNote(guid: string): Note {
  return {
    id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front: `front ${guid}`, back: 'b' }, tags: [], source: null, fact: null,
    addedAt: 0, deleted: false, clocks: {},
  };
}

function cardOf({ id }: Note): Card {
  const template = templateId('ask');
  return { id: cardIdOf(id, template), noteId: id, templateId: template, deckId: IDS.defaultDeck, position: 0, deleted: false, clocks: {} };
}

const putNote = (note: Note): Change[] => [{ type: 'put', table: 'notes', row: note }, { type: 'put', table: 'cards', row: cardOf(note) }];

function makeQuiz(card: Card): Quiz {
  return {
    id: newQuizId((count) => crypto.getRandomValues(new Uint8Array(count))),
    options: { decks: [IDS.defaultDeck], kinds: ['typed'], count: 1, clock: { per: 'none' }, extraTime: 1 },
    questions: [{ kind: 'typed', card: card.id, noteId: card.noteId, context: 'Default', prompt: 'front one', answer: 'b', accepted: [], source: null }],
    responses: [{ question: 0, text: 'b', verdict: 'right', tookMs: 3000 }],
    startedAt: 1, questionStartedAt: 1, questionUsedMs: 3000, quizUsedMs: 0, heartbeatAt: 2, draft: '', finishedAt: 3, clockTurnedBack: false,
    deleted: false, clocks: {},
  };
}
