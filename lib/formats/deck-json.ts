/** Factdeck's own deck file: versioned JSON, shareable without the learner's history. */
import { cardIdOf } from '../core/ids';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import { createUndoing } from '../core/undoing';
import { deckFile, deckFileOf, deckFormat, deckHead, deckVersion, mostRows } from './deck-shape';
import { linked, schedulingOfCards } from './deck-links';
import { printRows } from './json-lines';
import { readJson, refuse } from './shape';
import type { SchedulingOperation } from './deck-links';
import type { DeckFile } from './deck-shape';
import type { BatchId, CollectionParts, Deck, DeviceId, Document, Note, Problem, Row } from '../core/model';
import type { Parsed } from '../core/parsed';

export interface DeckJsonOptions {
  /** Whole texts, or only the quotes the notes carry. */
  readonly documents: boolean;
  /** The learner's reviews, options and dates. Off for sharing. */
  readonly schedules: boolean;
}

const longest = 128 * 1_048_576;
const builtIn = new Set<string>(BUILT_IN_NOTE_TYPES.map(({ id }) => id));

/** Reads a deck file. Throws a problem when it is no deck file or of a newer version; bad rows are left out, each with its problem. */
export const parseDeckJson = (json: string): Parsed => parseDeckJsonWithin(json, longest, mostRows);

/** The same, of at most `most` characters and rows of a sort. */
export function parseDeckJsonWithin(json: string, most: number, rows: number): Parsed {
  const problems: Problem[] = [];
  const value = readJson(json, most);
  const { format, version } = deckHead.read(value, problems);
  if (format !== deckFormat) return refuse('format-unknown', '', { format });
  if (version !== deckVersion) return refuse('deck-version-newer', 'version', { version });
  const file = (rows === mostRows ? deckFile : deckFileOf(rows)).read(value, problems);
  return { format: 'deck-json', parts: linked(partsOf(file), problems), problems, notesAre: 'whole', matches: null };
}

/** Prints what is not deleted of `parts`, in the order given. */
export function printDeckJson(parts: CollectionParts, options: DeckJsonOptions): string {
  const noteTypes = parts.noteTypes.filter((type) => isKept(type) && !builtIn.has(type.id));
  const notes = parts.notes.filter(isKept);
  const decks = parts.decks.filter(isKept);
  const ids = new Set<string>([...notes, ...decks].map(({ id }) => id));
  const cards = parts.cards.filter((card) => isKept(card) && ids.has(card.noteId) && ids.has(card.deckId));
  return printRows({
    format: deckFormat,
    version: deckVersion,
    documents: options.documents ? parts.documents.filter(isKept).map((document) => printDocument(document, options)) : [],
    noteTypes: noteTypes.map(({ keeps: _, ...type }) => content(type)),
    decks: decks.map((deck) => printDeck(deck, options)),
    notes: notes.map((note) => printNote(note, options)),
    cards: cards.map(({ noteId, templateId, deckId, position }) => ({ noteId, templateId, deckId, position })),
    ...(options.schedules && printSchedules({ ...parts, cards })),
  });
}

function partsOf(file: DeckFile): CollectionParts {
  const row = { deleted: false, clocks: {} };
  return {
    documents: file.documents.map((document) => ({ ...document, ...row })),
    noteTypes: file.noteTypes.map((type) => ({ ...type, ...row })),
    notes: file.notes.map((note) => ({ ...note, ...row })),
    cards: file.cards.map((card) => ({ id: cardIdOf(card.noteId, card.templateId), ...card, ...row })),
    decks: file.decks.map((deck) => ({ ...deck, ...row })),
    presets: file.presets.map((preset) => ({ ...preset, ...row })),
    parameters: file.parameters.map((parameters) => ({ ...parameters, ...row })),
    operations: file.schedules.map((act, index) => ({ device: fileDevice, n: index + 1, batch: null as BatchId | null, ...act })),
    quizzes: [],
    settings: null,
  };
}

const isKept = (row: Row): boolean => !row.deleted;

/** A row without what belongs to this collection alone. */
function content<T extends Row>({ deleted: _, clocks: __, anki: ___, ...row }: T): Omit<T, keyof Row> {
  return row;
}

/** Operations in a file have no device of their own: they get one, and a number, when they are imported. */
const fileDevice = 'file' as DeviceId;

function printDocument(document: Document, { schedules }: DeckJsonOptions): object {
  if (schedules) return content(document);
  const { id, title, text, format, date, url } = document;
  return { id, title, text, format, date, url };
}

function printDeck({ id, name, description, presetId, addedAt }: Deck, { schedules }: DeckJsonOptions): object {
  return { id, name, description, ...(schedules && { presetId, addedAt }) };
}

function printNote(row: Note, { schedules }: DeckJsonOptions): object {
  const { addedAt, ...note } = content(row);
  return { ...note, ...(schedules && { addedAt }) };
}

function printSchedules(parts: CollectionParts): object {
  return {
    presets: parts.presets.filter(isKept).map(content),
    parameters: parts.parameters.filter(isKept).map(content),
    schedules: schedulingOf(parts).map(({ device: _, n: __, batch: ___, ...act }) => act),
  };
}

/** What gave these cards their schedules, without what was undone. */
function schedulingOf({ operations, cards }: CollectionParts): SchedulingOperation[] {
  const undoing = createUndoing();
  for (const operation of operations) if (operation.kind === 'undone') undoing.add(operation);
  const ids = new Set<string>(cards.map(({ id }) => id));
  return operations.flatMap((operation) => (undoing.isUndone(operation) ? [] : schedulingOfCards(operation, ids)));
}
