/** Where a document's paragraphs are, as spans of its stored text, and how their lines are to be set. */
import type { Span } from '@/lib/core/model';

/** A paragraph as it is set: `wrapped` says that its line breaks are only where an editor broke the line. */
export interface Paragraph extends Span {
  readonly wrapped: boolean;
}

const SHORTEST_WRAPPED_LINE = 45;
const LONGEST_WRAPPED_LINE = 120;

/**
 * Splits a text at blank lines; a text without blank lines is split at every line break.
 * The spans leave out the breaks and empty paragraphs, and are in text order.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const separator = /\n[ \t\r]*\n/.test(text) ? /\n[ \t\r]*(?:\n[ \t\r]*)+/g : /\n/g;
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    addTrimmed(text, start, match.index, paragraphs);
    start = match.index + match[0].length;
  }
  addTrimmed(text, start, text.length, paragraphs);
  return paragraphs;
}

/** The index of the paragraph that holds an offset; the nearest one before it when it lies between two. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  const after = paragraphs.findIndex((paragraph) => paragraph.end > offset);
  return after === -1 ? Math.max(0, paragraphs.length - 1) : after;
}

function addTrimmed(text: string, from: number, to: number, paragraphs: Paragraph[]): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = to - (piece.length - piece.trimEnd().length);
  if (start < end) paragraphs.push({ start, end, wrapped: isWrapped(text.slice(start, end)) });
}

/** Lines of about one width, the last one aside, were broken by an editor; verses, lists and addresses were not. */
function isWrapped(paragraph: string): boolean {
  const lines = paragraph.split('\n').slice(0, -1);
  return lines.length > 0 && lines.every((line) => line.length >= SHORTEST_WRAPPED_LINE && line.length <= LONGEST_WRAPPED_LINE);
}
