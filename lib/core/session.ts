/**
 * A study session: which card is shown, what was done, what comes next. Plain values and pure steps; the screen draws
 * them and writes what they say. A session is not stored: it can always be begun anew from the queue.
 */
import type { BatchId, CardId, Instant, Schedule, Schedules, StudyDay } from './model';
import { isHidden } from './queue';

export interface Session {
  /** Cards still to come for the first time, in order. */
  readonly waiting: readonly CardId[];
  /** Cards being learnt by the minute: shown when due. */
  readonly learning: readonly CardId[];
  readonly current: CardId | null;
  readonly revealed: boolean;
  /** What was done, oldest first: undo takes from the end, without limit. */
  readonly done: readonly Done[];
}

/** One act of the session that can be undone: the write it made and the session as it was before. */
export interface Done {
  readonly batch: BatchId;
  readonly before: Session;
  /** The card stayed on the desk: it was flagged or marked. */
  readonly stays?: boolean;
}

/** What a session looks at to choose the next card. */
export interface SessionContext {
  readonly schedules: Schedules;
  readonly now: Instant;
  readonly today: StudyDay;
  readonly learnAheadMs: number;
}

export function beginSession(queue: readonly CardId[], context: SessionContext): Session {
  const isLearning = (card: CardId) => dueAt(context.schedules.get(card)) !== null;
  return next({
    waiting: queue.filter((card) => !isLearning(card)),
    learning: queue.filter(isLearning),
    current: null,
    revealed: false,
    done: [],
  }, context);
}

export const reveal = (session: Session): Session => ({ ...session, revealed: session.current !== null });

/**
 * The card shown was rated and `batch` wrote it. `context.schedules` already has the new schedule. The card comes
 * back in this session while it is learnt by the minute; `hidden` are siblings that the rating put off.
 */
export function afterRating(session: Session, batch: BatchId, context: SessionContext, hidden: readonly CardId[] = []): Session {
  const { current } = session;
  if (current === null) return session;
  const rest = session.learning.filter((card) => card !== current);
  const learning = dueAt(context.schedules.get(current)) === null ? rest : [...rest, current];
  const waiting = hidden.length === 0 ? session.waiting : session.waiting.filter((card) => !hidden.includes(card));
  return next({ ...session, waiting, learning, current: null, revealed: false, done: [...session.done, { batch, before: session }] }, context);
}

/** Cards left the session: buried, suspended or deleted by the write `batch`. With none named the card shown stays. */
export function afterRemoving(session: Session, cards: readonly CardId[], batch: BatchId, context: SessionContext): Session {
  const stays = (card: CardId) => !cards.includes(card);
  const current = session.current !== null && stays(session.current) ? session.current : null;
  const removed: Session = {
    waiting: session.waiting.filter(stays),
    learning: session.learning.filter(stays),
    current,
    revealed: current !== null && session.revealed,
    done: [...session.done, { batch, before: session, stays: cards.length === 0 }],
  };
  return current === null ? next(removed, context) : removed;
}

/** The session before its last act, answer hidden, and the write to undo; null when nothing was done. */
export function undone(session: Session): { readonly session: Session; readonly batch: BatchId } | null {
  const last = session.done[session.done.length - 1];
  return last === undefined ? null : { session: { ...last.before, revealed: false }, batch: last.batch };
}

/** A card whose last act, of an earlier session, was taken back: it is on the desk, and the one that was there comes next. */
export function shownAgain(session: Session, card: CardId): Session {
  const others = (cards: readonly CardId[]) => cards.filter((other) => other !== card);
  const put = session.current === null || session.current === card ? [] : [session.current];
  const learning = put.filter((one) => session.learning.includes(one));
  return { ...session, waiting: [...put.filter((one) => !learning.includes(one)), ...others(session.waiting)], learning: others(session.learning), current: card, revealed: false };
}

/** What an earlier session did to these cards was done again: they leave, but for those learnt by the minute. */
export function done(session: Session, cards: readonly CardId[], context: SessionContext): Session {
  const stays = (card: CardId) => !cards.includes(card);
  const current = session.current !== null && stays(session.current) ? session.current : null;
  const learning = [...session.learning.filter(stays), ...cards.filter((card) => dueAt(context.schedules.get(card)) !== null)];
  const removed = { ...session, waiting: session.waiting.filter(stays), learning, current, revealed: current !== null && session.revealed };
  return current === null ? next(removed, context) : removed;
}

/** Looks again for a card when none is shown: time has passed, or cards changed elsewhere. */
export function refreshed(session: Session, context: SessionContext): Session {
  return session.current === null ? next(session, context) : session;
}

/** When the next learning card falls due, or null when none is left. */
export function nextDueAt(session: Session, schedules: Schedules): Instant | null {
  const dues = session.learning.flatMap((card) => dueAt(schedules.get(card)) ?? []);
  return dues.length === 0 ? null : Math.min(...dues);
}

/** How far the session is: acts done, and cards that are still to be shown. */
export function progressOf(session: Session): { readonly done: number; readonly total: number } {
  const left = session.waiting.length + session.learning.length;
  const shown = session.current !== null && !session.learning.includes(session.current) ? 1 : 0;
  const done = session.done.filter(({ stays }) => !stays).length;
  return { done, total: done + left + shown };
}

/** Learning cards that are due, then the queue, then learning cards within the learn-ahead limit ([U5]). */
function next(session: Session, context: SessionContext): Session {
  const learning = session.learning.filter((card) => !isHidden(context.schedules.get(card), context.today));
  // Those further back are looked at when their turn comes: a long queue costs a rating nothing.
  const shown = session.waiting.findIndex((card) => !isHidden(context.schedules.get(card), context.today));
  const waiting = session.waiting.slice(shown < 0 ? session.waiting.length : shown);
  const soonest = [...learning].sort((a, b) => dueOrNow(a, context) - dueOrNow(b, context))[0];
  const [first, ...rest] = waiting;
  if (soonest !== undefined && dueOrNow(soonest, context) <= context.now) return { ...session, waiting, learning, current: soonest };
  if (first !== undefined) return { ...session, waiting: rest, learning, current: first };
  const ahead = soonest !== undefined && dueOrNow(soonest, context) <= context.now + context.learnAheadMs;
  return { ...session, waiting, learning, current: ahead ? soonest : null };
}

const dueOrNow = (card: CardId, { schedules, now }: SessionContext): Instant => dueAt(schedules.get(card)) ?? now;

function dueAt(schedule: Schedule): Instant | null {
  return schedule.state !== 'new' && 'at' in schedule.due ? schedule.due.at : null;
}
