/**
 * What happened → what is shown. Schedules and history are folds of the operations, the same in whatever order
 * the operations arrive ([L1]). Memory comes from the ratings and today's weights; due from the last operation that
 * set one, so that new weights never move a due date ([L2]).
 */
import { elapsedDays } from './day';
import type { Model } from './memory';
import type {
  BatchId, CardId, DeviceId, History, Manual, ManualAction, Operation, RatedOperation, Review, Schedule, Schedules,
  SetSchedule, StudyDay, UndoTarget,
} from './model';
import { NEW_SCHEDULE, scheduleAfter } from './schedule';
import { createUndoing, targetKey } from './undoing';

/** All operations seen, folded. It grows in place: a rating costs one step, not a fold of everything. */
export interface Ledger {
  readonly schedules: Schedules;
  readonly history: History;
  /** Takes operations in any order; one already seen is ignored. Throws if it comes back with other content. */
  add(operations: readonly Operation[]): void;
  /** Folds everything again, for new weights. */
  refold(): void;
  isUndone(operation: Operation): boolean;
  all(): readonly Operation[];
}

export type CardOperation = Extract<Operation, { kind: 'rated' | 'set' | 'manual' }>;
export type Correction = Extract<Operation, { kind: 'corrected' }>;

interface Folded {
  readonly schedule: Schedule;
  readonly reviews: readonly Review[];
}

const NOTHING: Folded = { schedule: NEW_SCHEDULE, reviews: [] };

/** An empty ledger. `modelFor` gives the model of the card's preset today. */
export function createLedger(modelFor: (card: CardId) => Model): Ledger {
  const seen = new Map<string, Operation>();
  const undoing = createUndoing();
  const { isUndone } = undoing;
  const batches = new Map<BatchId, Operation[]>();
  let corrections: Correction[] = [];
  let moves = new Map<CardId, CardId>();
  let byCard = new Map<CardId, CardOperation[]>();
  let folded = new Map<CardId, Folded>();
  let byDay: Map<StudyDay, Review[]> | null = null;

  const currentCard = (card: CardId): CardId => {
    let now = card;
    for (let next = moves.get(now); next !== undefined && next !== card; next = moves.get(now)) now = next;
    return now;
  };

  const cardsOf = (operation: CardOperation): CardId[] =>
    (operation.kind === 'manual' ? operation.cards : [operation.card]).map(currentCard);

  const fold = (card: CardId): void => {
    const effective = (byCard.get(card) ?? []).filter((operation) => !isUndone(operation));
    folded.set(card, effective.reduce((before, operation) => step(before, operation, modelFor(card)), NOTHING));
  };

  const listOf = (card: CardId): CardOperation[] => {
    const list = byCard.get(card) ?? [];
    byCard.set(card, list);
    return list;
  };

  const place = (operation: CardOperation): void => {
    for (const card of cardsOf(operation)) {
      const list = listOf(card);
      const last = list[list.length - 1];
      list.push(operation);
      if (last !== undefined && inOrder(last, operation) > 0) {
        list.sort(inOrder);
        fold(card);
      } else if (!isUndone(operation)) {
        folded.set(card, step(folded.get(card) ?? NOTHING, operation, modelFor(card)));
      }
    }
  };

  const refold = (): void => {
    moves = new Map();
    byCard = new Map();
    folded = new Map();
    byDay = null;
    const operations = [...seen.values()].map((operation) => corrected(operation, corrections.filter((by) => !isUndone(by))));
    for (const operation of operations) if (operation.kind === 'moved' && !isUndone(operation)) moves.set(operation.from, operation.to);
    for (const operation of operations) {
      if (!isOfCards(operation)) continue;
      for (const card of cardsOf(operation)) listOf(card).push(operation);
    }
    for (const [card, list] of byCard) {
      list.sort(inOrder);
      fold(card);
    }
  };

  const refoldTarget = (target: UndoTarget): void => {
    for (const operation of targetsOf(target, seen, batches)) {
      if (operation.kind === 'undone') refoldTarget(operation.target);
      else if (isOfCards(operation)) cardsOf(operation).forEach(fold);
      else if (operation.kind !== 'answered' && operation.kind !== 'imported') refold();
    }
  };

  const addOne = (operation: Operation): void => {
    const key = targetKey(operation);
    const known = seen.get(key);
    if (known !== undefined) {
      if (JSON.stringify(known) !== JSON.stringify(operation)) throw new Error(`Inconsistent: two operations are ${key}`);
      return;
    }
    seen.set(key, operation);
    if (operation.batch !== null) batches.set(operation.batch, [...(batches.get(operation.batch) ?? []), operation]);
    byDay = null;
    if (operation.kind === 'undone') {
      undoing.add(operation);
      refoldTarget(operation.target);
    } else if (operation.kind === 'corrected') {
      corrections = [...corrections, operation];
      refold();
    } else if (operation.kind === 'moved') {
      refold();
    } else if (isOfCards(operation)) {
      place(operation);
    }
  };

  const reviewsByDay = (): Map<StudyDay, Review[]> => {
    byDay ??= groupByDay([...folded.values()].flatMap(({ reviews }) => reviews));
    return byDay;
  };

  return {
    schedules: { get: (card) => folded.get(card)?.schedule ?? NEW_SCHEDULE },
    history: {
      of: (card) => folded.get(card)?.reviews ?? [],
      reviewsOn: (day) => reviewsByDay().get(day) ?? [],
      days: () => [...reviewsByDay().keys()].sort((a, b) => a - b),
    },
    add: (operations) => operations.forEach(addOne),
    refold,
    isUndone,
    all: () => [...seen.values()],
  };
}

