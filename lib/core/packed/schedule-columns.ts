/** The schedules of all cards in columns, by card number: what queue, counts and forecast read without making an object. */
import type { Due, Schedule, State, StudyDay } from '../model';
import { NEW_SCHEDULE } from '../schedule';

/** Plain data, stored as it is. Every column is as long as there are cards, or longer. */
export interface ScheduleColumns {
  /** Bits 0–1 state (`STATES`), 2 due by day, 3 suspended, 4 kept whole in `odd`. */
  readonly marks: Uint8Array;
  readonly steps: Uint8Array;
  readonly flags: Uint8Array;
  /** An instant, or a study day. */
  readonly dues: Float64Array;
  readonly stabilities: Float64Array;
  readonly difficulties: Float64Array;
  readonly reviewedAts: Float64Array;
  readonly reviewedDays: Int32Array;
  readonly intervals: Int32Array;
  /** `NOT_BURIED` where a card is not. */
  readonly buriedUntils: Int32Array;
  readonly reps: Uint16Array;
  readonly lapses: Uint16Array;
  /** The latest instant of any operation on the card: a later one is a step, an earlier one means folding anew. */
  readonly lastAts: Float64Array;
  /** Which model the memory was folded with. */
  readonly models: Uint16Array;
  /** Schedules that fit no column, by card number. */
  readonly odd: Map<number, Schedule>;
}

export const STATES: readonly State[] = ['new', 'learning', 'review', 'relearning'];
export const NOT_BURIED = -0x80000000;
export const [BY_DAY, SUSPENDED, WHOLE] = [4, 8, 16] as const;

export function createColumns(length: number): ScheduleColumns {
  return {
    marks: new Uint8Array(length), steps: new Uint8Array(length), flags: new Uint8Array(length), dues: new Float64Array(length),
    stabilities: new Float64Array(length), difficulties: new Float64Array(length), reviewedAts: new Float64Array(length),
    reviewedDays: new Int32Array(length), intervals: new Int32Array(length), buriedUntils: new Int32Array(length).fill(NOT_BURIED),
    reps: new Uint16Array(length), lapses: new Uint16Array(length), lastAts: new Float64Array(length).fill(-Infinity),
    models: new Uint16Array(length), odd: new Map(),
  };
}

/** The same columns with another length; new cards are new. */
export function resized(columns: ScheduleColumns, length: number): ScheduleColumns {
  const next = createColumns(length);
  for (const [name, column] of Object.entries(columns) as [keyof ScheduleColumns, Uint8Array | Map<number, Schedule>][]) {
    if (column instanceof Map) column.forEach((schedule, index) => next.odd.set(index, schedule));
    else (next[name] as Uint8Array).set(column.subarray(0, length));
  }
  return next;
}

export function scheduleAt(columns: ScheduleColumns, index: number): Schedule {
  const mark = columns.marks[index];
  if (mark === undefined) return NEW_SCHEDULE;
  if ((mark & WHOLE) !== 0) return columns.odd.get(index)!;
  const buried = columns.buriedUntils[index]!;
  const base = {
    reps: columns.reps[index]!, lapses: columns.lapses[index]!, suspended: (mark & SUSPENDED) !== 0,
    buriedUntil: buried === NOT_BURIED ? null : buried as StudyDay, flag: columns.flags[index]!,
  };
  const state = STATES[mark & 3]!;
  if (state === 'new') return { state, ...base };
  const due: Due = (mark & BY_DAY) !== 0 ? { day: columns.dues[index]! } : { at: columns.dues[index]! };
  return {
    state, step: columns.steps[index]!, due, intervalDays: columns.intervals[index]!,
    memory: { stability: columns.stabilities[index]!, difficulty: columns.difficulties[index]! },
    reviewedAt: columns.reviewedAts[index]!, reviewedDay: columns.reviewedDays[index]!, ...base,
  };
}

/** A new card again, on which nothing happened. */
export function clearSchedule(columns: ScheduleColumns, index: number): void {
  setSchedule(columns, index, NEW_SCHEDULE);
  columns.lastAts[index] = -Infinity;
}

export function setSchedule(columns: ScheduleColumns, index: number, schedule: Schedule): void {
  columns.odd.delete(index);
  let mark = STATES.indexOf(schedule.state) | (schedule.suspended ? SUSPENDED : 0);
  if (!fits(schedule)) {
    columns.odd.set(index, schedule);
    mark |= WHOLE;
  }
  columns.flags[index] = schedule.flag;
  columns.reps[index] = schedule.reps;
  columns.lapses[index] = schedule.lapses;
  columns.buriedUntils[index] = schedule.buriedUntil ?? NOT_BURIED;
  if (schedule.state !== 'new') {
    const { due } = schedule;
    if ('day' in due) mark |= BY_DAY;
    columns.dues[index] = 'day' in due ? due.day : due.at;
    columns.steps[index] = schedule.step;
    columns.intervals[index] = schedule.intervalDays;
    columns.stabilities[index] = schedule.memory.stability;
    columns.difficulties[index] = schedule.memory.difficulty;
    columns.reviewedAts[index] = schedule.reviewedAt;
    columns.reviewedDays[index] = schedule.reviewedDay;
  }
  columns.marks[index] = mark;
}

function fits(schedule: Schedule): boolean {
  const { flag, reps, lapses, buriedUntil } = schedule;
  if (!isIn(flag, 0, 0xff) || !isIn(reps, 0, 0xffff) || !isIn(lapses, 0, 0xffff)) return false;
  if (buriedUntil !== null && !isIn(buriedUntil, NOT_BURIED + 1, 0x7fffffff)) return false;
  if (schedule.state === 'new') return true;
  return isIn(schedule.step, 0, 0xff) && isIn(schedule.intervalDays, 0, 0x7fffffff) && isIn(schedule.reviewedDay, -0x80000000, 0x7fffffff);
}

const isIn = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most && !Object.is(value, -0);
