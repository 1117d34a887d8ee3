/** What would be right besides the answer itself, as far as the notes at hand tell: no option may be one of these. */
import { checkAnswer, isPartOf, shortNamesOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { QuizItem } from './quiz-items';

export interface Truths {
  /** What a typed answer may say: the answers known to the very same prompt. */
  readonly accepted: (item: QuizItem) => readonly string[];
  /** What no option may say: also answers that are true of the same thing in the same role. */
  readonly right: (item: QuizItem) => readonly string[];
}

/**
 * Two items ask the same when their prompts read the same. Where their facts have the same kind, relation and role and
 * tell the same other side, the answer to one may still answer the other.
 */
export function truthsOf(known: readonly QuizItem[]): Truths {
  const byPrompt = grouped(known, (item) => promptKey(item.prompt));
  const byTopic = grouped(known.filter((item) => item.given !== ''), (item) => item.topic);
  const accepted = (item: QuizItem) => answersOf([item, ...(byPrompt.get(promptKey(item.prompt)) ?? [])]);
  const alike = (item: QuizItem) => (item.given === '' ? [] : (byTopic.get(item.topic) ?? []).filter((other) => isSameGiven(item, other)));
  return { accepted, right: (item) => [...new Set([...accepted(item), ...answersOf(alike(item))])] };
}

function answersOf(items: readonly QuizItem[]): readonly string[] {
  return [...new Set(items.flatMap((item) => [item.answer, ...item.accepted]))];
}

/** Short names that more than one person among the answers goes by: alone they say too little. */
export function sharedNames(known: readonly QuizItem[]): ReadonlySet<string> {
  const owner = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of new Set(known.filter((item) => item.answerType === 'person').map((item) => item.answer))) {
    for (const short of shortNamesOf(name)) {
      if (owner.has(short)) shared.add(short);
      owner.set(short, name);
    }
  }
  return shared;
}

/** Whether two items ask so nearly the same that the answer to one may answer the other. */
export function asksSame(a: QuizItem, b: QuizItem): boolean {
  if (a.given !== '' && b.given !== '' && a.topic === b.topic) return isSameGiven(a, b);
  return isNearlySame(a.promptWords(), b.promptWords());
}

/** Whether two prompts share more than four in five of their words. */
export function isNearlySame(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0.8 * Math.max(x.size, y.size);
}

/** Whether a text is, nearly is, contains or stands inside an answer that would be right. */
export function isTrueAnswer(text: string, truths: readonly string[]): boolean {
  const words = foldAnswer(text);
  return truths.some((truth) => {
    const right = foldAnswer(truth);
    return checkAnswer(text, truth, []) !== 'wrong' || isPartOf(words, right) || isPartOf(right, words);
  });
}

/** `the Harwick Institution` and `Harwick` are told alike: one stands inside the other. */
function isSameGiven(a: QuizItem, b: QuizItem): boolean {
  const [x, y] = [foldAnswer(a.given), foldAnswer(b.given)];
  return isPartOf(x, y) || isPartOf(y, x);
}

function promptKey(prompt: string): string {
  return prompt.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

function grouped(items: readonly QuizItem[], keyOf: (item: QuizItem) => string): ReadonlyMap<string, readonly QuizItem[]> {
  const groups = new Map<string, QuizItem[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
