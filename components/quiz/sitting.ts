/**
 * A quiz being taken on this device: joins the pure session to the clocks and to the collection. It ticks four times a
 * second, is stored after every step and every two seconds, and as soon as the page is hidden. One write at a time; what
 * a write that failed carried goes with the next.
 */
import { newBatchId } from '@/lib/core/ids';
import type { Confidence, Quiz } from '@/lib/core/model';
import { withAccepted } from '@/lib/core/quiz-accept';
import { nextWrite } from '@/lib/core/quiz-count';
import { currentIndex, isHalted, resumeQuiz, stepQuiz, type QuizAction, type QuizSession } from '@/lib/core/quiz-session';
import { isWritten } from '@/lib/core/quiz-verdict';
import type { Clock, Collection } from '@/lib/store';
import { countingFor } from './counting';
import { readingOf } from './draw';

const TICK_MS = 250;
const HEARTBEAT_MS = 2000;

export interface Sitting {
  getState(): SittingState;
  subscribe(listener: () => void): () => void;
  draft(text: string): void;
  answer(text: string): void;
  pass(): void;
  sure(confidence: Confidence): void;
  decide(right: boolean, parts?: readonly boolean[]): void;
  /** In practice, from the answer to the next question. */
  next(): void;
  /** In practice, `I was right` on the response shown, and taking it back. */
  overrule(right: boolean): void;
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

  const showFailure = (error: unknown): void => show({ ...state, failure: error instanceof Error ? error : new Error(String(error)) });

  const save = (): Promise<void> => {
    isStale = true;
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  // One act a commit. What the write marked in the quiz is put into the state it finds afterwards: the person went on meanwhile.
  const writeAll = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      savedAt = performance.now();
      const batch = newBatchId(clock.randomBytes);
      const { session } = state;
      try {
        const write = nextWrite(session, countingFor(collection, session.quiz, batch));
        await collection.commit(write.changes, { batch });
        const place = session.acts[0]?.place;
        const acts = session.acts.length > 0 ? state.session.acts.slice(1) : state.session.acts;
        show({ failure: null, session: { ...state.session, acts, quiz: withMarks(state.session.quiz, write.session.quiz, place) } });
        if (acts.length > 0) isStale = true;
      } catch (error) {
        showFailure(error);
      }
    }
  };

  const step = (action: QuizAction): void => {
    const before = state.session;
    const session = stepQuiz(before, action);
    if (session === before) return;
    show({ ...state, session });
    const isAnswer = session.quiz.responses !== before.quiz.responses || session.quiz.finishedAt !== before.quiz.finishedAt || session.quiz.showing !== before.quiz.showing;
    if (isAnswer) void save();
  };

  // A hidden page does not tick: a deadline that passes meanwhile is met when the page is shown, and only then the next
  // question begins.
  const tick = (): void => {
    if (document.visibilityState === 'hidden') return;
    step({ type: 'tick', now: readingOf(clock) });
    const { quiz: now } = state.session;
    const isRunning = now.finishedAt === null && !isHalted(now);
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
      const { quiz: now } = state.session;
      const question = now.questions[currentIndex(now)];
      if (question !== undefined && question.kind !== 'recall' && !isWritten(question)) void save();
    },
    answer: (text) => step({ type: 'answer', text, now: readingOf(clock) }),
    pass: () => step({ type: 'pass', now: readingOf(clock) }),
    sure: (confidence) => step({ type: 'sure', confidence }),
    decide: (right, parts) => step({ type: 'decide', right, ...(parts ? { parts } : {}), now: readingOf(clock) }),
    next: () => step({ type: 'next', now: readingOf(clock) }),
    overrule: (right) => {
      const before = state.session;
      step({ type: 'overrule', place: before.quiz.responses.length - 1, right });
      if (state.session !== before) void remember(collection, before.quiz, right).catch(showFailure);
    },
    finish: async () => {
      step({ type: 'finish', now: readingOf(clock) });
      await writing;
    },
  };
}

/** What was just counted as right is taken from now on. */
async function remember(collection: Collection, { questions, responses }: Quiz, right: boolean): Promise<void> {
  const last = responses.at(-1);
  const question = last && questions[last.question];
  if (last === undefined || !question?.noteId) return;
  const note = (await collection.notes([question.noteId])).get(question.noteId);
  if (note) await collection.commit([{ type: 'put', table: 'notes', row: withAccepted(note, question, last.text, right) }]);
}

/** The ratings a write gave one response, in the quiz as it is now. */
function withMarks(now: Quiz, written: Quiz, place: number | undefined): Quiz {
  const [mine, theirs] = place === undefined ? [] : [now.responses[place], written.responses[place]];
  if (place === undefined || mine === undefined || theirs?.batch === undefined) return now;
  const { ratings: _old, ...rest } = mine;
  return { ...now, responses: now.responses.with(place, { ...rest, batch: theirs.batch, ...(theirs.ratings ? { ratings: theirs.ratings } : {}) }) };
}
