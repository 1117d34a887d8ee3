/** What of a note's source a card shows: the quote, and where in it the answer stands. */
import { templateId as templateIdOf } from '@/lib/core/ids';
import type { Note, Span, TemplateId } from '@/lib/core/model';

const REVERSE = templateIdOf('reverse');

/** Where the answer of a note's card stands in `note.source.quote` (UTF-16 offsets in the quote), or null. */
export function answerInQuote(note: Note, templateId: TemplateId | null): Span | null {
  const { source, fact } = note;
  if (!source || !fact) return null;
  const asked = templateId === REVERSE && fact.reverse ? fact.reverse : fact.asked;
  const start = asked.answerSpan.start - source.span.start;
  const end = asked.answerSpan.end - source.span.start;
  return start >= 0 && end <= source.quote.length && start < end ? { start, end } : null;
}

const LEAD = 90;
const TAIL = 70;

/** The stretch of a long quote around its answer, cut between words; the whole quote when it is short. */
export function excerptAround(quote: string, answer: Span | null): Span {
  const focus = answer ?? { start: 0, end: Math.min(quote.length, LEAD + TAIL) };
  const from = focus.start <= LEAD + 20 ? 0 : wordStart(quote, focus.start - LEAD);
  const to = quote.length - focus.end <= TAIL + 20 ? quote.length : wordEnd(quote, focus.end + TAIL);
  return { start: from, end: to };
}

function wordStart(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space === -1 ? offset : space + 1;
}

function wordEnd(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space === -1 ? offset : space;
}
