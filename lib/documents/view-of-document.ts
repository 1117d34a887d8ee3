/** The view of a document, kept as long as the document object lives: several stations ask for it. */
import { viewOf, type View } from '../core/view';
import type { Document } from '../core/model';

const views = new WeakMap<object, View>();

/** The words a reader sees in a document, with the way back to the stored text. */
export function viewOfDocument(document: Pick<Document, 'text' | 'format'>): View {
  const known = views.get(document);
  if (known) return known;
  const view = viewOf(document.text, document.format);
  views.set(document, view);
  return view;
}
