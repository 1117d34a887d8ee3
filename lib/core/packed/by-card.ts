/** The operations of one card out of all: searched for while few cards are asked about, from a list of all places once many are. */
import type { Operation } from '../model';
import type { CardNames } from './card-names';
import { cardsIn, type Past, type Redirect } from './past';
import { NO_CARD, oddOf, operationAt, type Segment } from './segment';

/** A card's operations, by its number, in the order they were written; `redirect` says where histories went. */
export type OfCard = (index: number, past: Past, redirect: Redirect) => readonly Operation[];

const SEARCHED_ONE_BY_ONE = 256;

export function createOfCard(names: CardNames): OfCard {
  let asked = 0;
  let listed: { readonly of: Past['segments']; readonly with: Redirect; readonly places: Listed } | null = null;
  let tail: { readonly length: number; readonly of: Past['segments']; readonly with: Redirect; readonly byCard: ReadonlyMap<number, readonly Operation[]> } | null = null;
  return (index, past, redirect) => {
    const { segments } = past;
    asked += 1;
    if (tail?.length !== past.tail.length || tail.of !== segments || tail.with !== redirect) {
      tail = { length: past.tail.length, of: segments, with: redirect, byCard: tailByCard(past.tail, names, redirect) };
    }
    const later = tail.byCard.get(index) ?? [];
    if (redirect.size === 0 && asked <= SEARCHED_ONE_BY_ONE) return [...segments.flatMap((segment) => searched(segment, names, index)), ...later];
    if (listed?.of !== segments || listed.with !== redirect) listed = { of: segments, with: redirect, places: listOf(segments, names, redirect) };
    return [...listed.places(index), ...later];
  };
}

/** Columns are searched by the engine itself: a million places take about a millisecond. */
function searched(segment: Segment, names: CardNames, card: number): Operation[] {
  const { cards } = segment;
  const places: number[] = [];
  for (let place = cards.indexOf(card); place >= 0; place = cards.indexOf(card, place + 1)) places.push(place);
  for (const [place, operation] of oddOf(segment)) {
    if (cards[place] === NO_CARD) cardsIn(operation).forEach((id) => names.find(id) === card && places.push(place));
  }
  return places.sort((a, b) => a - b).map((place) => operationAt(segment, place, names));
}

type Listed = (index: number) => Operation[];

function listOf(segments: readonly Segment[], names: CardNames, redirect: Redirect): Listed {
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
  return (index) => {
    const found: Operation[] = [];
    for (let at = counts[index]!; at < counts[index + 1]!; at += 1) found.push(operationAt(segments[inSegment[at]!]!, places[at]!, names));
    return found;
  };
}

function tailByCard(tail: readonly Operation[], names: CardNames, redirect: Redirect): Map<number, Operation[]> {
  const later = new Map<number, Operation[]>();
  for (const operation of tail) {
    for (const card of cardsIn(operation)) {
      const named = names.find(card);
      const index = redirect.get(named) ?? named;
      const list = later.get(index);
      if (list === undefined) later.set(index, [operation]);
      else list.push(operation);
    }
  }
  return later;
}
