/** Several segments as one: columns are laid end to end, nothing is unpacked. */
import type { Run, Segment } from './segment';

/** The operations of `first`, then those of `second`. */
export function mergeSegments(first: Segment, second: Segment): Segment {
  const parameters = [...new Set([...first.parameters, ...second.parameters])];
  if (parameters.length > 256) throw new Error('Inconsistent: too many parameters for one segment');
  return {
    count: first.count + second.count,
    runs: joinedRuns(first, second),
    parameters,
    cards: joined(Uint32Array, first.cards, second.cards),
    offsets: joined(Uint32Array, first.offsets, second.offsets),
    tookLow: joined(Uint16Array, first.tookLow, second.tookLow),
    tookHigh: joined(Uint8Array, first.tookHigh, second.tookHigh),
    spans: joined(Uint16Array, first.spans, second.spans),
    marks: joined(Uint8Array, first.marks, second.marks),
    weights: parameters.length > 1 ? joined(Uint8Array, weightsOf(first, parameters), weightsOf(second, parameters)) : new Uint8Array(0),
    batchPlaces: joined(Uint32Array, first.batchPlaces, second.batchPlaces.map((place) => place + first.count)),
    batchNames: joined(Uint8Array, first.batchNames, second.batchNames),
    odd: first.odd === '' || second.odd === '' ? first.odd + second.odd : `${first.odd.slice(0, -1)},${second.odd.slice(1)}`,
  };
}

/** Whether two segments fit one. */
export function fitsOne(first: Segment, second: Segment, most: number): boolean {
  return first.count + second.count <= most && new Set([...first.parameters, ...second.parameters]).size <= 256;
}

type Column = Uint8Array | Uint16Array | Uint32Array;

function joined<T extends Column>(make: new (length: number) => T, first: ArrayLike<number>, second: ArrayLike<number>): T {
  const column = new make(first.length + second.length);
  column.set(first);
  column.set(second, first.length);
  return column;
}

const weightsOf = (segment: Segment, parameters: Segment['parameters']): Uint8Array =>
  Uint8Array.from({ length: segment.count }, (_, place) => Math.max(0, parameters.indexOf(segment.parameters[segment.weights[place] ?? 0]!)));

/** A run that goes on in the second segment keeps its beginning, so its offsets hold only if they were counted from there. */
const joinedRuns = (first: Segment, second: Segment): Run[] =>
  [...first.runs, ...second.runs.map((run) => ({ ...run, from: run.from + first.count }))];
