/** What can be done with a card besides rating it, as changes to commit. */
import type { Moment } from '@/lib/core/day';
import type { Act, Card, CardId, Change, Document, ManualAction, Note, PresetOptions } from '@/lib/core/model';
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

/** Marks the card's note as one to reword or drop, and takes the card out of study where the preset says so. */
export async function leechChanges(collection: Collection, id: CardId, action: PresetOptions['leechAction'], moment: Moment): Promise<Change[]> {
  const noteId = collection.getView().cards.get(id)?.noteId;
  const note = noteId && (await collection.notes([noteId])).get(noteId);
  const marked: Change[] = note && !note.tags.includes(LEECH_TAG) ? [{ type: 'put', table: 'notes', row: { ...note, tags: [...note.tags, LEECH_TAG] } }] : [];
  return [...marked, ...(action === 'suspend' ? suspendChanges([id], moment) : [])];
}

/** Flags a card, 1 to 7, or takes the flag away where it has this one already. */
export function flagChanges(card: CardId, flag: number, now: number, moment: Moment): Change[] {
  return manual([card], { type: 'flag', flag: now === flag ? 0 : flag }, moment);
}

/** As new again; its history is kept. */
export function resetChanges(cards: readonly CardId[], moment: Moment): Change[] {
  return manual(cards, { type: 'reset' }, moment);
}

/** Due so many days from today. */
export function setDueChanges(cards: readonly CardId[], days: number, moment: Moment): Change[] {
  return manual(cards, { type: 'setDue', day: moment.studyDay + days }, moment);
}

/** Anki's mark: a tag on the note, put on or taken off. */
export function markChanges(note: Note): Change[] {
  const tags = isMarked(note) ? note.tags.filter((tag) => tag !== MARK_TAG) : [...note.tags, MARK_TAG];
  return [{ type: 'put', table: 'notes', row: { ...note, tags } }];
}

export const isMarked = (note: Note): boolean => note.tags.includes(MARK_TAG);

/** The tag Anki gives such notes too. */
const MARK_TAG = 'marked';

function manual(cards: readonly CardId[], action: ManualAction, moment: Moment): Change[] {
  return [operationOf({ kind: 'manual', cards, action }, moment)];
}

/** An act as the change that stores it at a moment. */
export function operationOf(act: Act, { at, zoneMinutes, studyDay }: Moment): Change {
  return { type: 'operation', act, at, zoneMinutes, studyDay };
}
