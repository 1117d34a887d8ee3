/**
 * Cards that something else proposes, such as a language model → facts that the document bears out. Nothing is believed: the quote
 * has to stand in the text, the answer in the quote, and every rule of the verifier holds as it does for our own.
 */
import { annotate, type English, type Sentence } from '../language';
import { factIdOf } from '../core/ids';
import { wordsAt } from '../core/verbatim';
import { storedSpan, type View } from '../core/view';
import { clozeOf } from './cloze';
import { distractorsFor, optionsIn, placesIn, poolOf } from './distractors';
import { importanceOf } from './rank';
import { readingOf, type FoundFacts } from './find-facts';
import { toldOtherwise } from './told-otherwise';
import { failuresOf, folded, type Failure } from './verify';
import { viewOfDocument } from '../documents';
import type { Reading } from './reading';
import type { AnswerType, Asked, Document, Fact, FactKind, Rejection, Span } from '../core/model';

export interface ProposedCard {
  readonly quote: string;
  readonly question: string;
  readonly answer: string;
  readonly kind: FactKind;
}

/** A quote is a sentence, or two where the second goes on. */
const MOST_SENTENCES = 2;
/** Share of a question's telling words that have to come from around the quote: less means it asks about something else. */
const LEAST_COVERED = 0.6;

/**
 * The proposed cards that hold, each a suggestion for a person to look at, and the others with the rule they broke. `known` are the
 * facts there are already: what asks the same is left out.
 */
export function verifyProposed(english: English, document: Document, proposed: readonly ProposedCard[], known: readonly Fact[]): FoundFacts {
  const view = viewOfDocument(document);
  const reading = readingOf(document, annotate(english, view, document.title));
  const pool = poolOf(optionsIn(reading), placesIn(reading));
  const seen = new Set(known.flatMap((fact) => [fact.asked, ...(fact.reverse ? [fact.reverse] : [])].flatMap((side) => keysOf(side, fact.quoteSpan))));
  const facts: Fact[] = [];
  const rejections: Rejection[] = [];
  for (const card of proposed) {
    const { found, failure } = check(reading, card);
    const isRepeat = found !== null && keysOf(found.asked, found.quoteSpan).some((key) => seen.has(key));
    const broken = isRepeat ? { rule: 'R10', reason: 'another card asks the same' } : failure;
    if (broken || !found) {
      rejections.push({ rule: broken?.rule ?? 'R6', reason: broken?.reason ?? '', question: card.question, answer: card.answer, quoteSpan: found?.quoteSpan ?? { start: 0, end: 0 } });
      continue;
    }
    keysOf(found.asked, found.quoteSpan).forEach((key) => seen.add(key));
    facts.push(factOf(reading, card.kind, found, distractorsFor(found.asked, found.sentence, pool, [])));
  }
  return { facts, rejections };
}

/** Two cards are one when they ask the same, or ask for the same words of a sentence in nearly the same words. */
function keysOf({ question, answer }: Pick<Asked, 'question' | 'answer'>, quoteSpan: Span): string[] {
  const telling = [...new Set(tellingWords(question))].sort().join(' ');
  return [`q ${folded(question)}`, `a ${quoteSpan.start} ${folded(answer)} ${telling}`];
}

interface Found {
  readonly asked: Omit<Asked, 'distractors'>;
  readonly quoteSpan: Span;
  readonly quote: string;
  /** Index of the sentence the answer stands in. */
  readonly sentence: number;
}

