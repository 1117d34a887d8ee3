import { describe, expect, it } from 'vitest';
import { cardsOf } from './cards';
import { DEFAULT_DECK, DEFAULT_PRESET } from './defaults';
import { fieldId, IDS, noteIdOfGuid, templateId } from './ids';
import { DEFAULT_PARAMETERS } from './memory';
import { BASIC, BUILT_IN_NOTE_TYPES, FACT } from './note-types';
import { planImport } from './plan';
import type { Parsed, PlanOptions } from './parsed';
import type { Card, CardId, CollectionParts, Deck, DeckId, DeviceId, Note, NoteId, NoteTypeId, Operation, Plan } from './model';

const moment = { at: 1_764_000_000_000, zoneMinutes: 60, studyDay: 20_416 };
let byte = 0;
const options: PlanOptions = { matches: 'update', deck: null, moment, randomBytes: (count) => Uint8Array.from({ length: count }, () => (byte += 1) % 256) };

const deck = (id: string, name: string): Deck => ({ ...DEFAULT_DECK, id: id as DeckId, name });
const note = (id: string, front: string, back: string, more: Partial<Note> = {}): Note => ({
  id: id as NoteId, noteTypeId: IDS.basic, guid: '', fields: { front, back }, tags: [], source: null, fact: null, addedAt: 5, deleted: false, clocks: {}, ...more,
});
const cardsIn = (deckId: string, ...notes: Note[]): Card[] =>
  notes.flatMap((one) => cardsOf(one, one.noteTypeId === IDS.fact ? FACT : BASIC, deckId as DeckId, 7));

const empty: CollectionParts = {
  documents: [], noteTypes: BUILT_IN_NOTE_TYPES, notes: [], cards: [], decks: [DEFAULT_DECK], presets: [DEFAULT_PRESET], parameters: [DEFAULT_PARAMETERS],
  operations: [], quizzes: [], settings: null,
};
const here: CollectionParts = (() => {
  const notes = [note('n1', 'Capital of Italy?', 'Rome', { tags: ['geo'], guid: 'g1' }), note('n2', 'Two?', '2')];
  return { ...empty, notes, cards: cardsIn('d1', ...notes), decks: [DEFAULT_DECK, deck('d1', 'Mine')] };
})();
const file = (notes: Note[], more: Partial<CollectionParts> = {}, notesAre: Parsed['notesAre'] = 'whole'): Parsed => ({
  format: 'deck-json', problems: [], notesAre, matches: null,
  parts: { ...empty, noteTypes: [], presets: [], parameters: [], decks: [deck('f1', 'Theirs')], notes, cards: cardsIn('f1', ...notes), ...more },
});
const shape = ({ added, updated, unchanged, conflicting, skipped }: Plan) => ({
  added: added.map(({ prompt, deck: name }) => `${prompt} in ${name}`), updated: updated.length, unchanged: unchanged.length, skipped: [...skipped, ...conflicting].map(({ reason }) => reason),
});
const puts = ({ changes }: Plan, table: string) => changes.flatMap((change) => (change.type === 'put' && change.table === table ? [change.row as never] : []));

