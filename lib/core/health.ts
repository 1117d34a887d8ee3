/**
 * Whether FSRS describes a person's memory at all: weights fitted to the earlier reviews are tried on the latest, which they
 * have not seen, beside a flat guess that says the same of every review. Who is not beaten by that guess need not look further.
 */
import { evaluate } from './evaluate';
import { fit, type FitOptions } from './optimise';
import type { ReviewColumns } from './optimise-history';

export interface Health {
  /** Mean log loss on the latest reviews: of the fitted weights, and of the share recalled until then as a flat guess. */
  readonly logLoss: number;
  readonly flat: number;
  /** Reviews tried on. */
  readonly reviews: number;
}

/** The last fifth is tried on. */
const KNOWN_SHARE = 0.8;
/** Fewer scored reviews say too little. */
const LEAST_ITEMS = 300;

/** More take too long to fit a second time. */
const MOST_REVIEWS = 250_000;

/** Null when there are too few reviews to tell, or too many to try ([O6]). */
export function healthOf(reviews: ReviewColumns, options: FitOptions = {}): Health | null {
  const cut = reviews.ratings.length > MOST_REVIEWS ? null : cutOf(reviews);
  if (cut === null) return null;
  const known = before(reviews, cut);
  const { weights } = fit(known, options);
  const whole = evaluate(reviews, weights, options.relearningSteps);
  const part = evaluate(known, weights, options.relearningSteps);
  const count = whole.reviews - part.reviews;
  const share = recalled(known).share;
  const { passed, all } = recalled(reviews, cut);
  const flat = -(passed * Math.log(share) + (all - passed) * Math.log(1 - share)) / all;
  return { logLoss: (whole.logLoss * whole.reviews - part.logLoss * part.reviews) / count, flat, reviews: count };
}

/** The instant before which four fifths of the scored reviews lie. */
function cutOf({ starts, days, at }: ReviewColumns): number | null {
  const scored: number[] = [];
  for (let card = 0; card + 1 < starts.length; card += 1) {
    for (let index = starts[card]! + 1; index < starts[card + 1]!; index += 1) if (days[index]! > 0) scored.push(at[index]!);
  }
  if (scored.length < LEAST_ITEMS) return null;
  return scored.sort((a, b) => a - b)[Math.floor(scored.length * KNOWN_SHARE)]!;
}

/** The reviews before an instant: of each card the first ones. */
function before({ starts, ratings, days, at }: ReviewColumns, cut: number): ReviewColumns {
  const kept: number[] = [];
  const begins: number[] = [];
  for (let card = 0; card + 1 < starts.length; card += 1) {
    if (at[starts[card]!]! >= cut) continue;
    begins.push(kept.length);
    for (let index = starts[card]!; index < starts[card + 1]! && at[index]! < cut; index += 1) kept.push(index);
  }
  return {
    starts: Uint32Array.from([...begins, kept.length]), ratings: Uint8Array.from(kept, (index) => ratings[index]!),
    days: Uint32Array.from(kept, (index) => days[index]!), at: Float64Array.from(kept, (index) => at[index]!),
  };
}

/** Scored reviews from an instant on, and those of them that were recalled; as a share never quite 0 or 1. */
function recalled({ starts, ratings, days, at }: ReviewColumns, from = -Infinity): { readonly passed: number; readonly all: number; readonly share: number } {
  let passed = 0;
  let all = 0;
  for (let card = 0; card + 1 < starts.length; card += 1) {
    for (let index = starts[card]! + 1; index < starts[card + 1]!; index += 1) {
      if (days[index] === 0 || at[index]! < from) continue;
      all += 1;
      if (ratings[index]! > 1) passed += 1;
    }
  }
  return { passed, all, share: (passed + 1) / (all + 2) };
}
