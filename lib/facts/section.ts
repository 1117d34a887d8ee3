/** The heading a place of a document stands under. */
import { viewSpan, type View } from '../core/view';
import type { Span } from '../core/model';

/** The nearest heading above a stored place, without its number; empty where there is none. */
export function sectionAt(view: View, span: Span): string {
  const { start } = viewSpan(view, span);
  const heading = view.blocks.findLast((block) => block.kind === 'heading' && block.end <= start);
  return heading ? view.text.slice(heading.start, heading.end).replace(/^(?:\d+(?:\.\d+)*|[A-Z])[.)]?\s+(?=\p{Lu})/u, '').trim() : '';
}
