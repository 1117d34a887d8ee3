/** A document's view → sentences of annotated tokens, each in its place in the stored text. */
import { commonWords, readParagraph, verbLemma, type RawToken } from './model';
import { repairedPos, spellingsOf, type Spellings } from './repair';
import { mendSentences } from './sentence-ends';
import { verbFormAt } from './verb-form';
import type { Sentence, Token } from './token';
import { storedSpan, type Block, type View } from '../core/view';

/** Done and total in blocks. */
export type AnnotateProgress = (done: number, total: number) => void;

/** Headings are left out: they are no sentences. Offsets are into the stored text. */
export function annotate(view: View, onProgress?: AnnotateProgress): Sentence[] {
  const blocks = view.blocks.filter(({ kind }) => kind !== 'heading');
  const read = blocks.map((block, index) => {
    onProgress?.(index, blocks.length);
    return mendSentences(readParagraph(view.text.slice(block.start, block.end)).map(withoutFootnotes));
  });
  const spellings = spellingsOf(read.flat());
  const common = commonWords(capitalised(read.flat(2)));
  return blocks.flatMap((block, paragraph) => place(view, block, read[paragraph] ?? [], { spellings, common }, paragraph));
}

/** `[3]` is no word of the sentence. */
function withoutFootnotes(tokens: readonly RawToken[]): RawToken[] {
  const isMark = (at: number): boolean => tokens[at]?.text === '[' && /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ']';
  return tokens.filter((_, at) => !isMark(at) && !isMark(at - 1) && !isMark(at - 2));
}

interface Vocabulary {
  readonly spellings: Spellings;
  readonly common: ReadonlySet<string>;
}

/** Words with a capital, in small letters, each once. */
function capitalised(tokens: readonly RawToken[]): string[] {
  const words = tokens.flatMap(({ text }) => (/^\p{Lu}[\p{Ll}]+$/u.test(text) ? [text.toLowerCase()] : []));
  return [...new Set(words)];
}

function place(view: View, block: Block, sentences: readonly RawToken[][], { spellings, common }: Vocabulary, paragraph: number): Sentence[] {
  let cursor = block.start;
  return sentences.map((raw) => {
    const small = memo(() => retag(raw));
    const pos = repairedPos(raw, spellings, common, small);
    const words = raw.map(({ text, lemma, pos: given }, index) => {
      const mended = pos[index] ?? 'X';
      const lost = given === 'PROPN' && mended === 'NOUN' ? small()[index]?.lemma : given === 'ADJ' && mended === 'VERB' ? verbLemma(text) : undefined;
      return { text, lemma: lemmaOf(text, lost ?? lemma), pos: mended };
    });
    const tokens = raw.map(({ text, entity }, index): Token => {
      const start = view.text.indexOf(text, cursor);
      const at = start < 0 ? cursor : start;
      const spaced = at > cursor || (at > block.start && /\s/.test(view.text[at - 1] ?? ''));
      cursor = at + text.length;
      const word = words[index] ?? { lemma: text, pos: 'X' as const };
      return {
        ...storedSpan(view, { start: at, end: cursor }), text, spaced, lemma: word.lemma, pos: word.pos, tag: verbFormAt(words, index),
        ...(/^\p{Lu}/u.test(text) ? { common: common.has(text.toLowerCase()) } : {}), ...(entity === '' ? {} : { entity }),
      };
    });
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, paragraph };
  });
}

/** The model lowers the lemma of names; a name keeps its spelling in `text`. */
const lemmaOf = (text: string, lemma: string): string => (lemma === '' ? text.toLowerCase() : lemma.toLowerCase());

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The tokens as the model sees them when the sentence begins with a small letter. */
function retag(raw: readonly RawToken[]): RawToken[] {
  const words = raw.map(({ text }) => text);
  const first = words.findIndex((word) => /\p{L}/u.test(word));
  if (first >= 0) words[first] = (words[first] ?? '').toLowerCase();
  return readParagraph(words.join(' ')).flat();
}
