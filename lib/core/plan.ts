import type { CollectionParts, Problem } from './model';

export type FileFormat = 'deck-json' | 'anki-text' | 'csv' | 'backup';
export type Matches = 'update' | 'keep' | 'both';

/** What a file holds, and what of it could not be read. */
export interface Parsed {
  readonly format: FileFormat;
  readonly parts: CollectionParts;
  readonly problems: readonly Problem[];
  /** `whole`: each note has all it is made of. `sides`: only prompt, answer, tags and quote are known. */
  readonly notesAre: 'whole' | 'sides';
  /** What the file itself asks for when a note is already here, or null. */
  readonly matches: Matches | null;
}
