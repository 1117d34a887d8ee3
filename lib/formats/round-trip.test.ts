import Ajv from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../core/cards';
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from '../core/defaults';
import { documentIdOf, IDS } from '../core/ids';
import { DEFAULT_PARAMETERS } from '../core/memory';
import { BASIC, BUILT_IN_NOTE_TYPES, CLOZE, FACT, REVERSED } from '../core/note-types';
import { planImport } from '../core/plan';
import { parseAnkiText, printAnkiText } from './anki-text';
import { parseBackup, printBackup, printBackupFile } from './backup';
import { parseCsv, printCsv } from './csv';
import { emptyParts } from './empty-parts';
import { parseDeckJson, printDeckJson } from './deck-json';
import { deckSchema } from './deck-shape';
import { parseAny } from './detect';
import { parseMarkdownCards, printMarkdownCards } from './markdown-cards';
import { printFile } from './print';
import type { Asked, BatchId, CollectionParts, Deck, DeckId, DeviceId, FactId, Note, NoteId, NoteType, Operation } from '../core/model';
import type { Parsed, PlanOptions } from '../core/parsed';

const row = { deleted: false, clocks: {} };
const deck = (id: string, name: string): Deck => ({ ...DEFAULT_DECK, id: id as DeckId, name });
const decks = [deck('deck-1', 'History'), deck('deck-2', 'History::Dates, "old" ones')];

/** Text a person could write: no control characters, nothing a text file would trim. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom('=1+1', "'=1", '#tag', 'a\tb', 'two\nlines', '<b>bold</b> & co', '"quoted"', '  ', 'a  b   c', '[sound:x.mp3]', '&nbsp;', "'", '@x', '{{c1::'),
).map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim() || 'x');

const asked = (answer: string): Asked => ({
  role: 'holder', question: 'Who?', answer, answerSpan: { start: 1, end: 2 }, answerType: 'person', accepted: [answer], distractors: ['z'],
});

interface Spec { type: NoteType; texts: string[]; tags: string[]; hasSource: boolean; deck: number }

const specs: fc.Arbitrary<Spec> = fc.record({
  type: fc.constantFrom(BASIC, REVERSED, CLOZE, FACT),
  texts: fc.array(words, { minLength: 5, maxLength: 5 }),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b::c', 'ä'), { maxLength: 3 }),
  hasSource: fc.boolean(),
  deck: fc.integer({ min: 0, max: 1 }),
});

const fieldsOf = (type: NoteType, texts: string[], index: number): Record<string, string> => {
  const [a = '', b = '', c = '', d = '', e = ''] = texts;
  if (type === CLOZE) return { text: `${a} {{c1::${index}}} {{c2::x::hint}}`, extra: b };
  const first = `${a} ${index}`;
  return type === FACT
    ? { prompt: first, answer: b, reversePrompt: c, reverseAnswer: d, cloze: index % 2 ? '' : `${e.replace(/[{}]/g, '')} {{c1::y}}` }
    : { front: first, back: b };
};

function noteOf({ type, texts, tags, hasSource }: Spec, index: number): Note {
  const quote = texts[4]!;
  return {
    ...row,
    id: `note-${index}` as NoteId,
    noteTypeId: type.id,
    guid: index % 3 ? `g${index}` : '',
    fields: fieldsOf(type, texts, index),
    tags,
    source: hasSource ? { documentId: documentIdOf('A text'), title: texts[0]!, date: '2025-07', url: '', span: { start: 0, end: 6 }, quote, before: '', after: 'b' } : null,
    fact: type === FACT ? { id: `f${index}` as FactId, kind: 'position', relation: 'hold', subjectSpan: null, objectSpan: { start: 0, end: 1 }, asked: asked(texts[1]!), reverse: null, cloze: 'x {{c1::y}}' } : null,
    addedAt: 0,
  };
}

/** A collection that could be, without anything of its owner's. */
const collections: fc.Arbitrary<CollectionParts> = fc.array(specs, { minLength: 1, maxLength: 12 }).map((all) => {
  const notes = all.map(noteOf);
  const cards = notes.flatMap((note, index) =>
    cardsOf(note, BUILT_IN_NOTE_TYPES.find(({ id }) => id === note.noteTypeId)!, decks[all[index]!.deck]!.id, index));
  const document = { ...row, id: documentIdOf('A text'), title: 'T', text: 'A text', format: 'text' as const, date: '', url: '', addedAt: 0, replaces: null, decisions: {} };
  return { ...emptyParts, documents: [document], notes, cards, decks };
});

