/** What rating a card does beside its own schedule: siblings wait for another day, a card forgotten too often is marked, Hard misused is noticed. */
import type { Card, CardId, PresetOptions, Rating, Review, Schedule, StudyDay } from './model';
import { isHidden } from './queue';
import { cardsOfNote, type QueueView } from './queue-view';

/** The tag Anki gives such notes too. */
export const LEECH_TAG = 'leech';

/** Which siblings wait for another day, as a preset says. */
export type Burying = Pick<PresetOptions, 'buryNew' | 'buryReviews' | 'buryLearning'>;

/** Siblings that could still be shown today. Those being learnt by the minute go on ([U8]). */
export function siblingsToBury(card: Card, view: Pick<QueueView, 'cards' | 'schedules' | 'cardsOf'>, today: StudyDay, burying: Burying): CardId[] {
  return cardsOfNote(view, card.noteId)
    .map(({ id }) => id)
    .filter((id) => id !== card.id && isPutOff(view.schedules.get(id), today, burying));
}

function isPutOff(schedule: Schedule, today: StudyDay, { buryNew, buryReviews, buryLearning }: Burying): boolean {
  if (isHidden(schedule, today)) return false;
  if (schedule.state === 'new') return buryNew;
  const isDue = 'day' in schedule.due && schedule.due.day <= today;
  return isDue && (schedule.state === 'review' ? buryReviews : buryLearning);
}

/** Whether this rating is the lapse that makes a leech: at the threshold, and at every half of it after ([U9]). */
export function becomesLeech(before: Schedule, rating: Rating, threshold: number): boolean {
  if (before.state !== 'review' || rating !== 'again' || threshold < 1) return false;
  const beyond = before.lapses + 1 - threshold;
  return beyond >= 0 && beyond % Math.max(1, Math.ceil(threshold / 2)) === 0;
}

/** Hard pressed so often in a row is no accident. */
const HARD_IN_A_ROW = 3;

/** Whether a card was rated Hard three times running and never Good or Easy: Hard is a pass, and this looks like none ([U13]). */
export function isHardMisused(reviews: readonly Review[]): boolean {
  const ratings = reviews.map(({ operation }) => operation.rating);
  return ratings.length >= HARD_IN_A_ROW
    && ratings.slice(-HARD_IN_A_ROW).every((rating) => rating === 'hard')
    && !ratings.some((rating) => rating === 'good' || rating === 'easy');
}
