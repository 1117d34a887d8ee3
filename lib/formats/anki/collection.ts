/** Rows of Anki's database → parts of a collection. What has no place here stays with its row, for the way back. */
import { contentHash } from '../../core/hash';
import { cardIdOf, fieldId, IDS, noteIdOfGuid, templateId } from '../../core/ids';
import { textOfHtml } from '../../core/html-text';
import { DEFAULT_PARAMETERS, modelOf } from '../../core/memory';
import { BUILT_IN_NOTE_TYPES } from '../../core/note-types';
import { refuse } from '../shape';
import { GAP, ownTypeOf, type OwnModel } from './own-types';
import { calendarOf, createOperations, type Studying } from './schedules';
import { parametersOf, presetOf } from './presets';
import { isObject, type AnkiCard, type AnkiNote, type AnkiRows, type Json } from './rows';
import type {
  AnkiOrigin, Card, CollectionParts, Deck, DeckId, Note, NoteType, NoteTypeId, Preset, Problem, Revlog, Template,
} from '../../core/model';

const row = { deleted: false, clocks: {} } as const;
const LONGEST_FIELD = 1_048_576;
/** Anki has at most so many cloze cards of a note. */
const MOST_CLOZES = 500;

/**
 * Everything of a package but its media. Of a whole collection also what no card uses, and with its default deck what
 * belongs to no row. Throws `anki-broken` where Anki itself would refuse the whole.
 */
export function partsOf(rows: AnkiRows, problems: Problem[], isWhole: boolean): CollectionParts {
  const types = new Map([...rows.models].map(([id, model]) => [id, noteTypeOf(id, model)] as const));
  const owns = new Map([...types].flatMap(([id, { fields, templates }]) => {
    const found = ownTypeOf(id, fields.map(({ name }) => name), templates.length);
    return found ? [[id, found] as const] : [];
  }));
  const kept = new Map<number, Owner>();
  const guids = new Set<string>();
  rows.eachNote((from) => {
    const type = types.get(from.modelId);
    if (!type) return refuse('anki-broken', `note ${from.id}`, { detail: 'a note has no note type' });
    if (from.fields.length !== type.fields.length) return refuse('anki-broken', `note ${from.id}`, { detail: 'a note has another number of fields than its note type' });
    const problem = guids.has(from.guid) ? 'row-twice' : from.fields.some(({ length }) => length > LONGEST_FIELD) ? 'shape-too-long' : null;
    if (problem) problems.push({ code: problem, where: `note ${from.id}`, values: { longest: LONGEST_FIELD }, severity: 'warning' });
    else kept.set(from.id, ownerOf(from, type, owns.get(from.modelId)));
    guids.add(from.guid);
    return undefined;
  });
  const { decks, presets, parameters, deckIds } = decksOf(rows, isWhole);
  joinGaps(kept);
  const usedTypes = new Set([...kept.values()].map(({ type }) => type));
  for (const { name } of [...usedTypes].filter(isScripted)) problems.push({ code: 'anki-scripts', where: name, values: {}, severity: 'warning' });
  if (rows.others === null) problems.push({ code: 'anki-tables-left', where: '', values: {}, severity: 'warning' });
  return {
    documents: [], quizzes: [], settings: null,
    noteTypes: isWhole ? [...new Set([...usedTypes, ...[...types].flatMap(([id, type]) => (owns.has(id) ? [] : [type]))])] : [...usedTypes],
    notes: [...new Set([...kept.values()].map(({ note }) => note))],
    decks, presets, parameters,
    ...cardsOf(rows, kept, deckIds, { decks, presets, parameters }, problems),
  };
}

/** A note, its type here, and how cards of the row are asked where that is not as Anki counts. */
interface Owner {
  note: Note;
  readonly type: NoteType;
  readonly own: OwnModel | null;
}

type Owners = ReadonlyMap<number, Owner>;

function ownerOf(from: AnkiNote, type: NoteType, found: { readonly own: OwnModel; readonly type: NoteType } | undefined): Owner {
  const note = noteOf(from, type);
  if (!found) return { note, type, own: null };
  const { own } = found;
  const fields = Object.fromEntries(own.fields.map(([id], index) => [id, textOfHtml(from.fields[index] ?? '').text]));
  return { note: { ...note, noteTypeId: found.type.id, fields }, type: found.type, own };
}

