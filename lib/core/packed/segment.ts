/**
 * A stretch of operations in columns, 14 bytes a review. What does not fit the columns is kept as JSON beside them, so
 * that every operation comes out as it went in. A segment is plain data: the database stores it as it is.
 */
import { DAY_MS } from '../day';
import type { BatchId, DeviceId, Operation, ParametersId, Rating, State } from '../model';
import type { CardNames } from './card-names';

export interface Segment {
  readonly count: number;
  readonly runs: readonly Run[];
  readonly parameters: readonly ParametersId[];
  /** The card's number, or `NO_CARD` where there are none or several. */
  readonly cards: Uint32Array;
  /** Milliseconds since the run began. */
  readonly offsets: Uint32Array;
  readonly tookLow: Uint16Array;
  readonly tookHigh: Uint8Array;
  /** Days of the interval, or minutes until due. */
  readonly spans: Uint16Array;
  /** Bits 0–1 rating, 2–3 state after it, 4 due by day, 5 the study day began the day before, 6–7 step. State 0: no rating, see `ODD` and `BURY`. */
  readonly marks: Uint8Array;
  /** Index into `parameters`; empty while there is one. */
  readonly weights: Uint8Array;
  /** Operations that are part of a batch, ascending, and 16 bytes of its name each. */
  readonly batchPlaces: Uint32Array;
  readonly batchNames: Uint8Array;
  /** JSON list of the odd operations, in order. */
  readonly odd: string;
}

/** Operations of one device with numbers that follow each other. */
export interface Run {
  /** Place of its first operation. */
  readonly from: number;
  readonly device: DeviceId;
  readonly n: number;
  readonly at: number;
  readonly zoneMinutes: number;
}

export const NO_CARD = 0xffffffff;
export const SEGMENT_MOST = 65_536;
/** The bits of a mark that are 0 unless it is a packed rating. */
export const STATE_BITS = 0b1100;
/** Marks of operations that are no packed rating. */
const ODD = 0;
const BURY = 1;

const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const STATES: readonly State[] = ['new', 'learning', 'review', 'relearning'];
const BATCH = /^batch-[0-9a-f]{32}$/;

type Row = { card: number; tookMs: number; span: number; mark: number; parameters: ParametersId | null };

/** Packs operations in the order given. `names` gives numbers to cards it has not seen. */
export function encodeSegment(operations: readonly Operation[], names: CardNames): Segment {
  const count = operations.length;
  const columns = emptyColumns(count);
  const runs: Run[] = [];
  const parameters: ParametersId[] = [];
  const batches: number[] = [];
  const odd: Operation[] = [];
  const weights = new Uint8Array(count);
  operations.forEach((operation, place) => {
    const run = runFor(runs, operation, place);
    columns.offsets[place] = operation.at - run.at;
    const row = packed(operation, parameters, names);
    if (row === null) {
      odd.push(operation);
      columns.cards[place] = onlyCard(operation, names);
      return;
    }
    columns.cards[place] = row.card;
    columns.tookLow[place] = row.tookMs & 0xffff;
    columns.tookHigh[place] = row.tookMs >>> 16;
    columns.spans[place] = row.span;
    columns.marks[place] = row.mark;
    if (row.parameters !== null) weights[place] = parameters.indexOf(row.parameters);
    if (operation.batch !== null) batches.push(place);
  });
  return {
    count, runs, parameters, ...columns,
    weights: parameters.length > 1 ? weights : new Uint8Array(0),
    batchPlaces: Uint32Array.from(batches),
    batchNames: Uint8Array.from(batches.flatMap((place) => bytesOf(operations[place]!.batch!))),
    odd: odd.length === 0 ? '' : JSON.stringify(odd),
  };
}

const emptyColumns = (count: number) => ({
  cards: new Uint32Array(count), offsets: new Uint32Array(count), tookLow: new Uint16Array(count), tookHigh: new Uint8Array(count),
  spans: new Uint16Array(count), marks: new Uint8Array(count),
});

function runFor(runs: Run[], { device, n, at, zoneMinutes }: Operation, place: number): Run {
  const last = runs[runs.length - 1];
  const follows = last !== undefined && last.device === device && last.zoneMinutes === zoneMinutes
    && last.n + (place - last.from) === n && isWithin(at - last.at, 0xffffffff);
  if (follows) return last;
  const run = { from: place, device, n, at, zoneMinutes };
  runs.push(run);
  return run;
}

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;

function packed(operation: Operation, parameters: ParametersId[], names: CardNames): Row | null {
  if (operation.batch !== null && !BATCH.test(operation.batch)) return null;
  const dayBack = localDay(operation.at, operation.zoneMinutes) - operation.studyDay;
  if (dayBack !== 0 && dayBack !== 1) return null;
  if (operation.kind === 'manual') return packedBury(operation, dayBack, names);
  if (operation.kind !== 'rated' || Object.keys(operation).length !== 13) return null;
  const { outcome, rating, tookMs } = operation;
  const span = spanOf(operation);
  if (span === null || outcome.step > 3 || !isWithin(outcome.step, 3) || !isWithin(tookMs, 0xffffff)) return null;
  const [grade, state] = [RATINGS.indexOf(rating), STATES.indexOf(outcome.state)];
  if (grade < 0 || state < 1 || operation.model !== 'fsrs-6') return null;
  if (!parameters.includes(operation.parametersId)) {
    if (parameters.length === 256) return null;
    parameters.push(operation.parametersId);
  }
  const mark = grade | (state << 2) | ('day' in outcome.due ? 16 : 0) | (dayBack << 5) | (outcome.step << 6);
  return { card: names.indexOf(operation.card), tookMs, span, mark, parameters: operation.parametersId };
}

