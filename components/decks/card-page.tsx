/** `/card` writes a new card (`?deck=` chooses where), `/card?note=` edits the cards of a note. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Empty, LinkButton, Screen } from '@/components/ui';
import { IDS } from '@/lib/core/ids';
import type { CardId, DeckId, Note, NoteId } from '@/lib/core/model';
import { cardsOfNote } from '@/lib/core/queue-view';
import { messages as m } from '@/lib/messages';
import { NoteEditor } from './note-editor';

export function CardPage() {
  const params = useSearchParams();
  const { cards, decks } = useView();
  const named = params.get('note') ?? cards.get((params.get('id') ?? '') as CardId)?.noteId ?? params.get('id');
  if (named) return <EditNote key={named} id={named as NoteId} />;
  const deck = params.get('deck') as DeckId | null;
  return <NoteEditor key={deck} note={null} deck={deck && decks.has(deck) ? deck : IDS.defaultDeck} />;
}

function EditNote({ id }: { readonly id: NoteId }) {
  const note = useNote(id);
  const view = useView();
  if (note === 'reading') return <Screen title={m.decks.editTitle} back="/decks"><p role="status" className="py-6 text-soft">{m.common.loading}</p></Screen>;
  if (!note) {
    return (
      <Screen title={m.decks.editTitle} back="/decks">
        <Empty title={m.decks.noNote} text={m.decks.noNoteText} action={<LinkButton href="/decks">{m.decks.back}</LinkButton>} />
      </Screen>
    );
  }
  const deck = cardsOfNote(view, note.id)[0]?.deckId ?? IDS.defaultDeck;
  return <NoteEditor note={note} deck={deck} />;
}

/** The note as it was when the screen opened: what is typed over it must not be lost to a change elsewhere. */
function useNote(id: NoteId): Note | null | 'reading' {
  const collection = useCollection();
  const [note, setNote] = useState<Note | null | 'reading'>('reading');
  useEffect(() => {
    let current = true;
    const show = (found: Note | null) => {
      if (current) setNote(found);
    };
    collection.notes([id]).then((notes) => show(notes.get(id) ?? null), () => show(null));
    return () => {
      current = false;
    };
  }, [collection, id]);
  return note;
}
