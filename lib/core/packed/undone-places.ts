/** Which places of a segment were undone, found from the undoings and not by asking each operation. */
import type { Undoing } from '../undoing';
import type { CardNames } from './card-names';
import { batchBytes, oddOf, operationAt, runAt, type Segment } from './segment';

export function undonePlaces(segment: Segment, names: CardNames, undoing: Undoing): ReadonlySet<number> {
  const places = new Set<number>();
  if (!undoing.any()) return places;
  for (const place of namedPlaces(segment, undoing)) if (undoing.isUndone(operationAt(segment, place, names, runAt(segment, place)))) places.add(place);
  for (const [place, operation] of oddOf(segment)) if (undoing.isUndone(operation)) places.add(place);
  return places;
}

/** Places of packed operations that an undoing may mean. */
function* namedPlaces({ runs, count, batchPlaces, batchNames }: Segment, undoing: Undoing): Generator<number> {
  const beginnings = new Set<number>();
  for (const target of undoing.targets()) {
    if (!('device' in target)) {
      const bytes = batchBytes(target.batch);
      if (bytes !== null) beginnings.add(beginningOf(bytes, 0));
      continue;
    }
    for (const [index, run] of runs.entries()) {
      const length = (runs[index + 1]?.from ?? count) - run.from;
      if (run.device === target.device && run.n <= target.n && target.n < run.n + length) yield run.from + target.n - run.n;
    }
  }
  if (beginnings.size === 0) return;
  for (let index = 0; index < batchPlaces.length; index += 1) if (beginnings.has(beginningOf(batchNames, index * 16))) yield batchPlaces[index]!;
}

/** Enough of a batch's name to leave out nearly all others. */
const beginningOf = (bytes: ArrayLike<number>, at: number): number => (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
