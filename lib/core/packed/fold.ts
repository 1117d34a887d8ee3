/**
 * Schedules folded in one pass over the columns, without an object for each review: what new weights or a lost board ask
 * of a million reviews. Cards whose operations do not lie in order are left to be folded one by one.
 */
import { DAY_MS } from '../day';
import type { Formulas } from '../memory-formulas';
import type { Model } from '../memory';
import type { Operation, Review, StudyDay } from '../model';
import { effectiveAt, isOfCards, reviewOf, stepped, type CardOperation, type Correction } from '../replay';
import type { Undoing } from '../undoing';
import type { CardNames } from './card-names';
import { cardsIn, type Past, type Redirect } from './past';
import { BY_DAY, NOT_BURIED, scheduleAt, setSchedule, STATES, SUSPENDED, WHOLE, type ScheduleColumns } from './schedule-columns';
import { NO_CARD, oddOf, operationAt, STATE_BITS, type Run, type Segment } from './segment';
import { undonePlaces } from './undone-places';

export interface Folding {
  readonly names: CardNames;
  /** Written to: the cards wanted must be as new there, and say their model. */
  readonly columns: ScheduleColumns;
  /** 1 for each card to be folded, by number. */
  readonly wanted: Uint8Array;
  readonly models: readonly Model[];
  readonly undoing: Undoing;
  readonly redirect: Redirect;
  readonly corrections: readonly Correction[];
  /** Reviews from this study day on are told. */
  readonly recentFrom: StudyDay;
  readonly remember: (review: Review) => void;
}

const IN_REVIEW = STATES.indexOf('review');
const MOST_REPS = 0xffff;

/** Folds the cards wanted. Returns those that it could not fold in order, by number: what it made of them is wrong. */
export function foldColumns({ segments, tail }: Past, folding: Folding): number[] {
  const left = new Uint8Array(folding.wanted.length);
  const pass: Pass = { ...folding, left, formulas: folding.models.map((model) => model.formulas), target: targetsOf(folding) };
  for (const segment of segments) foldSegment(segment, pass);
  for (const operation of tail) foldWhole(operation, pass);
  const indices: number[] = [];
  left.forEach((isLeft, index) => {
    if (isLeft === 1 && folding.wanted[index] === 1) indices.push(index);
  });
  return indices;
}

interface Pass extends Folding {
  readonly left: Uint8Array;
  readonly formulas: readonly Formulas[];
  /** Where each card's history went; null where all stays. */
  readonly target: Uint32Array | null;
}

function targetsOf({ redirect, wanted }: Folding): Uint32Array | null {
  if (redirect.size === 0) return null;
  const targets = Uint32Array.from({ length: wanted.length }, (_, index) => index);
  redirect.forEach((to, from) => (targets[from] = to));
  return targets;
}

function foldSegment(segment: Segment, pass: Pass): void {
  const { runs, count } = segment;
  const undone = undonePlaces(segment, pass.names, pass.undoing);
  const odd = oddOf(segment);
  leaveCorrected(segment, pass);
  runs.forEach((run, index) => foldRun(segment, run, runs[index + 1]?.from ?? count, odd, undone, pass));
}

/** What was shifted in time is put in its order one by one. */
function leaveCorrected(segment: Segment, { corrections, left, target, names }: Pass): void {
  const { runs, count, cards } = segment;
  for (const { of, first, last } of corrections) {
    runs.forEach((run, index) => {
      if (run.device !== of) return;
      const end = Math.min(runs[index + 1]?.from ?? count, run.from + last - run.n + 1);
      for (let place = Math.max(run.from, run.from + first - run.n); place < end; place += 1) {
        const card = cards[place]!;
        const found = card === NO_CARD ? cardsIn(operationAt(segment, place, names, run)).map(names.indexOf) : [card];
        found.forEach((one) => (left[target?.[one] ?? one] = 1));
      }
    });
  }
}

