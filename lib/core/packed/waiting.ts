/** The cards of a deck that may be shown by a moment, picked from the columns without looking at the others. */
import type { DeckId, Instant, StudyDay } from '../model';
import type { Candidate } from '../queue-order';
import { BY_DAY, NOT_BURIED, scheduleAt, SUSPENDED, WHOLE, type ScheduleColumns } from './schedule-columns';
import type { Shelf } from './shelf';

/**
 * New cards, and those due by the study day or the instant given; none that is suspended or buried that day. Of more than
 * `mostNew` new ones the first by position.
 */
export function waitingIn(shelf: Shelf, columns: ScheduleColumns, deck: DeckId, today: StudyDay, until: Instant, mostNew = Infinity): Candidate[] {
  const { marks, dues, buriedUntils } = columns;
  const found: number[] = [];
  const fresh: number[] = [];
  for (const index of shelf.indicesIn(deck)) {
    const mark = marks[index] ?? 0;
    const isNew = (mark & 3) === 0;
    const waits = (mark & WHOLE) === 0
      ? (mark & SUSPENDED) === 0 && (buriedUntils[index]! === NOT_BURIED || buriedUntils[index]! < today)
        && (isNew || dues[index]! <= ((mark & BY_DAY) === 0 ? until : today))
      : isWaiting(columns, index, today, until);
    if (waits) (isNew ? fresh : found).push(index);
  }
  return [...found, ...firstByPosition(shelf, fresh, mostNew)].map((index) => ({ card: shelf.cardAt(index)!, schedule: scheduleAt(columns, index) }));
}

function firstByPosition(shelf: Shelf, indices: readonly number[], most: number): readonly number[] {
  if (indices.length <= most) return indices;
  return indices
    .toSorted((a, b) => shelf.positionAt(a) - shelf.positionAt(b) || (shelf.cardAt(a)!.id < shelf.cardAt(b)!.id ? -1 : 1))
    .slice(0, most);
}

function isWaiting(columns: ScheduleColumns, index: number, today: StudyDay, until: Instant): boolean {
  const schedule = scheduleAt(columns, index);
  if (schedule.suspended || (schedule.buriedUntil !== null && today <= schedule.buriedUntil)) return false;
  if (schedule.state === 'new') return true;
  return 'at' in schedule.due ? schedule.due.at <= until : schedule.due.day <= today;
}
