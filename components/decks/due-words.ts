/** When a card is due, in words. */
import type { Moment } from '@/lib/core/day';
import type { Schedule } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

const DAY_MINUTES = 24 * 60;

export function dueWords(schedule: Schedule, moment: Moment): string {
  if (schedule.suspended) return m.decks.suspended;
  if (schedule.state === 'new') return m.decks.dueNew;
  const { due } = schedule;
  const minutes = 'at' in due ? (due.at - moment.at) / 60_000 : (due.day - moment.studyDay) * DAY_MINUTES;
  return minutes <= 0 ? m.decks.dueNow : m.decks.dueIn(minutes);
}
