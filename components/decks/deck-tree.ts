/** Decks as a tree by their names: `A::B` stands under `A`, whether or not `A` is a deck. */
import type { Deck, DeckId } from '@/lib/core/model';

export interface DeckRow {
  /** Full name. */
  readonly name: string;
  /** The last part of the name. */
  readonly leaf: string;
  /** 0 at the top. */
  readonly depth: number;
  /** Null where only decks below it exist. */
  readonly deck: Deck | null;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Every deck and every missing parent, each after its parent, siblings by name. */
export function deckRows(decks: Iterable<Deck>): readonly DeckRow[] {
  const byName = new Map<string, Deck | null>();
  for (const deck of decks) {
    const parts = deck.name.split('::');
    parts.slice(0, -1).forEach((_, index) => {
      const parent = parts.slice(0, index + 1).join('::');
      if (!byName.has(parent)) byName.set(parent, null);
    });
    byName.set(deck.name, deck);
  }
  return [...byName]
    .map(([name, deck]) => ({ name, deck, parts: name.split('::') }))
    .sort((a, b) => compareParts(a.parts, b.parts))
    .map(({ name, deck, parts }) => ({ name, deck, leaf: parts.at(-1) ?? name, depth: parts.length - 1 }));
}

/** The last part of a deck's name. */
export function leafOf(name: string): string {
  return name.split('::').at(-1) ?? name;
}

/** `A › B` for reading. */
export function readableName(name: string): string {
  return name.split('::').join(' › ');
}

/** A name fit to be stored: parts trimmed, empty parts left out. Empty when nothing is left. */
export function cleanName(name: string): string {
  return name.split('::').map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean).join('::');
}

/** The decks to write when `deck` is called `name`: itself and all decks below it. */
export function renamed(decks: Iterable<Deck>, deck: DeckId, name: string): readonly Deck[] {
  const all = [...decks];
  const old = all.find(({ id }) => id === deck)?.name;
  if (old === undefined) return [];
  return all.flatMap((other) => {
    if (other.id === deck) return [{ ...other, name }];
    return other.name.startsWith(`${old}::`) ? [{ ...other, name: `${name}${other.name.slice(old.length)}` }] : [];
  });
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const order = collator.compare(a[index] ?? '', b[index] ?? '') || Number((a[index] ?? '') > (b[index] ?? '')) - Number((a[index] ?? '') < (b[index] ?? ''));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