/** A Fact note that is asked with a gap went out as two notes: they are one again. */
function joinGaps(kept: Map<number, Owner>): void {
  const fact = BUILT_IN_NOTE_TYPES.find(({ id }) => id === IDS.fact);
  const byGuid = new Map([...kept.values()].map((owner) => [owner.note.guid, owner]));
  for (const [id, { note, own, type }] of kept) {
    if (!fact || !own || type.id !== IDS.cloze || !note.guid.endsWith(GAP)) continue;
    const guid = note.guid.slice(0, -GAP.length);
    const cloze = note.fields['text'] ?? '';
    const asked = byGuid.get(guid);
    const whole: Note = asked ? { ...asked.note, fields: { ...asked.note.fields, cloze } } : { ...note, id: noteIdOfGuid(guid), guid, noteTypeId: IDS.fact, fields: { cloze } };
    if (asked) asked.note = whole;
    kept.set(id, { note: whole, type: fact, own: null });
  }
}

/** Cards with what happened to them; those of notes that are not kept stay out. */
function cardsOf(
  rows: AnkiRows, owners: Owners, deckIds: ReadonlyMap<string, DeckId>, options: Pick<CollectionParts, 'decks' | 'presets' | 'parameters'>, problems: Problem[],
): Pick<CollectionParts, 'cards' | 'operations' | 'revlogs'> {
  const happened = createOperations(calendarOf(rows), studyingIn(options));
  const cards: Card[] = [];
  const revlogs: Revlog[] = [];
  let filtered = 0;
  rows.eachCard((from, entries) => {
    const owner = owners.get(from.nid);
    const template = owner && (owner.own && owner.type.kind !== 'cloze' ? ownTemplate(owner.own, from.ord) : owner.type.id === IDS.fact ? templateId('cloze') : templateAt(owner.type, from.ord));
    if (!owner || !template) return;
    const card = cardOf(from, owner.note, template, deckIds.get(homeOf(from)) ?? IDS.defaultDeck, from.odid === 0 ? undefined : rows.decks.get(String(from.did)));
    if (from.odid !== 0) filtered += 1;
    cards.push(card);
    happened.add(card, from, entries);
    if (entries.length > 0) revlogs.push({ id: card.id, entries, ...row });
  });
  if (filtered > 0) problems.push({ code: 'anki-filtered', where: '', values: { count: filtered }, severity: 'warning' });
  return { cards, operations: happened.operations(problems), revlogs };
}

const ownTemplate = (own: OwnModel, ord: number): Template['id'] | null => (Object.keys(own.templates)[ord] as Template['id'] | undefined) ?? null;

const isScripted = ({ templates }: NoteType): boolean => templates.some(({ prompt, answer }) => /<script\b/i.test(prompt + answer));

function studyingIn({ decks, presets, parameters }: Pick<CollectionParts, 'decks' | 'presets' | 'parameters'>): (deck: DeckId) => Studying {
  const presetOfDeck = new Map(decks.map((deck) => [deck.id, presets.find(({ id }) => id === deck.presetId)]));
  const models = new Map([DEFAULT_PARAMETERS, ...parameters].map(({ id, weights }) => [id, modelOf(weights)]));
  return (deck) => {
    const preset = presetOfDeck.get(deck);
    const id = preset?.parametersId ?? DEFAULT_PARAMETERS.id;
    return { preset, parametersId: id, model: models.get(id) ?? models.get(DEFAULT_PARAMETERS.id)! };
  };
}

/** The same model id with other fields or templates is another type, as in Anki. */
function noteTypeOf(id: string, model: Json): NoteType {
  const fields = listOf(model, 'flds').map((field, index) => ({ id: fieldId(`f${index}`), name: nameOf(field), content: 'html' as const }));
  const templates = listOf(model, 'tmpls').map((template, index): Template => ({
    id: templateId(`t${index}`), name: nameOf(template), prompt: textOf(template['qfmt']), answer: textOf(template['afmt']),
  }));
  if (fields.length === 0 || templates.length === 0 || fields.length > 500 || templates.length > 500) return refuse('anki-broken', nameOf(model), { detail: 'a note type has no fields or no cards' });
  const kind = model['type'] === 1 ? 'cloze' : 'normal';
  const schema = contentHash(['note type of anki', id, kind, ...fields.map(({ name }) => `field ${name}`), ...templates.map(({ name }) => `template ${name}`)]);
  return {
    ...row, id: `type-${schema}` as NoteTypeId, name: nameOf(model), kind, fields, templates, css: textOf(model['css']), anki: originOf(id, model),
  };
}