/** The same, as it lies in the store: with the built-in rows, clocks, deleted rows and operations. */
const stored = fc.tuple(collections, fc.integer({ min: 1, max: 4 })).map(([parts, every]): CollectionParts => {
  const head = { device: 'd1' as DeviceId, zoneMinutes: 60, batch: 'b' as BatchId };
  const operations = parts.cards.filter((_, index) => index % every === 0).map(({ id }, index): Operation => ({
    ...head, n: index + 1, at: 1_700_000_000_000 + index, studyDay: 19_675, kind: 'rated', card: id, rating: 'good', tookMs: 1234.5,
    outcome: { state: 'review', step: 0, intervalDays: 3, due: { day: 19_678 } }, model: 'fsrs-6', parametersId: DEFAULT_PARAMETERS.id,
  }));
  const undo: Operation = { ...head, n: operations.length + 1, at: 1_700_000_900_000, studyDay: 19_675, kind: 'undone', target: { device: 'd1' as DeviceId, n: 1 } };
  return {
    ...parts,
    notes: parts.notes.map((note, index) => ({ ...note, clocks: { 'tag:a': '001764000000000.000003.d1' }, deleted: index % 5 === 4 })),
    noteTypes: BUILT_IN_NOTE_TYPES,
    presets: [DEFAULT_PRESET],
    parameters: [DEFAULT_PARAMETERS],
    decks: [DEFAULT_DECK, ...parts.decks],
    operations: operations.length > 1 ? [...operations, undo] : operations,
    settings: DEFAULT_SETTINGS,
  };
});

const seed = { seed: 20_251_124 };
const shared = { documents: true, schedules: false };
let counter = 0;
const options: PlanOptions = {
  matches: 'update', deck: null, moment: { at: 1_764_000_000_000, zoneMinutes: 0, studyDay: 20_416 },
  randomBytes: (count) => Uint8Array.from({ length: count }, () => (counter = (counter + 1) % 256)),
};

/** A collection after a plan: as the store would write it. */
function after(parts: CollectionParts, parsed: Parsed): CollectionParts {
  const next: Record<string, Map<string, unknown>> = {};
  const plan = planImport(parsed, parts, options);
  for (const change of plan.changes) if (change.type === 'put') (next[change.table] ??= new Map()).set(change.row.id, change.row);
  const operations = plan.changes.flatMap((change, index): Operation[] => change.type === 'operation'
    ? [{ ...change.act, device: 'here' as DeviceId, n: index, at: change.at, zoneMinutes: 0, studyDay: change.studyDay, batch: null }] : []);
  const table = (name: keyof CollectionParts) => {
    const rows = new Map((parts[name] as unknown as { id: string }[]).map((one) => [one.id, one as unknown]));
    next[name]?.forEach((value, id) => rows.set(id, value));
    return [...rows.values()];
  };
  return { ...parts, ...Object.fromEntries(['documents', 'noteTypes', 'notes', 'cards', 'decks', 'presets', 'parameters'].map((name) =>
    [name, table(name as keyof CollectionParts)])), operations: [...parts.operations, ...operations] } as CollectionParts;
}

