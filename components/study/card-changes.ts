/** What can be done with a card besides rating it, as changes to commit. */
import type { Moment } from '@/lib/core/day';
import type { Card, CardId, Change, Document, ManualAction, Note } from '@/lib/core/model';
import { operationOf } from './desk';

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

function manual(cards: readonly CardId[], action: ManualAction, moment: Moment): Change[] {
  return [operationOf({ kind: 'manual', cards, action }, moment)];
}
