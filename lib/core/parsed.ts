/** What a file parses to, and how a person wants it imported. */
import type { Moment } from './day';
import type { RandomBytes } from './ids';
import type { CollectionParts, Keeps, NoteTypeId, Problem } from './model';
import type { TableMapping } from './table-mapping';

/** `mnemosyne` and `supermemo` are only read. `terms`: as Quizlet copies them out. */
export type FileFormat = 'deck-json' | 'deck-link' | 'anki-text' | 'anki-package' | 'csv' | 'backup' | 'markdown' | 'mochi' | 'mnemosyne' | 'supermemo' | 'terms';
/** What happens to a note that is already here and differs: the file's content wins, ours stays, or both are kept. */
export type Matches = 'update' | 'keep' | 'both';

/** Where a row of a text file is looked for by its prompt: in all decks, or in its own alone. */
export type MatchScope = 'noteType' | 'noteTypeAndDeck';

/** What a file holds, and what of it could not be read. */
export interface Parsed {
  readonly format: FileFormat;
  readonly parts: CollectionParts;
  readonly problems: readonly Problem[];
  /** `whole`: each note has all it is made of. `sides`: only prompt, answer, tags and quote are known. */
  readonly notesAre: 'whole' | 'sides';
  /** What the file itself asks for when a note is already here, or null. */
  readonly matches: Matches | null;
  /** All decks unless set. */
  readonly matchScope?: MatchScope | undefined;
  /** Of a table or a list of terms: how it was read, to be told otherwise. */
  readonly table?: TableMapping | undefined;
  /** Of a whole collection: its decks come in although nothing lies in them. False unless set. */
  readonly isWhole?: boolean | undefined;
}

export interface PlanOptions {
  readonly matches: Matches;
  /** Full name of the deck that takes all new cards; null: the decks the file names. */
  readonly deck: string | null;
  /** What an update leaves as it is here, in place of what the note types here say; it is remembered with them. */
  readonly keeps?: ReadonlyMap<NoteTypeId, Keeps> | undefined;
  /** When, and on which study day, the import is done. */
  readonly moment: Moment;
  readonly randomBytes: RandomBytes;
}
