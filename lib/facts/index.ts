/** Documents → facts → notes: the only door of this folder. */
export { danglingWord, failuresOf, leaks } from './verify';
export { generate, type Generated, type GenerateProgress } from './generate';
export { byImportance, mostImportant } from './rank';
export { clozeOf } from './cloze';
export { notesFromFacts, type NotesOfDocument, type NotesRequest } from './notes';
export { sameFact } from './same-fact';
