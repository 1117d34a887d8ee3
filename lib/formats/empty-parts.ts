/** A collection's parts with nothing in them. */
import type { CollectionParts } from '../core/model';

export const emptyParts: CollectionParts = {
  documents: [], noteTypes: [], notes: [], cards: [], decks: [], presets: [], parameters: [], operations: [], quizzes: [], settings: null,
};
