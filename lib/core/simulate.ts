/** The coming days, simulated from a person's own cards and habits: what is done, how long it takes, what is known. */
import { fuzzBounds } from './fuzz';
import type { Habits } from './habits';
import { modelOf, type Model } from './memory';
import { seededRandom } from './quiz-random';
import { createWorld, type SimCards, type World } from './sim-world';

/** Cards that share their options. */
export interface SimGroup {
  readonly cards: SimCards;
  readonly weights: readonly number[];
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly newIgnoresReviewLimit: boolean;
  readonly retention: number;
  readonly maximumIntervalDays: number;
  readonly fuzz: boolean;
  readonly learningSteps: number;
  readonly relearningSteps: number;
}

/** One number a day, today first. */
export interface SimDays {
  readonly reviews: Float64Array;
  readonly new: Float64Array;
  readonly seconds: Float64Array;
  /** The sum of the chances of recall of all cards learnt, at the end of the day. */
  readonly memorised: Float64Array;
}

/** Above so many looks at a card's memory the memorised are counted on some days only, and in between drawn straight. */
const MEMORY_LOOKS = 4_000_000;

/** The groups side by side, their days summed. The same seed gives the same days ([V2]). */
export function simulate(groups: readonly SimGroup[], habits: Habits, days: number, seed = 1): SimDays {
  const total = emptyDays(days);
  groups.forEach((group, index) => runGroup(group, habits, days, seededRandom(seed + index * 7919), total));
  return total;
}

function emptyDays(days: number): SimDays {
  return { reviews: new Float64Array(days), new: new Float64Array(days), seconds: new Float64Array(days), memorised: new Float64Array(days) };
}

function runGroup(group: SimGroup, habits: Habits, days: number, random: () => number, total: SimDays): void {
  const model = modelOf(group.weights, true, group.relearningSteps);
  const world = createWorld(group.cards, { model, habits, random, learningSteps: group.learningSteps, relearningSteps: group.relearningSteps });
  const dueOn = bucketsOf(world, days);
  const fresh = newCards(world);
  const every = Math.max(1, Math.ceil((world.count * days) / MEMORY_LOOKS));
  const memorised = new Float64Array(days);
  let taken = 0;
  for (let day = 0; day < days; day += 1) {
    const due = dueOn[day]!;
    const reviews = Math.min(due.length, group.reviewsPerDay);
    for (let index = 0; index < reviews; index += 1) {
      const card = due[index]!;
      total.seconds[day]! += world.review(card, day);
      putOff(dueOn, card, day, nextInterval(world, card, model, group, random));
    }
    for (let index = reviews; index < due.length; index += 1) dueOn[day + 1]?.push(due[index]!);
    const room = group.newIgnoresReviewLimit ? group.newPerDay : Math.min(group.newPerDay, group.reviewsPerDay - reviews);
    const last = Math.min(fresh.length, taken + Math.max(0, room));
    total.new[day]! += last - taken;
    for (; taken < last; taken += 1) {
      const card = fresh[taken]!;
      total.seconds[day]! += world.learn(card, day);
      putOff(dueOn, card, day, nextInterval(world, card, model, group, random));
    }
    total.reviews[day]! += reviews;
    if (day % every === 0 || day === days - 1) memorised[day] = knownOn(world, day);
  }
  drawBetween(memorised, every).forEach((value, day) => { total.memorised[day]! += value; });
}

/** Studied cards by the day they are due; what falls behind the last day is left out. */
function bucketsOf(world: World, days: number): number[][] {
  const buckets = Array.from({ length: days }, (): number[] => []);
  for (let card = 0; card < world.count; card += 1) if (world.stability[card]! > 0) buckets[world.dueDay[card]!]?.push(card);
  return buckets;
}

function newCards(world: World): number[] {
  const cards: number[] = [];
  for (let card = 0; card < world.count; card += 1) if (world.stability[card] === 0) cards.push(card);
  return cards;
}

function putOff(dueOn: number[][], card: number, day: number, interval: number): void {
  dueOn[day + interval]?.push(card);
}

function nextInterval(world: World, card: number, model: Model, group: SimGroup, random: () => number): number {
  const days = model.intervalDays(world.stability[card]!, group.retention);
  if (!group.fuzz) return Math.min(Math.max(Math.round(days), 1), group.maximumIntervalDays);
  const { lower, upper } = fuzzBounds(days, 1, group.maximumIntervalDays);
  return lower + Math.floor(random() * (upper - lower + 1));
}

/** The sum of the chances of recall of all cards learnt. */
export function knownOn(world: World, day: number): number {
  let known = 0;
  for (let card = 0; card < world.count; card += 1) if (world.stability[card]! > 0) known += world.recall(card, day);
  return known;
}

function drawBetween(values: Float64Array, every: number): Float64Array {
  if (every === 1) return values;
  const last = values.length - 1;
  return values.map((_, day) => {
    const from = Math.min(last, day - (day % every));
    const to = Math.min(last, from + every);
    return to === from ? values[from]! : values[from]! + ((values[to]! - values[from]!) * (day - from)) / (to - from);
  });
}