/**
 * Replay order, decided by nothing that a way of travelling adds ([L3]). A schedule from outside takes its place at
 * the card's last review there, so that it never overrides a later review here.
 */
export function inOrder(a: Operation, b: Operation): number {
  return effectiveAt(a) - effectiveAt(b) || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.n - b.n);
}

/** The instant an operation counts from. */
export const effectiveAt = (operation: Operation): number => (operation.kind === 'set' ? operation.reviewedAt : operation.at);

export const isOfCards = (operation: Operation): operation is CardOperation =>
  operation.kind === 'rated' || operation.kind === 'set' || operation.kind === 'manual';

function targetsOf(target: UndoTarget, seen: ReadonlyMap<string, Operation>, batches: ReadonlyMap<BatchId, Operation[]>): Operation[] {
  if (!('device' in target)) return batches.get(target.batch) ?? [];
  const operation = seen.get(targetKey(target));
  return operation === undefined ? [] : [operation];
}

/** The operation as the corrections that cover it say it was. */
export function corrected<T extends Operation>(operation: T, corrections: readonly Correction[]): T {
  return corrections
    .filter((by) => covers(by, operation.device, operation.n))
    .reduce((now, by) => ({ ...now, at: now.at + by.shiftMs, studyDay: now.studyDay + by.shiftDays }), operation);
}

const covers = (by: Correction, device: DeviceId, n: number): boolean => by.of === device && by.first <= n && n <= by.last;

function groupByDay(reviews: readonly Review[]): Map<StudyDay, Review[]> {
  const byDay = new Map<StudyDay, Review[]>();
  for (const review of reviews) {
    const day = byDay.get(review.operation.studyDay);
    if (day === undefined) byDay.set(review.operation.studyDay, [review]);
    else day.push(review);
  }
  for (const day of byDay.values()) day.sort((a, b) => inOrder(a.operation, b.operation));
  return byDay;
}

/** One operation further. */
function step({ schedule, reviews }: Folded, operation: CardOperation, model: Model): Folded {
  const next = stepped(schedule, operation, model);
  return { schedule: next, reviews: operation.kind === 'rated' ? [...reviews, reviewOf(schedule, operation, model)] : reviews };
}

/** The schedule that an operation leaves behind. */
export function stepped(schedule: Schedule, operation: CardOperation, model: Model): Schedule {
  switch (operation.kind) {
    case 'rated': return scheduleAfter(schedule, operation.rating, operation.outcome, operation, model);
    case 'set': return set(schedule, operation);
    case 'manual': return managed(schedule, operation, model);
  }
}

/** A rating in its place, given the schedule before it. */
export function reviewOf(schedule: Schedule, operation: RatedOperation, model: Model): Review {
  if (schedule.state === 'new') return { operation, before: 'new', elapsedDays: 0, retrievability: null };
  const days = elapsedDays(schedule.reviewedDay, operation.studyDay);
  return { operation, before: schedule.state, elapsedDays: days, retrievability: model.retrievability(days, schedule.memory.stability) };
}

function set(schedule: Schedule, operation: SetSchedule): Schedule {
  const { outcome, memory, reps, lapses, reviewedAt, reviewedDay } = operation;
  const { suspended, buriedUntil, flag } = schedule;
  return { ...outcome, memory, reps, lapses, reviewedAt, reviewedDay, suspended, buriedUntil, flag };
}

function managed(schedule: Schedule, operation: Manual & { readonly at: number; readonly studyDay: StudyDay }, model: Model): Schedule {
  const { action } = operation;
  switch (action.type) {
    case 'reset': return { ...NEW_SCHEDULE, flag: schedule.flag, suspended: schedule.suspended };
    case 'suspend': return { ...schedule, suspended: true };
    case 'unsuspend': return { ...schedule, suspended: false };
    case 'bury': return { ...schedule, buriedUntil: action.day };
    case 'unbury': return { ...schedule, buriedUntil: null };
    case 'flag': return { ...schedule, flag: action.flag };
    case 'setDue':
    case 'reschedule': return dueOn(schedule, action, operation, model);
  }
}

/** A due date set by hand. A new card becomes a review card that is believed to last until then. */
function dueOn(
  schedule: Schedule,
  action: Extract<ManualAction, { type: 'setDue' | 'reschedule' }>,
  when: { readonly at: number; readonly studyDay: StudyDay },
  model: Model,
): Schedule {
  const days = action.type === 'reschedule' ? action.intervalDays : Math.max(1, action.day - when.studyDay);
  const due = { day: action.day };
  if (schedule.state !== 'new') return { ...schedule, state: 'review', step: 0, due, intervalDays: days };
  const memory = { stability: days, difficulty: model.next(null, 0, 'good').difficulty };
  return { ...schedule, state: 'review', step: 0, due, intervalDays: days, memory, reviewedAt: when.at, reviewedDay: when.studyDay };
}
