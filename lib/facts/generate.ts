/** Draft document → document with its facts: annotating and finding in one go, for workers and the command line. */
import { annotate, type English } from '../language';
import { documentIdOf } from '../core/ids';
import { findFacts, type FoundFacts } from './find-facts';
import { isEnglish, viewOfDocument, type DraftDocument } from '../documents';
import type { Document, Span } from '../core/model';

export interface GenerateProgress {
  readonly stage: 'loading' | 'annotating' | 'finding';
  readonly done: number;
  readonly total: number;
}

export interface Generated extends FoundFacts {
  /** The draft with its id. `addedAt` is 0: whoever keeps the document stamps it. */
  readonly document: Document;
  /** Where its sentences stand, in order. */
  readonly sentences: readonly Span[];
}

/** Finds the facts of a draft, none in a text that is not English. Progress counts paragraphs, then sentences. */
export function generate(english: English, draft: DraftDocument, onProgress?: (progress: GenerateProgress) => void): Generated {
  const document: Document = { ...draft, id: documentIdOf(draft.text), addedAt: 0, replaces: null, decisions: {}, deleted: false, clocks: {} };
  const view = viewOfDocument(document);
  const sentences = annotate(english, view, document.title, (done, total) => onProgress?.({ stage: 'annotating', done, total }));
  // Another language read as English gives questions in no language at all.
  const read = isEnglish(view.text) ? sentences : [];
  const found = findFacts(document, read, (done, total) => onProgress?.({ stage: 'finding', done, total }));
  return { document, sentences: sentences.map(({ start, end }) => ({ start, end })), ...found };
}
