/** Every card of the collection in columns, by card number; a `Card` is made when somebody asks for it. */
import type { Card, CardId, DeckId, FieldClocks, NoteId, TemplateId } from '../model';
import type { CardNames } from './card-names';

/** What is stored: plain data. */
export interface ShelfColumns {
  readonly deckIds: readonly DeckId[];
  /** 1 + index into `deckIds`; 0: no such card. */
  readonly decks: Uint32Array;
  readonly positions: Float64Array;
  /** The templates that cards are made by. */
  readonly templates: readonly TemplateId[];
  /** Cards whose id is not note and template, by card number. */
  readonly odd: ReadonlyMap<number, Card>;
}

export interface Shelf {
  /** Clocks and what Anki knew are left out: they are read where rows are written. */
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly cardsByDeck: ReadonlyMap<DeckId, readonly Card[]>;
  readonly cardAt: (index: number) => Card | null;
  readonly deckAt: (index: number) => DeckId | null;
  readonly positionAt: (index: number) => number;
  /** Whether any note may have more than one card. */
  readonly hasSiblings: () => boolean;
  /** Numbers of a deck's cards. */
  readonly indicesIn: (deck: DeckId) => readonly number[];
  /** Numbers of a note's cards. */
  readonly indicesOf: (note: NoteId) => readonly number[];
  readonly columns: () => ShelfColumns;
}

/** A shelf that can be written. */
export interface WritableShelf extends Shelf {
  readonly put: (cards: readonly Card[]) => void;
}

const NO_CLOCKS: FieldClocks = {};

export function createShelf(names: CardNames, kept: ShelfColumns | null): WritableShelf {
  const deckIds: DeckId[] = [...(kept?.deckIds ?? [])];
  const deckNumbers = new Map(deckIds.map((id, index) => [id, index + 1]));
  const odd = new Map(kept?.odd ?? []);
  const made = new Map<number, Card>();
  let decks = kept?.decks ?? new Uint32Array(names.size());
  let positions = kept?.positions ?? new Float64Array(names.size());
  let size = decks.reduce((sum, deck) => sum + (deck > 0 ? 1 : 0), 0);
  let byDeck: readonly (readonly number[])[] | null = null;
  let oddByNote: ReadonlyMap<NoteId, readonly number[]> | null = null;
  const templates = new Set(kept?.templates ?? []);
  let cardLists = new Map<DeckId, readonly Card[]>();

  const room = (): void => {
    if (decks.length >= names.size()) return;
    const length = Math.max(names.size(), Math.ceil(decks.length * 1.5));
    const [oldDecks, oldPositions] = [decks, positions];
    decks = new Uint32Array(length);
    positions = new Float64Array(length);
    decks.set(oldDecks);
    positions.set(oldPositions);
  };

  const deckNumber = (id: DeckId): number => {
    const known = deckNumbers.get(id);
    if (known !== undefined) return known;
    const number = deckIds.push(id);
    deckNumbers.set(id, number);
    return number;
  };

  const putOne = (card: Card): void => {
    const index = names.indexOf(card.id);
    room();
    const deck = card.deleted ? 0 : deckNumber(card.deckId);
    size += Number(deck > 0) - Number(decks[index]! > 0);
    decks[index] = deck;
    positions[index] = card.position;
    odd.delete(index);
    templates.add(card.templateId);
    if (card.id !== `${card.noteId}/${card.templateId}` || card.noteId.includes('/')) odd.set(index, { ...card, clocks: NO_CLOCKS });
    made.delete(index);
  };

  const cardAt = (index: number): Card | null => {
    const deck = decks[index] ?? 0;
    if (deck === 0) return null;
    const known = made.get(index);
    if (known !== undefined) return known;
    const card = odd.get(index) ?? cardOf(names.idAt(index), deckIds[deck - 1]!, positions[index]!);
    made.set(index, card);
    return card;
  };

  const get = (id: CardId): Card | undefined => cardAt(names.find(id)) ?? undefined;

  const indices = function* (): Generator<number> {
    for (let index = 0; index < decks.length; index += 1) if (decks[index]! > 0) yield index;
  };

  const indicesIn = (deck: DeckId): readonly number[] => {
    byDeck ??= groupByDeck(decks, deckIds.length);
    return byDeck[deckNumbers.get(deck) ?? 0] ?? [];
  };

  /** A card's id is its note and template: it is looked for by name, without a list of all notes. */
  const indicesOf = (note: NoteId): number[] => {
    oddByNote ??= groupByNote(odd);
    const named = [...templates].map((template) => names.find(`${note}/${template}` as CardId)).filter((index) => index >= 0 && !odd.has(index));
    return [...named, ...(oddByNote.get(note) ?? [])].filter((index) => (decks[index] ?? 0) > 0).sort((a, b) => a - b);
  };

  const listOf = (deck: DeckId): readonly Card[] | undefined => {
    const list = cardLists.get(deck) ?? indicesIn(deck).map((index) => cardAt(index)!);
    cardLists.set(deck, list);
    return list.length > 0 ? list : undefined;
  };

  const view = () => ({
    cards: mapOf<CardId, Card>(() => size, get, (id) => decks[names.find(id)]! > 0, () => map(indices(), (index) => names.idAt(index))),
    cardsByDeck: mapOf<DeckId, readonly Card[]>(
      () => deckIds.filter((id) => indicesIn(id).length > 0).length, listOf, (id) => indicesIn(id).length > 0, () => deckIds.filter((id) => indicesIn(id).length > 0),
    ),
  });
  let shown = view();

  return {
    get cards() { return shown.cards; },
    get cardsByDeck() { return shown.cardsByDeck; },
    cardAt,
    deckAt: (index) => deckIds[(decks[index] ?? 0) - 1] ?? null,
    positionAt: (index) => positions[index]!,
    hasSiblings: () => templates.size > 1 || odd.size > 0,
    indicesIn,
    indicesOf,
    put: (cards) => {
      cards.forEach(putOne);
      byDeck = oddByNote = null;
      cardLists = new Map();
      shown = view();
    },
    columns: () => ({ deckIds: [...deckIds], decks: decks.slice(0, names.size()), positions: positions.slice(0, names.size()), odd: new Map(odd), templates: [...templates] }),
  };
}

