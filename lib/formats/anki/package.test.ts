/** Packages of every generation open whole, and what is broken or hostile is refused with its reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cardIdOf, IDS, noteIdOfGuid, templateId } from '../../core/ids';
import { BASIC } from '../../core/note-types';
import { planImport } from '../../core/plan';
import { problemIn } from '../../core/problem';
import { parseFile } from '../detect';
import { rowsOf, withDatabase } from './database';
import { printPackage } from './print-package';
import { readEntry, zipEntries } from './zip';
import { unpackZstd } from './zstd';
import type { CollectionParts, Note } from '../../core/model';
import type { Parsed } from '../../core/parsed';

const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');
const shared = join(process.cwd(), '../shared/data/anki');
const others = existsSync(shared) ? ['synthetic', 'permissive'].flatMap((folder) => readdirSync(join(shared, folder)).map((file) => join(shared, folder, file))) : [];

/** Why each of these is refused; every other file opens. */
const refusals: Readonly<Record<string, string>> = {
  'bad-field-count.apkg': 'anki-broken', 'bad-meta-version-99.apkg': 'anki-too-new', 'bad-missing-notetype.apkg': 'anki-broken',
  'bad-models-json.apkg': 'anki-broken', 'bad-no-collection.apkg': 'anki-no-collection', 'bad-not-a-zip.apkg': 'anki-broken',
  'bad-sqlite-garbage.apkg': 'anki-broken', 'bad-zip-truncated.apkg': 'anki-broken', 'bad-zstd-truncated.apkg': 'anki-broken',
  'evil-duplicate-entries.apkg': 'anki-entry-twice', 'evil-media-traversal-latest.apkg': 'anki-media-name', 'evil-zip-slip-entry.apkg': 'anki-broken',
  'evil-zstd-bomb.apkg': 'file-too-large',
};

const empty: CollectionParts = {
  documents: [], noteTypes: [], notes: [], cards: [], decks: [], presets: [], parameters: [], operations: [], quizzes: [], settings: null,
};
const moment = { at: Date.UTC(2026, 10, 24, 9), zoneMinutes: 60, studyDay: 20_781 };
const options = { schedules: true, at: moment.at, zoneMinutes: 60, rolloverHour: 4, sqlWasm };

async function opened(name: string, bytes: Uint8Array): Promise<Parsed | string> {
  try {
    return await parseFile(name, new Blob([new Uint8Array(bytes)]), { sqlWasm });
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    return problem.code;
  }
}

describe.skipIf(others.length === 0)('[P40] packages of others (skipped, no ../shared)', () => {
  it.each(others.map((file) => [basename(file), file]))('%s', async (name, file) => {
    const result = await opened(name, readFileSync(file));
    expect(typeof result === 'string' ? result : 'opens').toBe(refusals[name] ?? 'opens');
    if (typeof result === 'string') return;
    const again = await parseFile('again.apkg', new Blob([new Uint8Array(await printPackage(result.parts, options))]), { sqlWasm });
    expect(again.parts.notes.map(({ guid, fields, tags }) => ({ guid, fields, tags })).sort(byGuid)).toEqual(withCard(result.parts).map(({ guid, fields, tags }) => ({ guid, fields, tags })).sort(byGuid));
    expect(again.parts.revlogs?.map(({ entries }) => entries)).toEqual(expect.arrayContaining((result.parts.revlogs ?? []).map(({ entries }) => entries)));
  }, 20_000);
});

const byGuid = (a: { guid: string }, b: { guid: string }): number => (a.guid < b.guid ? -1 : 1);
const withCard = ({ notes, cards }: CollectionParts): Note[] => notes.filter(({ id }) => cards.some(({ noteId }) => noteId === id));

