/** Rows of Anki's database → parts of a collection. What has no place here stays with its row, for the way back. */
import { contentHash } from '../../core/hash';
import { cardIdOf, fieldId, IDS, noteIdOfGuid, templateId } from '../../core/ids';
import { DEFAULT_PARAMETERS, modelOf } from '../../core/memory';
import { refuse } from '../shape';
import { calendarOf, operationsOf } from './schedules';
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
  const types = new Map([...rows.models].map(([id, model]) => [id, noteTypeOf(id, model)]));
  const kept = new Map<number, { note: Note; type: NoteType; from: AnkiNote }>();
  const guids = new Set<string>();
  for (const from of rows.notes) {
    const type = types.get(from.modelId);
    if (!type) return refuse('anki-broken', `note ${from.id}`, { detail: 'a note has no note type' });
    if (from.fields.length !== type.fields.length) return refuse('anki-broken', `note ${from.id}`, { detail: 'a note has another number of fields than its note type' });
    const problem = guids.has(from.guid) ? 'row-twice' : from.fields.some(({ length }) => length > LONGEST_FIELD) ? 'shape-too-long' : null;
    if (problem) problems.push({ code: problem, where: `note ${from.id}`, values: { longest: LONGEST_FIELD }, severity: 'warning' });
    else kept.set(from.id, { note: noteOf(from, type), type, from });
    guids.add(from.guid);
  }
  const { decks, presets, parameters, deckIds } = decksOf(rows, isWhole);
  const cards: { card: Card; from: AnkiCard }[] = [];
  for (const from of rows.cards) {
    const owner = kept.get(from.nid);
    const template = owner && templateAt(owner.type, from.ord);
    if (!owner || !template) continue;
    cards.push({ from, card: cardOf(from, owner.note, template, deckIds.get(homeOf(from)) ?? IDS.defaultDeck, from.odid === 0 ? undefined : rows.decks.get(String(from.did))) });
  }
  if (cards.some(({ from }) => from.odid !== 0)) problems.push({ code: 'anki-filtered', where: '', values: { count: cards.filter(({ from }) => from.odid !== 0).length }, severity: 'warning' });
  if (rows.others === null) problems.push({ code: 'anki-tables-left', where: '', values: {}, severity: 'warning' });
  const scripted = [...types.values()].filter((type) => [...kept.values()].some((owner) => owner.type === type) && type.templates.some(({ prompt, answer }) => /<script\b/i.test(prompt + answer)));
  for (const { name } of scripted) problems.push({ code: 'anki-scripts', where: name, values: {}, severity: 'warning' });
  const usedTypes = new Set(isWhole ? types.values() : [...kept.values()].map(({ type }) => type));
  const calendar = calendarOf(rows);
  const presetOfDeck = new Map(decks.map((deck) => [deck.id, presets.find(({ id }) => id === deck.presetId)]));
  const weights = new Map(parameters.map((set) => [set.id, set.weights]));
  const models = new Map([[DEFAULT_PARAMETERS.id, modelOf(DEFAULT_PARAMETERS.weights)], ...parameters.map(({ id }) => [id, modelOf(weights.get(id) ?? DEFAULT_PARAMETERS.weights)] as const)]);
  return {
    documents: [], quizzes: [], settings: null,
    noteTypes: [...usedTypes],
    notes: [...kept.values()].map(({ note }) => note),
    cards: cards.map(({ card }) => card),
    decks, presets, parameters,
    operations: operationsOf(cards, rows, calendar, (deck) => {
      const preset = presetOfDeck.get(deck);
      const id = preset?.parametersId ?? DEFAULT_PARAMETERS.id;
      return { preset, parametersId: id, model: models.get(id) ?? modelOf(DEFAULT_PARAMETERS.weights) };
    }, problems),
    revlogs: cards.flatMap(({ card, from }): Revlog[] => {
      const entries = rows.revlog.get(from.id);
      return entries ? [{ id: card.id, entries, ...row }] : [];
    }),
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
  const used = new Set(rows.cards.map(homeOf));
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
    if (!(used.has(id) || isWhole) || deck['dyn'] === 1 || deck['dyn'] === true) continue;
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
