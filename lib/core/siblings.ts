/** What rating a card does beside its own schedule: siblings wait for another day, and a card forgotten too often is marked. */
import type { Card, CardId, Rating, Schedule, StudyDay } from './model';
import { isHidden, type QueueView } from './queue';

/** The tag Anki gives such notes too. */
export const LEECH_TAG = 'leech';

/** Siblings that could still be shown today: new ones and reviews. Those being learnt by the minute go on ([U8]). */
export function siblingsToBury(card: Card, view: Pick<QueueView, 'cards' | 'schedules'>, today: StudyDay): CardId[] {
  return [...view.cards.values()]
    .filter(({ id, noteId }) => noteId === card.noteId && id !== card.id)
    .map(({ id }) => id)
    .filter((id) => isStillToCome(view.schedules.get(id), today));
}

function isStillToCome(schedule: Schedule, today: StudyDay): boolean {
  if (isHidden(schedule, today)) return false;
  return schedule.state === 'new' || ('day' in schedule.due && schedule.due.day <= today);
}

/** Whether this rating is the lapse that makes a leech: at the threshold, and at every half of it after ([U9]). */
export function becomesLeech(before: Schedule, rating: Rating, threshold: number): boolean {
  if (before.state !== 'review' || rating !== 'again' || threshold < 1) return false;
  const beyond = before.lapses + 1 - threshold;
  return beyond >= 0 && beyond % Math.max(1, Math.ceil(threshold / 2)) === 0;
}
