/** What a study desk shows, what can be done at it, and what it counts. */
import type { BatchId, CardId, Change, Rating } from '@/lib/core/model';
import type { Session } from '@/lib/core/session';
import type { Collection } from '@/lib/store';
import type { ActJournal } from './act-journal';

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
  /** Whether there is an act to take back, of this session or an earlier one, and one to do again. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
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
  /** Takes back the last act, at the session's beginning that of an earlier one; with `only`, just when that is the one. */
  undo(only?: BatchId): void;
  /** Does again what was undone last. */
  redo(): void;
  /** Looks again for a card when none is shown, without cards that were deleted elsewhere. */
  refresh(): void;
}

export interface DeskOptions {
  /** Practice alone: nothing is kept, and what was not known comes again behind the rest. */
  readonly uncounted?: boolean;
  /** Everything in this sitting: siblings are not put off. */
  readonly withSiblings?: boolean;
  /** What was done before on this device, and in other pages; empty unless given. */
  readonly journal?: ActJournal;
}

export function tallied(tally: Tally, rating: Rating, tookMs: number): Tally {
  return { answers: tally.answers + 1, recalled: tally.recalled + (rating === 'again' ? 0 : 1), tookMs: tally.tookMs + tookMs };
}

/** The session without cards that were deleted elsewhere. */
export function withoutDeleted(session: Session, collection: Collection): Session {
  const { cards } = collection.getView();
  const here = (card: CardId) => cards.has(card);
  const current = session.current !== null && here(session.current) ? session.current : null;
  return { ...session, current, revealed: session.revealed && current !== null, waiting: session.waiting.filter(here), learning: session.learning.filter(here) };
}
