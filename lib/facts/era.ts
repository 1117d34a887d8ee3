/** Whether a text speaks of the past, so that `holds` must be `held`. Only the text's own dates tell. */
import type { Reading } from './reading';
import { spanOf, type Range } from './ranges';
import { speechIn } from './speech';

const yearPattern = /\b(1\d{3}|20\d{2})\b/g;

/** True for a holder named beside a year that lies well before the document's own, or in a text of old years only. */
export function isPastHere(reading: Reading, sentence: number, holder: Range): boolean {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const { start, end } = reading.sentences[sentence] ?? { start: 0, end: 0 };
  const content = speechIn(tokens)?.content;
  const said = content ? spanOf(tokens, content) : { start: end, end };
  const here = yearsIn(`${reading.document.text.slice(start, said.start)} ${reading.document.text.slice(said.end, end)}`);
  const after = reading.document.text.slice(spanOf(tokens, holder).end, spanOf(tokens, holder).end + 24);
  if (/^\s*\([^)]*\d{3,4}[^)]*\)/.test(after)) return true;
  const now = Number(reading.document.date.slice(0, 4)) || latest(yearsOf(reading));
  if (now === 0) return false;
  return (here.length > 0 && (reading.document.date === '' || Math.max(...here) < now - 2)) || (reading.document.date === '' && (now < 2000 || spansAges(reading)));
}

/** A text that goes over more than thirty years tells history. */
function spansAges(reading: Reading): boolean {
  const years = yearsOf(reading);
  return years.length >= 3 && latest(years) - (years[0] ?? 0) > 30;
}

const yearsIn = (text: string): number[] => [...text.matchAll(yearPattern)].map(([year]) => Number(year));

const known = new WeakMap<Reading, readonly number[]>();

/** The years a document names, in order. */
function yearsOf(reading: Reading): readonly number[] {
  const years = known.get(reading) ?? yearsIn(reading.document.text).sort((a, b) => a - b);
  known.set(reading, years);
  return years;
}

const latest = (years: readonly number[]): number => years.at(-1) ?? 0;
