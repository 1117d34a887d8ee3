/** The language model, loaded once. Nothing outside this folder knows which one it is. */
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** A token as the model gives it. */
export interface RawToken {
  readonly text: string;
  readonly pos: string;
  readonly lemma: string;
  readonly entity: string;
}

let loaded: WinkMethods | null = null;
/** The number of words the model knows: words it meets later get higher numbers. */
let vocabulary = 0;

function load(): WinkMethods {
  if (loaded) return loaded;
  loaded = winkNLP(model, ['sbd', 'pos', 'ner']);
  vocabulary = Number(loaded.readDoc('zxqvjkw').tokens().itemAt(0).out(loaded.its.uniqueId));
  return loaded;
}

/** Sentences of raw tokens of one paragraph. The first call takes a few hundred milliseconds. */
export function readParagraph(text: string): RawToken[][] {
  const nlp = load();
  const { its } = nlp;
  // The package's own types leave `lemma` out of what `out` takes.
  const lemma = its.lemma as unknown as ItsFunction<string>;
  const document = nlp.readDoc(text);
  const sentences: RawToken[][] = [];
  document.sentences().each((sentence: ItemSentence) => {
    const tokens: RawToken[] = [];
    sentence.tokens().each((token: ItemToken) => {
      const pos = String(token.out(its.pos));
      if (pos === 'SPACE') return;
      const entity = token.parentEntity()?.out(its.type);
      tokens.push({ text: token.out(), pos, lemma: token.out(lemma), entity: entity === undefined ? '' : String(entity) });
    });
    sentences.push(tokens);
  });
  return sentences;
}

/** Of words given in small letters, those the model knows as English words. Names mostly are not. */
export function commonWords(words: readonly string[]): Set<string> {
  const nlp = load();
  const common = new Set<string>();
  nlp.readDoc(words.join(' ')).tokens().each((token: ItemToken) => {
    if (Number(token.out(nlp.its.uniqueId)) < vocabulary) common.add(token.out());
  });
  return common;
}

/** The base form of a word that is known to be a verb. */
export function verbLemma(word: string): string {
  return readParagraph(`They ${word} it.`)[0]?.[1]?.lemma ?? word;
}
