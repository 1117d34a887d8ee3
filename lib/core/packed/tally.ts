/**
 * All reviews counted by study day, in one pass over the columns: what calendar and statistics need of a long history.
 * Of a card's state before a review it knows only what the operation before left behind.
 */
import { DAY_MS } from '../day';
import type { DayTally, Operation, ReviewTally, StudyDay } from '../model';
import { effectiveAt, isOfCards, type CardOperation } from '../replay';
import { RATINGS } from '../schedule';
import type { Undoing } from '../undoing';
import type { CardNames } from './card-names';
import { cardsIn, type Past, type Redirect } from './past';
import { STATES } from './schedule-columns';
import { oddOf, STATE_BITS, type Segment } from './segment';
import { undonePlaces } from './undone-places';

/** Longer reviews share the last place of the histogram. */
const LONGEST_MS = 600_000;
const IN_REVIEW = STATES.indexOf('review');

type Counts = { -readonly [Key in keyof DayTally]: DayTally[Key] };

interface Counting {
  readonly names: CardNames;
  readonly undoing: Undoing;
  readonly redirect: Redirect;
  readonly days: Map<StudyDay, Counts>;
  /** By card: the state it is in, and the study day of its last review. */
  readonly states: Uint8Array;
  readonly lastDays: Float64Array;
  readonly lastAts: Float64Array;
  readonly times: Uint32Array;
}

/** Of a history that no correction shifts. Null where a card's operations do not lie in the order of their instants: then its reviews have to be folded. */
export function tallyOf({ segments, tail }: Past, names: CardNames, undoing: Undoing, redirect: Redirect): ReviewTally | null {
  const cards = names.size();
  const counting: Counting = {
    names, undoing, redirect, days: new Map(), states: new Uint8Array(cards), lastDays: new Float64Array(cards).fill(NaN),
    lastAts: new Float64Array(cards).fill(-Infinity), times: new Uint32Array(LONGEST_MS + 1),
  };
  const inOrder = segments.every((segment) => countSegment(segment, counting)) && tail.every((operation) => countWhole(operation, counting));
  return inOrder ? { days: counting.days, medianMs: medianOf(counting.times) } : null;
}

function countSegment(segment: Segment, counting: Counting): boolean {
  const { cards, marks, offsets, tookLow, tookHigh, runs, count } = segment;
  const { redirect } = counting;
  const mayMove = redirect.size > 0;
  const odd = oddOf(segment);
  const undone = undonePlaces(segment, counting.names, counting.undoing);
  for (const [index, run] of runs.entries()) {
    const end = runs[index + 1]?.from ?? count;
    const zoneMs = run.zoneMinutes * 60_000;
    for (let place = run.from; place < end; place += 1) {
      const mark = marks[place]!;
      if ((mark & STATE_BITS) === 0) {
        const whole = odd.get(place);
        if (whole !== undefined && !countWhole(whole, counting)) return false;
        continue;
      }
      const at = run.at + offsets[place]!;
      const card = mayMove ? redirect.get(cards[place]!) ?? cards[place]! : cards[place]!;
      if (!comesNext(counting, card, at)) return false;
      if (undone.has(place)) continue;
      const day = Math.floor((at + zoneMs) / DAY_MS) - ((mark >> 5) & 1);
      countReview(counting, card, day, mark & 3, (mark >> 2) & 3, tookLow[place]! + tookHigh[place]! * 0x10000);
    }
  }
  return true;
}

/** An operation that lies as an object. */
function countWhole(operation: Operation, counting: Counting): boolean {
  if (!isOfCards(operation)) return true;
  const isUndone = counting.undoing.isUndone(operation);
  return cardsIn(operation).every((id) => {
    const named = counting.names.find(id);
    const card = counting.redirect.get(named) ?? named;
    if (!comesNext(counting, card, effectiveAt(operation))) return false;
    if (!isUndone) countOnCard(operation, card, counting);
    return true;
  });
}

function countOnCard(operation: CardOperation, card: number, counting: Counting): void {
  if (operation.kind === 'rated') {
    countReview(counting, card, operation.studyDay, RATINGS.indexOf(operation.rating), STATES.indexOf(operation.outcome.state), operation.tookMs);
    return;
  }
  const state = operation.kind === 'set' ? operation.outcome.state : stateSetBy(operation.action.type);
  if (state !== null) counting.states[card] = STATES.indexOf(state);
}

/** Each card's operations have to come in order; how cards mix does not matter. */
function comesNext({ lastAts }: Counting, card: number, at: number): boolean {
  if (at <= lastAts[card]!) return false;
  lastAts[card] = at;
  return true;
}

function stateSetBy(type: Extract<Operation, { kind: 'manual' }>['action']['type']): 'new' | 'review' | null {
  if (type === 'reset') return 'new';
  return type === 'setDue' || type === 'reschedule' ? 'review' : null;
}

function countReview(counting: Counting, card: number, day: StudyDay, rating: number, state: number, tookMs: number): void {
  let counts = counting.days.get(day);
  if (counts === undefined) counting.days.set(day, (counts = { reviews: 0, tookMs: 0, judged: 0, passed: 0 }));
  counts.reviews += 1;
  counts.tookMs += tookMs;
  if (counting.lastDays[card] !== day && counting.states[card] === IN_REVIEW) {
    counts.judged += 1;
    if (rating > 0) counts.passed += 1;
  }
  counting.lastDays[card] = day;
  counting.states[card] = state;
  counting.times[Math.min(Math.round(tookMs), LONGEST_MS)]! += 1;
}

/** The middle of all, the upper one of two. */
function medianOf(times: Uint32Array): number | null {
  const half = Math.floor(times.reduce((sum, count) => sum + count, 0) / 2);
  let seen = 0;
  for (let ms = 0; ms < times.length; ms += 1) {
    seen += times[ms]!;
    if (seen > half) return ms;
  }
  return null;
}