function ownParts(): CollectionParts {
  const id = noteIdOfGuid('one');
  const ask = templateId('ask');
  const row = { deleted: false, clocks: {} };
  const card = cardIdOf(id, ask);
  return {
    ...empty,
    noteTypes: [BASIC],
    decks: [{ id: IDS.defaultDeck, name: 'Default', presetId: IDS.defaultPreset, description: '', addedAt: 0, ...row }],
    notes: [{ id, noteTypeId: IDS.basic, guid: 'one', fields: { front: 'Is 1 < 2?', back: 'yes' }, tags: ['a'], source: null, fact: null, addedAt: moment.at - 1000, ...row }],
    cards: [{ id: card, noteId: id, templateId: ask, deckId: IDS.defaultDeck, position: 4, ...row }],
    operations: [{
      kind: 'rated', card, rating: 'good', tookMs: 1234, outcome: { state: 'review', step: 0, intervalDays: 9, due: { day: moment.studyDay + 9 } }, model: 'fsrs-6',
      parametersId: BASIC.id as never, device: 'd' as never, n: 1, ...moment, batch: null,
    }],
  };
}

describe('[P41] packages of ours', () => {
  it('bring note, schedule and review', async () => {
    const { parts } = await parseFile('own.apkg', new Blob([new Uint8Array(await printPackage(ownParts(), options))]), { sqlWasm });
    expect(Object.values(parts.notes[0]!.fields)).toEqual(['Is 1 &lt; 2?', 'yes', '', '']);
    expect(parts.operations).toMatchObject([{ kind: 'set', outcome: { state: 'review', intervalDays: 9, due: { day: moment.studyDay + 9 } }, reviewedAt: moment.at, reps: 1 }]);
    expect(parts.revlogs?.[0]?.entries).toEqual([[moment.at, -1, 3, 9, 0, 0, 1234, 0]]);
  });

  it('say nothing about the person unless they are to', async () => {
    const { parts } = await parseFile('own.apkg', new Blob([new Uint8Array(await printPackage(ownParts(), { ...options, schedules: false }))]), { sqlWasm });
    expect({ operations: parts.operations, revlogs: parts.revlogs }).toEqual({ operations: [], revlogs: [] });
  });

  it.each([[true, true], [true, false], [false, true]])('are the same whole (%s) and in the newer container (%s)', async (isWhole, isLatest) => {
    const media = [{ id: 'long.bin', hash: '0'.repeat(64), type: 'application/octet-stream', bytes: 300_000, content: new Blob([new Uint8Array(300_000).fill(7)]), deleted: false, clocks: {} }];
    const note = { ...ownParts().notes[0]!, fields: { front: 'a', back: 'b' } };
    const given = { ...ownParts(), notes: [note], media };
    const { parts } = await parseFile(isWhole ? 'own.colpkg' : 'own.apkg', new Blob([new Uint8Array(await printPackage(given, { ...options, isWhole, isLatest }))]), { sqlWasm });
    expect(parts.notes.map(({ guid }) => guid)).toEqual(['one']);
    expect(parts.operations).toHaveLength(1);
    expect(parts.media?.map(({ id, bytes }) => [id, bytes]) ?? []).toEqual(isWhole ? [['long.bin', 300_000]] : []);
  });

  it('keep what belongs to no card of a whole collection', async () => {
    const parsed = await parseFile('studied.colpkg', new Blob([readFileSync(join(import.meta.dirname, 'fixtures/studied.apkg'))]), { sqlWasm });
    const kept = (parts: CollectionParts) => ({ decks: parts.decks.map(({ name }) => name).sort(), types: parts.noteTypes.length, presets: parts.presets.map(({ name }) => name).sort(), origin: JSON.parse(parts.decks.find(({ name }) => name === 'Default')?.anki?.rest ?? '{}').collection.config.rollover });
    const again = await parseFile('again.colpkg', new Blob([new Uint8Array(await printPackage(parsed.parts, { ...options, isWhole: true, isLatest: true }))]), { sqlWasm });
    expect(kept(again.parts)).toEqual({ ...kept(parsed.parts), origin: 4 });
  });

  it('[P3] change nothing when they come a second time', async () => {
    const parsed = await parseFile('own.apkg', new Blob([new Uint8Array(await printPackage(ownParts(), options))]), { sqlWasm });
    const plan = planImport(parsed, { ...parsed.parts, presets: parsed.parts.presets }, { matches: 'update', deck: null, moment, randomBytes: (count) => new Uint8Array(count) });
    expect(plan.changes).toEqual([]);
  });
});

