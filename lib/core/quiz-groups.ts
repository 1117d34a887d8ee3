/**
 * Questions about several cards at once: pairs to match, events to put in order, statements to tell apart, answers to
 * one prompt, and free recall. Each is null where the cards at hand do not allow a fair one.
 */
import { isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { Question, QuestionPart } from './model';
import { monthsOf } from './quiz-dates';
import type { QuizItem } from './quiz-items';
import type { Making } from './quiz-making';
import { optionsFor } from './quiz-options';
import { shuffled } from './quiz-random';
import { formOf } from './quiz-shape';
import { exchanged, gapped, isExchangeable, statementOf, wholeOf, GAP, type Statement } from './quiz-statement';
import { isTrueAnswer } from './quiz-truth';
import { textOf } from './quiz-verdict';

export const GROUP_KINDS = ['matching', 'ordering', 'told', 'several', 'recall'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** A question about several of `items`, of the kind named. */
export function groupQuestion(kind: GroupKind, items: readonly QuizItem[], making: Making): Question | null {
  return MAKERS[kind](items, making);
}

type Maker = (items: readonly QuizItem[], making: Making) => Question | null;

const MAKERS: Readonly<Record<GroupKind, Maker>> = {
  matching: matchingOf, ordering: orderingOf, told: toldOf, several: (items, making) => sameAsked(items, making) ?? severalTold(items, making), recall: recallOf,
};

const PAIRS = { least: 3, most: 4 };
const LONGEST_SIDE = 110;
/** Sides of a fact that belong to each other and to nothing else. */
const PAIRED = ['position', 'holder', 'organisation', 'speaker'];

function matchingOf(items: readonly QuizItem[], making: Making): Question | null {
  const sides = items.filter((item) => leftOf(item) !== '' && leftOf(item).length <= LONGEST_SIDE && item.answer.length <= LONGEST_SIDE);
  for (const group of groupedBy(shuffled(sides, making.random), pairKey)) {
    const pairs: QuizItem[] = [];
    for (const item of group) if (pairs.length < PAIRS.most && pairs.every((other) => areApart(item, other, making))) pairs.push(item);
    if (pairs.length < PAIRS.least) continue;
    const parts = pairs.map((item) => partOf(item, leftOf(item), item.answer));
    return { ...frame(pairs), kind: 'matching', options: shuffled(pairs.map(({ answer }) => answer), making.random), parts, answer: textOf(parts.map(({ text, answer }) => `${text}: ${answer}`)) };
  }
  return null;
}

function pairKey(item: QuizItem): string {
  return item.asked === null ? `${item.card.deckId} ${item.card.templateId} ${formOf(item.answer)}` : item.topic;
}

/** What a pair shows beside the answer: the side told, or the prompt of a card without a fact. */
function leftOf(item: QuizItem): string {
  if (item.asked !== null) return PAIRED.includes(item.asked.role) ? item.given : '';
  return item.note.fact === null ? item.prompt : '';
}

/** Neither answer is true of the other, the sides differ, and neither side shows its answer. */
function areApart(a: QuizItem, b: QuizItem, { truths }: Making): boolean {
  const [x, y] = [foldAnswer(leftOf(a)), foldAnswer(leftOf(b))];
  return !isPartOf(x, y) && !isPartOf(y, x) && a.note.id !== b.note.id
    && !isTrueAnswer(a.answer, truths.right(b)) && !isTrueAnswer(b.answer, truths.right(a))
    && [a, b].every((item) => !isPartOf(foldAnswer(item.answer), foldAnswer(leftOf(item))));
}

const EVENTS = { least: 3, most: 5 };

function orderingOf(items: readonly QuizItem[], { random }: Making): Question | null {
  const dated = shuffled(items, random).flatMap((item) => {
    const when = item.answerType === 'date' || item.answerType === null ? monthsOf(item.answer) : null;
    return when === null || eventOf(item) === '' ? [] : [{ item, when }];
  });
  const events: (typeof dated)[number][] = [];
  for (const one of dated) {
    const isApart = events.every((other) => (one.item.note.fact === null) === (other.item.note.fact === null) && (one.when.last < other.when.first || one.when.first > other.when.last) && eventOf(one.item) !== eventOf(other.item));
    if (isApart && events.length < EVENTS.most) events.push(one);
  }
  if (events.length < EVENTS.least) return null;
  const inOrder = events.toSorted((a, b) => a.when.first - b.when.first).map(({ item }) => item);
  const parts = inOrder.map((item) => partOf(item, eventOf(item), item.answer));
  return { ...frame(inOrder), kind: 'ordering', parts, options: disordered(parts.map(({ text }) => text), random), answer: textOf(parts.map(({ text, answer }) => `${answer}: ${text}`)) };
}

/** What happened, without its date: a statement of a fact, the prompt of a card without one; never the two in one question. */
function eventOf(item: QuizItem): string {
  const statement = statementOf(item);
  if (item.note.fact === null) return item.prompt.length <= LONGEST_SIDE ? item.prompt : '';
  if (statement === null) return '';
  const text = gapped(statement).replace(new RegExp(`^(?:in|on|since|by|during|at)?\\s*${escaped(GAP)},?\\s*`, 'iu'), '').replace(new RegExp(`\\s+(?:in|on|at|by|during)\\s+${escaped(GAP)}`, 'iu'), '');
  return text.includes('(') || text.includes(GAP) || /\b(?:1\d|20)\d\d\b/u.test(text) ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}

const escaped = (text: string): string => text.replace(/[[\]]/gu, '\\$&');

/** Never shown in the right order. */
function disordered(texts: readonly string[], random: Making['random']): readonly string[] {
  const order = shuffled(texts, random);
  return order.every((text, at) => text === texts[at]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

interface Told {
  readonly item: QuizItem;
  readonly text: string;
  readonly isTrue: boolean;
}

function toldOf(items: readonly QuizItem[], making: Making): Question | null {
  const told = statements(items, making, [true, false, false, false]);
  const right = told.find(({ isTrue }) => isTrue);
  if (right === undefined || told.length < 3) return null;
  return { ...frame([right.item]), kind: 'told', answer: right.text, options: shuffled(told.map(({ text }) => text), making.random), parts: told.map(toldPart) };
}

function severalTold(items: readonly QuizItem[], making: Making): Question | null {
  const wanted = making.random() < 0.5 ? [true, false, true, false, false] : [true, false, true, false, true];
  const told = statements(items, making, wanted);
  const right = told.filter(({ isTrue }) => isTrue);
  if (right.length < 2 || told.length - right.length < 2) return null;
  return { ...frame(right.map(({ item }) => item)), kind: 'several', answer: textOf(right.map(({ text }) => text)), options: shuffled(told.map(({ text }) => text), making.random), parts: told.map(toldPart) };
}

/** Statements of sentences that have nothing in common, true and false as wanted. */
function statements(items: readonly QuizItem[], making: Making, wanted: readonly boolean[]): readonly Told[] {
  const told: Told[] = [];
  for (const item of shuffled(items, making.random)) {
    const isTrue = wanted[told.length];
    if (isTrue === undefined) break;
    const statement = statementOf(item);
    if (statement === null || told.some((other) => other.item.source?.quote === item.source?.quote || other.item.note.id === item.note.id)) continue;
    const other = falseStatement(item, statement, making);
    if (other !== null) told.push({ item, text: isTrue ? wholeOf(statement) : other, isTrue });
  }
  return told;
}

/**
 * The statement with its answer exchanged for another of its kind that is nowhere said to be right ([Q16]). Where there
 * is none the true statement is not put either: it could be told by its form.
 */
export function falseStatement(item: QuizItem, statement: Statement, making: Making): string | null {
  if (!isExchangeable(item, statement)) return null;
  for (const option of optionsFor(item, making) ?? []) {
    const text = option === item.answer ? null : exchanged(statement, option);
    if (text !== null) return text;
  }
  return null;
}

/** A part whose statement is wrong has no answer: it must not be chosen. */
function toldPart({ item, text, isTrue }: Told): QuestionPart {
  return partOf(item, text, isTrue ? text : '');
}

/** Several right answers to the very same prompt. */
function sameAsked(items: readonly QuizItem[], making: Making): Question | null {
  for (const group of groupedBy(shuffled(items, making.random), ({ prompt }) => prompt.toLowerCase())) {
    const right: QuizItem[] = [];
    for (const item of group) if (right.length < 3 && right.every((other) => !isTrueAnswer(item.answer, [other.answer, ...(other.asked?.accepted ?? [])]))) right.push(item);
    const [first] = right;
    if (first === undefined || right.length < 2) continue;
    const wrong = (optionsFor(first, making) ?? []).filter((text) => text !== first.answer);
    if (wrong.length < 2) continue;
    const parts = [...right.map((item) => partOf(item, item.answer, item.answer)), ...wrong.map((text): QuestionPart => ({ card: null, noteId: null, text, answer: '' }))];
    return { ...frame(right), kind: 'several', prompt: first.prompt, answer: textOf(right.map(({ answer }) => answer)), options: shuffled(parts.map(({ text }) => text), making.random), parts };
  }
  return null;
}

const FACTS = { least: 4, most: 12 };

function recallOf(items: readonly QuizItem[], { random }: Making): Question | null {
  const [group = []] = groupedBy(shuffled(items, random), (item) => item.source?.documentId ?? item.card.deckId);
  const known: QuizItem[] = [];
  for (const item of group) {
    const isNew = known.every((other) => other.note.id !== item.note.id && !isTrueAnswer(item.answer, [other.answer]) && toldBy(other) !== toldBy(item));
    if (isNew && known.length < FACTS.most) known.push(item);
  }
  if (known.length < FACTS.least) return null;
  const parts = known.map((item) => partOf(item, toldBy(item), item.answer));
  return { ...frame(known), context: known[0]?.source?.title ?? known[0]?.context ?? '', kind: 'recall', parts, answer: textOf(parts.map(({ text }) => text)) };
}

function toldBy(item: QuizItem): string {
  const statement = statementOf(item);
  return statement === null ? `${item.prompt} ${item.answer}` : wholeOf(statement);
}

/** What every question about several cards has; its prompt is told by its kind. */
function frame([first]: readonly QuizItem[]) {
  return { card: first?.card.id ?? null, noteId: first?.note.id ?? null, context: first?.context ?? '', prompt: '', accepted: [], source: first?.source ?? null };
}

function partOf(item: QuizItem, text: string, answer: string): QuestionPart {
  return { card: item.card.id, noteId: item.note.id, text, answer };
}

/** Groups of at least two, the largest first. */
function groupedBy(items: readonly QuizItem[], keyOf: (item: QuizItem) => string): readonly (readonly QuizItem[])[] {
  const groups = new Map<string, QuizItem[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()].filter((group) => group.length > 1).toSorted((a, b) => b.length - a.length);
}