function foldRun(segment: Segment, run: Run, end: number, odd: ReadonlyMap<number, Operation>, undone: ReadonlySet<number>, pass: Pass): void {
  const { cards, marks, offsets } = segment;
  const { columns: { lastAts, buriedUntils }, columns, wanted, left, target } = pass;
  const zoneMs = run.zoneMinutes * 60_000;
  const mayBeUndone = undone.size > 0;
  for (let place = run.from; place < end; place += 1) {
    const mark = marks[place]!;
    if ((mark & 0b1111) === 0) {
      foldWhole(odd.get(place)!, pass);
      continue;
    }
    const card = target === null ? cards[place]! : target[cards[place]!]!;
    if (wanted[card] !== 1) continue;
    const at = run.at + offsets[place]!;
    if (!comesNext(card, at, lastAts, left)) continue;
    if (left[card] === 1 || (mayBeUndone && undone.has(place))) continue;
    const day = Math.floor((at + zoneMs) / DAY_MS) - ((mark >> 5) & 1);
    const isRating = (mark & STATE_BITS) !== 0;
    if (isRating && day >= pass.recentFrom) tell(operationAt(segment, place, pass.names, run) as CardOperation, card, pass);
    const isWhole = (columns.marks[card]! & WHOLE) !== 0 || columns.reps[card] === MOST_REPS;
    if (isWhole) step(operationAt(segment, place, pass.names, run) as CardOperation, card, pass);
    else if (isRating) review(segment, place, card, at, day, pass);
    else buriedUntils[card] = day;
  }
}

/** Each card's operations have to come in order; how cards mix does not matter. */
function comesNext(card: number, at: number, lastAts: Float64Array, left: Uint8Array): boolean {
  if (at <= lastAts[card]!) {
    left[card] = 1;
    return false;
  }
  lastAts[card] = at;
  return true;
}

/** A packed rating: what `scheduleAfter` makes of it, in columns. */
function review(segment: Segment, place: number, card: number, at: number, day: StudyDay, { columns, formulas }: Pass): void {
  const mark = segment.marks[place]!;
  const formula = formulas[columns.models[card]!]!;
  const grade = (mark & 3) + 1;
  const before = columns.marks[card]!;
  if ((before & 3) === 0) {
    columns.stabilities[card] = formula.firstStability(grade);
    columns.difficulties[card] = formula.firstDifficulty(grade);
  } else {
    const elapsed = Math.max(0, day - columns.reviewedDays[card]!);
    const difficulty = columns.difficulties[card]!;
    columns.stabilities[card] = formula.stability(columns.stabilities[card]!, difficulty, elapsed, grade);
    columns.difficulties[card] = formula.difficulty(difficulty, grade);
  }
  const span = segment.spans[place]!;
  const byDay = (mark & 16) !== 0;
  if ((before & 3) === IN_REVIEW && grade === 1) columns.lapses[card]! += 1;
  columns.reps[card]! += 1;
  columns.marks[card] = ((mark >> 2) & 3) | (byDay ? BY_DAY : 0) | (before & SUSPENDED);
  columns.dues[card] = byDay ? day + span : at + span * 60_000;
  columns.intervals[card] = byDay ? span : 0;
  columns.steps[card] = mark >> 6;
  columns.reviewedAts[card] = at;
  columns.reviewedDays[card] = day;
  columns.buriedUntils[card] = NOT_BURIED;
}

/** An operation that lies as an object. */
function foldWhole(operation: Operation, pass: Pass): void {
  if (!isOfCards(operation)) return;
  const { names, target, wanted, left, corrections, columns, undoing } = pass;
  const isShifted = corrections.some(({ of, first, last }) => of === operation.device && first <= operation.n && operation.n <= last);
  for (const id of cardsIn(operation)) {
    const named = names.find(id);
    const card = target?.[named] ?? named;
    if (wanted[card] !== 1) continue;
    if (isShifted) left[card] = 1;
    if (!comesNext(card, effectiveAt(operation), columns.lastAts, left) || left[card] === 1 || undoing.isUndone(operation)) continue;
    if (operation.kind === 'rated' && operation.studyDay >= pass.recentFrom) tell(operation, card, pass);
    step(operation, card, pass);
  }
}

function step(operation: CardOperation, card: number, { columns, models }: Pass): void {
  setSchedule(columns, card, stepped(scheduleAt(columns, card), operation, models[columns.models[card]!]!));
}

function tell(operation: CardOperation, card: number, { columns, models, remember }: Pass): void {
  if (operation.kind === 'rated') remember(reviewOf(scheduleAt(columns, card), operation, models[columns.models[card]!]!));
}
