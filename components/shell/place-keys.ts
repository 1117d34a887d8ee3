/** Anki's keys for places, the same on every screen. */
import type { DeckId } from '@/lib/core/model';

export type PlaceAct = { readonly go: string } | { readonly open: 'chooser' | 'keys' };

/** Null for a key that means nothing. With a deck on the screen it is studied, and cards are added to it. */
export function placeOfKey(key: string, deck: DeckId | null): PlaceAct | null {
  const query = deck === null ? '' : `?deck=${encodeURIComponent(deck)}`;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'd': return { go: '/decks' };
    case 's': return { go: `/study${query}` };
    case 'a': return { go: `/card${query}` };
    case 'b': return { go: '/decks' };
    case 't': return { go: '/stats' };
    case 'y': return { go: '/settings' };
    case '/': return { open: 'chooser' };
    case '?': return { open: 'keys' };
    default: return null;
  }
}