describe('planning an import', () => {
  it('[P1] knows notes by guid, then id, and text rows also by kind and prompt', () => {
    const byGuid = note('other', 'Capital of Italy?', 'Rome', { guid: 'g1', tags: ['geo'] });
    const byId = note('n2', 'Two?', '2');
    expect(shape(planImport(file([byGuid, byId]), here, options))).toEqual({ added: [], updated: 0, unchanged: 2, skipped: [] });
    const byPrompt = note('x', 'Two?', '2', { guid: 'row' });
    expect(shape(planImport(file([byPrompt], {}, 'sides'), here, options)).unchanged).toBe(1);
    expect(shape(planImport(file([byPrompt]), here, options)).added).toEqual(['Two? in Theirs']);
  });

  it('[P2] updating keeps tags, cards, deck, source and fields the file says nothing of', () => {
    const plan = planImport(file([note('n1', 'Capital of Italy?', 'Roma', { tags: ['new'] })]), here, options);
    expect(shape(plan)).toEqual({ added: [], updated: 1, unchanged: 0, skipped: [] });
    expect(puts(plan, 'notes')).toEqual([{ ...here.notes[0], fields: { front: 'Capital of Italy?', back: 'Roma' }, tags: ['geo', 'new'] }]);
    expect(plan.changes).toHaveLength(1);
  });

  it('[P2] a text row changes prompt and answer of a fact and nothing else of it', () => {
    const fact = note('n3', '', '', { noteTypeId: IDS.fact, guid: 'f', fields: { prompt: 'Who?', answer: 'Me', reversePrompt: 'What?', reverseAnswer: 'X', cloze: '' } });
    const collection = { ...here, notes: [fact], cards: cardsIn('d1', fact) };
    const plan = planImport(file([note('y', 'Who?', 'You', { guid: 'f' })], {}, 'sides'), collection, options);
    expect(puts(plan, 'notes')).toEqual([{ ...fact, fields: { ...fact.fields, answer: 'You' } }]);
    expect(plan.changes).toHaveLength(1);
  });

  it.each<['keep' | 'both', object]>([
    ['keep', { added: [], updated: 0, unchanged: 1, skipped: ['kept-yours'] }],
    ['both', { added: ['Capital of Italy? in Theirs'], updated: 0, unchanged: 1, skipped: [] }],
  ])('[P4] “%s” leaves what is here as it is', (matches, wanted) => {
    const plan = planImport(file([note('n1', 'Capital of Italy?', 'Roma'), note('n2', 'Two?', '2')]), here, { ...options, matches });
    expect(shape(plan)).toEqual(wanted);
    expect(puts(plan, 'notes').map(({ id }) => id)).not.toContain('n1');
    expect(puts(plan, 'cards').every(({ id }) => !here.cards.some((card) => card.id === id))).toBe(true);
  });

  it('[P4] leaves out what comes twice, what asks nothing and what is of another type', () => {
    const other = note('n2', '', '', { noteTypeId: IDS.fact, fields: { prompt: 'a', answer: 'b' } });
    const plan = planImport(file([note('x', 'a', 'b'), note('x', 'a', 'c'), note('y', '', 'b'), other]), here, options);
    expect(shape(plan)).toEqual({ added: ['a in Theirs'], updated: 0, unchanged: 0, skipped: ['row-twice', 'note-without-card', 'note-type-differs'] });
  });

  it('[P5] finds decks by id, then by name, and makes only those it needs', () => {
    const notes = [note('a', 'a', '1'), note('b', 'b', '2')];
    const parts = { decks: [deck('f1', 'Mine'), deck('f2', 'Unused')] };
    const plan = planImport(file(notes, parts), here, options);
    expect(puts(plan, 'decks')).toEqual([]);
    expect(puts(plan, 'cards').map(({ deckId, position }) => [deckId, position])).toEqual([['d1', 8], ['d1', 9]]);
    const renamed = planImport(file(notes, { decks: [deck('d1', 'Old name')], cards: cardsIn('d1', ...notes) }), here, options);
    expect(puts(renamed, 'decks')).toEqual([]);
    const chosen = planImport(file(notes), here, { ...options, deck: 'Inbox::New' });
    expect(puts(chosen, 'decks').map(({ name }) => name)).toEqual(['Inbox::New']);
    expect(shape(chosen).added).toEqual(['a in Inbox::New', 'b in Inbox::New']);
  });

  it('[P6] does not bring back a card that was deleted while its note stayed, but a deleted note with its cards', () => {
    const gone = { ...here, cards: here.cards.map((card) => ({ ...card, deleted: card.noteId === 'n2' })) };
    expect(planImport(file([note('n2', 'Two?', '2')]), gone, options).changes).toEqual([]);
    const deleted = { ...gone, notes: here.notes.map((one) => ({ ...one, deleted: one.id === 'n2' })) };
    const plan = planImport(file([note('n2', 'Two?', '2')]), deleted, options);
    expect(puts(plan, 'cards')).toMatchObject([{ id: 'n2/ask', deleted: false }]);
    expect(shape(plan).added).toEqual(['Two? in Theirs']);
  });

  const rated = (card: string, at: number): Operation => ({
    kind: 'rated', card: card as CardId, rating: 'good', tookMs: 1, model: 'fsrs-6', parametersId: DEFAULT_PARAMETERS.id,
    outcome: { state: 'review', step: 0, intervalDays: 4, due: { day: 20_004 } }, device: 'file' as DeviceId, n: at, at, zoneMinutes: 0, studyDay: 20_000, batch: null,
  });

  it('[P7] a schedule comes as one act at the card’s last review there, once, under the id the card has here', () => {
    const foreign = note('theirs', 'Capital of Italy?', 'Rome', { guid: 'g1', tags: ['geo'] });
    const parsed = file([foreign], { operations: [rated('theirs/ask', 100), rated('other/ask', 50)] });
    const plan = planImport(parsed, here, options);
    expect(plan.changes).toMatchObject([{ type: 'operation', at: moment.at, act: { kind: 'set', card: 'n1/ask', reps: 1, reviewedAt: 100, reviewedDay: 20_000, outcome: { due: { day: 20_004 } } } }]);
    expect(plan.problems).toMatchObject([{ code: 'schedules-come', values: { count: 1 } }]);
    const change = plan.changes[0] as Extract<Plan['changes'][number], { type: 'operation' }>;
    const after = { ...here, operations: [{ ...change.act, device: 'here' as DeviceId, n: 1, at: change.at, zoneMinutes: 0, studyDay: 1, batch: null } as Operation] };
    expect(planImport(parsed, after, options).changes).toEqual([]);
  });

  it('[P5] a note for which the file lists no card gets one for each way it is asked', () => {
    const plan = planImport(file([note('a', 'a', '1')], { cards: [], decks: [] }), here, options);
    expect(puts(plan, 'cards')).toMatchObject([{ id: 'a/ask', deckId: IDS.defaultDeck }]);
  });

  it('[P8] stamps the time and fills every field; ids come from guids', () => {
    const plan = planImport(file([note(noteIdOfGuid('z'), 'a', 'b', { addedAt: 0, guid: 'z', fields: { front: 'a' } })]), empty, options);
    expect(puts(plan, 'notes')).toMatchObject([{ id: noteIdOfGuid('z'), addedAt: moment.at, fields: { front: 'a', back: '' } }]);
  });

  it('[P9] twenty thousand notes are planned at once', () => {
    const notes = Array.from({ length: 20_000 }, (_, index) => note(`m${index}`, `Question ${index}?`, `${index}`));
    const plan = planImport(file(notes), { ...here, notes: notes.slice(0, 10_000), cards: cardsIn('d1', ...notes.slice(0, 10_000)) }, options);
    expect([plan.added.length, plan.unchanged.length]).toEqual([10_000, 10_000]);
  });
});

