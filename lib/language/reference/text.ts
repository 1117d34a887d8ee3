/** An annotated document as reference resolution reads it: one run of words with sentences, edges and children. */
import { edgesOf } from '../spacy/tree';
import type { AnnotatedSentence, AnnotatedToken } from '../annotated';

export interface ReadText {
  readonly words: readonly AnnotatedToken[];
  readonly sentences: readonly AnnotatedSentence[];
  /** Index of each word's sentence. */
  readonly sentenceOf: Int32Array;
  /** First and last word under each word. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function readingOf(sentences: readonly AnnotatedSentence[]): ReadText {
  const words = sentences.flatMap(({ tokens }) => tokens);
  const sentenceOf = Int32Array.from(sentences.flatMap(({ tokens }, index) => tokens.map(() => index)));
  const { left, right } = edgesOf(Int32Array.from(words, ({ head }) => head));
  return { words, sentences, sentenceOf, left, right };
}

/** Words that hang on the word at `at` by one of the relations, in order. */
export function childrenOf({ words, left, right }: ReadText, at: number, relations: readonly string[]): number[] {
  const children: number[] = [];
  for (let child = left[at] ?? at; child <= (right[at] ?? at); child += 1) {
    const word = words[child];
    if (child !== at && word?.head === at && relations.includes(word.dep)) children.push(child);
  }
  return children;
}

export const SUBJECTS: readonly string[] = ['nsubj', 'nsubjpass'];

/** The subject of the verb above a word, however deep it stands in a phrase; of its sentence's main verb when there is none. */
export function subjectAbove(text: ReadText, at: number): number | null {
  for (let word = at; ;) {
    const head = text.words[word]?.head ?? word;
    if (head === word) return null;
    const [subject] = childrenOf(text, head, SUBJECTS);
    if (subject !== undefined && subject !== at && subject !== word) return subject;
    word = head;
  }
}

/** The word that nothing stands above in the sentence of that index. */
export function rootOf({ sentences }: ReadText, sentence: number): number {
  const { tokens = [], first = 0 } = sentences[sentence] ?? {};
  const offset = tokens.findIndex((word, index) => word.head === first + index);
  return first + Math.max(0, offset);
}
