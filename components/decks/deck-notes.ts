/** The cards of a deck with what they show, read anew after every commit that may concern them. */
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { faceOf, type Face } from '@/lib/core/cards';
import type { Card, DeckId, Note } from '@/lib/core/model';
import { withSubdecks } from '@/lib/core/queue';
import type { CollectionView } from '@/lib/store';

export interface ShownCard {
  readonly card: Card;
  readonly note: Note;
  readonly face: Face;
}

/** More cards than this are not read all at once. */
const LARGE = 2000;

export type DeckCards =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  /** Too many to have at hand: read by the page, searched in a worker. */
  | { readonly state: 'large' }
  | { readonly state: 'ready'; readonly cards: readonly ShownCard[] };

/** Cards of a deck and the decks below it, in the order they are learnt. */
export function useDeckCards(deck: DeckId): DeckCards {
  const collection = useCollection();
  const view = useView();
  const isLarge = withSubdecks(view.decks, [deck]).reduce((sum, id) => sum + view.cardsIn(id), 0) > LARGE;
  const [notes, setNotes] = useState<{ deck: DeckId; notes: ReadonlyMap<Note['id'], Note> | null } | null>(null);
  useEffect(() => {
    let current = true;
    const show = (read: readonly Note[] | null) => {
      if (current) setNotes({ deck, notes: read && new Map(read.map((note) => [note.id, note])) });
    };
    if (!isLarge) collection.notesOfDeck(deck, true).then(show, () => show(null));
    return () => {
      current = false;
    };
  }, [collection, deck, view, isLarge]);
  if (isLarge) return { state: 'large' };
  if (notes?.deck !== deck) return { state: 'loading' };
  if (!notes.notes) return { state: 'failed' };
  const cards = withSubdecks(view.decks, [deck]).flatMap((id) => view.cardsByDeck.get(id) ?? []);
  return { state: 'ready', cards: shownCards(cards, notes.notes, view).sort((a, b) => a.card.position - b.card.position) };
}

/** The cards with what they show, as far as their notes are known. */
export function shownCards(cards: readonly Card[], notes: ReadonlyMap<Note['id'], Note>, { noteTypes }: Pick<CollectionView, 'noteTypes'>): ShownCard[] {
  return cards.flatMap((card): readonly ShownCard[] => {
    const note = notes.get(card.noteId);
    const noteType = note && noteTypes.get(note.noteTypeId);
    return note && noteType ? [{ card, note, face: faceOf(note, noteType, card.templateId) }] : [];
  });
}

/** Words as they are searched: case and accents do not count. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cards whose prompt, answer, tags or quote have the words, each word somewhere. */
export function matching(cards: readonly ShownCard[], words: string): readonly ShownCard[] {
  const wanted = searchable(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return cards;
  return cards.filter(({ face, note }) => {
    const text = searchable([face.promptText, face.answerText, note.source?.quote ?? '', ...note.tags].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}
