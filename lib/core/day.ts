/** Instants to study days: the only file that knows when a day begins. */
import type { Instant, StudyDay } from './model';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** An instant with everything that depends on where and when the learner is. */
export interface Moment {
  readonly at: Instant;
  /** Minutes east of UTC. */
  readonly zoneMinutes: number;
  readonly studyDay: StudyDay;
}

/** Days from 1970-01-01 to the local calendar date once the rollover hour is subtracted ([D1]). */
export function studyDayOf(at: Instant, zoneMinutes: number, rolloverHour: number): StudyDay {
  return Math.floor((at + zoneMinutes * MINUTE_MS - rolloverHour * HOUR_MS) / DAY_MS);
}

export function momentOf(at: Instant, zoneMinutes: number, rolloverHour: number): Moment {
  return { at, zoneMinutes, studyDay: studyDayOf(at, zoneMinutes, rolloverHour) };
}

/** The instant a study day begins, in the zone given. */
export function dayStartAt(day: StudyDay, zoneMinutes: number, rolloverHour: number): Instant {
  return day * DAY_MS + rolloverHour * HOUR_MS - zoneMinutes * MINUTE_MS;
}

/** Never negative: a journey west may put a later review on an earlier day ([D2]). */
export function elapsedDays(from: StudyDay, to: StudyDay): number {
  return Math.max(0, to - from);
}

/** `YYYY-MM-DD` of a study day. */
export function dateOfDay(day: StudyDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: StudyDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** How far the clock may stand behind the last operation, and ahead of it, before a person is asked ([D4]). */
const BEHIND_MS = HOUR_MS;
const AHEAD_MS = 30 * DAY_MS;

/** Whether the device's clock looks wrong beside this device's last operation (0: none yet). */
export function clockDoubt(lastOperationAt: Instant, now: Instant): 'behind' | 'ahead' | null {
  if (lastOperationAt === 0) return null;
  if (now < lastOperationAt - BEHIND_MS) return 'behind';
  return now > lastOperationAt + AHEAD_MS ? 'ahead' : null;
}
