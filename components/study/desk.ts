/**
 * The desk a session is studied at: it joins the pure session to the collection. Every act is one write that is under
 * way while the next card already shows; a further act waits for it; a write that fails brings the card back.
 */
import { newBatchId } from '@/lib/core/ids';
import type { BatchId, CardId, Rating, Schedule } from '@/lib/core/model';
import { NEW_SCHEDULE, rate, scheduleAfter } from '@/lib/core/schedule';
import { afterRating, afterRemoving, beginSession, done as doneAgain, refreshed, reveal, shownAgain, undone, type Session, type SessionContext } from '@/lib/core/session';
import type { Clock, Collection } from '@/lib/store';
import { actJournal, inMemory } from './act-journal';
import { becomesLeech } from '@/lib/core/siblings';
import { buryChanges, leechChanges, operationOf } from './card-changes';
import { tallied, withoutDeleted, type Desk, type DeskOptions, type DeskState, type Tally } from './desk-state';
import { countOutcome, settingFor, siblingsBuriedBy } from './setting';

export type { Desk, DeskState } from './desk-state';

/** A second tap within this time of a change of card was meant for the card before. */
export const DOUBLE_TAP_MS = 200;

type Shown = Omit<DeskState, 'canUndo' | 'canRedo'>;

/** What shows at once, and the write that makes it so. */
interface Step {
  readonly next: Shown;
  readonly write: () => Promise<unknown>;
}

const NO_TALLY: Tally = { answers: 0, recalled: 0, tookMs: 0 };

/** A session and its tally as they were before an act of it was taken back. */
interface Taken {
  readonly batch: BatchId;
  readonly session: Session;
  readonly tally: Tally;
}

/** A desk with these cards on it. Learning cards that fall due while it is open come back. */
export function openDesk(collection: Collection, clock: Clock, queue: readonly CardId[], { uncounted = false, withSiblings = false, journal = actJournal(inMemory()) }: DeskOptions = {}): Desk {
  const listeners = new Set<() => void>();
  const tallies = new Map<BatchId, Tally>();
  /** Acts of a practice that were written all the same: buried, edited, deleted. */
  const written = new Set<BatchId>();
  /** Taken back in this session and not done again, the latest last. */
  let taken: readonly Taken[] = [];
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

  const seen = (shown: Shown): DeskState => ({
    ...shown,
    canUndo: shown.session.done.length > 0 || (!uncounted && journal.toUndo() !== null),
    canRedo: taken.length > 0 || (!uncounted && journal.toRedo() !== null),
  });

  let state: DeskState = seen({ session: beginSession(queue, uncounted ? practising() : context()), writing: false, waiting: false, failure: null, tally: NO_TALLY });

  const show = (next: Shown): void => {
    if (next.session.current !== state.session.current) changedAt = clock.now();
    state = seen(next);
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

  const settle = (next: Shown): void => {
    const act = queued;
    queued = null;
    show(act ? next : { ...next, session: refreshed(next.session, uncounted ? practising() : context()) });
    act?.();
  };

  /** A new act was written: from now on it can be taken back anywhere, and what was taken back before cannot be done again. */
  const record = (id: BatchId, cards: readonly CardId[], stays = false): void => {
    taken = [];
    journal.record({ id, cards, stays, target: collection.named(id) });
  };

  const planPractice = (rating: Rating, tookMs: number): Step => {
    const batch = newBatchId(clock.randomBytes);
    const { session, tally } = state;
    tallies.set(batch, tally);
    taken = [];
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
        await collection.commit([operationOf(act, now), ...(buried.length > 0 ? buryChanges(buried, now) : []), ...marked], { batch });
        record(batch, [card]);
      },
    };
  };

  /** Undoes what the act wrote, or undoes that. Of a practice nothing was written but what was not an answer. */
  const turn = async (batch: BatchId, to: 'undone' | 'done'): Promise<void> => {
    if (uncounted && !written.has(batch)) return;
    // Another page has been quicker.
    if (journal.get(batch)?.undone === (to === 'undone')) return;
    const { batch: by } = await collection.undo(journal.get(batch)?.target ?? batch);
    journal.turn(batch, collection.named(by));
  };

  const planUndo = (only?: BatchId): Step | null => {
    const last = undone(state.session);
    if (!last) return only === undefined ? planUndoEarlier() : null;
    if (only !== undefined && only !== last.batch) return null;
    const { session, tally } = state;
    return {
      next: { ...state, session: last.session, tally: tallies.get(last.batch) ?? tally },
      write: async () => {
        await turn(last.batch, 'undone');
        taken = [...taken, { batch: last.batch, session, tally }];
      },
    };
  };

  /** The last act of an earlier session, or of another page: its card comes to the desk. */
  const planUndoEarlier = (): Step | null => {
    const act = uncounted ? null : journal.toUndo();
    return act && {
      next: state,
      write: async () => {
        await turn(act.id, 'undone');
        const card = act.cards.find((one) => collection.getView().cards.has(one));
        if (card !== undefined) show({ ...state, session: shownAgain(state.session, card) });
      },
    };
  };

  const planRedo = (): Step | null => {
    const last = taken.at(-1);
    if (last) {
      const write = async (): Promise<void> => {
        await turn(last.batch, 'done');
        taken = taken.slice(0, -1);
      };
      return { next: { ...state, session: last.session, tally: last.tally }, write };
    }
    const act = uncounted ? null : journal.toRedo();
    return act && {
      next: state,
      write: async () => {
        await turn(act.id, 'done');
        if (!act.stays) show({ ...state, session: doneAgain(state.session, act.cards, context()) });
      },
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
        const shown = state.session.current;
        const session = afterRemoving(state.session, cards, batch, context());
        const write = async (): Promise<void> => {
          await collection.commit(changes, { label, batch });
          if (cards.length > 0) record(batch, cards);
          else record(batch, shown === null ? [] : [shown], true);
        };
        return { next: { ...state, session }, write };
      });
      return batch;
    },
    undo: (only) => perform(() => planUndo(only)),
    redo: () => perform(planRedo),
    refresh: () => {
      if (state.writing) return;
      const session = refreshed(withoutDeleted(state.session, collection), context());
      if (session.current !== state.session.current || session.waiting.length !== state.session.waiting.length) show({ ...state, session });
    },
  };
}
