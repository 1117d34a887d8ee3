/** Which decks the kept cards go to: one for the document, and in it one for each sort of fact. */
import type { Fact, FactKind } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Choices } from './proposals';

/** A subdeck of the document's deck. Kinds that share a name share the deck. */
export interface ProposedDeck {
  readonly key: string;
  /** The last part of its name, as the person has it. */
  readonly name: string;
  readonly cards: number;
}

export const DOCUMENT_DECK = 'document';

/** The document's deck, as the person named it or by its title. `::` would nest it by accident. */
export function documentDeckName(title: string, choices: Choices): string {
  return flat(choices.deckNames[DOCUMENT_DECK] ?? '') || flat(title) || m.create.untitled;
}

const FIRST_WORDS = 5;

/** The title a text goes by that was given none: its first words. */
export function titleOrFirstWords(title: string, text: string): string {
  const words = text.trim().split(/\s+/);
  return title.trim() || (words.length > FIRST_WORDS ? m.create.firstWords(words.slice(0, FIRST_WORDS).join(' ')) : words.join(' '));
}

/** The name of the deck for one kind of fact, within the document's deck. */
export function kindDeckName(kind: FactKind, choices: Choices): string {
  const usual = m.create.kinds[kind];
  return flat(choices.deckNames[usual] ?? '') || usual;
}

/** The subdecks that the kept facts need, in the order the kinds are listed. */
export function proposedDecks(kept: readonly Fact[], choices: Choices): readonly ProposedDeck[] {
  const usualNames = [...new Set(Object.values(m.create.kinds))];
  return usualNames.flatMap((key) => {
    const cards = cardCount(kept.filter((fact) => m.create.kinds[fact.kind] === key));
    return cards === 0 ? [] : [{ key, name: choices.deckNames[key] ?? key, cards }];
  });
}

/** A fact with one right answer either way is asked both ways. */
export function cardCount(facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + (fact.reverse ? 2 : 1), 0);
}

/** A name without the mark that nests decks. */
export function flat(name: string): string {
  return name.replaceAll('::', ': ').replace(/\s+/g, ' ').trim();
}
