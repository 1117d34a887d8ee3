/** Due dates moved to where today's weights and desired retention would put them, when a person asks for it; shown before it is done. */
import { fuzzed } from './fuzz';
import type { Model } from './memory';
import type { CardId, Schedules, StudyDay } from './model';
import { fuzzSeed } from './schedule';

export interface Move {
  readonly card: CardId;
  readonly day: StudyDay;
  readonly intervalDays: number;
}

export interface Rescheduling {
  /** Cards whose day would change. */
  readonly moves: readonly Move[];
  /** Reviews due on each of the coming days, today first with all that is overdue: as they stand, and as they would. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

export interface RescheduleOptions {
  readonly desiredRetention: number;
  readonly maximumIntervalDays: number;
  readonly fuzz: boolean;
}

/**
 * Review cards that are not suspended: due again their interval after the last review, never before today ([N1]). The fuzz
 * is that of the review which set the day, so that asking twice moves nothing the second time ([N2]).
 */
export function rescheduled(cards: Iterable<CardId>, schedules: Schedules, today: StudyDay, days: number, optionsOf: (card: CardId) => RescheduleOptions | null, modelFor: (card: CardId) => Model): Rescheduling {
  const moves: Move[] = [];
  const before = new Uint32Array(days);
  const after = new Uint32Array(days);
  const count = (into: Uint32Array, day: StudyDay): void => {
    const ahead = Math.max(0, day - today);
    if (ahead < days) into[ahead]! += 1;
  };
  for (const card of cards) {
    const schedule = schedules.get(card);
    const options = optionsOf(card);
    if (schedule.state !== 'review' || schedule.suspended || !('day' in schedule.due) || !options) continue;
    const interval = modelFor(card).intervalDays(schedule.memory.stability, options.desiredRetention);
    const most = options.maximumIntervalDays;
    const intervalDays = options.fuzz ? fuzzed(interval, 1, most, fuzzSeed(card, Math.max(0, schedule.reps - 1))) : Math.min(Math.max(Math.round(interval), 1), most);
    const day = Math.max(schedule.reviewedDay + intervalDays, today);
    count(before, schedule.due.day);
    count(after, day);
    if (day !== Math.max(schedule.due.day, today)) moves.push({ card, day, intervalDays });
  }
  return { moves, before, after };
}
