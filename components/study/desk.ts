/**
 * The desk a session is studied at: it joins the pure session to the collection. Every act is one write that is under
 * way while the next card already shows; a further act waits for it; a write that fails brings the card back.
 */
import { newBatchId } from '@/lib/core/ids';
import type { BatchId, CardId, Change, Rating, Schedule } from '@/lib/core/model';
import { NEW_SCHEDULE, rate, scheduleAfter } from '@/lib/core/schedule';
import { afterRating, afterRemoving, beginSession, refreshed, reveal, undone, type Session, type SessionContext } from '@/lib/core/session';
import type { Clock, Collection } from '@/lib/store';
import { becomesLeech } from '@/lib/core/siblings';
import { buryChanges, leechChanges, operationOf } from './card-changes';
import { countOutcome, settingFor, siblingsBuriedBy } from './setting';

/** A second tap within this time of a change of card was meant for the card before. */
export const DOUBLE_TAP_MS = 200;

export interface DeskState {
  readonly session: Session;
  /** A write is under way. */
  readonly writing: boolean;
  /** An act waits for that write. */
  readonly waiting: boolean;
  /** What the last write failed with; cleared by the next act. */
  readonly failure: Error | null;
  /** Answers given and how many were better than Again, for the end of the session. */
  readonly tally: Tally;
}

export interface Tally {
  readonly answers: number;
  readonly recalled: number;
  readonly tookMs: number;
}

export interface Desk {
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  reveal(): void;
  rate(rating: Rating): void;
  /** Writes `changes` and takes `cards` out of the session. Returns the name undo knows it by. */
  remove(cards: readonly CardId[], changes: readonly Change[], label: string): BatchId;
  /** Takes back the last act; with `only`, just when that is the one. */
  undo(only?: BatchId): void;
  /** Looks again for a card when none is shown, without cards that were deleted elsewhere. */
  refresh(): void;
}

/** What shows at once, and the write that makes it so. */
interface Step {
  readonly next: DeskState;
  readonly write: () => Promise<unknown>;
}

const NO_TALLY: Tally = { answers: 0, recalled: 0, tookMs: 0 };

interface DeskOptions {
  /** Practice alone: nothing is kept, and what was not known comes again behind the rest. */
  readonly uncounted?: boolean;
  /** Everything in this sitting: siblings are not put off. */
  readonly withSiblings?: boolean;
}

