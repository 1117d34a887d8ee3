/**
 * What Anki believes about its cards → operations that say the same: one `set` a studied card, at its last review
 * there, and what was set aside by hand. Anki's day N is the local date the collection was made, and N days.
 */
import { DAY_MS, studyDayOf } from '../../core/day';
import { memoryFromSm2, type Model } from '../../core/memory';
import { isObject, type AnkiCard, type AnkiRows, type Json } from './rows';
import type { Act, Card, DeckId, DeviceId, Due, Memory, Operation, ParametersId, Preset, Problem, RevlogEntry, StudyDay } from '../../core/model';

export interface Calendar {
  /** Study day of Anki's day 0. */
  readonly dayZero: StudyDay;
  readonly zoneMinutes: number;
  readonly rolloverHour: number;
  /** When the package was written, as far as it says. */
  readonly writtenAt: number;
}

export interface Studying {
  readonly preset: Preset | undefined;
  readonly parametersId: ParametersId;
  readonly model: Model;
}

/** The device of acts that are none of ours; they are numbered anew when they come in. */
const DEVICE = 'anki' as DeviceId;
const LONGEST_INTERVAL = 36_500;
const LATEST = 4_102_444_800_000;

/** Older collections name no zone: theirs were made at the rollover hour of the local day. */
export function calendarOf({ createdAt, changedAt, config }: AnkiRows): Calendar {
  const rolloverHour = hourOf(config['rollover']);
  const offset = config['creationOffset'];
  const minuteOfDay = Math.floor((((createdAt % 86_400) + 86_400) % 86_400) / 60);
  const guessed = ((rolloverHour * 60 - minuteOfDay + 720 + 1440) % 1440) - 720;
  const zoneMinutes = typeof offset === 'number' && Math.abs(offset) <= 1440 ? -offset : guessed;
  return { dayZero: Math.floor((createdAt * 1000 + zoneMinutes * 60_000) / DAY_MS), zoneMinutes, rolloverHour, writtenAt: Math.min(changedAt * 1000, LATEST) };
}

export interface Happened {
  add(card: Card, from: AnkiCard, reviews: readonly RevlogEntry[]): void;
  /** Oldest first within a card. Cards whose state makes no sense come in new, and are counted. */
  operations(problems: Problem[]): Operation[];
}

export function createOperations(calendar: Calendar, studyingIn: (deck: DeckId) => Studying): Happened {
  const operations: Operation[] = [];
  let senseless = 0;
  const push = (act: Act, at: number): void => {
    operations.push({ ...act, device: DEVICE, n: operations.length + 1, at, zoneMinutes: calendar.zoneMinutes, studyDay: studyDayOf(at, calendar.zoneMinutes, calendar.rolloverHour), batch: null });
  };
  return {
    add: (card, from, reviews) => {
      if (from.type !== 0) {
        const set = setOf(card, from, reviews, calendar, studyingIn(card.deckId));
        if (set) push(set, set.reviewedAt);
        else senseless += 1;
      }
      for (const action of setAside(from, calendar)) push({ kind: 'manual', cards: [card.id], action }, LATEST);
    },
    operations: (problems) => {
      if (senseless > 0) problems.push({ code: 'anki-schedule-senseless', where: '', values: { count: senseless }, severity: 'warning' });
      return operations;
    },
  };
}

function setAside(from: AnkiCard, calendar: Calendar): Extract<Act, { kind: 'manual' }>['action'][] {
  const flag = from.flags & 7;
  return [
    ...(from.queue === -1 ? [{ type: 'suspend' } as const] : []),
    ...(from.queue < -1 ? [{ type: 'bury', day: studyDayOf(calendar.writtenAt, calendar.zoneMinutes, calendar.rolloverHour) } as const] : []),
    ...(flag === 0 ? [] : [{ type: 'flag', flag } as const]),
  ];
}

function setOf(card: Card, from: AnkiCard, reviews: readonly RevlogEntry[], calendar: Calendar, { preset, parametersId, model }: Studying): Extract<Act, { kind: 'set' }> | null {
  const data = dataOf(from.data);
  const inReview = from.type === 2;
  const rawDue = from.odid !== 0 && from.odue !== 0 ? from.odue : from.due;
  const due = dueOf(rawDue, calendar);
  const intervalDays = inReview ? Math.min(Math.max(from.ivl, 1), LONGEST_INTERVAL) : 'day' in (due ?? {}) ? Math.max(from.ivl, 0) : 0;
  const reviewedAt = lastReviewOf(data, reviews) ?? (due ? dueInstant(due, calendar) - intervalDays * DAY_MS : 0);
  if (!due || from.type < 0 || from.type > 3 || (inReview && 'at' in due && rawDue > 1e9 && from.odid === 0 && from.queue === 2) || reviewedAt <= 0 || reviewedAt > LATEST) return null;
  const memory = memoryOf(from, data, model, preset?.historicalRetention);
  if (!memory) return null;
  const steps = (from.type === 3 ? preset?.relearningStepsMinutes : preset?.learningStepsMinutes) ?? [];
  const left = from.left % 1000;
  return {
    kind: 'set', card: card.id,
    outcome: {
      state: from.type === 1 ? 'learning' : from.type === 3 ? 'relearning' : 'review',
      step: inReview ? 0 : Math.min(Math.max(steps.length - left, 0), Math.max(steps.length - 1, 0)),
      intervalDays: Math.min(intervalDays, LONGEST_INTERVAL), due,
    },
    memory, reps: Math.max(from.reps, 0), lapses: Math.max(from.lapses, 0), reviewedAt,
    reviewedDay: studyDayOf(reviewedAt, calendar.zoneMinutes, calendar.rolloverHour), model: 'fsrs-6', parametersId,
  };
}

/** Large numbers are epoch seconds, small ones days since the collection was made. */
function dueOf(due: number, calendar: Calendar): Due | null {
  if (due > 1e9) return due * 1000 < LATEST ? { at: due * 1000 } : null;
  return Math.abs(due) < 1e6 ? { day: calendar.dayZero + due } : null;
}

const dueInstant = (due: Due, { zoneMinutes, rolloverHour }: Calendar): number =>
  'at' in due ? due.at : due.day * DAY_MS + rolloverHour * 3_600_000 - zoneMinutes * 60_000;

/** The last answer; rows of cramming that moved nothing, and rows without an answer, are none. */
function lastReviewOf(data: Json, reviews: readonly RevlogEntry[]): number | null {
  const graded = reviews.filter(([, , ease, , , factor, , type]) => ease > 0 && !(type === 3 && factor === 0));
  const last = graded.at(-1)?.[0];
  if (last !== undefined && last > 0) return last;
  const told = data['lrt'];
  return typeof told === 'number' && told > 0 ? Math.floor(told * 1000) : null;
}

/** What FSRS knew there, else what explains the interval and the ease. */
function memoryOf(from: AnkiCard, data: Json, model: Model, historicalRetention = 0.9): Memory | null {
  const { s, d } = data;
  if (typeof s === 'number' && typeof d === 'number') {
    const makesSense = s > 0 && s <= 1e6 && d >= 1 && d <= 10;
    return makesSense ? { stability: s, difficulty: d } : null;
  }
  if (from.type === 1) return model.next(null, 0, 'good');
  const memory = memoryFromSm2(model, from.factor > 0 ? from.factor / 1000 : 2.5, Math.min(Math.max(from.ivl, 1), LONGEST_INTERVAL), historicalRetention);
  return Number.isFinite(memory.stability) && Number.isFinite(memory.difficulty) ? memory : null;
}

function dataOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function hourOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 24 ? value : 4;
}