describe('deck files', () => {
  const validate = new Ajv({ strict: true, strictRequired: false }).compile(deckSchema);

  it('[P10] parse to what was printed, and fit the published schema (seed 20251124)', () => {
    fc.assert(fc.property(collections, (parts) => {
      const json = printDeckJson(parts, shared);
      expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
      const parsed = parseDeckJson(json);
      expect(parsed.problems).toEqual([]);
      expect(parsed.parts).toEqual(parts);
    }), seed);
  });

  it('[P10] print again as they were, with schedules too (seed 20251124)', () => {
    fc.assert(fc.property(stored, (parts) => {
      const json = printDeckJson(parts, { documents: true, schedules: true });
      expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
      expect(printDeckJson(parseDeckJson(json).parts, { documents: true, schedules: true })).toBe(json);
    }), seed);
  });

  it('are described by decks/deck.schema.json', () => {
    expect(JSON.parse(readFileSync('decks/deck.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(deckSchema)));
  });
});

describe('backups', () => {
  it('[P11] restore everything and print the same bytes (seed 20251124)', async () => {
    await fc.assert(fc.asyncProperty(stored, async (parts) => {
      const parsed = parseBackup(printBackup(parts));
      expect(parsed.problems).toEqual([]);
      expect(printBackup(parsed.parts)).toBe(printBackup(parts));
      const shuffled = { ...parsed.parts, notes: [...parsed.parts.notes].reverse(), cards: [...parsed.parts.cards].reverse() };
      expect(await printBackupFile(shuffled)).toEqual(await printBackupFile(parts));
    }), { ...seed, numRuns: 40 });
  });

  it('are known by their content, packed or as shared text', async () => {
    const parts = fc.sample(stored, { numRuns: 1, ...seed })[0]!;
    for (const forSharing of [false, true]) {
      const file = await printFile(parts, 'backup', { ...shared, title: 'Mein Stapel: Ω/1', date: '2026-11-24', forSharing });
      expect(file.name).toBe(`mein-stapel-ω-1-2026-11-24.json${forSharing ? '.txt' : '.gz'}`);
      expect((await parseAny('x.bin', file.bytes)).format).toBe('backup');
    }
  });
});

describe('importing again', () => {
  const printers: [string, (parts: CollectionParts) => Parsed][] = [
    ['deck file', (parts) => parseDeckJson(printDeckJson(parts, { documents: true, schedules: true }))],
    ['Anki text', (parts) => parseAnkiText(printAnkiText(parts), 'file')],
    ['table', (parts) => parseCsv(printCsv(parts), 'file')],
    ['backup', (parts) => parseBackup(printBackup(parts))],
    ['Markdown', (parts) => parseMarkdownCards(printMarkdownCards(parts), 'file')],
  ];

  it.each(printers)('[P3] one’s own export changes nothing: %s (seed 20251124)', (_, exported) => {
    fc.assert(fc.property(stored, (parts) => {
      const parsed = exported(parts);
      const plan = planImport(parsed, parts, options);
      expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(plan.changes).toEqual([]);
      expect([...plan.added, ...plan.updated, ...plan.skipped]).toEqual([]);
    }), seed);
  });

  it.each(printers)('[P3] a foreign file twice: the second time changes nothing: %s (seed 20251124)', (_, exported) => {
    fc.assert(fc.property(stored, (parts) => {
      const empty: CollectionParts = { ...emptyParts, noteTypes: BUILT_IN_NOTE_TYPES, decks: [DEFAULT_DECK], presets: [DEFAULT_PRESET], parameters: [DEFAULT_PARAMETERS] };
      const parsed = exported(parts);
      const first = after(empty, parsed);
      const alive = parts.notes.filter(({ deleted }) => !deleted);
      expect(first.notes).toHaveLength(alive.length);
      expect(first.cards).toHaveLength(parts.cards.filter((card) => alive.some(({ id }) => id === card.noteId)).length);
      expect(planImport(parsed, first, options).changes).toEqual([]);
    }), seed);
  });

  it('decks come under the names they had', () => {
    const parts = fc.sample(collections, { numRuns: 1, seed: 5 })[0]!;
    const there = after({ ...emptyParts, decks: [DEFAULT_DECK] }, parseAnkiText(printAnkiText(parts), 'file'));
    expect(there.decks.map(({ name }) => name).sort()).toEqual(['Default', ...new Set(parts.cards.map(({ deckId }) => decks.find(({ id }) => id === deckId)!.name))].sort());
    expect(there.decks[0]!.id).toBe(IDS.defaultDeck);
  });
});
