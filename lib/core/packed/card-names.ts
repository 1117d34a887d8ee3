/**
 * The one dictionary of card ids: columns and segments name a card by its number here. Numbers are given once and never
 * change. At rest it is one text and a hash table, so that opening a hundred thousand ids makes neither strings nor a map.
 */
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
  readonly packed: () => PackedNames;
}

/** Plain data, stored as it is. */
export interface PackedNames {
  /** All ids one after the other. */
  readonly text: string;
  /** Where each ends in the text. */
  readonly ends: Uint32Array;
  /** 1 + number of an id, at its hash or in the next free place after; 0 is free. Its length is a power of two. */
  readonly table: Uint32Array;
  /** Ids that came after the text was made. */
  readonly later: readonly CardId[];
}

/** More than so many later ids go into the text. */
const LATER_MOST = 1024;

export function createCardNames(known: readonly CardId[] | PackedNames = []): CardNames {
  const base = isPacked(known) ? known : packedOf(known);
  const inText = base.ends.length;
  const later: CardId[] = [];
  const laterIndices = new Map<CardId, number>();

  const find = (id: CardId): number => {
    const index = findIn(base, id);
    return index >= 0 ? index : laterIndices.get(id) ?? -1;
  };
  const add = (id: CardId): number => {
    const index = inText + later.push(id) - 1;
    laterIndices.set(id, index);
    return index;
  };
  const indexOf = (id: CardId): number => {
    const index = find(id);
    return index >= 0 ? index : add(id);
  };
  base.later.forEach(indexOf);

  const size = (): number => inText + later.length;
  const idAt = (index: number): CardId => {
    if (!(index >= 0 && index < size())) throw new Error(`Inconsistent: no card has the number ${index}`);
    return index < inText ? sliceAt(base, index) : later[index - inText]!;
  };
  const from = (first: number): CardId[] => Array.from({ length: Math.max(0, size() - first) }, (_, step) => idAt(first + step));
  return { size, idAt, find, indexOf, from, packed: () => (later.length > LATER_MOST ? packedOf(from(0)) : { ...base, later: [...later] }) };
}

const isPacked = (known: readonly CardId[] | PackedNames): known is PackedNames => 'table' in known;

function packedOf(ids: readonly CardId[]): PackedNames {
  const ends = new Uint32Array(ids.length);
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(ids.length * 2, 2))));
  const packed = { text: ids.join(''), ends, table, later: [] };
  let end = 0;
  ids.forEach((id, index) => {
    ends[index] = end += id.length;
    let place = hashOf(id) & (table.length - 1);
    for (; table[place] !== 0; place = (place + 1) & (table.length - 1)) {
      if (sliceAt(packed, table[place]! - 1) === id) throw new Error('Inconsistent: a card has two numbers');
    }
    table[place] = index + 1;
  });
  return packed;
}

function findIn(packed: PackedNames, id: CardId): number {
  const { text, ends, table } = packed;
  for (let place = hashOf(id) & (table.length - 1); table[place] !== 0; place = (place + 1) & (table.length - 1)) {
    const index = table[place]! - 1;
    const start = index === 0 ? 0 : ends[index - 1]!;
    if (ends[index]! - start === id.length && text.startsWith(id, start)) return index;
  }
  return -1;
}

const sliceAt = ({ text, ends }: PackedNames, index: number): CardId => text.slice(index === 0 ? 0 : ends[index - 1]!, ends[index]) as CardId;

/** FNV-1a, its low bits stirred. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
