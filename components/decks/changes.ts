/** What can be done with decks, notes and cards, as changes to commit. */
import { cardsOf } from '@/lib/core/cards';
import type { Moment } from '@/lib/core/day';
import { IDS } from '@/lib/core/ids';
import type { Card, CardId, Change, DeckId, Note, NoteType } from '@/lib/core/model';
import { withSubdecks } from '@/lib/core/queue';
import { cardsOfNote } from '@/lib/core/queue-view';
import type { CollectionView } from '@/lib/store';

type Cards = Pick<CollectionView, 'cards' | 'cardsByDeck' | 'cardsOf' | 'decks'>;

/** Deletes a deck with the decks below it, their cards, and the notes left without a card. The default deck itself stays. */
export function deleteDeckChanges(view: Cards, deck: DeckId): Change[] {
  const decks = withSubdecks(view.decks, [deck]);
  const cards = decks.flatMap((id) => view.cardsByDeck.get(id) ?? []);
  const gone = new Set(cards.map(({ id }) => id));
  const notes = notesWithout(view, gone, cards);
  return [
    ...cards.map(({ id }): Change => ({ type: 'delete', table: 'cards', id })),
    ...notes.map((id): Change => ({ type: 'delete', table: 'notes', id })),
    ...decks.filter((id) => id !== IDS.defaultDeck).map((id): Change => ({ type: 'delete', table: 'decks', id })),
  ];
}

/** Deletes notes with all their cards. */
export function deleteNotesChanges(view: Cards, notes: ReadonlySet<Note['id']>): Change[] {
  const cards = [...notes].flatMap((note) => cardsOfNote(view, note));
  return [
    ...cards.map(({ id }): Change => ({ type: 'delete', table: 'cards', id })),
    ...[...notes].map((id): Change => ({ type: 'delete', table: 'notes', id })),
  ];
}

export function suspendChange(cards: readonly CardId[], isSuspended: boolean, moment: Moment): Change {
  return { type: 'operation', act: { kind: 'manual', cards, action: { type: isSuspended ? 'suspend' : 'unsuspend' } }, ...moment };
}

export interface NoteToSave {
  readonly note: Note;
  readonly noteType: NoteType;
  readonly deckId: DeckId;
  /** The note's cards as they are; none for a new note. */
  readonly cards: readonly Card[];
  /** For cards that come into being. */
  readonly position: number;
}

/** Writes a note and makes its cards agree with it: new sides get cards, emptied sides lose theirs, all stand in the deck. */
export function saveNoteChanges({ note, noteType, deckId, cards, position }: NoteToSave): Change[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const wanted = cardsOf(note, noteType, deckId, position);
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const put = wanted.flatMap((card): Change[] => {
    const existing = byId.get(card.id);
    if (existing?.deckId === deckId) return [];
    return [{ type: 'put', table: 'cards', row: existing ? { ...existing, deckId } : card }];
  });
  const gone = cards.filter(({ id }) => !wantedIds.has(id)).map(({ id }): Change => ({ type: 'delete', table: 'cards', id }));
  return [{ type: 'put', table: 'notes', row: note }, ...put, ...gone];
}

/** The place after every card there is. */
export function nextPosition(view: Pick<CollectionView, 'cards'>): number {
  let last = 0;
  for (const { position } of view.cards.values()) last = Math.max(last, position);
  return last + 1;
}

function notesWithout(view: Cards, gone: ReadonlySet<CardId>, cards: readonly Card[]): readonly Note['id'][] {
  return [...new Set(cards.map(({ noteId }) => noteId))].filter((note) => cardsOfNote(view, note).every(({ id }) => gone.has(id)));
}
