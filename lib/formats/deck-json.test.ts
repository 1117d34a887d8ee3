import { describe, expect, it } from 'vitest';
import { problemIn } from '../core/problem';
import { parseBackup } from './backup';
import { parseDeckJson } from './deck-json';
import { parseAny, parseFile } from './detect';
import { gunzip, gzip } from './gzip';

const deck = { id: 'd', name: 'D' };
const note = { id: 'n', noteTypeId: 'type-basic', fields: { front: 'a', back: 'b' } };
const card = { noteId: 'n', templateId: 'ask', deckId: 'd' };
const file = (change: object = {}) => JSON.stringify({ format: 'factdeck-deck', version: 1, decks: [deck], notes: [note], cards: [card], ...change });
const left = (change: object) => parseDeckJson(file(change)).problems.map(({ code, where }) => `${code} ${where}`);

const refusal = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'read';
  } catch (error) {
    return problemIn(error)?.code ?? String(error);
  }
};

describe('deck files', () => {
  it('[P13] takes the little a person writes by hand', () => {
    const { parts, problems } = parseDeckJson(file());
    expect(problems).toEqual([]);
    expect(parts.cards[0]).toMatchObject({ id: 'n/ask', position: 0, deleted: false });
    expect(parts.notes[0]).toMatchObject({ tags: [], source: null, guid: '' });
  });

  it.each<[string, object, string[]]>([
    ['a note without fields', { notes: [{ ...note, fields: 3 }] }, ['shape-not-object notes[0].fields', 'card-note-missing cards.n/ask']],
    ['a note of a type nobody has', { notes: [{ ...note, noteTypeId: 'x' }] }, ['note-type-missing notes.n', 'card-note-missing cards.n/ask']],
    ['a field the type has not', { notes: [{ ...note, fields: { front: 'a', evil: 'b' } }] }, ['field-unknown notes.n.fields.evil']],
    ['a row twice', { notes: [note, note] }, ['row-twice notes.n']],
    ['a card of no deck', { cards: [{ ...card, deckId: 'e' }] }, ['card-deck-missing cards.n/ask']],
    ['a card of no template', { cards: [{ ...card, templateId: 'constructor' }] }, ['card-template-missing cards.n/constructor']],
    ['a document under a foreign id', { documents: [{ id: 'doc-1', title: 'T', text: 'x', format: 'text' }] }, ['document-id-wrong documents.doc-1']],
    ['weights that are none', { parameters: [{ id: 'p', model: 'fsrs-6', weights: [1, 2, 3] }] }, ['parameters-wrong parameters.p']],
    ['a tag that is no text', { notes: [{ ...note, tags: ['x', 1] }] }, ['shape-not-text notes[0].tags[1]', 'card-note-missing cards.n/ask']],
    ['an endless field', { notes: [{ ...note, fields: { front: 'x'.repeat(1_048_577), back: '' } }] }, ['shape-too-long notes[0].fields.front', 'card-note-missing cards.n/ask']],
  ])('[P14] leaves out %s and says where', (_, change, wanted) => expect(left(change)).toEqual(wanted));

  it('[P15] no key of a file names a property of ours', () => {
    const json = file().replace('"fields":{', '"__proto__":{"deleted":true},"fields":{"__proto__":"x",');
    const { parts, problems } = parseDeckJson(json);
    expect(problems.map(({ code }) => code)).toEqual(['shape-bad-key', 'card-note-missing']);
    expect(parts.notes).toEqual([]);
    expect(({} as { deleted?: boolean }).deleted).toBeUndefined();
    const top = parseDeckJson(file().replace('{', '{"__proto__":{"evil":1},"constructor":2,'));
    expect(Object.getPrototypeOf(top.parts)).toBe(Object.prototype);
    expect('evil' in top.parts).toBe(false);
  });

  it.each<[string, () => unknown, string]>([
    ['what is no JSON', () => parseDeckJson('{"a"'), 'json-broken'],
    ['a hundred thousand brackets', () => parseDeckJson('['.repeat(100_000)), 'json-too-deep'],
    ['another format', () => parseDeckJson(file({ format: 'other' })), 'format-unknown'],
    ['a newer deck', () => parseDeckJson(file({ version: 2 })), 'deck-version-newer'],
    ['a newer backup', () => parseBackup('{"format":"factdeck-backup","version":9}'), 'backup-version-newer'],
    ['a list', () => parseDeckJson('[]'), 'shape-not-object'],
    ['a missing part', () => parseDeckJson('{"format":"factdeck-deck","version":1,"decks":[],"notes":[]}'), 'shape-missing'],
    ['a cut gzip', async () => parseAny('a.gz', (await gzip('{"format":"factdeck-backup"}')).slice(0, 20)), 'gzip-broken'],
    ['a gzip bomb', async () => gunzip(await gzip('0'.repeat(5_000_000)), 1_000_000), 'file-too-large'],
    ['the beginning of an Anki package', () => parseFile('a.apkg', new Blob(['PK\u0003\u0004']), { sqlWasm: '' }), 'anki-broken'],
    ['a picture', () => parseAny('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)), 'format-unknown'],
    ['prose', () => parseAny('a.txt', new TextEncoder().encode('Once upon a time\nthere was, a king.')), 'format-document'],
    ['nothing', () => parseAny('a.csv', new Uint8Array()), 'file-empty'],
  ])('[P16] refuses %s', async (_, work, code) => expect(await refusal(work)).toBe(code));

  it.each([
    ['x.json', file(), 'deck-json'],
    ['x.txt', file(), 'deck-json'],
    ['', 'Question,Answer\na,b', 'csv'],
    ['list.csv', 'a,b', 'csv'],
    ['quizlet.txt', 'one\tits definition, long\ntwo\tits: definition', 'anki-text'],
    ['x.csv', '#separator:Comma\na,b', 'anki-text'],
    ['x.csv', '\u00ef\u00bb\u00bfprompt;answer\na;b', 'csv'],
  ])('[P17] knows %s by what it holds', async (name, text, format) => {
    const bytes = text.startsWith('\u00ef') ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : new TextEncoder().encode(text);
    const parsed = await parseAny(name, bytes);
    expect(parsed.format).toBe(format);
    expect(parsed.parts.notes.length).toBeGreaterThan(0);
  });
});