describe('[P47] media and what is protected', () => {
  const html = { id: 't' as NoteTypeId, name: 'T', kind: 'normal' as const, css: '', fields: [{ id: fieldId('f0'), name: 'Front', content: 'html' as const }, { id: fieldId('f1'), name: 'Back', content: 'html' as const }], templates: [{ id: templateId('t0'), name: 'C', prompt: '{{Front}}', answer: '{{Back}}' }], deleted: false, clocks: {} };
  const picture = (hash: string, id = 'a b.png') => ({ id, hash: hash.repeat(64), type: 'image/png', bytes: 1, deleted: false, clocks: {} });
  const noteWith = (front: string, back: string, tags: string[], changedAt: number) => ({ id: noteIdOfGuid('g'), noteTypeId: html.id, guid: 'g', fields: { f0: front, f1: back }, tags, source: null, fact: null, addedAt: 1, anki: { id: '1', changedAt, rest: '{}' }, deleted: false, clocks: {} });
  const parsedOf = (notes: ReturnType<typeof noteWith>[], media: ReturnType<typeof picture>[]) => ({ format: 'anki-package' as const, parts: { ...empty, noteTypes: [html], notes, media }, problems: [], notesAre: 'whole' as const, matches: null });

  it('a name that is taken by another picture is changed, in the fields too, and only once', () => {
    const file = parsedOf([noteWith('<img src="a%20b.png"> [sound:a b.png]', '<img src=_t.png>', [], 2)], [picture('b'), picture('b', '_t.png')]);
    const here = { ...empty, media: [picture('a'), picture('a', '_t.png')] };
    const first = planImport(file, here, options);
    const name = `a b-${'b'.repeat(40)}.png`;
    const put = (table: string) => first.changes.flatMap((change) => (change.type === 'put' && change.table === table ? [change.row] : []));
    expect(put('media').map(({ id }) => id)).toEqual([name]);
    expect(put('notes')).toMatchObject([{ fields: { f0: `<img src="${name}"> [sound:${name}]`, f1: '<img src=_t.png>' } }]);
    expect(first.problems.map(({ code }) => code)).toEqual(['media-name-taken', 'media-renamed']);
    const second = planImport(file, { ...here, noteTypes: [html], notes: put('notes') as Note[], cards: put('cards') as Card[], media: [...here.media, { ...picture('b'), id: name }] }, options);
    expect(second.changes).toEqual([]);
  });

  const keeps = { fields: [fieldId('f1')], tags: true };
  const notesOf = (plan: Plan) => plan.changes.flatMap((change) => (change.type === 'put' && change.table === 'notes' ? [change.row] : []));
  const typesOf = (plan: Plan) => plan.changes.flatMap((change) => (change.type === 'put' && change.table === 'noteTypes' ? [change.row] : []));

  it('[P49] protected fields and tags stay, however new the file, and are remembered with their note type', () => {
    const here = { ...empty, noteTypes: [html], notes: [noteWith('old', 'mine', ['mine'], 1)], cards: [] };
    const first = planImport(parsedOf([noteWith('new', 'theirs', ['theirs'], 9)], []), here, { ...options, keeps: new Map([[html.id, keeps]]) });
    expect(notesOf(first)).toMatchObject([{ fields: { f0: 'new', f1: 'mine' }, tags: ['mine'] }]);
    expect(typesOf(first)).toMatchObject([{ id: html.id, keeps }]);
    expect(first.updated).toMatchObject([{ reason: 'kept-protected' }]);
    const newer = { ...parsedOf([noteWith('newest', 'theirs', [], 20)], []), parts: { ...empty, noteTypes: [{ ...html, css: 'a', anki: { id: '1', changedAt: 9, rest: '{}' } }], notes: [noteWith('newest', 'theirs', [], 20)] } };
    const second = planImport(newer, { ...here, noteTypes: [{ ...html, keeps, anki: { id: '1', changedAt: 1, rest: '{}' } }] }, options);
    expect(notesOf(second)).toMatchObject([{ fields: { f0: 'newest', f1: 'mine' } }]);
    expect(typesOf(second)).toMatchObject([{ css: 'a', keeps }]);
  });

  it.each([['AnkiHub_Protect::All', 'old', 'mine'], ['AnkiHub_Protect::back', 'new', 'mine'], ['AnkiHub_Protect::Other', 'new', 'theirs']])('[P49] the tag %s protects too', (tag, front, back) => {
    const here = { ...empty, noteTypes: [html], notes: [noteWith('old', 'mine', [tag], 1)] };
    expect(notesOf(planImport(parsedOf([noteWith('new', 'theirs', [], 9)], []), here, options))[0]?.fields ?? { f0: 'old', f1: 'mine' }).toEqual({ f0: front, f1: back });
  });

  it.each([
    ['later than the file', 30_000, 'conflict-yours', []],
    ['before the file', 10_000, 'conflict-theirs', ['new']],
  ])('[P60] a note edited here %s is a conflict, and the newer side wins', (_, at, reason, written) => {
    const clock = (ms: number) => `${String(ms).padStart(15, '0')}.000000.d`;
    const edited = { ...noteWith('mine', 'b', [], 1), clocks: { anki: clock(5000), 'fields.f0': clock(at), 'fields.f1': clock(5000) } };
    const plan = planImport(parsedOf([noteWith('new', 'b', [], 20)], []), { ...empty, noteTypes: [html], notes: [edited] }, options);
    expect(plan.conflicting.map((line) => line.reason)).toEqual([reason]);
    expect(notesOf(plan).map(({ fields }) => fields['f0'])).toEqual(written);
  });
});
