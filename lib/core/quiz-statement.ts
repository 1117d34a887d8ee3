/**
 * A fact as a statement that can be read alone: the sentence that says it, with its answer apart, so that the answer can
 * be left out (a gap) or exchanged for another of its kind (a false statement).
 */
import { isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import { clozeParts } from './cards';
import type { QuizItem } from './quiz-items';

export interface Statement {
  readonly before: string;
  readonly answer: string;
  readonly after: string;
}

export const GAP = '[…]';
/** Longer sentences are no fair statement to weigh at a glance. */
const LONGEST = 240;
const SHORTEST = 25;
/** What begins like this points at a sentence before it, which is not shown. */
const POINTS_BACK = /^(?:he|she|it|they|we|his|her|its|their|this|that|these|those|such|but|and|or|so|however|instead|also|still|yet|then|there|meanwhile|moreover|furthermore|nevertheless|similarly|one|both|each|another|the (?:latter|former|same))\b/iu;

/** The statement an item's fact makes; null where none can be read alone or the answer stands in it twice. */
export function statementOf(item: QuizItem): Statement | null {
  const found = fromCloze(item) ?? fromQuote(item);
  if (found === null) return null;
  const whole = wholeOf(found);
  const rest = foldAnswer(`${found.before} ${GAP} ${found.after}`);
  const isAlone = whole.length >= SHORTEST && whole.length <= LONGEST && !pointsBack(whole) && !SOUNDS.test(whole) && !/^[^\p{Lu}\p{N}“"]/u.test(whole);
  const tellsTwice = [item.answer, ...item.accepted].some((text) => isPartOf(foldAnswer(text), rest));
  return isAlone && !tellsTwice && found.answer !== '' && !isExplained(found, item) ? withFullName(found, item) : null;
}

/** Also `In 2012, she …`, where nobody is named before. */
function pointsBack(whole: string): boolean {
  const before = /^(.*?)\b(?:he|she|him|his|her)\b/u.exec(whole)?.[1];
  return POINTS_BACK.test(whole) || (before !== undefined && !/\p{Lu}/u.test(before.slice(1).replace(MONTH, '')));
}

/** How a name is spoken, in phonetic letters. */
const SOUNDS = /[ˈˌːəɔʒ]/u;

const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

/** What comes after explains the answer, and no other in its place: short letters in brackets, the state a town is in. */
function isExplained({ after }: Statement, { answerType }: QuizItem): boolean {
  return /^\s*\(/u.test(after) || ((answerType === 'place' || answerType === 'organisation') && /^,\s*\p{Lu}/u.test(after));
}

/** True and false statements name people alike: by the full name, where the sentence has only the surname. */
function withFullName(statement: Statement, { answer, answerType }: QuizItem): Statement {
  return answerType === 'person' && isPartOf(foldAnswer(statement.answer), foldAnswer(answer)) ? { ...statement, answer } : statement;
}

/**
 * Whether exchanging the answer makes the statement false rather than odd or unsaid: who did or said something, when, how
 * much, and for whom somebody works shuts out the others. A place does not: what is told of one may hold of many; nor what
 * a plain blank hides. Where `his` or `her` follows, another name may not fit.
 */
export function isExchangeable({ answerType, topic, note }: QuizItem, { before, after }: Statement): boolean {
  if (answerType === 'date' || answerType === 'number') return !BOUND.test(before);
  if (topic.includes('/blank')) return false;
  if (answerType === 'person') return !/\b(?:he|she|him|his|her|hers)\b/iu.test(outsideQuotes(`${before} ${after}`));
  return answerType === 'organisation' && (note.fact?.kind === 'position' || note.fact?.kind === 'quotation');
}

const outsideQuotes = (text: string): string => text.replace(/[“"][^”"]*[”"]?/gu, '');

/** What is `more than 20` is more than 15 as well. */
const BOUND = /\b(?:more|less|fewer|greater|higher|lower|other|rather) than\s*$|\b(?:over|under|above|below|at least|at most|up to|as (?:many|much|few|early|late) as|before|after|by|since|until|till|exceed\p{L}*|nearly|almost)(?: the)?\s*[$€£]?\s*$/iu;

export function wholeOf({ before, answer, after }: Statement): string {
  return `${before}${answer}${after}`;
}

export function gapped({ before, after }: Statement): string {
  return `${before}${GAP}${after}`;
}

/** The statement with another text in the answer's place; null where it would not fit the words around it. */
export function exchanged(statement: Statement, by: string): string | null {
  const [article = ''] = /\b(?:a|an)\s+$/iu.exec(statement.before) ?? [];
  const vowel = (text: string) => /^[aeiou]/iu.test(text.trim());
  if (article !== '' && vowel(by) !== vowel(statement.answer)) return null;
  if (isPartOf(foldAnswer(by), foldAnswer(`${statement.before} ${GAP} ${statement.after}`))) return null;
  const startsIt = statement.before.trim() === '';
  return `${statement.before}${startsIt ? capital(by) : by}${statement.after}`;
}

function fromCloze(item: QuizItem): Statement | null {
  const { fact } = item.note;
  if (fact === null || item.asked !== fact.asked || fact.cloze === '') return null;
  const parts = clozeParts(fact.cloze, 1, true);
  const at = parts.findIndex(({ role }) => role === 'filled');
  const filled = parts[at];
  if (filled === undefined || parts.filter(({ role }) => role === 'filled').length > 1) return null;
  const text = (some: typeof parts) => some.map((part) => part.text).join('');
  return { before: text(parts.slice(0, at)), answer: filled.text, after: text(parts.slice(at + 1)) };
}

function fromQuote({ source, asked }: QuizItem): Statement | null {
  if (source === null || asked === null) return null;
  const [start, end] = [asked.answerSpan.start - source.span.start, asked.answerSpan.end - source.span.start];
  if (start < 0 || end > source.quote.length || start >= end) return null;
  return { before: source.quote.slice(0, start), answer: source.quote.slice(start, end), after: source.quote.slice(end) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
