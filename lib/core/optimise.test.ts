import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { Memory } from './model';
import { healthOf } from './health';
import { fit } from './optimise';
import type { ReviewColumns } from './optimise-history';
import { addGradient, createTape } from './optimise-gradient';
import { RATINGS } from './schedule';

interface Seen { readonly card: string; readonly rating: number; readonly at: number; readonly day: number }

const LOG = new URL('../../../shared/data/fsrs/py-fsrs-josh-review-logs.csv', import.meta.url);
const DAY = 86_400_000;

/** Histories of a learner who recalls as FSRS says, drawn from a fixed generator. */
function simulated(cards: number, seed: number): Seen[][] {
  let state = seed;
  const random = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296);
  const truth = modelOf(DEFAULT_PARAMETERS.weights.map((weight, index) => (index < 4 ? weight * 2 : weight)));
  return Array.from({ length: cards }, (_, card) => {
    let memory: Memory | null = null;
    let day = Math.floor(random() * 100);
    return Array.from({ length: 3 + Math.floor(random() * 6) }, (__, index) => {
      const gap: number = index === 0 || random() < 0.15 ? 0 : 1 + Math.floor(random() * 20);
      const chance = memory === null ? 0.6 : truth.retrievability(gap, (memory as Memory).stability);
      const rating = random() > chance ? 1 : random() < 0.15 ? 2 : random() < 0.9 ? 3 : 4;
      day += gap;
      memory = truth.next(memory, gap, RATINGS[rating - 1]!);
      return { card: String(card), rating, at: day * DAY + index, day };
    });
  });
}

function columns(cards: readonly (readonly Seen[])[]): ReviewColumns {
  const all = cards.flat();
  const starts = Uint32Array.from([0, ...cards.map(((sum) => (card) => (sum += card.length))(0))]);
  const days = Uint32Array.from(cards.flatMap((card) => card.map(({ day }, index) => (index === 0 ? 0 : day - card[index - 1]!.day))));
  return { starts, days, ratings: Uint8Array.from(all, ({ rating }) => rating), at: Float64Array.from(all, ({ at }) => at) };
}

describe('fitting weights', () => {
  it('[O1] the slope equals finite differences', () => {
    const reviews = columns(simulated(60, 3));
    const scored = Float64Array.from(reviews.days, (days) => (days > 0 ? 1 : 0));
    const tape = createTape(20);
    const weights = DEFAULT_PARAMETERS.weights.map((weight, index) => (index === 7 ? 0.05 : weight * (1 + 0.03 * Math.sin(index))));
    const loss = (at: readonly number[], gradient: Float64Array | null = null) => {
      let sum = 0;
      for (let card = 0; card < 60; card += 1) sum += addGradient(reviews, card, scored, at, gradient, tape);
      return sum;
    };
    const gradient = new Float64Array(21);
    loss(weights, gradient);
    weights.forEach((_, index) => {
      const moved = (by: number) => loss(weights.map((weight, other) => (other === index ? weight + by : weight)));
      const slope = (moved(1e-6) - moved(-1e-6)) / 2e-6;
      expect(Math.abs(gradient[index]! - slope), `w${index}`).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope)));
    });
  });

  it('[O2] keeps the weights when there is too little to learn from', () => {
    const { weights, items, before, after } = fit(columns(simulated(1, 5)));
    expect(items).toBeLessThan(8);
    expect([weights, after]).toEqual([DEFAULT_PARAMETERS.weights, before]);
  });

  it('[O2] a few reviews move only the first four weights', () => {
    const { weights, items } = fit(columns(simulated(12, 9)));
    expect(items).toBeLessThan(64);
    expect(weights.slice(4)).toEqual(DEFAULT_PARAMETERS.weights.slice(4));
  });

  it('[O2] [O3] finds likelier weights, the same each time', () => {
    const reviews = columns(simulated(800, 1));
    const found = fit(reviews);
    expect(found.after).toBeLessThan(found.before);
    expect(fit(reviews)).toEqual(found);
    expect(found.weights[2]! / DEFAULT_PARAMETERS.weights[2]!).toBeGreaterThan(1.3);
  });

  it('[O6] the health check tells a memory that FSRS describes from answers given by chance', () => {
    const sane = simulated(800, 1);
    const wild = sane.map((card) => card.map((seen) => ({ ...seen, rating: (Number(seen.card) * 7 + seen.day * 13) % 5 === 0 ? 1 : 3 })));
    const [good, bad] = [healthOf(columns(sane)), healthOf(columns(wild))];
    expect(good!.logLoss).toBeLessThan(good!.flat - 0.01);
    expect(bad!.logLoss).toBeGreaterThan(bad!.flat - 0.01);
    expect(good!.reviews).toBeGreaterThan(500);
    expect(healthOf(columns(simulated(20, 1)))).toBeNull();
  });

  it.skipIf(!existsSync(LOG))(existsSync(LOG) ? '[O4] held-out log loss of a real log is at most 0.4394' : '[O4] skipped, no ../shared', () => {
    const cards = realLog();
    const items = cards.flatMap((card) => card.flatMap((seen, index) => (index > 0 && seen.day > card[index - 1]!.day ? [{ card, index }] : [])));
    items.sort((a, b) => a.card[a.index]!.at - b.card[b.index]!.at);
    const size = Math.floor(items.length / 6);
    let loss = 0;
    for (let fold = 5; fold >= 1; fold -= 1) {
      const scored = items.slice(items.length - size * fold, items.length - size * (fold - 1));
      const cut = scored[0]!.card[scored[0]!.index]!.at;
      const known = cards.map((card) => card.filter(({ at }) => at < cut)).filter((card) => card.length > 0);
      const model = modelOf(fit(columns(known)).weights);
      for (const item of scored) loss += lossAt(model, item.card, item.index);
    }
    expect(size * 5).toBe(5230);
    console.info(`held-out log loss, five folds, ${size * 5} reviews: ${(loss / (size * 5)).toFixed(5)} (at most 0.4394)`);
    expect(loss / (size * 5)).toBeLessThanOrEqual(0.4394);
  });
});

function lossAt(model: ReturnType<typeof modelOf>, card: readonly Seen[], index: number): number {
  let memory: Memory | null = null;
  const gap = (at: number) => (at === 0 ? 0 : card[at]!.day - card[at - 1]!.day);
  for (let at = 0; at < index; at += 1) memory = model.next(memory, gap(at), RATINGS[card[at]!.rating - 1]!);
  const chance = Math.min(Math.max(model.retrievability(gap(index), memory!.stability), 1e-7), 1 - 1e-7);
  return -Math.log(card[index]!.rating > 1 ? chance : 1 - chance);
}

/** Study days from a rollover at 04:00 UTC. */
function realLog(): Seen[][] {
  const cards = new Map<string, Seen[]>();
  for (const line of readFileSync(LOG, 'utf8').trim().split('\n').slice(1)) {
    const [card = '', rating, time = ''] = line.split(',');
    const at = Date.parse(time);
    cards.set(card, [...(cards.get(card) ?? []), { card, rating: Number(rating), at, day: Math.floor((at - 4 * 3_600_000) / DAY) }]);
  }
  return [...cards.values()].map((card) => card.sort((a, b) => a.at - b.at));
}
