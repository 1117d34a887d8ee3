/** In which order questions are asked: none may show the answer to one that comes after it. */
import { isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { Question } from './model';
import type { Random } from './quiz-random';
import { isWritten } from './quiz-verdict';

/** Texts, folded, that give an answer away when all of them are shown. */
type Key = readonly (readonly string[])[];

/** A question chosen for a quiz, with the places (in the list of chosen ones) of those that must come before it. */
export interface Chosen {
  readonly question: Question;
  readonly promptWords: readonly string[];
  /** What gives the question away: the answer or what else is accepted; of a pair only both its sides together. */
  readonly answers: readonly Key[];
  readonly after: readonly number[];
}

/** The chosen questions with one more; null when two questions would each have to come before the other. */
export function withQuestion(chosen: readonly Chosen[], question: Question): readonly Chosen[] | null {
  const added = { question, promptWords: foldAnswer(shownBy(question)), answers: answersOf(question) };
  const at = chosen.length;
  const linked = chosen.map((other) => (tellsChosen(other, added) ? { ...other, after: [...other.after, at] } : other));
  const after = chosen.flatMap((other, place) => (tellsChosen(added, other) ? [place] : []));
  const all = [...linked, { ...added, after }];
  return comesBefore(all, at, at) ? null : all;
}

/** An order drawn by chance in which no question shows the answer to a later one. */
export function ordered(chosen: readonly Chosen[], random: Random): readonly Question[] {
  const waiting = new Set(chosen.keys());
  const order: Question[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((at) => chosen[at]?.after.every((before) => !waiting.has(before)));
    // What is to be typed is better asked before it stands among the options of another question.
    const best = ready.filter((at) => ![...waiting].some((other) => names(chosen[at]?.question, chosen[other]?.question)));
    const recall = ready.filter((at) => chosen[at]?.question.kind === 'recall');
    const from = recall.length > 0 ? recall : best.length > 0 ? best : ready;
    const next = from[Math.floor(random() * from.length)];
    const question = next === undefined ? undefined : chosen[next]?.question;
    if (next === undefined || question === undefined) return order;
    waiting.delete(next);
    order.push(question);
  }
  return order;
}

/** Whether asking `a` shows the answer to `b`: its prompt or a statement among its options holds it, or something else that is accepted. */
export function tells(a: Question, b: Question): boolean {
  return tellsChosen({ promptWords: foldAnswer(shownBy(a)) }, { answers: answersOf(b) });
}

function tellsChosen(a: Pick<Chosen, 'promptWords'>, b: Pick<Chosen, 'answers'>): boolean {
  return b.answers.some((key) => key.every((words) => isPartOf(words, a.promptWords)));
}

/** What a question says, beside the options that are no more than names. */
function shownBy(question: Question): string {
  return question.kind === 'told' || question.kind === 'several' ? [question.prompt, ...question.options].join(' / ') : question.prompt;
}

/**
 * Short words and small numbers stand in many prompts and tell nothing. A question about several things is given away
 * only by one that shows how they belong together.
 */
function answersOf(question: Question): readonly Key[] {
  if (question.kind === 'matching') return question.parts.map(({ text, answer }) => [foldAnswer(text), foldAnswer(answer)]);
  if ('parts' in question) return question.prompt === '' ? [] : question.parts.filter(({ answer }) => answer !== '').map(({ answer }) => [foldAnswer(answer)]);
  const [answer = [], ...others] = [question.answer, ...question.accepted].map(foldAnswer);
  const says = (words: readonly string[]) => words.some((word) => /\p{L}{3}|\d|[^\p{ASCII}]/u.test(word));
  return [answer, ...others.filter((words) => words.join('').length > 3)].filter(says).map((words) => [words]);
}

/** Whether an option of `a` is what is to be typed in `b`. */
function names(a: Question | undefined, b: Question | undefined): boolean {
  return a !== undefined && b !== undefined && 'options' in a && isWritten(b) && a.options.includes(b.answer);
}

/** Whether `from` must, over any number of others, come before `to`. */
function comesBefore(chosen: readonly Chosen[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [...(chosen[to]?.after ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(chosen[at]?.after ?? []));
  }
  return false;
}
