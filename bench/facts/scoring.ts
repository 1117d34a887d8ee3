/**
 * How cards are scored against gold facts. Counted at a cap, so that more cards earn nothing by their number; the share that
 * matches no gold fact stands beside every recall. Knows nothing of how cards are made.
 */
import { isVerbatimIn, wordsAt } from '../../lib/core/verbatim';
import type { GoldFact } from './gold';
import type { Span } from '../../lib/core/model';
import type { View } from '../../lib/core/view';

/** A card as a person would see it, best first in its list. */
export interface ScoredCard {
  readonly question: string;
  readonly answer: string;
  readonly quote: string;
  readonly quoteSpan: Span;
  readonly accepted: boolean;
}

export interface Caps {
  readonly accepted: number;
  readonly all: number;
}

/** Gold facts found, with how many there are, and the cards they were looked for in. */
export interface Recall {
  readonly found: ReadonlySet<string>;
  readonly cards: readonly ScoredCard[];
  /** Cards that match no gold fact. */
  readonly unmatched: readonly ScoredCard[];
}

/** One accepted card per 20 words, one card of any sort per 8; the article that ships may have 100 accepted. */
export const capsOf = (words: number, isSeed: boolean): Caps => ({ accepted: isSeed ? 100 : Math.floor(words / 20), all: Math.floor(words / 8) });

/** `cards` best first. */
export function recallOf(facts: readonly GoldFact[], cards: readonly ScoredCard[], matches: (card: ScoredCard, fact: GoldFact) => boolean): Recall {
  const found = new Set(facts.filter((fact) => cards.some((card) => matches(card, fact))).map(({ id }) => id));
  return { found, cards, unmatched: cards.filter((card) => !facts.some((fact) => matches(card, fact))) };
}

/** A right answer drawn from the words that say it: at least half of the shorter of the two quotes is common. */
export function says({ answer, quoteSpan }: ScoredCard, { answers, places }: GoldFact): boolean {
  return places.some((place) => overlap(place, quoteSpan) >= 0.5 * Math.min(place.end - place.start, quoteSpan.end - quoteSpan.start))
    && answers.some((right) => comparable(right) === comparable(answer));
}

/** An answer that covers the marked one but for a word or so: F1 of at least 0.8, the borders being one annotator's choice. */
export function nearlySays({ answer, quoteSpan }: ScoredCard, { answers, places }: GoldFact): boolean {
  return places.some((place) => overlap(place, quoteSpan) > 0) && answers.some((right) => wordsInCommon(right, answer) >= 0.8);
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Small letters without punctuation, articles and separators of thousands; `%` is `percent`. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1').replace(/%|\bper cent\b/gi, ' percent ').replace(/[$£€¥]/g, ' ')
    .replace(/[“”„"‘’'`´]/g, '').replace(/(\p{L})\.(?=\p{L}|\s|$)/gu, '$1').toLowerCase().replace(/[^\p{L}\p{N}.]+|\.(?!\d)/gu, ' ')
    .split(' ').filter((word) => !/^(?:the|an?|)$/.test(word)).join(' ');
}

function wordsInCommon(a: string, b: string): number {
  const [left, right] = [comparable(a).split(' '), comparable(b).split(' ')];
  const rest = [...right];
  const common = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (left.length + right.length);
}

const months = 'January February March April May June July August September October November December'.split(' ');
const opening = /^(?:According|Besides|By|In|On|At|To|From|Of|For|With|Under|After|Before|Until|Since|How|What|Who|Whom|Whose|Which|When|Where|Why)$/;

/**
 * The rules no shown card may break, checked apart from the verifier: its quote stands in the document at its place with the answer in
 * it (R6), nothing in the question is made up (R6), no date is (R8), and the question does not hold the answer (R3).
 */
export function brokenRules({ question, answer, quote, quoteSpan }: ScoredCard, view: View, title: string, date: string): string[] {
  const broken: string[] = [];
  if (view.stored.slice(quoteSpan.start, quoteSpan.end) !== quote) broken.push('R6: the quote is not at its place');
  if (!isVerbatimIn(wordsAt(view, quoteSpan), answer)) broken.push('R6: the answer is not in the quote');
  if (comparable(answer) === '' || ` ${comparable(question)} `.includes(` ${comparable(answer)} `)) broken.push('R3: the answer is in the question');
  const known = ` ${comparable(`${title} ${view.text} ${date} ${monthOf(date)}`)} `;
  for (const word of question.split(/(?:[\s“”"()?;:/–—-]|,(?!\d))+/).slice(1)) {
    const plain = comparable(word.replace(/[’']s?$/, ''));
    const isTold = plain === '' || known.includes(` ${plain} `) || known.includes(` ${plain}s `);
    if (isTold || opening.test(word) || !/^\p{Lu}|\d/u.test(word)) continue;
    broken.push(`${/^\d{4}$/.test(word) || months.includes(word) ? 'R8' : 'R6'}: “${word}” is not in the document`);
  }
  return broken;
}

const monthOf = (date: string): string => months[Number(date.split('-')[1]) - 1] ?? '';
