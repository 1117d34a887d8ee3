/** The first four weights: stability after a first rating, from how often the next review was recalled. */
import type { ReviewColumns } from './optimise-history';

interface Group { recalled: number; count: number }

const INITIAL_MAX = 100;
/** One ordering of neighbours is kept when a rating has no data: ratios of the defaults' logarithms. */
const LEAST_COUNT = 1;

/** Four stabilities in days, rising from Again to Easy; those without data are taken from `start` in proportion. */
export function initialStabilities(reviews: ReviewColumns, start: readonly number[]): number[] {
  const { groups, average } = firstIntervals(reviews);
  const decay = -(start[20] ?? 0.1542);
  const found = [1, 2, 3, 4].map((rating) => {
    const data = groups.get(rating);
    const total = data ? [...data.values()].reduce((sum, { count }) => sum + count, 0) : 0;
    return data && total >= LEAST_COUNT ? { value: likeliest(data, average, decay, start[rating - 1]!), total } : null;
  });
  return inOrder(found, start);
}

function firstIntervals({ starts, ratings, days }: ReviewColumns): { groups: Map<number, Map<number, Group>>; average: number } {
  const groups = new Map<number, Map<number, Group>>();
  let recalled = 0;
  let count = 0;
  for (let card = 0; card + 1 < starts.length; card += 1) {
    const first = starts[card]!;
    let next = first + 1;
    while (next < starts[card + 1]! && days[next] === 0) next += 1;
    // A first interval is one with nothing but the first rating before it, or same-day reviews after it.
    if (next >= starts[card + 1]! ) continue;
    const byDays = groups.get(ratings[first]!) ?? new Map<number, Group>();
    groups.set(ratings[first]!, byDays);
    const group = byDays.get(days[next]!) ?? { recalled: 0, count: 0 };
    byDays.set(days[next]!, group);
    const passed = ratings[next]! > 1 ? 1 : 0;
    group.recalled += passed;
    group.count += 1;
    recalled += passed;
    count += 1;
  }
  return { groups, average: count === 0 ? 0.9 : recalled / count };
}

/** Golden-section search over the logarithm; recall smoothed by one review of average recall, a pull of 1/16 a day to the start. */
function likeliest(data: ReadonlyMap<number, Group>, average: number, decay: number, start: number): number {
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  const loss = (stability: number): number => {
    let sum = Math.abs(stability - start) / 16;
    for (const [days, { recalled, count }] of data) {
      const share = (recalled + average) / (count + 1);
      const chance = Math.min(Math.max((1 + (factor * days) / stability) ** decay, 1e-7), 1 - 1e-7);
      sum -= count * (share * Math.log(chance) + (1 - share) * Math.log(1 - chance));
    }
    return sum;
  };
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.001);
  let high = Math.log(INITIAL_MAX);
  for (let round = 0; round < 60; round += 1) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (loss(Math.exp(left)) < loss(Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

function inOrder(found: readonly ({ value: number; total: number } | null)[], start: readonly number[]): number[] {
  const known = found.flatMap((one, index) => (one ? [{ ...one, index }] : []));
  if (known.length === 0) return start.slice(0, 4);
  const scale = Math.exp(known.reduce((sum, { value, index }) => sum + Math.log(value / start[index]!), 0) / known.length);
  const values = found.map((one, index) => one?.value ?? start[index]! * scale);
  for (let index = 1; index < 4; index += 1) {
    const [below, here] = [found[index - 1]?.total ?? 0, found[index]?.total ?? 0];
    if (values[index]! >= values[index - 1]!) continue;
    if (below > here) values[index] = values[index - 1]!;
    else for (let lower = index - 1; lower >= 0 && values[lower]! > values[index]!; lower -= 1) values[lower] = values[index]!;
  }
  return values.map((value) => Math.min(Math.max(value, 0.001), INITIAL_MAX));
}
