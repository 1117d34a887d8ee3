/** What has piled up, which of it today, and the days on which the rest comes. */
import { operationOf } from '@/components/study/card-changes';
import { planCard, valueOptionsByCard } from '@/components/study/special';
import { catchUp, type CatchUp } from '@/lib/core/catch-up';
import type { Moment } from '@/lib/core/day';
import type { CardId, Change } from '@/lib/core/model';
import { isHidden } from '@/lib/core/queue';
import type { Collection, CollectionView } from '@/lib/store';

/** Review cards due today or before, in no order. */
export function overdue({ cards, schedules }: CollectionView, { studyDay: today }: Moment): CardId[] {
  return [...cards.keys()].filter((id) => {
    const schedule = schedules.get(id);
    return schedule.state === 'review' && !isHidden(schedule, today) && 'day' in schedule.due && schedule.due.day <= today;
  });
}

/** `cap` is for a whole coming day: what is due on it already counts. */
export function planCatchUp(collection: Collection, piled: readonly CardId[], seconds: number, cap: number): CatchUp<CardId> {
  const { cards, schedules } = collection.getView();
  const today = collection.moment().studyDay;
  const due = new Map<number, number>();
  for (const id of cards.keys()) {
    const schedule = schedules.get(id);
    if (schedule.state !== 'new' && 'day' in schedule.due && schedule.due.day > today) due.set(schedule.due.day - today, (due.get(schedule.due.day - today) ?? 0) + 1);
  }
  return catchUp(piled.map((id) => ({ id, ...planCard(collection, id) })), seconds, (day) => cap - (due.get(day) ?? 0), valueOptionsByCard(collection));
}

/** Moves what waits to its day; intervals stay what they were, so that nothing believes it was reviewed. */
export function spreadChanges(collection: Collection, { later }: CatchUp<CardId>): Change[] {
  const { schedules } = collection.getView();
  const moment = collection.moment();
  return later.flatMap(({ day, cards }) => {
    const byInterval = new Map<number, CardId[]>();
    for (const id of cards) {
      const schedule = schedules.get(id);
      const intervalDays = schedule.state === 'new' ? 1 : schedule.intervalDays;
      byInterval.set(intervalDays, [...(byInterval.get(intervalDays) ?? []), id]);
    }
    return [...byInterval].map(([intervalDays, ids]) => operationOf({ kind: 'manual', cards: ids, action: { type: 'reschedule', day: moment.studyDay + day, intervalDays } }, moment));
  });
}
