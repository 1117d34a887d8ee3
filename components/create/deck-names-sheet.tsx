/** Names for the decks about to be made. */
'use client';

import { Button, Sheet, TextField } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { DOCUMENT_DECK, documentDeckName, flat, type ProposedDeck } from './deck-names';
import type { Choices } from './proposals';

interface DeckNamesSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly decks: readonly ProposedDeck[];
  readonly choices: Choices;
  readonly onRename: (key: string, name: string) => void;
  readonly onClose: () => void;
}

export function DeckNamesSheet({ open, title, decks, choices, onRename, onClose }: DeckNamesSheetProps) {
  const parent = choices.deckNames[DOCUMENT_DECK] ?? documentDeckName(title, choices);
  const errorOf = (name: string) => (flat(name) === '' ? m.create.deckNameEmpty : undefined);
  return (
    <Sheet open={open} onClose={onClose} title={m.create.decksTitle}>
      <form className="grid gap-5" onSubmit={(event) => { event.preventDefault(); onClose(); }}>
        <TextField label={m.create.deckOfDocument} value={parent} error={errorOf(parent)} autoComplete="off"
          onChange={(event) => onRename(DOCUMENT_DECK, event.target.value)} />
        {decks.map((deck) => (
          <TextField key={deck.key} label={deck.key} hint={m.create.deckCards(deck.cards)} value={deck.name} error={errorOf(deck.name)} autoComplete="off"
            onChange={(event) => onRename(deck.key, event.target.value)} />
        ))}
        <Button type="submit">{m.common.done}</Button>
      </form>
    </Sheet>
  );
}
