/** Where the cards of an imported file go: decks found here, or made when the first card needs them. */
import { IDS, newDeckId } from './ids';
import type { CollectionParts, Deck, DeckId } from './model';
import type { Parsed, PlanOptions } from './parsed';

export interface DeckFinder {
  readonly default: DeckId;
  /** The deck here for a deck of the file; with `make` false only its id, if it is known. */
  find(fileDeck: DeckId, make?: boolean): DeckId;
  nameOf(deck: DeckId): string;
  /** Decks made so far. */
  made(): readonly Deck[];
}

/** A deck of a whole file is known by its id, then by its name; a deck that is only a name, by that ([P5]). */
export function createDeckFinder(parsed: Parsed, existing: CollectionParts, options: PlanOptions): DeckFinder {
  const here = existing.decks.filter(({ deleted }) => !deleted);
  const byId = new Map(here.map((deck) => [deck.id, deck]));
  const byName = new Map(here.map((deck) => [deck.name, deck]));
  const inFile = new Map(parsed.parts.decks.map((deck) => [deck.id, deck]));
  const presets = new Set([...existing.presets, ...parsed.parts.presets].map(({ id }) => id));
  const fileDeckNamed = new Map(parsed.parts.decks.map((deck) => [deck.name, deck.id]));
  const made: Deck[] = [];

  const wanted = (fileDeck: DeckId): Deck | undefined => {
    const deck = inFile.get(fileDeck);
    if (options.deck === null) return deck;
    return { ...(deck ?? blank), id: newDeckId(options.randomBytes), name: options.deck, description: '' };
  };

  const known = (deck: Deck): Deck | undefined => {
    const sameId = parsed.notesAre === 'whole' && options.deck === null ? byId.get(deck.id) : undefined;
    return sameId ?? byName.get(deck.name);
  };

  const find = (fileDeck: DeckId, make = true): DeckId => {
    const deck = wanted(fileDeck);
    if (!deck || deck.name === '') return IDS.defaultDeck;
    const found = known(deck);
    if (found) return found.id;
    if (!make) return deck.id;
    // A deck above holds the limits of those in it, so it comes along although no card lies in it.
    const above = fileDeckNamed.get(deck.name.slice(0, Math.max(0, deck.name.lastIndexOf('::'))));
    if (above !== undefined && options.deck === null) find(above);
    const id = parsed.notesAre === 'whole' ? deck.id : newDeckId(options.randomBytes);
    const presetId = presets.has(deck.presetId) ? deck.presetId : IDS.defaultPreset;
    const added: Deck = { ...deck, id, presetId, addedAt: deck.addedAt || options.moment.at };
    made.push(added);
    byId.set(id, added);
    byName.set(added.name, added);
    return id;
  };

  return {
    default: IDS.defaultDeck,
    find,
    nameOf: (deck) => (byId.get(deck) ?? inFile.get(deck))?.name ?? '',
    made: () => made,
  };
}

/** What a whole collection has besides its rows comes with its default deck, which is here already: only that is taken over. */
export function originsToCome({ parts, isWhole }: Parsed, existing: CollectionParts): Deck[] {
  const kept = existing.decks.filter(({ deleted }) => !deleted);
  return (isWhole ? parts.decks : []).flatMap((deck) => {
    const here = kept.find(({ name }) => name === deck.name);
    return deck.name === 'Default' && deck.anki && here && here.anki?.rest !== deck.anki.rest ? [{ ...here, anki: deck.anki }] : [];
  });
}

const blank: Deck = {
  id: IDS.defaultDeck, name: '', presetId: IDS.defaultPreset, description: '', addedAt: 0, deleted: false, clocks: {},
};
