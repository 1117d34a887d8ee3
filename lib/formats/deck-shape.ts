/** The shape of a deck file, version 1; published as decks/deck.schema.json. */
import { IDS } from '../core/ids';
import {
  cardFields, deckFields, documentFields, documentTextLimit, momentFields, noteFields, noteTypeFields, parametersFields, presetFields,
  schedulingActs,
} from './rows';
import { number, object, oneOf, optional, rows, tagged, text } from './shape';
import type { JsonSchema } from './shape';

export const deckFormat = 'factdeck-deck';
export const deckVersion = 1;

/** Rows of any one sort in one file. */
export const mostRows = 1_000_000;
const addedAt = optional(documentFields.addedAt, 0);
const { id: _cardId, ...cardPlaceFields } = cardFields;

/** A document may come without its text: its title, date and address travel with each note's source. */
const document = object({
  ...documentFields,
  text: optional(text(documentTextLimit), ''),
  date: optional(documentFields.date, ''),
  url: optional(documentFields.url, ''),
  addedAt,
  replaces: optional(documentFields.replaces, null),
  decisions: optional(documentFields.decisions, {}),
});

const deck = object({
  ...deckFields,
  description: optional(deckFields.description, ''),
  presetId: optional(deckFields.presetId, IDS.defaultPreset),
  addedAt,
});

const note = object({
  ...noteFields,
  guid: optional(noteFields.guid, ''),
  tags: optional(noteFields.tags, []),
  source: optional(noteFields.source, null),
  fact: optional(noteFields.fact, null),
  addedAt,
});

const { keeps: _, ...typeFields } = noteTypeFields;
const noteType = object({ ...typeFields, css: optional(typeFields.css, '') });
/** A card's id follows from its note and template. */
const card = object({ ...cardPlaceFields, position: optional(cardFields.position, 0) });
const operation = tagged('kind', {
  rated: { ...momentFields, ...schedulingActs.rated },
  set: { ...momentFields, ...schedulingActs.set },
  manual: { ...momentFields, ...schedulingActs.manual },
});

/** Read before the rest, so that a newer file is refused by name and not by its first unknown key. */
export const deckHead = object({ format: text(100), version: number(1, 1e6) });

/** With at most so many rows of any one sort, and ten times as many schedules. */
export const deckFileOf = (most: number) => object({
  $schema: optional(text(2000), ''),
  format: oneOf(deckFormat),
  version: oneOf(deckVersion),
  documents: optional(rows(document, most), []),
  noteTypes: optional(rows(noteType, most), []),
  decks: rows(deck, most),
  notes: rows(note, most),
  cards: rows(card, most),
  presets: optional(rows(object(presetFields), most), []),
  parameters: optional(rows(object(parametersFields), most), []),
  schedules: optional(rows(operation, 10 * most), []),
});

export const deckFile = deckFileOf(mostRows);

export type DeckFile = ReturnType<typeof deckFile.read>;

/** The JSON Schema of a deck file, as published. */
export const deckSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Factdeck deck, version 1',
  description: 'Notes with the quotes they come from, their cards and decks. Offsets are UTF-16 code units; instants are epoch milliseconds.',
  ...deckFile.schema,
};
