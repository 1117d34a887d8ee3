/**
 * The fold of all operations, kept in columns and carried forward: a rating is one step, whatever the length of the
 * history. Only what changes the past (an undo, a late arrival, other weights) folds cards anew, and needs the
 * history for it. It gives what replay.ts gives from scratch.
 */
import type { Model } from '../memory';
import type { CardId, History, Operation, Review, Schedule, Schedules, StudyDay, UndoTarget } from '../model';
import { corrected, effectiveAt, inOrder, isOfCards, reviewOf, stepped, type CardOperation, type Correction } from '../replay';
import { NEW_SCHEDULE } from '../schedule';
import { createUndoing } from '../undoing';
import { createOfCard } from './by-card';
import type { CardNames } from './card-names';
import { operationsNamed, operationsOfCards, type Past, type Redirect } from './past';
import { createHistory } from './history';
import { createRecent, type Recent } from './recent';
import { foldColumns } from './fold';
import { tallyOf } from './tally';
import { clearSchedule, createColumns, resized, scheduleAt, setSchedule, type ScheduleColumns } from './schedule-columns';

/** What the memory of a card is folded with, by card number. */
export interface Models {
  /** Equal keys are equal models. */
  keyAt(index: number): string;
  model(key: string): Model;
}

/** A fold at rest. */
export interface Snapshot {
  readonly columns: ScheduleColumns;
  readonly modelKeys: readonly string[];
  /** Operations that decide about others: undone, corrected, moved. */
  readonly deciding: readonly Operation[];
  readonly recentFrom: StudyDay;
  readonly recent: readonly Review[];
}

export interface PackedLedger {
  readonly schedules: Schedules;
  readonly history: History;
  readonly columns: () => ScheduleColumns;
  /** Takes operations not seen before. What they change in the past waits for `settle`. */
  readonly add: (operations: readonly Operation[]) => void;
  /** Cards whose model is another now are to be folded anew. */
  readonly checkModels: () => void;
  /** Whether something waits for the history. */
  readonly isWaiting: () => boolean;
  /** About how many cards wait to be folded anew. */
  readonly waitingCards: () => number;
  /** Everything is to be folded anew. */
  readonly startOver: () => void;
  /** Folds anew what waits. Throws without a past. */
  readonly settle: () => void;
  /** Gives the ledger everything that happened before its tail; what it has added itself must be in it. */
  readonly setPast: (past: Past) => void;
  readonly hasPast: () => boolean;
  readonly past: () => Past;
  readonly snapshot: () => Snapshot;
}

const FOLDED_AT_ONCE = 8192;
/** More cards are folded in one pass over all operations. */
const FOLDED_ONE_BY_ONE = 64;

