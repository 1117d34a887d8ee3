/** How a person rates and how long they take, from their reviews: what a simulation of their future days begins from. */
import type { CardId, History, Rating } from './model';

export interface Habits {
  /** Shares of Again, Hard, Good, Easy at a card's first sight. */
  readonly firstRatings: readonly number[];
  /** Shares of Hard, Good, Easy among the reviews that were recalled. */
  readonly passRatings: readonly number[];
  /** Seconds a review takes, by rating from Again to Easy. */
  readonly reviewSeconds: readonly number[];
  /** Seconds of the first look at a new card, and of every further look on the same day. */
  readonly firstSeconds: number;
  readonly againSeconds: number;
  /** Reviews they were learnt from. */
  readonly reviews: number;
}

/** A round guess from what Anki's users do, until there are reviews of one's own. */
export const USUAL_HABITS: Habits = {
  firstRatings: [0.24, 0.1, 0.5, 0.16],
  passRatings: [0.1, 0.8, 0.1],
  reviewSeconds: [13, 11, 8, 6],
  firstSeconds: 14,
  againSeconds: 8,
  reviews: 0,
};

/** The guess weighs as much as so many reviews. */
const GUESS_WEIGHT = 20;
const INDEX: Readonly<Record<Rating, number>> = { again: 0, hard: 1, good: 2, easy: 3 };

/** Middle figures would hide the long looks that a day is made of: these are means, of looks capped at a minute. */
const LONGEST_SECONDS = 60;

/** Habits over all reviews of these cards; few reviews move the guess a little, many replace it ([V1]). */
export function habitsOf(cards: Iterable<CardId>, history: History): Habits {
  const first = tally(USUAL_HABITS.firstRatings);
  const passed = tally(USUAL_HABITS.passRatings);
  const seconds = USUAL_HABITS.reviewSeconds.map(mean);
  const firstSeconds = mean(USUAL_HABITS.firstSeconds);
  const againSeconds = mean(USUAL_HABITS.againSeconds);
  let reviews = 0;
  for (const card of cards) {
    for (const { operation, before } of history.of(card)) {
      const index = INDEX[operation.rating];
      const took = Math.min(operation.tookMs / 1000, LONGEST_SECONDS);
      reviews += 1;
      if (before === 'new') first.add(index);
      if (before === 'review' && index > 0) passed.add(index - 1);
      (before === 'new' ? firstSeconds : before === 'review' ? seconds[index]! : againSeconds).add(took);
    }
  }
  return {
    firstRatings: first.shares(), passRatings: passed.shares(), reviewSeconds: seconds.map(({ value }) => value()),
    firstSeconds: firstSeconds.value(), againSeconds: againSeconds.value(), reviews,
  };
}

function tally(guess: readonly number[]) {
  const counts = guess.map((share) => share * GUESS_WEIGHT);
  return {
    add: (index: number): void => void (counts[index]! += 1),
    shares: (): number[] => {
      const sum = counts.reduce((total, count) => total + count, 0);
      return counts.map((count) => count / sum);
    },
  };
}

function mean(guess: number) {
  let sum = guess * GUESS_WEIGHT;
  let count = GUESS_WEIGHT;
  return {
    add: (value: number): void => {
      sum += value;
      count += 1;
    },
    value: (): number => sum / count,
  };
}
