/** What few searches ask for and takes long to read: all reviews, and what Anki knew of each card. Read once, kept until something is written. */
import type { AnkiOrigin, CardId, History } from '../core/model';
import type { SearchReview } from '../core/search/searched';
import { RATINGS } from '../core/schedule';
import type { Database } from './database';

export interface LibraryReviews {
  /** `history` must know all of the past. */
  readReviews(history: History): Promise<void>;
  readOrigins(): Promise<void>;
  reviewsOf(card: CardId): readonly SearchReview[];
  originOf(card: CardId): AnkiOrigin | undefined;
  forget(): void;
}

/** A review as one number: eight times its instant, and the button. A million of them fit easily. */
const packed = (at: number, button: number): number => at * 8 + button;
const unpacked = (review: number): SearchReview => ({ at: Math.floor(review / 8), button: review % 8 });

export function createLibraryReviews(database: Database): LibraryReviews {
  let reviews: Map<CardId, number[]> | null = null;
  let origins: Map<CardId, AnkiOrigin> | null = null;
  return {
    readReviews: async (history) => {
      reviews ??= await readAll(database, history);
    },
    readOrigins: async () => {
      origins ??= new Map((await database.cards.toArray()).flatMap(({ id, anki }) => (anki ? [[id, anki] as const] : [])));
    },
    reviewsOf: (card) => reviews?.get(card)?.map(unpacked) ?? [],
    originOf: (card) => origins?.get(card),
    forget: () => {
      reviews = null;
      origins = null;
    },
  };
}

async function readAll(database: Database, history: History): Promise<Map<CardId, number[]>> {
  const found = new Map<CardId, number[]>();
  const put = (card: CardId, review: number): void => {
    const list = found.get(card);
    if (list) list.push(review);
    else found.set(card, [review]);
  };
  for (const { id, entries, deleted } of await database.revlogs.toArray()) {
    if (!deleted) for (const [at, , ease] of entries) put(id, packed(at, ease & 7));
  }
  for (const day of history.days()) {
    for (const { operation } of history.reviewsOn(day)) put(operation.card, packed(operation.at, RATINGS.indexOf(operation.rating) + 1));
  }
  return found;
}