function noteOf(from: AnkiNote, type: NoteType): Note {
  const guid = from.guid || `anki-${from.id}`;
  return {
    ...row,
    id: noteIdOfGuid(guid), noteTypeId: type.id, guid,
    fields: Object.fromEntries(type.fields.map(({ id }, index) => [id, from.fields[index] ?? ''])),
    tags: [...new Set(from.tags)], source: null, fact: null, addedAt: from.id,
    anki: { id: String(from.id), changedAt: from.changedAt, rest: JSON.stringify({ flags: from.flags, data: from.data }) },
  };
}

/** `filtered`: the deck it lies in for now, kept with it. */
function cardOf(from: AnkiCard, note: Note, template: Template['id'], deckId: DeckId, filtered: Json | undefined): Card {
  const { id, nid: _, did: __, mod, ...rest } = from;
  return {
    ...row,
    id: cardIdOf(note.id, template), noteId: note.id, templateId: template, deckId,
    position: from.type === 0 ? (from.odid === 0 ? from.due : from.odue) : 0,
    anki: { id: String(id), changedAt: mod, rest: JSON.stringify(filtered ? { ...rest, filtered } : rest) },
  };
}

function templateAt(type: NoteType, ord: number): Template['id'] | null {
  if (type.kind === 'cloze') return ord >= 0 && ord < MOST_CLOZES ? templateId(`c${ord + 1}`) : null;
  return type.templates[ord]?.id ?? null;
}

/** A card in a filtered deck belongs to the deck it was taken from. */
const homeOf = (card: AnkiCard): string => String(card.odid === 0 ? card.did : card.odid);

/** Ordinary decks that have cards and the presets these use; all of a whole collection. */
function decksOf(rows: AnkiRows, isWhole: boolean): Pick<CollectionParts, 'decks' | 'presets' | 'parameters'> & { deckIds: Map<string, DeckId> } {
  const presets = new Map<string, Preset>();
  const sets = new Map<string, CollectionParts['parameters'][number]>();
  const deckIds = new Map<string, DeckId>();
  const decks: Deck[] = [];
  const presetFor = (config: Json, deck: Json): Preset => {
    const parameters = parametersOf(config);
    const preset = presetOf(config, deck, parameters?.id ?? DEFAULT_PARAMETERS.id);
    presets.set(preset.id, preset);
    if (parameters) sets.set(parameters.id, parameters);
    return preset;
  };
  const usedPresets = new Set<string>();
  for (const [id, deck] of rows.decks) {
    if (!(rows.usedDecks.has(id) || isWhole) || deck['dyn'] === 1 || deck['dyn'] === true) continue;
    const config = rows.presets.get(String(deck['conf'])) ?? rows.presets.get('1');
    usedPresets.add(String(config?.['id']));
    const preset = config ? presetFor(config, deck) : null;
    const name = deckName(deck);
    const made: Deck = {
      ...row, id: `deck-${contentHash(['deck of anki', id, name])}` as DeckId, name, presetId: preset?.id ?? IDS.defaultPreset,
      description: textOf(deck['desc']), addedAt: 0, anki: originOf(id, id === '1' && isWhole ? { ...deck, collection: ofCollection(rows) } : deck),
    };
    deckIds.set(id, made.id);
    decks.push(made);
  }
  if (isWhole) for (const [id, config] of rows.presets) if (!usedPresets.has(id)) presetFor(config, {});
  return { decks, presets: [...presets.values()], parameters: [...sets.values()], deckIds };
}

/** What a collection has that is of no card, note or deck. */
const ofCollection = ({ config, graves, tags, others }: AnkiRows): Json => ({ config, graves, tags, ...(others?.length ? { others } : {}) });

/** Parts are trimmed and never empty, as Anki has them. */
function deckName(deck: Json): string {
  return nameOf(deck).split('::').map((part) => part.trim() || 'blank').join('::');
}

function originOf(id: string, json: Json): AnkiOrigin {
  return { id, changedAt: typeof json['mod'] === 'number' ? json['mod'] : 0, rest: JSON.stringify(json) };
}

function listOf(json: Json, key: string): Json[] {
  const value = json[key];
  return Array.isArray(value) && value.every(isObject) ? value : refuse('anki-broken', key, { detail: 'a note type in it is damaged' });
}

const nameOf = (json: Json): string => textOf(json['name']).replace(/[\u0000-\u001f\u007f]/g, ' ').slice(0, 1000) || 'blank';
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_FIELD) : '');
