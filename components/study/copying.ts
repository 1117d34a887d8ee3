/** A note once more, as Anki's "Create Copy" makes it: new, in the same deck, behind all other new cards. */
import { nextPosition, saveNoteChanges } from '@/components/decks/changes';
import { newNoteId } from '@/lib/core/ids';
import { cardsOf } from '@/lib/core/cards';
import type { Card, Change, Note, NoteId } from '@/lib/core/model';
import type { Clock, CollectionView } from '@/lib/store';
import type { Desk } from './desk';

/** The copy's id and what makes it; no change when the note's type is gone. */
export function copied(view: CollectionView, clock: Clock, { deckId }: Card, note: Note): { readonly id: NoteId; readonly changes: readonly Change[] } {
  const id = newNoteId(clock.randomBytes);
  const noteType = view.noteTypes.get(note.noteTypeId);
  const { anki: _, ...own } = note;
  const copy: Note = { ...own, id, guid: id, addedAt: clock.now(), clocks: {} };
  return { id, changes: noteType && cardsOf(copy, noteType, deckId, 0).length > 0 ? saveNoteChanges({ note: copy, noteType, deckId, cards: [], position: nextPosition(view) }) : [] };
}

/** Resolves once nothing is being written. */
export function written(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    const stop = desk.subscribe(() => look());
    const look = () => {
      if (desk.getState().writing) return;
      stop();
      resolve();
    };
    look();
  });
}
