/** Whether a text speaks of the past, so that `holds` must be `held`. Only the text's own dates tell. */
import type { Candidate, CandidateSide } from './candidate';
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

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** When the text was true, as a question says it: `in March 2031`; without a date of the document it claims no present either. */
export function timeOf({ document: { date } }: Pick<Reading, 'document'>): string {
  const [, year = '', month = ''] = /^(\d{4})(?:-(\d\d))?/.exec(date) ?? [];
  if (year === '') return 'at the time of the text';
  return `in ${[months[Number(month) - 1] ?? '', year].filter((part) => part !== '').join(' ')}`;
}

/** A post held in the past, or a record that stands: true at a time that neither text nor question tells. */
export function isUndated(reading: Reading, { kind, relation }: Pick<Candidate, 'kind' | 'relation'>, { question, role }: Pick<CandidateSide, 'question' | 'role'>, answer: string): boolean {
  const told = question.includes(timeOf(reading)) || /\b(?:1\d|20)\d\d\b|\bhold when\b|\bin the \w+ing\b|\bamong those\b/.test(question);
  const post = kind === 'position' && /^(?:hold|work at)$/.test(relation) && /^(?:position|holder|organisation)$/.test(role) && !/^Who (?:is|was) \p{Lu}/u.test(question) && !/\bformer\b/i.test(answer);
  const record = /\b(?:is|are|has|have|does|do)\b/.test(question) && /(?:\bthe|\bits|\btheir|[’']s) (?:[\p{L}-]+ )?(?:\p{Ll}{3,}est|most \p{Ll}+|only|latest|current|newest)\b/u.test(`${question} ${answer}`);
  return !told && (post || record);
}
