/** A history of ratings → the columns a fit reads. */
import { elapsedDays } from './day';
import type { CardId, History, Rating, Review, StudyDay } from './model';

/** Reviews of many cards in columns, each card's in order. */
export interface ReviewColumns {
  /** Index of each card's first review, and the count of all reviews at the end. */
  readonly starts: Uint32Array;
  /** 1 to 4. */
  readonly ratings: Uint8Array;
  /** Study days since the card's review before; 0 for the first and for the same day. */
  readonly days: Uint32Array;
  /** Instants, epoch milliseconds: the order in which they count. */
  readonly at: Float64Array;
}

/** A rating in its place, whatever program it came from. */
export interface RatedOn {
  readonly rating: Rating;
  readonly at: number;
  readonly studyDay: number;
}

const GRADES: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** Cards with no review are left out; each card's ratings must be in order. */
export function reviewColumns(cards: readonly (readonly RatedOn[])[]): ReviewColumns {
  const studied = cards.filter((card) => card.length > 0);
  const total = studied.reduce((sum, card) => sum + card.length, 0);
  const columns = {
    starts: new Uint32Array(studied.length + 1), ratings: new Uint8Array(total), days: new Uint32Array(total), at: new Float64Array(total),
  };
  let index = 0;
  studied.forEach((card, number) => {
    columns.starts[number] = index;
    card.forEach(({ rating, at, studyDay }, place) => {
      columns.ratings[index] = GRADES[rating];
      columns.days[index] = place === 0 ? 0 : elapsedDays(card[place - 1]!.studyDay, studyDay);
      columns.at[index] = at;
      index += 1;
    });
  });
  columns.starts[studied.length] = index;
  return columns;
}

/**
 * What of a collection's history a fit may learn from: each card from where it was last learnt anew, without those learnt
 * before the study day `since` ([O5]).
 */
export function learntHistories(cards: Iterable<CardId>, history: History, since: StudyDay | null = null): RatedOn[][] {
  return [...cards]
    .map((card) => sinceLearnt(history.of(card)).map(({ operation }) => operation))
    .filter(([first]) => since === null || (first !== undefined && first.studyDay >= since));
}

function sinceLearnt(reviews: readonly Review[]): readonly Review[] {
  const anew = reviews.findLastIndex(({ before }) => before === 'new');
  return anew < 0 ? [] : reviews.slice(anew);
}
