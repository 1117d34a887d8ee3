/**
 * Cards with their notes → the questions of a quiz. Every question has the right answers its kind says as far as the
 * notes at hand tell, no wrong option is true, no question gives away a later one, and the same random numbers give the
 * same quiz.
 */
import { foldAnswer } from './answer-fold';
import type { Question, QuizOptions } from './model';
import { GROUP_KINDS, groupQuestion } from './quiz-groups';
import { quizItems, type QuizCard, type QuizItem } from './quiz-items';
import type { Making } from './quiz-making';
import { ordered, withQuestion, type Chosen } from './quiz-order';
import { shuffled, type Random } from './quiz-random';
import { isWellTyped, singleQuestion, type SingleKind } from './quiz-singles';
import { toldIn } from './quiz-told';
import { isNearlySame, sharedNames, truthsOf } from './quiz-truth';
import { notesIn } from './quiz-verdict';

export type { QuizCard } from './quiz-items';

type Wanted = Pick<QuizOptions, 'kinds' | 'count'>;

/**
 * Draws at most `options.count` questions from `cards`, of the kinds wanted; one of another kind only when no more can
 * be made (a choice without fair options is asked typed). `known` are further cards that may lend options and that
 * tell what else is true. A note is asked once. In which order the cards come does not matter.
 */
export function quizFrom(cards: readonly QuizCard[], known: readonly QuizCard[], options: Wanted, random: Random): readonly Question[] {
  const items = quizItems(inOrder(cards));
  const asked = new Set(cards.map(({ card }) => card.id));
  const all = [...items, ...quizItems(inOrder(known.filter(({ card }) => !asked.has(card.id))))];
  const making: Making = { all, truths: truthsOf(all), told: toldIn(all), shared: sharedNames(all), random };
  const grouped = withGroups(items, options, making);
  return ordered(withSingles(grouped, items, options, making), random);
}

/** By id: two devices hold the same cards in orders of their own ([Q1]). */
function inOrder(cards: readonly QuizCard[]): readonly QuizCard[] {
  return cards.toSorted((a, b) => (a.card.id < b.card.id ? -1 : a.card.id > b.card.id ? 1 : 0));
}

/** Questions about several cards come first: they need most. Among many kinds each has a small share of them. */
function withGroups(items: readonly QuizItem[], { kinds, count }: Wanted, making: Making): readonly Chosen[] {
  let chosen: readonly Chosen[] = [];
  const share = kinds.length === 1 ? count : Math.max(1, Math.floor(count / kinds.length / 2));
  for (const kind of GROUP_KINDS.filter((one) => kinds.includes(one))) {
    const most = kind === 'recall' ? 1 : share;
    for (let made = 0; made < most && chosen.length < count; made++) {
      const question = groupQuestion(kind, kind === 'recall' ? items : items.filter((item) => !isUsed(item, chosen, kind, making)), making);
      const next = question === null ? chosen : withNew(chosen, question);
      if (next === chosen) break;
      chosen = next;
    }
  }
  return chosen;
}

function withSingles(grouped: readonly Chosen[], items: readonly QuizItem[], { kinds, count }: Wanted, making: Making): readonly Chosen[] {
  const singles = kinds.filter(isSingle);
  const reserve: Question[] = [];
  let chosen = grouped;
  for (const item of shuffled(items, making.random)) {
    if (chosen.length >= count) break;
    const wanted = kindWanted(singles, chosen, making.random);
    if (isUsed(item, chosen, wanted, making)) continue;
    const question = singleQuestion(item, wanted, making);
    if (question === null) continue;
    if (question.kind === wanted && (question.kind !== 'typed' || isWellTyped(item))) chosen = withNew(chosen, question);
    else reserve.push(question);
  }
  for (const question of reserve) if (chosen.length < count) chosen = withNew(chosen, question);
  return chosen;
}

function isSingle(kind: Question['kind']): kind is SingleKind {
  return !(GROUP_KINDS as readonly Question['kind'][]).includes(kind);
}

/** The kind asked least so far, by chance among several. */
function kindWanted(kinds: readonly SingleKind[], chosen: readonly Chosen[], random: Random): SingleKind {
  const timesAsked = (kind: SingleKind) => chosen.filter(({ question }) => question.kind === kind).length;
  const least = Math.min(...kinds.map(timesAsked));
  const next = kinds.filter((kind) => timesAsked(kind) === least);
  return next[Math.floor(random() * next.length)] ?? 'choice';
}

/** Questions that show the whole sentence a fact comes from. */
const TELLING: readonly Question['kind'][] = ['told', 'several', 'truth', 'cloze', 'ordering'];

/** A note is asked once, and of one sentence at most one question shows the whole. Free recall comes first and stands apart. */
function isUsed(item: QuizItem, chosen: readonly Chosen[], kind: Question['kind'], { all }: Making): boolean {
  const asked = chosen.map(({ question }) => question).filter((question) => question.kind !== 'recall');
  if (asked.some((question) => notesIn(question).includes(item.note.id))) return true;
  const quote = item.source?.quote ?? '';
  if (quote === '' || !TELLING.includes(kind)) return false;
  const told = new Set(asked.filter((question) => TELLING.includes(question.kind)).flatMap(notesIn));
  return all.some(({ note, source }) => told.has(note.id) && source?.quote === quote);
}

/** A note, and a prompt however worded, is asked once; and none that would give away and be given away by others. */
function withNew(chosen: readonly Chosen[], question: Question): readonly Chosen[] {
  const isRepeat = question.kind !== 'recall' && chosen.some(({ question: other }) => {
    if (other.kind === 'recall') return false;
    const sharesNote = notesIn(other).some((note) => notesIn(question).includes(note));
    return sharesNote || (question.prompt !== '' && (other.prompt === question.prompt || isReworded(other, question)));
  });
  return (isRepeat ? null : withQuestion(chosen, question)) ?? chosen;
}

/** The same answer to nearly the same words. */
function isReworded(a: Question, b: Question): boolean {
  return a.answer === b.answer && isNearlySame(foldAnswer(a.prompt), foldAnswer(b.prompt));
}
