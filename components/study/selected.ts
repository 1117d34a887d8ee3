/** What a study session is about. */
import type { CardId, DeckId, DocumentId } from '@/lib/core/model';

export interface Selection {
  /** Empty: all decks. */
  readonly decks: readonly DeckId[];
  readonly document: DocumentId | null;
  /** These cards and no others, due or not; empty for none named. */
  readonly cards: readonly CardId[];
  /** Learn now: the daily limit does not hold new cards back. */
  readonly learn: boolean;
  /** No more cards than this, or null. */
  readonly limit: number | null;
  /** Chosen another way than by what is due; null for the usual queue. */
  readonly special: Special | null;
  /** The `of` of a special choice: a tag, a state, a number of days. */
  readonly of: string;
  /** Practice alone: ratings are not kept. */
  readonly uncounted: boolean;
  /** Cards are said aloud. */
  readonly walk: boolean;
}

/** `plan`: for a deadline; `value`: what saves most memory first; the others are custom study. */
export type Special = (typeof SPECIALS)[number];
export const SPECIALS = ['plan', 'value', 'tag', 'state', 'forgotten', 'ahead', 'missed'] as const;
