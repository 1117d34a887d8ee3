/**
 * A simulated learner: cards whose memory follows FSRS and who answers by chance, as their habits say. Days count from
 * today, 0. Same-day learning is taken as so many further Goods as there are steps left.
 */
import type { Habits } from './habits';
import type { Model } from './memory';
import type { CardId, Memory, Rating, Schedules, StudyDay } from './model';

/** Cards in columns. A stability of 0 is a new card. */
export interface SimCards {
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  /** Days from today: at most 0 for the last review. */
  readonly reviewedDay: Int32Array;
  readonly dueDay: Int32Array;
}

export interface World extends SimCards {
  readonly count: number;
  /** The chance of recalling a studied card on a day. */
  recall(card: number, day: number): number;
  /** A new card is learnt; gives the seconds it took. The caller sets when it is due. */
  learn(card: number, day: number): number;
  /** A studied card is reviewed; gives the seconds it took. */
  review(card: number, day: number): number;
}

export interface WorldOptions {
  readonly model: Model;
  readonly habits: Habits;
  readonly learningSteps: number;
  readonly relearningSteps: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

const PASSES: readonly Rating[] = ['hard', 'good', 'easy'];
const RATINGS: readonly Rating[] = ['again', ...PASSES];

/** Suspended cards are left out; the rest as they stand today. */
export function simCards(cards: readonly CardId[], schedules: Schedules, today: StudyDay): SimCards {
  const alive = cards.filter((card) => !schedules.get(card).suspended);
  const columns = emptyCards(alive.length);
  alive.forEach((card, index) => {
    const schedule = schedules.get(card);
    if (schedule.state === 'new') return;
    columns.stability[index] = schedule.memory.stability;
    columns.difficulty[index] = schedule.memory.difficulty;
    columns.reviewedDay[index] = Math.min(0, schedule.reviewedDay - today);
    columns.dueDay[index] = 'day' in schedule.due ? Math.max(0, schedule.due.day - today) : 0;
  });
  return columns;
}

export function emptyCards(count: number): SimCards {
  return { stability: new Float64Array(count), difficulty: new Float64Array(count), reviewedDay: new Int32Array(count), dueDay: new Int32Array(count) };
}

/** Copies the cards: the world changes its own. */
export function createWorld(cards: SimCards, { model, habits, learningSteps, relearningSteps, random }: WorldOptions): World {
  const stability = Float64Array.from(cards.stability);
  const difficulty = Float64Array.from(cards.difficulty);
  const reviewedDay = Int32Array.from(cards.reviewedDay);
  const dueDay = Int32Array.from(cards.dueDay);

  const store = (card: number, day: number, memory: Memory): void => {
    stability[card] = memory.stability;
    difficulty[card] = memory.difficulty;
    reviewedDay[card] = day;
  };
  const withLooks = (memory: Memory, looks: number): Memory => {
    let now = memory;
    for (let look = 0; look < looks; look += 1) now = model.next(now, 0, 'good');
    return now;
  };
  const recall = (card: number, day: number): number => model.retrievability(day - reviewedDay[card]!, stability[card]!);

  return {
    count: stability.length, stability, difficulty, reviewedDay, dueDay, recall,
    learn: (card, day) => {
      const rating = RATINGS[drawn(habits.firstRatings, random())]!;
      const looks = rating === 'easy' ? 0 : Math.max(0, learningSteps - (rating === 'again' ? 0 : 1));
      store(card, day, withLooks(model.next(null, 0, rating), looks));
      return habits.firstSeconds + looks * habits.againSeconds;
    },
    review: (card, day) => {
      const memory = { stability: stability[card]!, difficulty: difficulty[card]! };
      const elapsed = day - reviewedDay[card]!;
      if (random() >= recall(card, day)) {
        store(card, day, withLooks(model.next(memory, elapsed, 'again'), relearningSteps));
        return habits.reviewSeconds[0]! + relearningSteps * habits.againSeconds;
      }
      const pass = drawn(habits.passRatings, random());
      store(card, day, model.next(memory, elapsed, PASSES[pass]!));
      return habits.reviewSeconds[pass + 1]!;
    },
  };
}

function drawn(shares: readonly number[], draw: number): number {
  let left = draw;
  for (let index = 0; index < shares.length - 1; index += 1) {
    left -= shares[index]!;
    if (left < 0) return index;
  }
  return shares.length - 1;
}
