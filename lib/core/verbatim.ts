/** Whether words stand in a document just so. Verifier, reader and scorer all ask here. */
import type { Span } from './model';
import { viewSpan, type View } from './view';

/** Words as they are compared: NFC, without soft hyphens and carriage returns, every run of white space one space. */
export function plainWords(text: string): string {
  return text.replace(/[\u00AD\r\u200B\u2060\uFEFF]/g, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The words a reader sees at a stored place. */
export function wordsAt(view: View, span: Span): string {
  const { start, end } = viewSpan(view, span);
  return plainWords(view.text.slice(start, end));
}

/** True when `words` are what the view shows at `span`, white space apart, or the stored text itself. Empty words never are. */
export function isVerbatimAt(view: View, span: Span, words: string): boolean {
  const plain = plainWords(words);
  return plain !== '' && (words === view.stored.slice(span.start, span.end) || plain === wordsAt(view, span));
}

/** True when `words` stand somewhere in `quote`, white space apart. */
export function isVerbatimIn(quote: string, words: string): boolean {
  const plain = plainWords(words);
  return plain !== '' && plainWords(quote).includes(plain);
}
