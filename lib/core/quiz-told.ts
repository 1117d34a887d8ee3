/**
 * What the notes at hand and the sentences they quote say of a name beyond its own fact: that it is of another type, or
 * that it stands with the very thing asked about, so that it might be right as well.
 */
import { foldAnswer } from './answer-fold';
import type { AnswerType } from './model';
import type { QuizItem } from './quiz-items';

export interface Told {
  /** Whether a name is known to be of another type than the answer to this item. */
  readonly isOtherType: (name: string, item: QuizItem) => boolean;
  /** Whether a sentence of the document has both the text and what the item asks about: it may be true of it too. */
  readonly isToldOf: (text: string, item: QuizItem) => boolean;
}

const NAMED: readonly (AnswerType | null)[] = ['person', 'organisation', 'place'];
/** What one has of a thing is told of each once; dates and amounts of one thing are many. */
const COUNTED: readonly (AnswerType | null)[] = ['date', 'number', 'quote', null];

/** Made when first asked: most quizzes of a large collection never do. */
export function toldIn(all: readonly QuizItem[]): Told {
  let types: ReadonlyMap<string, ReadonlySet<AnswerType>> | null = null;
  const known = new Map<string, readonly string[]>();
  const sentencesOf = ({ source }: QuizItem): readonly string[] => {
    const id = source?.documentId;
    if (id == null) return [];
    const sentences = known.get(id) ?? [...new Set(all.flatMap((other) => (other.source?.documentId === id ? [other.source.before, other.source.quote, other.source.after] : [])))];
    known.set(id, sentences);
    return sentences;
  };
  return {
    isOtherType: (name, item) => {
      if (item.answerType === null || !NAMED.includes(item.answerType)) return false;
      types ??= typesIn(all);
      const found = types.get(keyOf(name));
      if (found !== undefined && !found.has(item.answerType)) return true;
      if (item.answerType === 'place') return false;
      const sentences = sentencesOf(item);
      return isLiedIn(name, sentences) && !isLiedIn(item.answer, sentences);
    },
    isToldOf: (text, item) => {
      if (COUNTED.includes(item.answerType)) return false;
      const asked = item.given === '' ? [] : stemsOf(item.given);
      const wanted = asked.length > 0 ? asked : stemsOf(item.prompt);
      return sentencesOf(item).some((sentence) => sentence.includes(text) && hasMost(wanted, stemsOf(sentence)));
    },
  };
}

/** Beginnings of the words that carry meaning: `operate` and `operates` begin alike. */
function stemsOf(text: string): readonly string[] {
  return [...new Set(foldAnswer(text).filter((word) => word.length !== 2 && !SMALL.test(word)).map((word) => word.slice(0, 5)))];
}

const SMALL = /^(?:a|s|what|which|where|when|who|whom|whose|did|does|the|and|for|has|have|had|was|were|been|are|with|from|into|that|this|its|his|her|their)$/;

function hasMost(wanted: readonly string[], said: readonly string[]): boolean {
  const has = new Set(said);
  return wanted.length > 0 && wanted.filter((stem) => has.has(stem)).length >= 0.8 * wanted.length;
}

/** `in Harwick`: things lie in a place; people and bodies are met `at` or `with`. */
function isLiedIn(name: string, sentences: readonly string[]): boolean {
  return sentences.some((sentence) => sentence.includes(` in ${name}`) || sentence.includes(`In ${name}`));
}

function typesIn(all: readonly QuizItem[]): ReadonlyMap<string, ReadonlySet<AnswerType>> {
  const types = new Map<string, Set<AnswerType>>();
  for (const { answer, accepted, answerType } of all) {
    if (answerType === null) continue;
    for (const name of [answer, ...accepted]) types.set(keyOf(name), (types.get(keyOf(name)) ?? new Set()).add(answerType));
  }
  return types;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the\s+/u, '');
