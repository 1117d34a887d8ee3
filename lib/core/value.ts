/** What a review of a card is worth: how much likelier it makes recall, over a while or on one day, for the seconds it takes. */
import type { Habits } from './habits';
import type { Model } from './memory';
import type { Memory, Rating } from './model';

/** A card as a plan looks at it. Days count from today. */
export interface PlanCard {
  /** Null for a new card. */
  readonly memory: Memory | null;
  /** At most 0. */
  readonly reviewedDay: number;
}

export interface Worth {
  /** Chances of recall that the review adds: to one on a day, or to the mean over a while. */
  readonly gain: number;
  readonly seconds: number;
}

export interface ValueOptions {
  readonly model: Model;
  readonly habits: Habits;
  readonly learningSteps: number;
  readonly relearningSteps: number;
}

const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** What reviewing (or learning) the card on `day` adds to the mean chance of recall on the days `on`. */
export function worthOf({ memory, reviewedDay }: PlanCard, day: number, on: readonly number[], { model, habits, learningSteps, relearningSteps }: ValueOptions): Worth {
  const later = (after: Memory): number => meanOver(on, (at) => model.retrievability(at - day, after.stability));
  const withLooks = (after: Memory, looks: number): Memory => {
    let now = after;
    for (let look = 0; look < looks; look += 1) now = model.next(now, 0, 'good');
    return now;
  };
  if (memory === null) {
    const looksOf = (rating: Rating) => (rating === 'easy' ? 0 : Math.max(0, learningSteps - (rating === 'again' ? 0 : 1)));
    const outcomes = RATINGS.map((rating, index) => ({ share: habits.firstRatings[index] ?? 0, looks: looksOf(rating), after: model.next(null, 0, rating) }));
    return {
      gain: sumOf(outcomes, ({ share, looks, after }) => share * later(withLooks(after, looks))),
      seconds: habits.firstSeconds + sumOf(outcomes, ({ share, looks }) => share * looks * habits.againSeconds),
    };
  }
  const elapsed = day - reviewedDay;
  const known = model.retrievability(elapsed, memory.stability);
  const passed = [1, 2, 3].map((index) => ({ share: habits.passRatings[index - 1] ?? 0, index, after: model.next(memory, elapsed, RATINGS[index]!) }));
  const failed = withLooks(model.next(memory, elapsed, 'again'), relearningSteps);
  const after = known * sumOf(passed, (one) => one.share * later(one.after)) + (1 - known) * later(failed);
  const without = meanOver(on, (at) => model.retrievability(at - reviewedDay, memory.stability));
  return {
    gain: after - without,
    seconds: known * sumOf(passed, (one) => one.share * (habits.reviewSeconds[one.index] ?? 0)) + (1 - known) * ((habits.reviewSeconds[0] ?? 0) + relearningSteps * habits.againSeconds),
  };
}

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number => items.reduce((sum, item) => sum + value(item), 0);
const meanOver = (days: readonly number[], value: (day: number) => number): number => sumOf(days, value) / Math.max(1, days.length);
