/** Which rows are chosen: some by their cards, or all that the search finds but some. */
import type { Card, CardId, Note, NoteId } from '@/lib/core/model';
import type { LibraryRow } from '@/lib/workers/library-client';

export interface Selection {
  readonly all: boolean;
  /** Chosen ones; where `all` is chosen, those left out. With notes as rows, a note's first card stands for it. */
  readonly rows: ReadonlyMap<CardId, NoteId>;
}

/** The cards a change is about, with their notes. */
export interface Chosen {
  readonly cards: readonly Card[];
  readonly notes: readonly Note[];
}

export const NOTHING: Selection = { all: false, rows: new Map() };
export const EVERYTHING: Selection = { all: true, rows: new Map() };

export const isSelected = ({ all, rows }: Selection, { card }: LibraryRow): boolean => rows.has(card) !== all;

export function toggled({ all, rows }: Selection, { card, note }: LibraryRow): Selection {
  const next = new Map(rows);
  if (!next.delete(card)) next.set(card, note);
  return { all, rows: next };
}

export const countOf = ({ all, rows }: Selection, found: number): number => (all ? found - rows.size : rows.size);

/** The cards that are meant, of those found. With notes as rows, a row stands for all cards of its note that were found. */
export function chosenOf({ all, rows }: Selection, by: 'cards' | 'notes', found: readonly Card[]): readonly Card[] {
  const notes = new Set(rows.values());
  return found.filter(({ id, noteId }) => (by === 'cards' ? rows.has(id) : notes.has(noteId)) !== all);
}