describe('[P61] the newest form', () => {
  const inDatabase = async (bytes: Uint8Array, query: string) => {
    const file = new Blob([new Uint8Array(bytes)]);
    const entry = (await zipEntries(file)).get('collection.anki21b')!;
    return withDatabase(unpackZstd(await readEntry(file, entry, 1e9), 1e9), sqlWasm, false, (database) => rowsOf(database, query));
  };
  const named = (name: string) => ({ ...ownParts(), decks: [{ ...ownParts().decks[0]!, name }] });

  it('has the tables of schema 18, and those of 11 where names would sort otherwise', async () => {
    const version = async (parts: CollectionParts) => (await inDatabase(await printPackage(parts, { ...options, isLatest: true }), 'SELECT ver FROM col'))[0]?.[0];
    expect(await version(named('Straße'))).toBe(18);
    expect(await version(named('Ünï'))).toBe(18);
    expect(await version({ ...named('Ö'), decks: [...named('Ö').decks, { ...named('õ').decks[0]!, id: 'd2' as never }] })).toBe(11);
    expect(await version({ ...named('Ö'), decks: [...named('Ö').decks, { ...named('ö').decks[0]!, id: 'd2' as never }] })).toBe(11);
  });

  it('keeps fields of a newer Anki, and says nothing of them to an older one', async () => {
    const studied = await parseFile('studied.apkg', new Blob([readFileSync(join(import.meta.dirname, 'fixtures/studied.apkg'))]), { sqlWasm });
    const marked = { ...studied.parts, noteTypes: studied.parts.noteTypes.map((type) => ({ ...type, anki: { ...type.anki!, rest: JSON.stringify({ ...JSON.parse(type.anki!.rest), factdeckUnknown: 'c23e03616263' }) } })) };
    const unknown = async (isLatest: boolean) => (await parseFile('a.apkg', new Blob([new Uint8Array(await printPackage(marked, { ...options, isLatest }))]), { sqlWasm })).parts.noteTypes.map(({ anki }) => (JSON.parse(anki!.rest) as Record<string, unknown>)['factdeckUnknown']);
    expect(new Set(await unknown(true))).toEqual(new Set(['c23e03616263']));
    expect(new Set(await unknown(false))).toEqual(new Set([undefined]));
  });

  it('prints what it reads: the tables of one package make the same again', async () => {
    const tables = ['notetypes', 'fields', 'templates', 'decks', 'deck_config'].map((name) => `SELECT * FROM ${name} ORDER BY 1, 2`);
    const once = (await parseFile('studied.apkg', new Blob([readFileSync(join(import.meta.dirname, 'fixtures/studied.apkg'))]), { sqlWasm })).parts;
    const first = await printPackage(once, { ...options, isLatest: true });
    const second = await printPackage((await parseFile('a.apkg', new Blob([new Uint8Array(first)]), { sqlWasm })).parts, { ...options, isLatest: true });
    for (const query of tables) expect(await inDatabase(second, query)).toEqual(await inDatabase(first, query));
  });
});

describe('[P43] what is no package', () => {
  it.each([
    ['a zip without cards', { 'a.txt': new Uint8Array(3) }, 'anki-no-collection'],
    ['text for a database', { 'collection.anki2': new TextEncoder().encode('hello') }, 'anki-broken'],
    ['a newer generation', { meta: new Uint8Array([8, 9]), 'collection.anki2': new Uint8Array(9) }, 'anki-too-new'],
  ])('%s', async (_, files, code) => expect(await opened('x.apkg', zipSync(files))).toBe(code));
});
