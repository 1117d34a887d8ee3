/** Wrong options for a choice question: of the same type and shape, from as near as possible, and never true. */
import { isSameAnswer, isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { QuizItem } from './quiz-items';
import type { Making } from './quiz-making';
import { isPossible, nearbyValues } from './quiz-numbers';
import { shuffled, type Random } from './quiz-random';
import { isSameShape } from './quiz-shape';
import { COUNTRIES, isCountry } from './quiz-sort';
import { GAP } from './quiz-statement';
import { asksSame, isTrueAnswer } from './quiz-truth';

const WANTED = 3;
/** With fewer, guessing is too good. */
const LEAST = 2;
/** So many fair ones are looked for before the draw. */
const DRAWN_FROM = 8;
const LONGEST_OPTION = 160;
/** So many answers are weighed by how near they are. */
const WEIGHED = 400;

/**
 * The options of a choice question in the order shown, the answer among them; null when fewer than two fair wrong
 * options exist. `shown` is what the question shows where that is not the item's own prompt: no option stands in it.
 */
export function optionsFor(item: QuizItem, { all, truths, told, random }: Making, shown = ''): readonly string[] | null {
  if (item.answer.length > LONGEST_OPTION || isOpen(item, shown || item.prompt)) return null;
  const right = truths.right(item);
  const shownWords = foldAnswer(shown);
  const wrong: string[] = [];
  for (const tier of candidateTiers(item, all, random)) {
    const fair = tier(DRAWN_FROM, (text) => isFairOption(text, item, right) && !told.isOtherType(text, item) && !told.isToldOf(text, item) && !isPartOf(foldAnswer(text), shownWords));
    for (const text of shuffled(fair, random)) {
      if (wrong.length < WANTED && wrong.every((other) => !isTrueAnswer(text, [other]))) wrong.push(text);
    }
    if (wrong.length === WANTED) break;
  }
  return wrong.length < LEAST ? null : shuffled([item.answer, ...wrong], random);
}

/** Whether a text may stand beside the answer as a wrong option. */
function isFairOption(text: string, item: QuizItem, right: readonly string[]): boolean {
  return isSameShape(text, item.answer, item.answerType)
    && !isTrueAnswer(text, right)
    && (item.answerType !== 'number' || isPossible(text, item.answer))
    && !isPartOf(foldAnswer(text), item.promptWords())
    && !isCoordinated(text, item);
}

type Tier = (limit: number, isFair: (text: string) => boolean) => readonly string[];

/** A plain blank says something of a place that may hold of others; and `the […]` fits few: the article tells which. */
function isOpen({ answerType, topic }: QuizItem, shown: string): boolean {
  return answerType === 'place' && (topic.includes('/blank') || shown.toLowerCase().includes(`the ${GAP}`));
}

/** Found with the fact; then asked in the same role, document, deck; then numbers near by, or other countries. */
function candidateTiers(item: QuizItem, known: readonly QuizItem[], random: Random): readonly Tier[] {
  return [
    (limit, isFair) => firstFair(ownDistractors(item, known), limit, isFair),
    (limit, isFair) => firstFair(answersLike(item, known, random), limit, isFair),
    (limit, isFair) => firstFair(numberOptions(item, random), limit, isFair),
    (limit, isFair) => firstFair(otherCountries(item, random), limit, isFair),
  ];
}

function firstFair(texts: Iterable<string>, limit: number, isFair: (text: string) => boolean): readonly string[] {
  const fair: string[] = [];
  for (const text of texts) {
    if (fair.length === limit) break;
    if (!fair.some((other) => isSameAnswer(text, other)) && isFair(text)) fair.push(text);
  }
  return fair;
}

/**
 * Found with the fact; people by the full name they have elsewhere. Of phrases only those that answer the same sort of
 * question about the same kind of fact: what was only cut out of a sentence seldom has the form of an answer, unless
 * what is asked for is a doing, and then the question is better asked another way.
 */
function ownDistractors(item: QuizItem, known: readonly QuizItem[]): readonly string[] {
  if (item.answerType === 'person') return item.distractors.map((name) => fullNameOf(name, known));
  if (item.answerType !== 'phrase') return item.distractors;
  return item.distractors.filter((text) => {
    const asking = known.filter((other) => other.answer === text);
    return asking.length === 0 ? item.wanted === 'doing' : asking.some((other) => other.wanted === item.wanted && isSameKind(item, other));
  });
}

/** A cause can stand beside causes, not beside positions. */
function isSameKind(item: QuizItem, other: QuizItem): boolean {
  return item.note.fact?.kind === other.note.fact?.kind;
}

function fullNameOf(name: string, known: readonly QuizItem[]): string {
  return known.find((other) => other.answerType === 'person' && other.answer !== name && other.accepted.includes(name))?.answer ?? name;
}

/** Answers of other items that could be put in this one's place, nearest first. */
function* answersLike(item: QuizItem, known: readonly QuizItem[], random: Random): Generator<string> {
  const alike = known.filter((other) => other.note.id !== item.note.id && isSameSort(item, other));
  const rated = sampled(alike, item, random)
    .map((other) => ({ other, nearness: nearness(item, other) }))
    .sort((a, b) => b.nearness - a.nearness);
  for (const { other } of rated) if (!asksSame(item, other)) yield other.answer;
}

/** Of a large collection those of the same document and a few hundred more, drawn by chance, are enough. */
function sampled(alike: readonly QuizItem[], item: QuizItem, random: Random): readonly QuizItem[] {
  if (alike.length <= WEIGHED) return alike;
  const near = alike.filter((other) => isSameDocument(item, other)).slice(0, WEIGHED);
  const drawn = Array.from({ length: WEIGHED }, () => alike[Math.floor(random() * alike.length)]).filter((other) => other !== undefined);
  return [...near, ...drawn];
}

function isSameDocument(item: QuizItem, other: QuizItem): boolean {
  return item.source !== null && item.source.documentId === other.source?.documentId;
}

/** The same type of answer; phrases and quotes fit only where the same thing is asked; without a fact, the same deck. */
function isSameSort(item: QuizItem, other: QuizItem): boolean {
  if (item.answerType !== other.answerType) return false;
  if (item.answerType === null) return item.card.deckId === other.card.deckId && item.card.templateId === other.card.templateId;
  return (item.answerType !== 'phrase' && item.answerType !== 'quote') || (item.topic === other.topic && item.wanted === other.wanted);
}

function nearness(item: QuizItem, other: QuizItem): number {
  const sameTopic = item.topic === other.topic ? 4 : 0;
  const sameDocument = isSameDocument(item, other) ? 2 : 0;
  const sameDeck = item.card.deckId === other.card.deckId ? 1 : 0;
  const [shorter = 1, longer = 1] = [item.answer.length, other.answer.length].sort((a, b) => a - b);
  return sameTopic + sameDocument + sameDeck + shorter / longer;
}

function numberOptions(item: QuizItem, random: Random): readonly string[] {
  const isNumber = item.answerType === 'date' || item.answerType === 'number'
    || (item.answerType === null && /^\D{0,3}\d[\d.,]*\D{0,12}$/u.test(item.answer));
  return isNumber ? nearbyValues(item.answer, random).filter((text) => !toldNear(item).includes(text)) : [];
}

function otherCountries(item: QuizItem, random: Random): readonly string[] {
  return isCountry(item.answer) ? shuffled(COUNTRIES, random).filter((text) => !toldNear(item).includes(text)) : [];
}

function toldNear({ source }: QuizItem): string {
  return source === null ? '' : [source.before, source.quote, source.after].join(' ');
}

/** `A and B` in the source: what is said of the answer is said of its neighbour too. */
function isCoordinated(text: string, item: QuizItem): boolean {
  const quote = item.source?.quote ?? '';
  const [a, b] = [quote.indexOf(text), quote.indexOf(item.answer)];
  if (a < 0 || b < 0) return false;
  const between = a < b ? quote.slice(a + text.length, b) : quote.slice(b + item.answer.length, a);
  return /^(?:[\s,;]|\b(?:and|or|as well as|the|a|an|both)\b)*$/u.test(between);
}
