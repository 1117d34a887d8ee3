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

/** Sentences of raw tokens of one paragraph. The first call takes a few hundred milliseconds. */
export function readParagraph(text: string): RawToken[][] {
  const nlp = loaded ??= winkNLP(model, ['sbd', 'pos', 'ner']);
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
