/** What a person chose for a quiz, and the options it stands for. */
import type { DeckId, Question, Quiz, QuizClock, QuizCounts, QuizOptions, QuizRun } from '@/lib/core/model';
import { PASS_MARK } from '@/lib/core/quiz-report';
import { paceOf } from '@/lib/core/quiz-time';

export type Kind = Question['kind'];
export type ClockKind = QuizClock['per'];
/** Which of the cards in the decks may be asked. */
export type From = 'all' | 'due' | 'missed' | 'weak';
export type SectionsBy = 'none' | 'kind' | 'deck';

export interface Setup {
  readonly decks: readonly DeckId[];
  readonly kinds: readonly Kind[];
  readonly run: QuizRun;
  readonly from: From;
  /** Empty: whatever the tags. */
  readonly tag: string;
  /** Words the card has in it; empty: any. */
  readonly search: string;
  /** As typed; empty: one drawn by chance. */
  readonly seed: string;
  /** What the questions of an exam are put together by. */
  readonly sections: SectionsBy;
  readonly count: number;
  readonly clock: ClockKind;
  /** 0: by the length of each question. */
  readonly seconds: number;
  readonly minutes: number;
  readonly counts: QuizCounts;
  readonly confidence: boolean;
  readonly late: boolean;
  readonly passMark: number;
}

export const KINDS: readonly Kind[] = ['choice', 'typed', 'cloze', 'truth', 'several', 'told', 'matching', 'ordering', 'recall'];
export const RUNS: readonly QuizRun[] = ['practice', 'test', 'exam'];
export const COUNTS = [5, 10, 20, 40] as const;
export const SECONDS = [0, 20, 30, 60] as const;
export const MINUTES = [5, 10, 20] as const;
export const PASS_MARKS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

const FIRST: Omit<Setup, 'decks'> = {
  kinds: ['choice', 'typed', 'cloze', 'truth'], run: 'test', from: 'all', tag: '', search: '', seed: '', sections: 'none', count: 20, clock: 'question', seconds: 30, minutes: 10, counts: 'due', confidence: false,
  late: false, passMark: PASS_MARK,
};

/** Begins as the last quiz from the person's own decks was. */
export function setupFrom(quizzes: readonly Quiz[], decks: readonly DeckId[]): Setup {
  const own = quizzes.filter(({ role, options }) => (role ?? 'taken') === 'taken' && options.decks.length > 0);
  const last = own.toSorted((a, b) => b.startedAt - a.startedAt)[0]?.options;
  if (last === undefined) return { ...FIRST, decks };
  return {
    ...FIRST,
    decks,
    kinds: KINDS.filter((kind) => last.kinds.includes(kind)),
    run: last.run ?? FIRST.run,
    count: COUNTS.find((n) => n === last.count) ?? FIRST.count,
    clock: last.clock.per,
    seconds: secondsIn(last.clock, 'question', SECONDS) ?? FIRST.seconds,
    minutes: (secondsIn(last.clock, 'quiz', MINUTES.map((n) => n * 60)) ?? FIRST.minutes * 60) / 60,
    counts: last.counts ?? FIRST.counts,
    confidence: last.confidence ?? false,
    late: last.late ?? false,
    passMark: last.passMark ?? FIRST.passMark,
  };
}

/** The seed that was typed; null where none was, or it is none: a whole number of at most nine digits. */
export function seedIn({ seed }: Pick<Setup, 'seed'>): number | null {
  return /^\d{1,9}$/.test(seed.trim()) ? Number(seed.trim()) : null;
}

/** Everyone's time in an exam is the same; elsewhere a clock by length goes by the person's own pace. */
export function optionsOf(setup: Setup, extraTime: number, past: readonly Quiz[]): QuizOptions {
  const isByLength = setup.clock === 'question' && setup.seconds === 0 && setup.run !== 'exam';
  return {
    decks: setup.decks,
    kinds: setup.kinds,
    count: setup.count,
    clock: clockOf(setup),
    extraTime,
    run: setup.run,
    counts: setup.counts,
    confidence: setup.confidence,
    late: setup.late,
    ...(setup.run === 'exam' ? { passMark: setup.passMark } : {}),
    ...(isByLength ? { pace: paceOf(past) } : {}),
  };
}

function clockOf({ clock, seconds, minutes }: Setup): QuizClock {
  if (clock === 'none') return { per: 'none' };
  return { per: clock, seconds: clock === 'question' ? seconds : minutes * 60 };
}

function secondsIn(clock: QuizClock, per: 'question' | 'quiz', offered: readonly number[]): number | undefined {
  return clock.per === per ? offered.find((n) => n === clock.seconds) : undefined;
}
