/** Which note here an imported note is, and what the two make together. */
import { BUILT_IN_NOTE_TYPES } from './note-types';
import type { CollectionParts, Keeps, Note, NoteType, Source } from './model';
import type { Parsed } from './parsed';

export interface Matcher {
  match(note: Note): Note | undefined;
}

/**
 * Notes are the same when their guids are, else when their ids are; a note of a text file also when kind and prompt
 * are, as in Anki ([P1]). Deleted notes match nothing: importing them again brings them back.
 */
export function createMatcher(parsed: Parsed, existing: CollectionParts): Matcher {
  const here = existing.notes.filter(({ deleted }) => !deleted);
  const byGuid = new Map(here.filter(({ guid }) => guid !== '').map((note) => [note.guid, note]));
  const byId = new Map<string, Note>(here.map((note) => [note.id, note]));
  const isScoped = parsed.matchScope === 'noteTypeAndDeck';
  const [deckHere, deckThere] = [existing, parsed.parts].map((parts) => (isScoped ? deckNames(parts) : new Map<string, string>()));
  const keyOf = (note: Note, decks: ReadonlyMap<string, string> | undefined): string => `${promptKey(note)}${isScoped ? `\n${decks?.get(note.id) ?? ''}` : ''}`;
  const byPrompt = new Map(parsed.notesAre === 'sides' ? here.map((note) => [keyOf(note, deckHere), note]) : []);
  return {
    match: (note) =>
      byGuid.get(note.guid) ?? byId.get(note.id) ?? byId.get(note.guid)
      ?? (parsed.notesAre === 'sides' ? byPrompt.get(keyOf(note, deckThere)) : undefined),
  };
}

/** The deck of each note's first card, by name: ids differ between collections. */
function deckNames({ cards, decks }: CollectionParts): Map<string, string> {
  const names = new Map(decks.map(({ id, name }) => [id, name]));
  return new Map(cards.filter(({ deleted }) => !deleted).map(({ noteId, deckId }) => [noteId, names.get(deckId) ?? '']).toReversed() as [string, string][]);
}

const promptKey = (note: Note): string => `${note.noteTypeId} ${(Object.values(note.fields)[0] ?? '').trim()}`;

/**
 * The note here with the content of the file, or null when their types cannot be brought together. Fields the file
 * does not speak of, tags, and a source the file has not, stay ([P2]); so does what is protected ([P49]).
 */
export function merged(
  here: Note, file: Note, types: ReadonlyMap<string, NoteType>, notesAre: Parsed['notesAre'], keeps: Keeps = NOTHING,
): Note | null {
  const fields = here.noteTypeId === file.noteTypeId ? file.fields : notesAre === 'sides' ? sidesAsFieldsOf(here, file, types) : null;
  if (!fields) return null;
  const kept = new Set<string>([...keeps.fields, ...fieldsKeptByTags(here, types.get(here.noteTypeId))]);
  const coming = Object.fromEntries(Object.entries(changed(here.fields, fields, notesAre)).filter(([id]) => !kept.has(id)));
  return {
    ...here,
    fields: { ...here.fields, ...coming },
    tags: keeps.tags ? here.tags : [...here.tags, ...file.tags.filter((tag) => !here.tags.includes(tag))],
    source: mergedSource(here.source, file.source, notesAre),
    fact: file.fact ?? here.fact,
    ...(file.anki ? { anki: file.anki } : {}),
  };
}

const NOTHING: Keeps = { fields: [], tags: false };

/** AnkiHub's sign on a note: `AnkiHub_Protect::All`, or a field's name with `_` for each space. */
function fieldsKeptByTags({ tags }: Note, type: NoteType | undefined): string[] {
  const named = new Set(tags.flatMap((tag) => /^AnkiHub_Protect::(.+)$/i.exec(tag)?.[1]?.toLowerCase() ?? []));
  return named.size === 0 ? [] : (type?.fields ?? []).filter(({ name }) => named.has('all') || named.has(name.replaceAll(' ', '_').toLowerCase())).map(({ id }) => id);
}

/** Prompt and answer under the first two fields of a built-in type; null for types whose fields may be HTML. */
function sidesAsFieldsOf(here: Note, file: Note, types: ReadonlyMap<string, NoteType>): Note['fields'] | null {
  const type = types.get(here.noteTypeId);
  if (!type || !BUILT_IN_NOTE_TYPES.some(({ id }) => id === type.id)) return null;
  const values = Object.values(file.fields);
  return Object.fromEntries(type.fields.slice(0, values.length).map((field, index) => [field.id, values[index] ?? '']));
}

/** Text files lose white space at the ends of a field: that alone is no difference. */
function changed(here: Note['fields'], file: Note['fields'], notesAre: Parsed['notesAre']): Note['fields'] {
  if (notesAre === 'whole') return file;
  return Object.fromEntries(Object.entries(file).filter(([field, value]) => (here[field] ?? '').trim() !== value));
}

function mergedSource(here: Source | null, file: Source | null, notesAre: Parsed['notesAre']): Source | null {
  if (!file || (notesAre === 'sides' && here?.quote.trim() === file.quote)) return here;
  return file;
}
