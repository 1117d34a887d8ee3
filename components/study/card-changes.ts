/** What can be done with a card besides rating it, as changes to commit. */
import type { Moment } from '@/lib/core/day';
import type { Act, Card, CardId, Change, Document, ManualAction, Note } from '@/lib/core/model';
import { LEECH_TAG } from '@/lib/core/siblings';
import type { Collection } from '@/lib/store';

/** Ends with this study day: the cards are back tomorrow. */
export function buryChanges(cards: readonly CardId[], moment: Moment): Change[] {
  return manual(cards, { type: 'bury', day: moment.studyDay }, moment);
}

export function suspendChanges(cards: readonly CardId[], moment: Moment): Change[] {
  return manual(cards, { type: 'suspend' }, moment);
}

/** Deletes a note with its cards. The document remembers that its fact was dropped, so that it is not proposed again. */
export function dropChanges(note: Note, cards: readonly Card[], document: Document | null): Change[] {
  const decision: Change[] =
    document && note.fact
      ? [{ type: 'put', table: 'documents', row: { ...document, decisions: { ...document.decisions, [note.fact.id]: 'drop' } } }]
      : [];
  return [
    { type: 'delete', table: 'notes', id: note.id },
    ...cards.map(({ id }): Change => ({ type: 'delete', table: 'cards', id })),
    ...decision,
  ];
}

/** Marks the card's note as one to reword or drop. Nothing when it is marked already. */
export async function leechChanges(collection: Collection, id: CardId): Promise<Change[]> {
  const noteId = collection.getView().cards.get(id)?.noteId;
  const note = noteId && (await collection.notes([noteId])).get(noteId);
  if (!note || note.tags.includes(LEECH_TAG)) return [];
  return [{ type: 'put', table: 'notes', row: { ...note, tags: [...note.tags, LEECH_TAG] } }];
}

function manual(cards: readonly CardId[], action: ManualAction, moment: Moment): Change[] {
  return [operationOf({ kind: 'manual', cards, action }, moment)];
}

/** An act as the change that stores it at a moment. */
export function operationOf(act: Act, { at, zoneMinutes, studyDay }: Moment): Change {
  return { type: 'operation', act, at, zoneMinutes, studyDay };
}