/** A ledger that begins with what was kept, or with nothing; `tail` is what happened since. */
export function createPackedLedger(names: CardNames, models: Models, kept: Snapshot | null, foldedOneByOne = FOLDED_ONE_BY_ONE): PackedLedger {
  let columns = kept?.columns ?? createColumns(names.size());
  const modelKeys: string[] = [...(kept?.modelKeys ?? [])];
  const deciding: Operation[] = [];
  const shifting: Operation[] = [];
  const undoing = createUndoing();
  const recent: Recent = createRecent(kept?.recentFrom ?? -Infinity, kept?.recent ?? []);
  const waiting = new Set<number>();
  let targets: UndoTarget[] = [];
  let everything = false;
  let version = 0;
  const ofCard = createOfCard(names);
  let corrections: readonly Correction[] = [];
  let redirect: Redirect = new Map();
  let past: Past = { segments: [], tail: [] };
  let tail: Operation[] = [];
  let hasPast = kept === null;

  const room = (): void => {
    const length = names.size();
    if (columns.marks.length < length) columns = resized(columns, Math.max(length, Math.ceil(columns.marks.length * 1.5)));
  };
  const keyIndex = (key: string): number => {
    const index = modelKeys.indexOf(key);
    return index < 0 ? modelKeys.push(key) - 1 : index;
  };
  const indexOf = (card: CardId): number => {
    const index = names.indexOf(card);
    room();
    return redirect.get(index) ?? index;
  };

  /** An `undone` alone moves nothing that is not itself undone. */
  const decide = (operations: readonly Operation[]): void => {
    for (const operation of operations) {
      deciding.push(operation);
      if (operation.kind === 'undone') undoing.add(operation);
      else shifting.push(operation);
    }
    if (shifting.length === 0) return;
    const inForce = shifting.filter((operation) => !undoing.isUndone(operation));
    corrections = inForce.filter((operation): operation is Correction & Operation => operation.kind === 'corrected');
    redirect = redirectOf(inForce, names);
  };
  decide(kept?.deciding ?? []);

  const remember = (review: Review): void => {
    recent.add(review);
    if (review.operation.studyDay < recent.first()) version += 1;
  };

  const place = (given: CardOperation): void => {
    const operation = corrected(given, corrections);
    const at = effectiveAt(operation);
    const cards = operation.kind === 'manual' ? operation.cards : [operation.card];
    for (const card of cards) {
      const index = indexOf(card);
      const key = keyIndex(models.keyAt(index));
      const last = columns.lastAts[index]!;
      // What was folded with other weights is folded anew, and not carried on with these.
      if (at <= last || (last !== -Infinity && columns.models[index] !== key)) waiting.add(index);
      columns.lastAts[index] = Math.max(at, last);
      if (waiting.has(index)) continue;
      columns.models[index] = key;
      if (undoing.isUndone(operation)) continue;
      const before = scheduleAt(columns, index);
      const model = models.model(modelKeys[key]!);
      if (operation.kind === 'rated') remember(reviewOf(before, operation, model));
      setSchedule(columns, index, stepped(before, operation, model));
    }
  };

  const addOne = (operation: Operation): void => {
    tail.push(operation);
    if (operation.kind === 'undone') {
      decide([operation]);
      targets.push(operation.target);
    } else if (operation.kind === 'corrected' || operation.kind === 'moved') {
      decide([operation]);
      everything = true;
    } else if (isOfCards(operation)) {
      place(operation);
    }
  };

  const whole = (): Past => ({ segments: past.segments, tail: [...past.tail, ...tail] });

  const resolve = (target: UndoTarget): void => {
    for (const operation of operationsNamed(whole(), target, names)) {
      if (operation.kind === 'undone') resolve(operation.target);
      else if (operation.kind === 'corrected' || operation.kind === 'moved') everything = true;
      else if (isOfCards(operation)) (operation.kind === 'manual' ? operation.cards : [operation.card]).forEach((card) => waiting.add(indexOf(card)));
    }
  };

  const foldOne = (index: number, found: readonly Operation[], visit: Visit): void => {
    const operations = found.filter(isOfCards).map((operation) => corrected(operation, corrections)).sort(inOrder);
    const model = models.model(models.keyAt(index));
    visit(index, foldOf(operations.filter((operation) => !undoing.isUndone(operation)), model), operations);
  };

  /** Cards folded from their whole history, some thousands at once, so that a long one needs little memory. */
  const fold = (indices: readonly number[], visit: Visit): void => {
    for (let from = 0; from < indices.length; from += FOLDED_AT_ONCE) {
      const some = indices.slice(from, from + FOLDED_AT_ONCE);
      const wanted = new Uint8Array(names.size());
      some.forEach((index) => (wanted[index] = 1));
      const found = operationsOfCards(whole(), wanted, names, redirect);
      for (const index of some) foldOne(index, found.get(index) ?? [], visit);
    }
  };

  const reviewsOf = (card: CardId): readonly Review[] => {
    const index = names.find(card);
    let reviews: readonly Review[] = [];
    const take: Visit = (_, folded) => (reviews = folded.reviews);
    if (index >= 0) foldOne(index, ofCard(index, whole(), redirect), take);
    return reviews;
  };

  const refold = (indices: readonly number[]): void => {
    const forgotten = new Uint8Array(names.size());
    indices.forEach((index) => (forgotten[index] = 1));
    const isForgotten = (card: CardId): boolean => {
      const index = names.indexOf(card);
      return forgotten[index] === 1 || forgotten[redirect.get(index) ?? index] === 1;
    };
    recent.forget(isForgotten);
    if (indices.length <= foldedOneByOne) foldEach(indices);
    else {
      const left = foldMany(indices, forgotten);
      forgotten.fill(0);
      left.forEach((index) => (forgotten[index] = 1));
      recent.forget(isForgotten);
      foldEach(left);
    }
  };

  /** Many cards in one pass over the columns. Returns those left over. */
  const foldMany = (indices: readonly number[], wanted: Uint8Array): number[] => {
    const used: Model[] = [];
    for (const index of indices) {
      const key = models.keyAt(index);
      const known = keyIndex(key);
      clearSchedule(columns, index);
      columns.models[index] = known;
      used[known] ??= models.model(key);
    }
    return foldColumns(whole(), { names, columns, wanted, models: used, undoing, redirect, corrections, recentFrom: recent.first(), remember: recent.add });
  };

  const foldEach = (indices: readonly number[]): void => fold(indices, (index, { schedule, reviews }, operations) => {
    setSchedule(columns, index, schedule);
    columns.models[index] = keyIndex(models.keyAt(index));
    columns.lastAts[index] = operations.reduce((last, operation) => Math.max(last, effectiveAt(operation)), -Infinity);
    reviews.forEach(recent.add);
  });

  const allCards = (): number[] => Array.from({ length: names.size() }, (_, index) => index);

  const settle = (): void => {
    if (!hasPast) throw new Error('Inconsistent: the past is folded before it was read');
    targets.forEach(resolve);
    targets = [];
    room();
    refold(everything ? allCards() : [...waiting]);
    waiting.clear();
    everything = false;
    version += 1;
  };

  const history = createHistory({
    recent,
    hasPast: () => hasPast,
    version: () => version,
    reviewsOf,
    tally: () => (corrections.length > 0 ? null : tallyOf(whole(), names, undoing, redirect)),
    eachCard: (visit) => fold(allCards(), (_, { reviews }) => visit(reviews)),
  });

  const get = (card: CardId): Schedule => {
    const index = names.find(card);
    return index < 0 ? NEW_SCHEDULE : scheduleAt(columns, index);
  };

  return {
    schedules: { get },
    history,
    columns: () => {
      room();
      return columns;
    },
    add: (operations) => operations.forEach(addOne),
    checkModels: () => {
      room();
      for (let index = 0; index < names.size(); index += 1) {
        if (columns.lastAts[index] !== -Infinity && modelKeys[columns.models[index]!] !== models.keyAt(index)) waiting.add(index);
      }
    },
    startOver: () => {
      everything = true;
    },
    isWaiting: () => waiting.size > 0 || targets.length > 0 || everything,
    waitingCards: () => (everything ? names.size() : waiting.size),
    settle,
    setPast: (given) => {
      past = given;
      tail = [];
      hasPast = true;
      version += 1;
    },
    hasPast: () => hasPast,
    past: whole,
    snapshot: () => ({ columns: resized(columns, names.size()), modelKeys, deciding, ...recent.kept() }),
  };
}

interface Folded {
  readonly schedule: Schedule;
  readonly reviews: readonly Review[];
}

type Visit = (index: number, folded: Folded, operations: readonly Operation[]) => void;

/** Effective operations of one card, in order, folded. */
function foldOf(operations: readonly CardOperation[], model: Model): Folded {
  let schedule: Schedule = NEW_SCHEDULE;
  const reviews: Review[] = [];
  for (const operation of operations) {
    if (operation.kind === 'rated') reviews.push(reviewOf(schedule, operation, model));
    schedule = stepped(schedule, operation, model);
  }
  return { schedule, reviews };
}

function redirectOf(deciding: readonly Operation[], names: CardNames): Redirect {
  const moves = new Map<CardId, CardId>();
  for (const operation of deciding) if (operation.kind === 'moved') moves.set(operation.from, operation.to);
  return new Map([...moves.keys()].map((card) => [names.indexOf(card), names.indexOf(endOf(card, moves))]));
}

function endOf(card: CardId, moves: ReadonlyMap<CardId, CardId>): CardId {
  let now = card;
  for (let next = moves.get(now); next !== undefined && next !== card; next = moves.get(now)) now = next;
  return now;
}
