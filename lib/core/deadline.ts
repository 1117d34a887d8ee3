/**
 * Studying for a day: which cards each day until then, within the minutes there are, and what to expect on the day itself.
 * Until the last stretch cards come when due and new ones are learnt; on the last stretch every card may come once more,
 * where a second adds most to the chance of recall on the day ([X1]).
 */
import type { Habits } from './habits';
import { modelOf } from './memory';
import { seededRandom } from './quiz-random';
import { createWorld, type SimCards, type World } from './sim-world';
import type { SimGroup } from './simulate';
import { worthOf, type ValueOptions } from './value';

export interface DeadlinePlan {
  /** Days from today to the day; study is on today to the day before. */
  readonly days: number;
  readonly secondsPerDay: number;
}

export interface Expected {
  /** Share of the cards likely to be recalled on the day, and where nine of ten days like it would end. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Chance of recall of each card on the day, as the mean of the runs. */
  readonly chances: Float64Array;
  readonly secondsPerDay: number;
}

/** `plan`: as this file says. `usual`: due cards and the daily new ones, in the same minutes, as if there were no day. */
export type DeadlineWay = 'plan' | 'usual';

/** A new card needs its first look and a good part of another to be worth beginning. */
const RUNS = 12;
/** The last stretch is at most this share of the days. */
const LONGEST_STRETCH = 0.5;

export interface DayCard {
  readonly index: number;
  readonly isNew: boolean;
  readonly isDue: boolean;
}

/**
 * The cards of one day, in order, until its seconds are full. `left` are the days until the day itself, today's too.
 * The caller takes them one after the other and stops when the time is up.
 */
export function cardsOfDay(world: Pick<World, 'count' | 'stability' | 'difficulty' | 'reviewedDay' | 'dueDay'>, day: number, plan: DeadlinePlan, options: ValueOptions): DayCard[] {
  const last = isLastStretch(world, day, plan, options.habits);
  const worths: (DayCard & { readonly worth: number })[] = [];
  for (let index = 0; index < world.count; index += 1) {
    const isNew = world.stability[index] === 0;
    const isDue = !isNew && world.dueDay[index]! <= day;
    if (world.reviewedDay[index] === day && !isNew) continue;
    if (!isNew && !isDue && !last) continue;
    const memory = isNew ? null : { stability: world.stability[index]!, difficulty: world.difficulty[index]! };
    const { gain, seconds } = worthOf({ memory, reviewedDay: world.reviewedDay[index]! }, day, [plan.days], options);
    if (gain > 0) worths.push({ index, isNew, isDue, worth: gain / seconds });
  }
  return worths.sort((a, b) => Number(a.isNew && !last) - Number(b.isNew && !last) || b.worth - a.worth || a.index - b.index);
}

/** Whether the days left are those in which every card learnt can just be seen once more. */
function isLastStretch(world: Pick<World, 'count' | 'stability'>, day: number, plan: DeadlinePlan, habits: Habits): boolean {
  let learnt = 0;
  for (let index = 0; index < world.count; index += 1) if (world.stability[index]! > 0) learnt += 1;
  const stretch = Math.min(Math.ceil((learnt * (habits.reviewSeconds[2] ?? 8)) / Math.max(1, plan.secondsPerDay)), Math.ceil(plan.days * LONGEST_STRETCH));
  return plan.days - day <= Math.max(1, stretch);
}

/** What to expect on the day, over several runs by chance ([X2]). The same seed gives the same. */
export function expectedOn(groups: readonly SimGroup[], habits: Habits, plan: DeadlinePlan, way: DeadlineWay = 'plan', seed = 1): Expected {
  const cards = groups.reduce((sum, group) => sum + group.cards.stability.length, 0);
  const chances = new Float64Array(cards);
  const scores: number[] = [];
  let seconds = 0;
  for (let run = 0; run < RUNS; run += 1) {
    let first = 0;
    let score = 0;
    let spread = 0;
    groups.forEach((group, place) => {
      const share = { ...plan, secondsPerDay: (plan.secondsPerDay * group.cards.stability.length) / Math.max(1, cards) };
      const done = oneRun(group, habits, share, way, seededRandom(seed + run * 104_729 + place * 7919));
      seconds += done.seconds;
      done.chances.forEach((chance, index) => {
        chances[first + index]! += chance / RUNS;
        score += chance;
        spread += chance * (1 - chance);
      });
      first += done.chances.length;
    });
    // What is recalled on the day itself is one more throw of the dice, for each card.
    const wobble = Math.sqrt(spread) / Math.max(1, cards);
    scores.push(score / Math.max(1, cards) - 1.64 * wobble, score / Math.max(1, cards) + 1.64 * wobble);
  }
  const score = chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, cards);
  return {
    score, chances,
    low: Math.max(0, mean(scores.filter((_, index) => index % 2 === 0))),
    high: Math.min(1, mean(scores.filter((_, index) => index % 2 === 1))),
    secondsPerDay: seconds / RUNS / Math.max(1, plan.days),
  };
}

function oneRun(group: SimGroup, habits: Habits, plan: DeadlinePlan, way: DeadlineWay, random: () => number): { readonly chances: Float64Array; readonly seconds: number } {
  const model = modelOf(group.weights, true, group.relearningSteps);
  const options = { model, habits, learningSteps: group.learningSteps, relearningSteps: group.relearningSteps };
  const world = createWorld(group.cards, { ...options, random });
  let seconds = 0;
  for (let day = 0; day < plan.days; day += 1) {
    let left = plan.secondsPerDay;
    const cards = way === 'plan' ? cardsOfDay(world, day, plan, options) : usualDay(world, day, group);
    for (const { index, isNew } of cards) {
      if (left <= 0) break;
      const took = isNew ? world.learn(index, day) : world.review(index, day);
      left -= took;
      seconds += took;
      const interval = Math.max(1, Math.round(model.intervalDays(world.stability[index]!, group.retention)));
      const most = way === 'plan' ? Math.max(1, plan.days - 1 - day) : group.maximumIntervalDays;
      world.dueDay[index] = day + Math.min(interval, most);
    }
  }
  const chances = Float64Array.from({ length: world.count }, (_, index) => (world.stability[index]! > 0 ? world.recall(index, plan.days) : 0));
  return { chances, seconds };
}

/** Due cards, the longest overdue first, and then the new ones of the day. */
function usualDay(world: World, day: number, group: SimGroup): DayCard[] {
  const due: DayCard[] = [];
  const fresh: DayCard[] = [];
  for (let index = 0; index < world.count; index += 1) {
    const isNew = world.stability[index] === 0;
    if (isNew && fresh.length < group.newPerDay) fresh.push({ index, isNew, isDue: false });
    if (!isNew && world.dueDay[index]! <= day) due.push({ index, isNew, isDue: true });
  }
  return [...due.sort((a, b) => world.dueDay[a.index]! - world.dueDay[b.index]! || a.index - b.index), ...fresh];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The world as it stands, for the plan of today alone. */
export function standing(cards: SimCards): Pick<World, 'count' | 'stability' | 'difficulty' | 'reviewedDay' | 'dueDay'> {
  return { ...cards, count: cards.stability.length };
}