function check(reading: Reading, { quote: claimed, question: asks, answer, kind }: ProposedCard): { readonly found: Found | null; readonly failure: Pick<Failure, 'rule' | 'reason'> | null } {
  const { view, sentences, document } = reading;
  const failed = (reason: string) => ({ found: null, failure: { rule: 'R6', reason } });
  const place = placeOf(view, claimed.replace(/[.?!…"”’']+$/, ''), 0);
  if (!place) return failed('the quote is not in the document');
  const stored = storedSpan(view, place);
  const within = sentences.flatMap((sentence, index) => (sentence.start < stored.end && stored.start < sentence.end ? [index] : []));
  const [first, last] = [sentences[within[0] ?? -1], sentences[within.at(-1) ?? -1]];
  if (!first || !last) return failed('the quote is no sentence of the document');
  if (within.length > MOST_SENTENCES) return failed('the quote is longer than two sentences');
  const answerPlace = placeOf(view, answer.replace(/[.?!…]+$/, ''), place.start, place.end);
  if (!answerPlace) return failed('the answer is not in the quote');
  const answerSpan = storedSpan(view, answerPlace);
  const quoteSpan = { start: first.start, end: last.end };
  const sentence = within.find((index) => (sentences[index]?.end ?? 0) >= answerSpan.end) ?? within[0] ?? 0;
  const quote = document.text.slice(quoteSpan.start, quoteSpan.end);
  const question = asks.replace(/\s+/g, ' ').trim();
  const words = wordsAt(view, answerSpan);
  const answerType = typeOf(reading, kind, words, view.text[answerPlace.start - 1] ?? '');
  const asked = { role: kind, question, answer: words, answerSpan, answerType, accepted: [] };
  const found: Found = { asked, quoteSpan, quote, sentence };
  const near = nearOf(reading, sentence);
  const failures = failuresOf({ ...asked, quote, quoteSpan, isQuotation: answerType === 'quote' }, { view, near });
  const failure = failures.find(({ hard }) => hard) ?? strayed(question, near) ?? toldOtherwise(sentences[sentence]?.tokens ?? [], answerSpan, question);
  return { found, failure };
}

/** What the words of a question may come from: two sentences either way, the title, and the people of the document by their full names. */
function nearOf({ sentences, view, document, names }: Reading, at: number): string {
  const text = (some: readonly Sentence[]): string => some.map((sentence) => wordsAt(view, sentence)).join(' ');
  return [text(sentences.slice(Math.max(0, at - 2), at + 3)), document.title, ...[...names.people.values()].map(({ full }) => full)].join(' ');
}

/** Most of the question speaks of something that is not there. */
function strayed(question: string, near: string): Failure | null {
  const around = new Set(tellingWords(near));
  const asked = tellingWords(question);
  const covered = asked.filter((word) => around.has(word)).length;
  return covered < LEAST_COVERED * asked.length ? { rule: 'R6', reason: 'the question is not about the quote', hard: true } : null;
}

const empty = new Set('who whom whose what which when where why how the and for from with about that this did does was were are has had have according many much year kind'.split(' '));

/** Words that tell something, less their endings. */
const tellingWords = (text: string): string[] =>
  folded(text).split(' ').filter((word) => word.length > 2 && !empty.has(word)).map((word) => word.replace(/(?:ing|ed|es|s|d)$/, '').slice(0, 6));

/** Where words stand in the view, as whole words, whatever its quotation marks, dashes and white space. */
function placeOf(view: View, words: string, from: number, to = view.text.length): Span | null {
  const plain = even(words).trim();
  if (plain === '') return null;
  const pattern = plain.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(even(view.text.slice(from, to)));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : null;
}

/** Letter for letter as long as before. */
const even = (text: string): string => text.replace(/[‘’‚`´]/g, "'").replace(/[“”„«»]/g, '"').replace(/[‐‑–—−]/g, '-').replace(/\u00A0/g, ' ');

function typeOf({ names }: Reading, kind: FactKind, answer: string, before: string): AnswerType {
  if (/[“"]/.test(before) || /^[“"]/.test(answer)) return 'quote';
  if ([...names.people.values()].some(({ full, surname }) => answer === full || answer === surname)) return 'person';
  if (/\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(answer) && kind !== 'quantity') return 'date';
  return /\d/.test(answer) && kind === 'quantity' ? 'number' : 'phrase';
}

function factOf(reading: Reading, kind: FactKind, { asked, quote, quoteSpan, sentence }: Found, distractors: readonly string[]): Fact {
  const documentId = reading.document.id;
  const { start, end } = asked.answerSpan;
  return {
    id: factIdOf([documentId, kind, 'assistant', folded(asked.question), `${start}-${end}`]), kind, relation: 'assistant', documentId, quoteSpan, quote,
    subjectSpan: null, objectSpan: null, asked: { ...asked, distractors }, reverse: null, cloze: clozeOf(quote, quoteSpan, asked.answerSpan),
    importance: importanceOf({ kind, quote, asked }, reading, sentence), status: 'suggested', proposedBy: 'assistant',
  };
}
