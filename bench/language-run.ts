/** What bench/language.mjs times, in Node and in a browser alike. */
import { annotateWords, loadLanguageModel } from '../lib/language/spacy/pipeline';
import { fastestEngine } from '../lib/language/spacy/simd';

export interface Figures {
  readonly words: number;
  /** From the file's bytes to the first annotated word, in ms. */
  readonly init: number;
  /** Words per second when warm: the better of two runs over the texts. */
  readonly speed: number;
}

/** Each text is annotated as a whole. */
export async function measure(bytes: Uint8Array, texts: readonly string[]): Promise<Figures> {
  const began = performance.now();
  const model = await loadLanguageModel(bytes, fastestEngine);
  annotateWords(model, 'One.');
  const init = performance.now() - began;
  let words = 0;
  const run = (): number => {
    const start = performance.now();
    words = texts.reduce((sum, text) => sum + annotateWords(model, text).length, 0);
    return (performance.now() - start) / 1000;
  };
  run();
  const seconds = Math.min(run(), run());
  return { words, init, speed: words / seconds };
}

/** Annotates one long text and returns the number of words; the caller watches the memory. */
export async function readBook(bytes: Uint8Array, text: string, watch: () => void): Promise<number> {
  const model = await loadLanguageModel(bytes, fastestEngine);
  const { length } = annotateWords(model, text, watch);
  watch();
  return length;
}
