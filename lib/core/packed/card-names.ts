/** The one dictionary of card ids: columns and segments name a card by its number here. Numbers are given once and never change. */
import type { CardId } from '../model';

export interface CardNames {
  readonly size: () => number;
  /** Throws for a number that was never given. */
  readonly idAt: (index: number) => CardId;
  /** The card's number, or −1 when it has none. */
  readonly find: (id: CardId) => number;
  /** The card's number; a card not seen before gets the next one. */
  readonly indexOf: (id: CardId) => number;
  /** The ids from a number on, in order. */
  readonly from: (first: number) => readonly CardId[];
}

export function createCardNames(known: readonly CardId[] = []): CardNames {
  const ids = [...known];
  const indices = new Map<CardId, number>();
  for (let index = 0; index < ids.length; index += 1) indices.set(ids[index] as CardId, index);
  if (indices.size !== ids.length) throw new Error('Inconsistent: a card has two numbers');
  return {
    size: () => ids.length,
    idAt: (index) => {
      const id = ids[index];
      if (id === undefined) throw new Error(`Inconsistent: no card has the number ${index}`);
      return id;
    },
    find: (id) => indices.get(id) ?? -1,
    indexOf: (id) => {
      const index = indices.get(id) ?? ids.push(id) - 1;
      indices.set(id, index);
      return index;
    },
    from: (first) => ids.slice(first),
  };
}
