/**
 * Cards with their notes → the questions of a quiz. Every question has one right answer as far as the notes at hand
 * tell, no option is true, no question gives away a later one, and the same random numbers give the same quiz.
 */
import { foldAnswer } from './answer-fold';
import type { Question, QuizOptions } from './model';
import { quizItems, type QuizCard, type QuizItem } from './quiz-items';
import { optionsFor } from './quiz-options';
import { ordered, withQuestion, type Chosen } from './quiz-order';
import { shuffled, type Random } from './quiz-random';
import { isNearlySame, sharedNames, truthsOf, type Truths } from './quiz-truth';

export type { QuizCard } from './quiz-items';

/** Words of an answer a person can fairly be asked to type, and the most that are asked when nothing else is left. */
const WELL_TYPED = 6;
const TYPED_AT_MOST = 8;

/**
 * Draws at most `options.count` questions from `cards`, of the kinds wanted; one of another kind only when no more can
 * be made (a choice without fair options is asked typed). `known` are further cards that may lend options and that
 * tell what else is true. One question a note.
 */
export function quizFrom(
  cards: readonly QuizCard[],
  known: readonly QuizCard[],
  options: Pick<QuizOptions, 'kinds' | 'count'>,
  random: Random,
): readonly Question[] {
  const items = quizItems(cards);
  const asked = new Set(cards.map(({ card }) => card.id));
  const all = [...items, ...quizItems(known.filter(({ card }) => !asked.has(card.id)))];
  const making: Making = { all, truths: truthsOf(all), shared: sharedNames(all), random };
  const reserve: Question[] = [];
  let chosen: readonly Chosen[] = [];
  for (const item of shuffled(items, random)) {
    if (chosen.length === options.count) break;
    const wanted = kindWanted(options, chosen, random);
    const question = questionFor(item, wanted, making);
    if (question === null) continue;
    if (question.kind === wanted && isWell(question, item)) chosen = withNew(chosen, question);
    else reserve.push(question);
  }
  for (const question of reserve) if (chosen.length < options.count) chosen = withNew(chosen, question);
  return ordered(chosen, random);
}

interface Making {
  readonly all: readonly QuizItem[];
  readonly truths: Truths;
  readonly shared: ReadonlySet<string>;
  readonly random: Random;
}

/** Of two kinds each gets its half as far as the cards allow. */
function kindWanted({ kinds, count }: Pick<QuizOptions, 'kinds' | 'count'>, chosen: readonly Chosen[], random: Random): Question['kind'] {
  const [first = 'choice', second] = kinds;
  if (second === undefined) return first;
  const isFull = (kind: Question['kind']) => chosen.filter(({ question }) => question.kind === kind).length >= count / 2;
  if (isFull(first)) return second;
  return isFull(second) || random() < 0.5 ? first : second;
}

function questionFor(item: QuizItem, wanted: Question['kind'], making: Making): Question | null {
  const { all, truths, random } = making;
  if (wanted === 'typed' && isWellTyped(item)) return { ...base(item, making), kind: 'typed' };
  const options = optionsFor(item, all, truths, random);
  if (options !== null) return { ...base(item, making), kind: 'choice', options };
  return item.answerWords().length <= TYPED_AT_MOST ? { ...base(item, making), kind: 'typed' } : null;
}

function base(item: QuizItem, { truths, shared }: Making) {
  return {
    card: item.card.id,
    noteId: item.note.id,
    context: item.context,
    prompt: item.prompt,
    answer: item.answer,
    accepted: truths.accepted(item).filter((text) => text !== item.answer && !shared.has(text)),
    source: item.source,
  };
}

function isWellTyped(item: QuizItem): boolean {
  return item.answerWords().length <= WELL_TYPED;
}

function isWell(question: Question, item: QuizItem): boolean {
  return question.kind === 'choice' || isWellTyped(item);
}

/** A note, and a prompt however worded, is asked once; and none that would give away and be given away by others. */
function withNew(chosen: readonly Chosen[], question: Question): readonly Chosen[] {
  const isRepeat = chosen.some(({ question: other }) => other.noteId === question.noteId || other.prompt === question.prompt || isReworded(other, question));
  return (isRepeat ? null : withQuestion(chosen, question)) ?? chosen;
}

/** The same answer to nearly the same words. */
function isReworded(a: Question, b: Question): boolean {
  return a.answer === b.answer && isNearlySame(foldAnswer(a.prompt), foldAnswer(b.prompt));
}
