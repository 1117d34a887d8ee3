/**
 * A quiz being taken on this device: joins the pure session to the clocks and to the collection. It ticks four times a
 * second, is stored after every step and every two seconds, and as soon as the page is hidden. One write at a time; what
 * a write that failed carried goes with the next.
 */
import type { Quiz } from '@/lib/core/model';
import { changesOf, isAsking, resumeQuiz, stepQuiz, type QuizAction, type QuizSession } from '@/lib/core/quiz-session';
import type { Clock, Collection } from '@/lib/store';
import { readingOf } from './draw';

const TICK_MS = 250;
const HEARTBEAT_MS = 2000;

export interface Sitting {
  getState(): SittingState;
  subscribe(listener: () => void): () => void;
  draft(text: string): void;
  answer(text: string): void;
  pass(): void;
  decide(right: boolean): void;
  /** Ends the quiz and waits until that is stored. */
  finish(): Promise<void>;
}

export interface SittingState {
  readonly session: QuizSession;
  /** What the last write failed with, until one succeeds. */
  readonly failure: Error | null;
}

/** Takes a stored quiz up again. Runs while anyone is subscribed. */
export function openSitting(collection: Collection, clock: Clock, quiz: Quiz): Sitting {
  const listeners = new Set<() => void>();
  let state: SittingState = { session: resumeQuiz(quiz, readingOf(clock)), failure: null };
  let writing: Promise<void> | null = null;
  let isStale = state.session.acts.length > 0;
  let savedAt = performance.now();
  let timer: ReturnType<typeof setInterval> | null = null;

  const show = (next: SittingState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  const save = (): Promise<void> => {
    isStale = true;
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  const writeAll = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      savedAt = performance.now();
      const { session } = state;
      try {
        await collection.commit(changesOf(session, collection.moment()));
        show({ failure: null, session: { ...state.session, acts: state.session.acts.slice(session.acts.length) } });
      } catch (error) {
        show({ ...state, failure: error instanceof Error ? error : new Error(String(error)) });
      }
    }
  };

  const step = (action: QuizAction): void => {
    const before = state.session;
    const session = stepQuiz(before, action);
    if (session === before) return;
    show({ ...state, session });
    const isAnswer = session.quiz.responses !== before.quiz.responses || session.quiz.finishedAt !== before.quiz.finishedAt;
    if (isAnswer) void save();
  };

  // A hidden page does not tick: a deadline that passes meanwhile is met when the page is shown, and only then the next
  // question begins.
  const tick = (): void => {
    if (document.visibilityState === 'hidden') return;
    step({ type: 'tick', now: readingOf(clock) });
    const { quiz: now } = state.session;
    const isRunning = now.finishedAt === null && !isAsking(now);
    if (performance.now() - savedAt >= HEARTBEAT_MS && (isRunning || state.failure !== null)) void save();
  };

  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') void save();
    else tick();
  };

  const onLeave = (): void => {
    void save();
  };

  const start = (): void => {
    timer = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('focus', tick);
    if (isStale) void save();
  };

  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('focus', tick);
    if (state.session.quiz.finishedAt === null) void save();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    draft: (text) => {
      step({ type: 'draft', text });
      const { questions, responses } = state.session.quiz;
      if (questions[responses.length]?.kind === 'choice') void save();
    },
    answer: (text) => step({ type: 'answer', text, now: readingOf(clock) }),
    pass: () => step({ type: 'pass', now: readingOf(clock) }),
    decide: (right) => step({ type: 'decide', right, now: readingOf(clock) }),
    finish: async () => {
      step({ type: 'finish', now: readingOf(clock) });
      await writing;
    },
  };
}
