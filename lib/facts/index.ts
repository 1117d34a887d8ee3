/** Documents → facts → notes: the only door of this folder. */
export { danglingWord, failuresOf, leaks } from './verify';
export type { FoundFacts } from './find-facts';
export { generate, type Generated, type GenerateProgress } from './generate';
export { byImportance, mostImportant } from './rank';
export { clozeOf } from './cloze';
export { notesFromFacts, type NotesOfDocument, type NotesRequest } from './notes';
export { verifyProposed, type ProposedCard } from './proposed';
export { sameFact } from './same-fact';
