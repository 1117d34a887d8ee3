/** Flat noun phrases from a parse, as spaCy's English `noun_chunks` finds them. */

/** From word `from` to before `to`; the last word is the head. */
export interface NounChunk {
  readonly from: number;
  readonly to: number;
}

export interface ChunkWord {
  readonly pos: string;
  readonly dep: string;
  readonly head: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
const PHRASES = new Set(['oprd', 'nsubj', 'dobj', 'nsubjpass', 'pcomp', 'pobj', 'dative', 'appos', 'attr', 'ROOT']);

/** `left` is the first word under each word. */
export function nounChunks(words: readonly ChunkWord[], left: Int32Array): NounChunk[] {
  const chunks: NounChunk[] = [];
  let last = -1;
  words.forEach((word, at) => {
    const from = left[at] ?? at;
    if (!NOMINAL.has(word.pos) || from <= last || !PHRASES.has(relationOf(words, word))) return;
    last = at;
    chunks.push({ from, to: at + 1 });
  });
  return chunks;
}

/** A conjunct stands in the relation of what it is joined to. */
function relationOf(words: readonly ChunkWord[], word: ChunkWord): string {
  if (word.dep !== 'conj') return word.dep;
  let at = word.head;
  let head = words[at];
  while (head?.dep === 'conj' && head.head < at) {
    at = head.head;
    head = words[at];
  }
  return head?.dep ?? '';
}