/** A desk with these cards on it. Learning cards that fall due while it is open come back. */
export function openDesk(collection: Collection, clock: Clock, queue: readonly CardId[], { uncounted = false, withSiblings = false }: DeskOptions = {}): Desk {
  const listeners = new Set<() => void>();
  const tallies = new Map<BatchId, Tally>();
  /** Acts of a practice that were written all the same: buried, edited, deleted. */
  const written = new Set<BatchId>();
  let queued: (() => void) | null = null;
  let changedAt = clock.now();

  const context = (overlay: ReadonlyMap<CardId, Schedule> = new Map()): SessionContext => {
    const { schedules, settings } = collection.getView();
    const { at, studyDay } = collection.moment();
    const get = (card: CardId) => overlay.get(card) ?? schedules.get(card);
    return { schedules: { get }, now: at, today: studyDay, learnAheadMs: settings.learnAheadMinutes * 60_000 };
  };

  /** In practice no card is due later: each comes when its turn is. */
  const practising = (): SessionContext => ({ ...context(), schedules: { get: () => NEW_SCHEDULE } });

  let state: DeskState = { session: beginSession(queue, uncounted ? practising() : context()), writing: false, waiting: false, failure: null, tally: NO_TALLY };

  const show = (next: DeskState): void => {
    if (next.session.current !== state.session.current) changedAt = clock.now();
    state = next;
    listeners.forEach((listener) => listener());
  };

  const perform = (plan: () => Step | null): void => {
    if (state.writing) {
      queued = () => perform(plan);
      show({ ...state, waiting: true });
      return;
    }
    const step = plan();
    if (!step) return;
    const before = state;
    show({ ...step.next, writing: true, failure: null });
    step.write().then(
      () => settle({ ...state, writing: false, waiting: false }),
      (error: unknown) => {
        queued = null;
        show({ ...before, failure: error instanceof Error ? error : new Error(String(error)), writing: false, waiting: false });
      },
    );
  };

  const settle = (next: DeskState): void => {
    const act = queued;
    queued = null;
    show(act ? next : { ...next, session: refreshed(next.session, uncounted ? practising() : context()) });
    act?.();
  };

  const planPractice = (rating: Rating, tookMs: number): Step => {
    const batch = newBatchId(clock.randomBytes);
    const { session, tally } = state;
    tallies.set(batch, tally);
    const again = rating === 'again' && session.current !== null ? [session.current] : [];
    const next = afterRating({ ...session, waiting: [...session.waiting, ...again] }, batch, practising());
    return { next: { ...state, session: { ...next, done: [...session.done, { batch, before: session }] }, tally: tallied(tally, rating, tookMs) }, write: () => Promise.resolve() };
  };

  const planRating = (card: CardId, rating: Rating, lookedMs: number): Step | null => {
    const now = collection.moment();
    const found = settingFor(collection, card, now);
    if (!found || state.session.current !== card) return null;
    const tookMs = Math.min(lookedMs, found.preset.longestAnswerSeconds * 1000);
    const schedule = collection.getView().schedules.get(card);
    const act = rate(card, schedule, rating, tookMs, found.setting, found.preset);
    countOutcome(collection, found.preset.id, act.outcome, now.studyDay);
    const buried = withSiblings ? [] : siblingsBuriedBy(collection, card, found.preset, now.studyDay);
    const overlay = new Map<CardId, Schedule>(buried.map((sibling) => [sibling, { ...collection.getView().schedules.get(sibling), buriedUntil: now.studyDay }]));
    overlay.set(card, scheduleAfter(schedule, rating, act.outcome, now, found.setting.model));
    const batch = newBatchId(clock.randomBytes);
    const { tally } = state;
    tallies.set(batch, tally);
    return {
      next: {
        ...state,
        session: afterRating(state.session, batch, context(overlay), buried),
        tally: tallied(tally, rating, tookMs),
      },
      write: async () => {
        const marked = becomesLeech(schedule, rating, found.preset.leechThreshold) ? await leechChanges(collection, card, found.preset.leechAction, now) : [];
        return collection.commit([operationOf(act, now), ...(buried.length > 0 ? buryChanges(buried, now) : []), ...marked], { batch });
      },
    };
  };

  const planUndo = (only?: BatchId): Step | null => {
    const last = undone(state.session);
    if (!last || (only !== undefined && only !== last.batch)) return null;
    return {
      next: { ...state, session: last.session, tally: tallies.get(last.batch) ?? state.tally },
      write: () => (uncounted && tallies.has(last.batch) && !written.has(last.batch) ? Promise.resolve() : collection.undo(last.batch)),
    };
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reveal: () => {
      if (clock.now() - changedAt < DOUBLE_TAP_MS) return;
      if (!state.session.revealed) show({ ...state, session: reveal(state.session) });
    },
    rate: (rating) => {
      const { current, revealed } = state.session;
      const tookMs = clock.now() - changedAt;
      if (current === null || !revealed || tookMs < DOUBLE_TAP_MS) return;
      perform(() => (uncounted ? planPractice(rating, tookMs) : planRating(current, rating, tookMs)));
    },
    remove: (cards, changes, label) => {
      const batch = newBatchId(clock.randomBytes);
      perform(() => {
        tallies.set(batch, state.tally);
        written.add(batch);
        const session = afterRemoving(state.session, cards, batch, context());
        return { next: { ...state, session }, write: () => collection.commit(changes, { label, batch }) };
      });
      return batch;
    },
    undo: (only) => perform(() => planUndo(only)),
    refresh: () => {
      if (state.writing) return;
      const session = refreshed(withoutDeleted(state.session, collection), context());
      if (session.current !== state.session.current || session.waiting.length !== state.session.waiting.length) show({ ...state, session });
    },
  };
}

function tallied(tally: Tally, rating: Rating, tookMs: number): Tally {
  return { answers: tally.answers + 1, recalled: tally.recalled + (rating === 'again' ? 0 : 1), tookMs: tally.tookMs + tookMs };
}

function withoutDeleted(session: Session, collection: Collection): Session {
  const { cards } = collection.getView();
  const here = (card: CardId) => cards.has(card);
  const current = session.current !== null && here(session.current) ? session.current : null;
  return { ...session, current, revealed: session.revealed && current !== null, waiting: session.waiting.filter(here), learning: session.learning.filter(here) };
}
