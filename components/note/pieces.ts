/** Cuts a stretch of text at the borders of the spans marked in it. */
import type { Span } from '@/lib/core/model';

/** A run of text under the same marks; the marks are listed from the longest to the shortest. */
export interface Piece<Mark extends Span> extends Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The pieces of `text` within `span`, in order and without gaps. Marks may overlap, reach beyond the span or be empty;
 * offsets are UTF-16 and refer to the whole text.
 */
export function piecesOf<Mark extends Span>(text: string, span: Span, marks: readonly Mark[]): readonly Piece<Mark>[] {
  const near = marks.filter((mark) => mark.start < span.end && mark.end > span.start && mark.start < mark.end);
  const borders = new Set([span.start, span.end]);
  for (const mark of near) {
    borders.add(Math.max(mark.start, span.start));
    borders.add(Math.min(mark.end, span.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => pieceBetween(text, start, sorted[index + 1] ?? span.end, near));
}

function pieceBetween<Mark extends Span>(text: string, start: number, end: number, marks: readonly Mark[]): Piece<Mark> {
  const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
  return { start, end, text: text.slice(start, end), marks: over.sort((a, b) => b.end - b.start - (a.end - a.start)) };
}
