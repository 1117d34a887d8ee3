/** Checks that the rows of a deck file fit together, and leaves out those that do not, each with its problem. */
import { documentIdOf, parametersIdOf } from '../core/ids';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import type { Card, CollectionParts, Document, Note, NoteType, Operation, Parameters, Problem } from '../core/model';

/** The parts without rows that name what is not there, that come twice or that are not what their id says. */
export function linked(parts: CollectionParts, problems: Problem[]): CollectionParts {
  const noteTypes = once(parts.noteTypes, 'noteTypes', problems).filter((type) => !builtIn.has(type.id));
  const types = new Map([...BUILT_IN_NOTE_TYPES, ...noteTypes].map((type) => [type.id, type]));
  const decks = once(parts.decks, 'decks', problems);
  const deckIds = new Set(decks.map(({ id }) => id));
  const notes = once(parts.notes, 'notes', problems).flatMap((note) => fitted(note, types, problems));
  const notesById = new Map(notes.map((note) => [note.id, note]));
  const cards = once(parts.cards, 'cards', problems).filter((card) => {
    const type = types.get(notesById.get(card.noteId)?.noteTypeId ?? ('' as Note['noteTypeId']));
    const missing = !type ? 'note' : !hasTemplate(type, card) ? 'template' : !deckIds.has(card.deckId) ? 'deck' : null;
    if (missing) problems.push(leftOut(`card-${missing}-missing`, `cards.${card.id}`));
    return !missing;
  });
  const cardIds = new Set<string>(cards.map(({ id }) => id));
  return {
    ...parts,
    documents: once(parts.documents, 'documents', problems).filter((document) => isItself(document, problems)),
    noteTypes,
    parameters: parts.parameters.filter((parameters) => areWeights(parameters, problems)),
    decks,
    notes,
    cards,
    operations: parts.operations.flatMap((operation) => schedulingOfCards(operation, cardIds)),
  };
}

const builtIn = new Set<string>(BUILT_IN_NOTE_TYPES.map(({ id }) => id));

function once<T extends { readonly id: string }>(rows: readonly T[], where: string, problems: Problem[]): T[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    if (seen.has(id)) problems.push(leftOut('row-twice', `${where}.${id}`));
    return !seen.has(id) && seen.add(id);
  });
}

/** The note with exactly the fields its type has. */
function fitted(note: Note, types: ReadonlyMap<string, NoteType>, problems: Problem[]): Note[] {
  const type = types.get(note.noteTypeId);
  if (!type) {
    problems.push(leftOut('note-type-missing', `notes.${note.id}`));
    return [];
  }
  const known = new Set<string>(type.fields.map(({ id }) => id));
  for (const field of Object.keys(note.fields)) {
    if (!known.has(field)) problems.push({ ...leftOut('field-unknown', `notes.${note.id}.fields.${field}`), severity: 'warning' });
  }
  const fields = type.fields.map(({ id }) => [id, Object.hasOwn(note.fields, id) ? note.fields[id] ?? '' : ''] as const);
  return [{ ...note, fields: Object.fromEntries(fields) }];
}

function hasTemplate(type: NoteType, { templateId }: Card): boolean {
  return type.kind === 'cloze' ? /^c[1-9]\d{0,2}$/.test(templateId) : type.templates.some(({ id }) => id === templateId);
}

/** A document without text is not kept; one whose id is not the hash of its text would stand in for another. */
function isItself(document: Document, problems: Problem[]): boolean {
  if (document.text === '') return false;
  if (documentIdOf(document.text) === document.id) return true;
  problems.push(leftOut('document-id-wrong', `documents.${document.id}`));
  return false;
}

/** Other counts stop the model, and another id would put these weights in place of somebody's own. */
export function areWeights({ id, weights }: Parameters, problems: Problem[]): boolean {
  const fits = [17, 19, 21].includes(weights.length) && parametersIdOf(weights) === id;
  if (!fits) problems.push(leftOut('parameters-wrong', `parameters.${id}`));
  return fits;
}

export type SchedulingOperation = Extract<Operation, { kind: 'rated' | 'set' | 'manual' }>;

/** The operation as far as it gives one of these cards a schedule. */
export function schedulingOfCards(operation: Operation, cards: ReadonlySet<string>): SchedulingOperation[] {
  if (operation.kind === 'rated' || operation.kind === 'set') return cards.has(operation.card) ? [operation] : [];
  if (operation.kind !== 'manual') return [];
  const kept = operation.cards.filter((card) => cards.has(card));
  return kept.length > 0 ? [{ ...operation, cards: kept }] : [];
}

const leftOut = (code: string, where: string): Problem => ({ code, where, values: {}, severity: 'error' });
