/** What a person chose for a quiz, and the options it stands for. */
import type { DeckId, Quiz, QuizClock, QuizOptions } from '@/lib/core/model';

export type KindChoice = 'both' | 'choice' | 'typed';
export type ClockKind = QuizClock['per'];

export interface Setup {
  readonly decks: readonly DeckId[];
  readonly kinds: KindChoice;
  readonly count: number;
  readonly clock: ClockKind;
  readonly seconds: number;
  readonly minutes: number;
}

export const COUNTS = [5, 10, 20, 40] as const;
export const SECONDS = [10, 20, 30, 60] as const;
export const MINUTES = [5, 10, 20] as const;

const FIRST: Omit<Setup, 'decks'> = { kinds: 'both', count: 20, clock: 'question', seconds: 30, minutes: 10 };

/** Begins as the last quiz was. */
export function setupFrom(quizzes: readonly Quiz[], decks: readonly DeckId[]): Setup {
  const last = quizzes.toSorted((a, b) => b.startedAt - a.startedAt)[0]?.options;
  if (last === undefined) return { ...FIRST, decks };
  return {
    decks,
    kinds: last.kinds.length > 1 ? 'both' : (last.kinds[0] ?? 'both'),
    count: COUNTS.find((n) => n === last.count) ?? FIRST.count,
    clock: last.clock.per,
    seconds: secondsIn(last.clock, 'question', SECONDS) ?? FIRST.seconds,
    minutes: (secondsIn(last.clock, 'quiz', MINUTES.map((n) => n * 60)) ?? FIRST.minutes * 60) / 60,
  };
}

export function optionsOf(setup: Setup, extraTime: number): QuizOptions {
  return {
    decks: setup.decks,
    kinds: setup.kinds === 'both' ? ['choice', 'typed'] : [setup.kinds],
    count: setup.count,
    clock: clockOf(setup),
    extraTime,
  };
}

function clockOf({ clock, seconds, minutes }: Setup): QuizClock {
  if (clock === 'none') return { per: 'none' };
  return { per: clock, seconds: clock === 'question' ? seconds : minutes * 60 };
}

function secondsIn(clock: QuizClock, per: 'question' | 'quiz', offered: readonly number[]): number | undefined {
  return clock.per === per ? offered.find((n) => n === clock.seconds) : undefined;
}
