/** Documents → facts → notes: the only door of this folder. */
export { findFacts, type FoundFacts } from './find-facts';
export { generate, type Generated, type GenerateProgress } from './generate';
export { notesFromFacts, type DeckNames, type NotesOfDocument, type NotesRequest } from './notes';
export { sameFact } from './same-fact';
export { byImportance, mostImportant, usualCardCount } from './rank';
export { failuresOf, danglingWord, leaks, type Failure, type Ground, type Proposal } from './verify';
