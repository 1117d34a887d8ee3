/** A quote with one answer as an Anki deletion: `In {{c1::1911}}, Portugal …`. */
import { plainWords } from '../core/verbatim';
import type { Span } from '../core/model';

/** Braces and colons of the text are kept apart from those of the deletion; spans are into the document. */
export function clozeOf(quote: string, quoteSpan: Span, answerSpan: Span): string {
  const part = (from: number, to: number): string => quote.slice(from - quoteSpan.start, to - quoteSpan.start).replace(/[\u00AD\r]/g, '');
  const outside = (text: string): string => text.replace(/\s+/g, ' ').replace(/\{\{/g, '{ {');
  const inside = plainWords(part(answerSpan.start, answerSpan.end)).replace(/\}\}/g, '} }').replace(/::/g, ': :');
  return `${outside(part(quoteSpan.start, answerSpan.start))}{{c1::${inside}}}${outside(part(answerSpan.end, quoteSpan.end))}`;
}
