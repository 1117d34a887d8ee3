/** The coming days, simulated from a person's own cards and habits: what is done, how long it takes, what is known. */
import { chosenDay, LONGEST_BALANCED } from './balance';
import { fuzzBounds } from './fuzz';
import type { Habits } from './habits';
import { modelOf, type Model } from './memory';
import type { StudyDay } from './model';
import { seededRandom } from './quiz-random';
import { roomOf, type SimLimit } from './sim-limits';
import { createWorld, type SimCards, type World } from './sim-world';

/** Cards that share their options and limits: those of a deck. */
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
  /** Its limits and those of the decks above, by the deck; none given: its own alone, shared with nobody. */
  readonly limits?: readonly SimLimit[] | undefined;
  /** Groups of one preset spread their load over the same days; null: days are drawn evenly. */
  readonly balance?: SimBalance | null;
}

export interface SimBalance {
  readonly preset: string;
  readonly today: StudyDay;
  /** Monday first. */
  readonly easyDays: readonly number[];
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
/** No balanced interval and its fuzz reach further. */
const LOADS_BEYOND = 128;

/** A deck in the course of a run. */
interface Running {
  readonly group: SimGroup;
  readonly world: World;
  readonly model: Model;
  readonly random: () => number;
  readonly dueOn: number[][];
  readonly fresh: readonly number[];
  taken: number;
  /** Cards due on each day, with those of all groups of the preset. */
  readonly loads: Uint32Array | null;
}

/** The groups' days, summed. The same seed gives the same days ([V2]). */
export function simulate(groups: readonly SimGroup[], habits: Habits, days: number, seed = 1): SimDays {
  const total = { reviews: new Float64Array(days), new: new Float64Array(days), seconds: new Float64Array(days), memorised: new Float64Array(days) };
  const loads = new Map<string, Uint32Array>();
  const running = groups.map((group, index) => begun(group, habits, days, seededRandom(seed + index * 7919), loads));
  const cards = running.reduce((sum, { world }) => sum + world.count, 0);
  const every = Math.max(1, Math.ceil((cards * days) / MEMORY_LOOKS));
  for (let day = 0; day < days; day += 1) {
    const room = roomOf(groups, day);
    for (const [index, one] of running.entries()) total.reviews[day]! += reviewed(one, day, (sort) => room.take(index, sort), total.seconds);
    for (const [index, one] of running.entries()) total.new[day]! += learnt(one, day, (sort) => room.take(index, sort), total.seconds);
    if (day % every === 0 || day === days - 1) total.memorised[day] = running.reduce((sum, { world }) => sum + knownOn(world, day), 0);
  }
  return { ...total, memorised: drawBetween(total.memorised, every) };
}

function begun(group: SimGroup, habits: Habits, days: number, random: () => number, loads: Map<string, Uint32Array>): Running {
  const model = modelOf(group.weights, true, group.relearningSteps);
  const world = createWorld(group.cards, { model, habits, random, learningSteps: group.learningSteps, relearningSteps: group.relearningSteps });
  const preset = group.balance?.preset;
  if (preset !== undefined && !loads.has(preset)) loads.set(preset, new Uint32Array(days + LOADS_BEYOND));
  const own = preset === undefined ? null : loads.get(preset)!;
  const dueOn = Array.from({ length: days }, (): number[] => []);
  const fresh: number[] = [];
  for (let card = 0; card < world.count; card += 1) {
    if (world.stability[card] === 0) fresh.push(card);
    else put(dueOn, own, card, world.dueDay[card]!);
  }
  return { group, world, model, random, dueOn, fresh, taken: 0, loads: own };
}

/** What falls behind the last day is left out. */
function put(dueOn: number[][], loads: Uint32Array | null, card: number, day: number): void {
  dueOn[day]?.push(card);
  if (loads && day < loads.length) loads[day]! += 1;
}

type Take = (sort: 'new' | 'review') => boolean;

function reviewed(one: Running, day: number, take: Take, seconds: Float64Array): number {
  const due = one.dueOn[day]!;
  let done = 0;
  for (const card of due) {
    if (!take('review')) put(one.dueOn, one.loads, card, day + 1);
    else {
      seconds[day]! += one.world.review(card, day);
      put(one.dueOn, one.loads, card, day + nextInterval(one, card, day));
      done += 1;
    }
  }
  return done;
}

function learnt(one: Running, day: number, take: Take, seconds: Float64Array): number {
  const before = one.taken;
  while (one.taken < one.fresh.length && take('new')) {
    const card = one.fresh[one.taken]!;
    one.taken += 1;
    seconds[day]! += one.world.learn(card, day);
    put(one.dueOn, one.loads, card, day + nextInterval(one, card, day));
  }
  return one.taken - before;
}

function nextInterval({ world, model, group, random, loads }: Running, card: number, day: number): number {
  const days = model.intervalDays(world.stability[card]!, group.retention);
  if (!group.fuzz) return Math.min(Math.max(Math.round(days), 1), group.maximumIntervalDays);
  const { lower, upper } = fuzzBounds(days, 1, group.maximumIntervalDays);
  if (!loads || !group.balance || upper === lower || days > LONGEST_BALANCED) return lower + Math.floor(random() * (upper - lower + 1));
  return chosenDay(lower, upper, random(), { today: group.balance.today + day, loads: loads.subarray(Math.min(day, loads.length)), easyDays: group.balance.easyDays, siblings: [] });
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
