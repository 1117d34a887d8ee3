/**
 * Text → annotated sentences with grammar: tags, heads, names. `annotateText` reads a text as it is, as spaCy does;
 * `annotateView` reads what a reader sees of a stored document, block by block, and gives places in the stored text.
 */
import { storedSpan, type Block, type View } from '../core/view';
import { mendSentences } from './sentence-ends';
import { annotateWords, type Iob, type Word } from './spacy/pipeline';
import type { Span } from '../core/model';
import type { English } from './english';

/** One word, number or mark. */
export interface AnnotatedToken extends Span {
  readonly text: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  readonly lemma: string;
  /** Penn Treebank tag, such as VBD. */
  readonly tag: string;
  /** Universal part of speech; SPACE for white space that is a token of its own. */
  readonly pos: string;
  /** Features of Universal Dependencies, `Number=Sing|Person=3`. */
  readonly morph: string;
  /** Index of its head among the tokens of the document; its own for the root of a sentence. */
  readonly head: number;
  /** Relation to its head, as in spaCy's English models. */
  readonly dep: string;
  /** Kind of name it belongs to, empty outside of names. */
  readonly ent: string;
  readonly iob: Iob;
}

export interface AnnotatedSentence extends Span {
  readonly tokens: readonly AnnotatedToken[];
  /** Index of its first token among those of the document. */
  readonly first: number;
  /** Index of its paragraph among those of the document. */
  readonly paragraph: number;
}

/** Done and total in blocks of text. */
export type AnnotateProgress = (done: number, total: number) => void;

/** The whole text at once, white space that is a token of its own included: token for token what spaCy gives. */
export function annotateText(english: English, text: string, onProgress?: AnnotateProgress): AnnotatedSentence[] {
  return sentencesOf(annotateWords(english, text, onProgress), 0, 0, (span) => span);
}

/**
 * A stored document: as it is when a reader sees it as it is stored, line for line, and by its view otherwise. Unlike
 * `annotateView` it keeps headings where it reads the text as it is.
 */
export function annotateDocument(english: English, view: View, onProgress?: AnnotateProgress): AnnotatedSentence[] {
  const asStored = view.blocks.every((block) => {
    const { start, end } = storedSpan(view, block);
    return end - start === block.end - block.start && !/[\r\n]/.test(view.stored.slice(start, end));
  });
  return asStored ? annotateText(english, view.stored, onProgress) : annotateView(english, view, onProgress);
}

/** Headings are left out: they are no sentences. White space is no token. Sentences end with their block, and not inside a quotation. */
export function annotateView(english: English, view: View, onProgress?: AnnotateProgress): AnnotatedSentence[] {
  const sentences: AnnotatedSentence[] = [];
  const blocks = view.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'row');
  let first = 0;
  blocks.forEach((block, paragraph) => {
    onProgress?.(paragraph, blocks.length);
    const read = readBlock(english, view, block, first, paragraph);
    sentences.push(...read);
    first += read.reduce((sum, { tokens }) => sum + tokens.length, 0);
  });
  return sentences;
}

function readBlock(english: English, view: View, block: Block, first: number, paragraph: number): AnnotatedSentence[] {
  const text = view.text.slice(block.start, block.end);
  const words = withoutSpace(annotateWords(english, withoutNoteMarks(text)));
  const place = ({ start, end }: Span): Span => storedSpan(view, { start: start + block.start, end: end + block.start });
  let next = first;
  return mendSentences(sentencesOf(words, first, paragraph, place).map(({ tokens }) => tokens)).map((tokens) => {
    next += tokens.length;
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, first: next - tokens.length, paragraph };
  });
}

/** `[3]` is no word of a sentence: left out without moving the others. */
const withoutNoteMarks = (text: string): string => text.replace(/\[\d{1,3}\]/g, (mark) => ' '.repeat(mark.length));

function sentencesOf(words: readonly Word[], first: number, paragraph: number, place: (span: Span) => Span): AnnotatedSentence[] {
  const starts = words.flatMap((word, at) => (word.first || at === 0 ? [at] : []));
  return starts.map((from, index) => {
    const tokens = words.slice(from, starts[index + 1]).map((word, offset): AnnotatedToken => {
      const { text, lemma, tag, pos, morph, dep, ent, iob } = word;
      const before = words[from + offset - 1];
      const spaced = before === undefined ? word.start > 0 : before.end < word.start || before.pos === 'SPACE';
      return { ...place(word), text, spaced, lemma, tag, pos, morph, head: word.head + first, dep, ent, iob };
    });
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, first: first + from, paragraph };
  });
}

/** Words without tokens of mere white space; what hangs on one hangs on its head instead. */
function withoutSpace(words: readonly Word[]): Word[] {
  if (words.every(({ pos }) => pos !== 'SPACE')) return [...words];
  const kept = words.flatMap(({ pos }, at) => (pos === 'SPACE' ? [] : [at]));
  const indexOf = new Map(kept.map((at, index) => [at, index]));
  const headOf = (at: number): number => {
    const head = words[at]?.head ?? at;
    return head === at || indexOf.has(head) ? head : headOf(head);
  };
  let starts = false;
  return words.flatMap((word, at) => {
    starts ||= word.first;
    const index = indexOf.get(at);
    if (index === undefined) return [];
    const first = starts;
    starts = false;
    return [{ ...word, first, head: indexOf.get(headOf(at)) ?? index, left: indexFrom(kept, word.left), right: indexFrom(kept, word.right + 1) - 1 }];
  });
}

/** How many of the sorted `kept` stand before `at`: the index of the first at or after it. */
function indexFrom(kept: readonly number[], at: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
