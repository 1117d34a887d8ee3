/** The cards of a deck with what they show, read anew after every commit that may concern them. */
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { faceOf, type Face } from '@/lib/core/cards';
import type { Card, DeckId, Note } from '@/lib/core/model';
import { withSubdecks } from '@/lib/core/queue';

export interface ShownCard {
  readonly card: Card;
  readonly note: Note;
  readonly face: Face;
}

export type DeckCards =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly cards: readonly ShownCard[] };

/** Cards of a deck and the decks below it, in the order they are learnt. */
export function useDeckCards(deck: DeckId): DeckCards {
  const collection = useCollection();
  const view = useView();
  const [notes, setNotes] = useState<{ deck: DeckId; notes: ReadonlyMap<Note['id'], Note> | null } | null>(null);
  useEffect(() => {
    let current = true;
    const show = (read: readonly Note[] | null) => {
      if (current) setNotes({ deck, notes: read && new Map(read.map((note) => [note.id, note])) });
    };
    collection.notesOfDeck(deck, true).then(show, () => show(null));
    return () => {
      current = false;
    };
  }, [collection, deck, view]);
  if (notes?.deck !== deck) return { state: 'loading' };
  if (!notes.notes) return { state: 'failed' };
  const cards = withSubdecks(view.decks, [deck]).flatMap((id) => view.cardsByDeck.get(id) ?? []);
  const shown = cards.flatMap((card): readonly ShownCard[] => {
    const note = notes.notes?.get(card.noteId);
    const noteType = note && view.noteTypes.get(note.noteTypeId);
    return note && noteType ? [{ card, note, face: faceOf(note, noteType, card.templateId) }] : [];
  });
  return { state: 'ready', cards: shown.sort((a, b) => a.card.position - b.card.position) };
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
