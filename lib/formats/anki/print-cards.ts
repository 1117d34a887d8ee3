/** The columns of a card, from what the scheduler knows of it. */
import { isObject, type Json } from './rows';
import type { Card, CardId, Schedule } from '../../core/model';

/** A card's schedule and what it hangs on. */
export interface FoldedCard {
  readonly schedule: Schedule;
  /** Whether it was answered or moved here since it came. */
  readonly isChanged: boolean;
  readonly steps: number;
  /** Desired retention, and the decay of the weights, positive. */
  readonly retention: number;
  readonly decay: number;
}

export interface Folded {
  of(card: CardId): FoldedCard;
}

type Columns = [type: number, queue: number, due: number, ivl: number, factor: number, reps: number, lapses: number, left: number, flags: number, data: string];

const EASE = 2500;

/** `folded` null: as a new card. Days count from `dayZero`. */
export function cardColumns(card: Card, folded: FoldedCard | null, { dayZero, today, position }: { dayZero: number; today: number; position: number }): Columns {
  if (!folded) return [0, 0, position, 0, 0, 0, 0, 0, 0, '{}'];
  const { schedule, isChanged } = folded;
  const kept = restOf(card);
  const set = schedule.suspended ? -1 : schedule.buriedUntil !== null && schedule.buriedUntil >= today ? -3 : null;
  const flags = schedule.flag | (numberOf(kept, 'flags') & ~7);
  if (schedule.state === 'new') return [0, set ?? 0, card.position, 0, numberOf(kept, 'factor'), schedule.reps, schedule.lapses, 0, flags, isChanged ? '{}' : textOf(kept, 'data') || '{}'];
  const type = schedule.state === 'review' ? 2 : schedule.state === 'learning' ? 1 : 3;
  const byMinute = 'at' in schedule.due;
  const due = 'at' in schedule.due ? Math.floor(schedule.due.at / 1000) : schedule.due.day - dayZero;
  const queue = set ?? (type === 2 ? 2 : byMinute ? 1 : 3);
  const factor = numberOf(kept, 'factor') || (type === 1 ? 0 : EASE);
  if (!isChanged && numberOf(kept, 'type') === type) {
    return [type, queue, due, numberOf(kept, 'ivl'), numberOf(kept, 'factor'), schedule.reps, schedule.lapses, numberOf(kept, 'left'), flags, textOf(kept, 'data')];
  }
  const left = type === 2 ? 0 : Math.max(folded.steps - schedule.step, 1);
  const ivl = type === 2 ? Math.max(schedule.intervalDays, 1) : numberOf(kept, 'ivl') || Math.round(schedule.intervalDays);
  return [type, queue, due, ivl, factor, schedule.reps, schedule.lapses, left, flags, dataOf(kept, folded)];
}

/** The filtered deck an unchanged card lay in, with what its due was called there; null when it lay in none. */
export function filteredOf(card: Card, folded: FoldedCard | null): { readonly id: number; readonly deck: Json; readonly due: number } | null {
  const kept = restOf(card);
  const { filtered } = kept;
  if (!folded || folded.isChanged || !isObject(filtered) || !Number.isSafeInteger(Number(filtered['id']))) return null;
  return { id: Number(filtered['id']), deck: filtered, due: numberOf(kept, 'due') };
}

/** What Anki keeps of FSRS, rounded as it rounds. */
function dataOf(kept: Json, { schedule, retention, decay }: FoldedCard): string {
  if (schedule.state === 'new') return '{}';
  const before = objectOf(textOf(kept, 'data'));
  return JSON.stringify({
    ...(before['pos'] === undefined ? {} : { pos: before['pos'] }),
    s: rounded(schedule.memory.stability, 4), d: rounded(schedule.memory.difficulty, 3), dr: rounded(retention, 2), decay: rounded(decay, 3), lrt: Math.floor(schedule.reviewedAt / 1000),
    ...(before['cd'] === undefined ? {} : { cd: before['cd'] }),
  });
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

const restOf = (card: Card): Json => objectOf(card.anki?.rest ?? '{}');

function objectOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function numberOf(json: Json, key: string): number {
  const value = json[key];
  return typeof value === 'number' ? value : 0;
}

const textOf = (json: Json, key: string): string => (typeof json[key] === 'string' ? json[key] : '');