function cardOf(id: CardId, deckId: DeckId, position: number): Card {
  const cut = id.indexOf('/');
  return {
    id, noteId: id.slice(0, cut) as NoteId, templateId: id.slice(cut + 1) as TemplateId, deckId, position, deleted: false, clocks: NO_CLOCKS,
  };
}

function groupByDeck(decks: Uint32Array, count: number): number[][] {
  const groups: number[][] = [[], ...Array.from({ length: count }, () => [])];
  for (let index = 0; index < decks.length; index += 1) if (decks[index]! > 0) groups[decks[index]!]!.push(index);
  return groups;
}

function groupByNote(cards: ReadonlyMap<number, Card>): Map<NoteId, number[]> {
  const groups = new Map<NoteId, number[]>();
  for (const [index, { noteId }] of cards) groups.set(noteId, [...(groups.get(noteId) ?? []), index]);
  return groups;
}

function* map<From, To>(items: Iterable<From>, to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item);
}

/** A read-only map over functions. */
function mapOf<K, V>(size: () => number, get: (key: K) => V | undefined, has: (key: K) => boolean, keys: () => Iterable<K>): ReadonlyMap<K, V> {
  const entries = () => map(keys(), (key): [K, V] => [key, get(key)!]);
  const view: ReadonlyMap<K, V> = {
    get size() { return size(); },
    get,
    has,
    forEach: (visit) => { for (const [key, value] of entries()) visit(value, key, view); },
    keys: () => map(keys(), (key) => key),
    values: () => map(keys(), (key) => get(key)!),
    entries,
    [Symbol.iterator]: entries,
  };
  return view;
}
