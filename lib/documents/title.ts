/** The title a text gives itself. */
import { parseDate } from './dateline';
import { frontMatter } from './front-matter';
import type { View } from '../core/view';
import type { DocumentFormat } from '../core/model';

/** Front matter, a first heading, or a short first line with no full stop. Empty when the text has none. */
export function titleOf(text: string, view: View, format: DocumentFormat): string {
  const stated = format === 'markdown' ? frontMatter(text, 'title') : '';
  if (stated !== '') return stated;
  const first = view.blocks[0];
  if (!first) return '';
  const words = view.text.slice(first.start, first.end).trim();
  const more = view.blocks.length > 1 && first.kind !== 'item' && first.kind !== 'row';
  const short = words.length <= 120 && !/[.;:,…]$/.test(words) && parseDate(words) === '';
  const heading = first.kind === 'heading' || (format === 'text' && text.trimStart().startsWith(words));
  return more && short && heading && words.split(/\s+/).length <= 20 ? words : '';
}