/** A sibling put off until tomorrow: what goes with every rating of a note that has several cards. */
function packedBury(operation: Extract<Operation, { kind: 'manual' }>, dayBack: number, names: CardNames): Row | null {
  const [card] = operation.cards;
  const { action } = operation;
  if (card === undefined || operation.cards.length > 1 || action.type !== 'bury' || action.day !== operation.studyDay) return null;
  return { card: names.indexOf(card), tookMs: 0, span: 0, mark: BURY | (dayBack << 5), parameters: null };
}

const localDay = (at: number, zoneMinutes: number): number => Math.floor((at + zoneMinutes * 60_000) / DAY_MS);

function spanOf({ at, studyDay, outcome }: Extract<Operation, { kind: 'rated' }>): number | null {
  const { due, intervalDays } = outcome;
  if ('day' in due) return due.day === studyDay + intervalDays && isWithin(intervalDays, 0xffff) ? intervalDays : null;
  const minutes = (due.at - at) / 60_000;
  return intervalDays === 0 && isWithin(minutes, 0xffff) ? minutes : null;
}

function onlyCard(operation: Operation, names: CardNames): number {
  if (operation.kind === 'rated' || operation.kind === 'set') return names.indexOf(operation.card);
  if (operation.kind !== 'manual') return NO_CARD;
  operation.cards.forEach(names.indexOf);
  const [card] = operation.cards;
  return card !== undefined && operation.cards.length === 1 ? names.indexOf(card) : NO_CARD;
}

/** The 16 bytes of a batch's name, or null when it is named another way. */
export const batchBytes = (batch: BatchId): number[] | null => (BATCH.test(batch) ? bytesOf(batch) : null);

const bytesOf = (batch: BatchId): number[] => Array.from({ length: 16 }, (_, index) => Number.parseInt(batch.slice(6 + index * 2, 8 + index * 2), 16));

const oddOnes = new WeakMap<Segment, ReadonlyMap<number, Operation>>();

/** The operations that are kept whole, by place. */
export function oddOf(segment: Segment): ReadonlyMap<number, Operation> {
  const known = oddOnes.get(segment);
  if (known !== undefined) return known;
  const found = new Map<number, Operation>();
  if (segment.odd !== '') {
    const operations = JSON.parse(segment.odd) as readonly Operation[];
    for (let place = 0; place < segment.count; place += 1) if (isOdd(segment.marks[place]!)) found.set(place, operations[found.size]!);
    if (found.size !== operations.length) throw new Error('Inconsistent: a segment has lost an operation');
  }
  oddOnes.set(segment, found);
  return found;
}

const isOdd = (mark: number): boolean => (mark & 0b1111) === ODD;

/** The operation at a place, as it was written. */
export function operationAt(segment: Segment, place: number, names: CardNames, run = runAt(segment, place)): Operation {
  const mark = segment.marks[place]!;
  if (isOdd(mark)) return oddOf(segment).get(place)!;
  const at = run.at + segment.offsets[place]!;
  const { device, zoneMinutes } = run;
  const studyDay = localDay(at, zoneMinutes) - ((mark >> 5) & 1);
  const head = { device, n: run.n + (place - run.from), at, zoneMinutes, studyDay, batch: batchAt(segment, place) };
  const card = names.idAt(segment.cards[place]!);
  const state = (mark >> 2) & 3;
  if (state === 0) return { kind: 'manual', cards: [card], action: { type: 'bury', day: studyDay }, ...head };
  const span = segment.spans[place]!;
  const byDay = (mark & 16) !== 0;
  return {
    kind: 'rated',
    card,
    rating: RATINGS[mark & 3]!,
    tookMs: segment.tookLow[place]! + segment.tookHigh[place]! * 0x10000,
    outcome: {
      state: STATES[state] as Exclude<State, 'new'>, step: mark >> 6, intervalDays: byDay ? span : 0,
      due: byDay ? { day: studyDay + span } : { at: at + span * 60_000 },
    },
    model: 'fsrs-6',
    parametersId: segment.parameters[segment.weights[place] ?? 0]!,
    ...head,
  };
}

/** The run a place belongs to. */
export function runAt({ runs }: Segment, place: number): Run {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= place) low = middle;
    else high = middle - 1;
  }
  return runs[low]!;
}

function batchAt({ batchPlaces, batchNames }: Segment, place: number): BatchId | null {
  let [low, high] = [0, batchPlaces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (batchPlaces[middle]! < place) low = middle + 1;
    else high = middle;
  }
  if (batchPlaces[low] !== place) return null;
  const hex = Array.from(batchNames.subarray(low * 16, low * 16 + 16), (byte) => byte.toString(16).padStart(2, '0'));
  return `batch-${hex.join('')}` as BatchId;
}

/** All operations, in the order they were packed. */
export function operationsOf(segment: Segment, names: CardNames): Operation[] {
  return segment.runs.flatMap((run, index) => {
    const end = segment.runs[index + 1]?.from ?? segment.count;
    return Array.from({ length: end - run.from }, (_, step) => operationAt(segment, run.from + step, names, run));
  });
}
