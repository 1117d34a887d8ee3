/** A document's view → sentences of annotated tokens, each in its place in the stored text. */
import { readParagraph, type RawToken } from './model';
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
    return mendSentences(readParagraph(view.text.slice(block.start, block.end)));
  });
  const spellings = spellingsOf(read.flat());
  return blocks.flatMap((block, paragraph) => place(view, block, read[paragraph] ?? [], spellings, paragraph));
}

function place(view: View, block: Block, sentences: readonly RawToken[][], spellings: Spellings, paragraph: number): Sentence[] {
  let cursor = block.start;
  return sentences.map((raw) => {
    const pos = repairedPos(raw, spellings, () => retag(raw));
    const words = raw.map(({ text, lemma }, index) => ({ text, lemma: lemmaOf(text, lemma), pos: pos[index] ?? 'X' as const }));
    const tokens = raw.map(({ text, entity }, index): Token => {
      const start = view.text.indexOf(text, cursor);
      const at = start < 0 ? cursor : start;
      const spaced = at > cursor || (at > block.start && /\s/.test(view.text[at - 1] ?? ''));
      cursor = at + text.length;
      const word = words[index] ?? { lemma: text, pos: 'X' as const };
      return {
        ...storedSpan(view, { start: at, end: cursor }), text, spaced, lemma: word.lemma, pos: word.pos, tag: verbFormAt(words, index),
        ...(entity === '' ? {} : { entity }),
      };
    });
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, paragraph };
  });
}

/** The model lowers the lemma of names; a name keeps its spelling in `text`. */
const lemmaOf = (text: string, lemma: string): string => (lemma === '' ? text.toLowerCase() : lemma.toLowerCase());

/** The tokens as the model sees them when the sentence begins with a small letter. */
function retag(raw: readonly RawToken[]): RawToken[] {
  const words = raw.map(({ text }) => text);
  const first = words.findIndex((word) => /\p{L}/u.test(word));
  if (first >= 0) words[first] = (words[first] ?? '').toLowerCase();
  return readParagraph(words.join(' ')).flat();
}
