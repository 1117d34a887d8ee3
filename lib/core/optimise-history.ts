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

/** Cards with no review are left out; each card's ratings must be in order. Cards are taken one by one and not kept. */
export function reviewColumns(cards: Iterable<readonly RatedOn[]>): ReviewColumns {
  const starts: number[] = [0];
  let columns = roomFor(1024);
  let index = 0;
  for (const card of cards) {
    if (card.length === 0) continue;
    if (index + card.length > columns.ratings.length) columns = grown(columns, Math.max(index + card.length, columns.ratings.length * 1.5));
    card.forEach(({ rating, at, studyDay }, place) => {
      columns.ratings[index] = GRADES[rating];
      columns.days[index] = place === 0 ? 0 : elapsedDays(card[place - 1]!.studyDay, studyDay);
      columns.at[index] = at;
      index += 1;
    });
    starts.push(index);
  }
  return { starts: Uint32Array.from(starts), ...grown(columns, index) };
}

type Columns = Omit<ReviewColumns, 'starts'>;

const roomFor = (length: number): Columns => ({ ratings: new Uint8Array(length), days: new Uint32Array(length), at: new Float64Array(length) });

function grown(columns: Columns, wanted: number): Columns {
  const next = roomFor(Math.ceil(wanted));
  next.ratings.set(columns.ratings.subarray(0, next.ratings.length));
  next.days.set(columns.days.subarray(0, next.days.length));
  next.at.set(columns.at.subarray(0, next.at.length));
  return next;
}

/**
 * What of a collection's history a fit may learn from: each card from where it was last learnt anew, without those learnt
 * before the study day `since` ([O5]). Made card by card as they are taken.
 */
export function* learntHistories(cards: Iterable<CardId>, history: History, since: StudyDay | null = null): Generator<RatedOn[]> {
  for (const card of cards) {
    const learnt = sinceLearnt(history.of(card)).map(({ operation }) => operation);
    const [first] = learnt;
    if (since === null || (first !== undefined && first.studyDay >= since)) yield learnt;
  }
}

/** Every so many of the cards that about `most` of their `reviews` are left: more would move the weights no further, and cost memory. */
export function* evenly(cards: readonly CardId[], reviews: number, most: number): Generator<CardId> {
  const share = Math.min(1, most / Math.max(1, reviews));
  for (let index = 0; index < cards.length; index += 1) if (Math.floor((index + 1) * share) > Math.floor(index * share)) yield cards[index]!;
}

function sinceLearnt(reviews: readonly Review[]): readonly Review[] {
  const anew = reviews.findLastIndex(({ before }) => before === 'new');
  return anew < 0 ? [] : reviews.slice(anew);
}
