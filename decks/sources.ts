/** What ships: each source document by its file name, and what its text does not say about itself. */

export interface DeckSource {
  /** Names `SLUG.txt`, the document, and `SLUG.json`, the deck made from it by `npm run decks`. */
  readonly slug: string;
  /** The text has no title of its own. */
  readonly title: string;
  /** `2025`, `2025-07` or `2025-07-14`; empty when the text states none. */
  readonly date: string;
}

export const DECK_SOURCES: readonly DeckSource[] = [
  { slug: 'us-china-fentanyl', title: 'Fentanyl and US–China relations', date: '' },
];
