/** Everything that happened, as segments and the operations since: looked up by card, by number and by batch. */
import type { BatchId, CardId, Operation, UndoTarget } from '../model';
import type { CardNames } from './card-names';
import { batchBytes, NO_CARD, oddOf, operationAt, STATE_BITS, type Segment } from './segment';

export interface Past {
  readonly segments: readonly Segment[];
  /** Operations that no segment holds yet. */
  readonly tail: readonly Operation[];
}

/** Where a card's history went, by card number: cards that moved and nothing else. */
export type Redirect = ReadonlyMap<number, number>;

/** Operations on the cards marked 1, by card number, in the order they were written. An operation on several cards comes for each. */
export function operationsOfCards(past: Past, wanted: Uint8Array, names: CardNames, redirect: Redirect): Map<number, Operation[]> {
  const found = new Map<number, Operation[]>();
  const put = (card: number, operation: Operation | (() => Operation)): void => {
    const index = redirect.get(card) ?? card;
    if (wanted[index] !== 1) return;
    const made = typeof operation === 'function' ? operation() : operation;
    const list = found.get(index);
    if (list === undefined) found.set(index, [made]);
    else list.push(made);
  };
  const whole = (operation: Operation): void => cardsIn(operation).forEach((card) => put(names.indexOf(card), operation));
  for (const segment of past.segments) eachPlace(segment, names, wanted, redirect.size > 0, put, whole);
  past.tail.forEach(whole);
  return found;
}

type Put = (card: number, operation: () => Operation) => void;

function eachPlace(segment: Segment, names: CardNames, wanted: Uint8Array, mayMove: boolean, put: Put, whole: (operation: Operation) => void): void {
  const { cards, count, runs } = segment;
  let next = 0;
  let run = runs[0]!;
  for (let place = 0; place < count; place += 1) {
    while (next < runs.length && runs[next]!.from <= place) run = runs[next++]!;
    const card = cards[place]!;
    if (card === NO_CARD || (!mayMove && wanted[card] !== 1)) continue;
    const at = run;
    put(card, () => operationAt(segment, place, names, at));
  }
  for (const [place, operation] of oddOf(segment)) if (cards[place] === NO_CARD) whole(operation);
}

/** The cards an operation is about. */
export function cardsIn(operation: Operation): readonly CardId[] {
  if (operation.kind === 'rated' || operation.kind === 'set') return [operation.card];
  return operation.kind === 'manual' ? operation.cards : [];
}

/** The operations a target names. */
export function operationsNamed({ segments, tail }: Past, target: UndoTarget, names: CardNames): Operation[] {
  const isNamed = 'device' in target
    ? (operation: Operation) => operation.device === target.device && operation.n === target.n
    : (operation: Operation) => operation.batch === target.batch;
  const inSegments = segments.flatMap((segment) =>
    ('device' in target ? placeOf(segment, target.device, target.n) : placesOfBatch(segment, target.batch)).map((place) => operationAt(segment, place, names)));
  return [...inSegments, ...tail.filter(isNamed)];
}

function placeOf(segment: Segment, device: string, n: number): number[] {
  for (const [index, run] of segment.runs.entries()) {
    const length = (segment.runs[index + 1]?.from ?? segment.count) - run.from;
    if (run.device === device && run.n <= n && n < run.n + length) return [run.from + n - run.n];
  }
  return [];
}

function placesOfBatch(segment: Segment, batch: BatchId): number[] {
  const places: number[] = [];
  const bytes = batchBytes(batch);
  if (bytes !== null) segment.batchPlaces.forEach((place, index) => {
    if (isEqual(segment.batchNames, index * 16, bytes)) places.push(place);
  });
  for (const [place, operation] of oddOf(segment)) if (operation.batch === batch) places.push(place);
  return places;
}

function isEqual(names: Uint8Array, from: number, bytes: readonly number[]): boolean {
  for (let index = 0; index < 16; index += 1) if (names[from + index] !== bytes[index]) return false;
  return true;
}

/** 1 for each card, by number, that was ever rated, or that history was moved to. */
export function ratedCards({ segments, tail }: Past, names: CardNames): Uint8Array {
  const rated = new Uint8Array(names.size());
  const one = (operation: Operation): void => {
    if (operation.kind === 'rated') rated[names.find(operation.card)] = 1;
    if (operation.kind === 'moved') rated[names.find(operation.to)] = 1;
  };
  for (const segment of segments) {
    const { cards, marks, count } = segment;
    for (let place = 0; place < count; place += 1) if ((marks[place]! & STATE_BITS) !== 0) rated[cards[place]!] = 1;
    oddOf(segment).forEach(one);
  }
  tail.forEach(one);
  return rated;
}
