/** Files and pastes → documents: the only door of this folder. */
export { LONGEST_TEXT } from './limits';
export { readText, type DraftDocument, type ReadDocument } from './read-text';
export { viewOfDocument } from './view-of-document';
export { isEnglish } from './is-english';
