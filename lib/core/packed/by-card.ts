/** Where each card's operations lie, so that going through the histories of all cards is one pass and not one for each. */
import type { Operation } from '../model';
import type { CardNames } from './card-names';
import { cardsIn, type Past, type Redirect } from './past';
import { NO_CARD, oddOf, operationAt } from './segment';

/** A card's operations, by its number, in the order they were written. */
export type ByCard = (index: number) => Operation[];

export function byCard({ segments, tail }: Past, names: CardNames, redirect: Redirect): ByCard {
  const counts = new Uint32Array(names.size() + 1);
  const current = (card: number): number => redirect.get(card) ?? card;
  const each = (visit: (card: number, segment: number, place: number) => void): void => segments.forEach((segment, number) => {
    const { cards, count } = segment;
    for (let place = 0; place < count; place += 1) {
      if (cards[place] !== NO_CARD) visit(current(cards[place]!), number, place);
    }
    for (const [place, operation] of oddOf(segment)) {
      if (cards[place] === NO_CARD) cardsIn(operation).forEach((card) => visit(current(names.find(card)), number, place));
    }
  });
  each((card) => (counts[card + 1]! += 1));
  for (let card = 1; card < counts.length; card += 1) counts[card]! += counts[card - 1]!;
  const next = counts.slice();
  const [inSegment, places] = [new Uint16Array(counts.at(-1)!), new Uint32Array(counts.at(-1)!)];
  each((card, segment, place) => {
    const at = next[card]!++;
    inSegment[at] = segment;
    places[at] = place;
  });
  const later = tailByCard(tail, names, current);
  return (index) => {
    const found: Operation[] = [];
    for (let at = counts[index]!; at < counts[index + 1]!; at += 1) found.push(operationAt(segments[inSegment[at]!]!, places[at]!, names));
    return [...found, ...(later.get(index) ?? [])];
  };
}

function tailByCard(tail: readonly Operation[], names: CardNames, current: (card: number) => number): Map<number, Operation[]> {
  const later = new Map<number, Operation[]>();
  for (const operation of tail) {
    for (const card of cardsIn(operation)) {
      const index = current(names.find(card));
      const list = later.get(index);
      if (list === undefined) later.set(index, [operation]);
      else list.push(operation);
    }
  }
  return later;
}
