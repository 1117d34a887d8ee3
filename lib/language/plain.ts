/** Sentences with grammar → sentences as the fact finder knows them, so that it can read with either. */
import type { AnnotatedSentence, AnnotatedToken } from './annotated';
import type { Pos, Sentence, Token, VerbForm } from './token';

const FORMS: Readonly<Record<string, VerbForm>> = { VB: 'base', VBP: 'base', MD: 'base', VBZ: 'third', VBD: 'past', VBN: 'participle', VBG: 'gerund' };
const POS: ReadonlySet<string> = new Set<Pos>(
  ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'],
);

/**
 * `isCommon` says whether a word in small letters is an English word; the lemma tables cannot, for they list `london` too. Heads become indices into the
 * sentence's own tokens.
 */
export function plainSentences(sentences: readonly AnnotatedSentence[], isCommon: (word: string) => boolean): Sentence[] {
  return sentences.map((sentence) => ({
    start: sentence.start, end: sentence.end, paragraph: sentence.paragraph,
    tokens: sentence.tokens.map((token) => plainToken(token, sentence.first, isCommon)),
  }));
}

function plainToken(token: AnnotatedToken, first: number, isCommon: (word: string) => boolean): Token {
  const { start, end, text, spaced, tag, ent } = token;
  const pos = POS.has(token.pos) ? (token.pos as Pos) : 'X';
  const isVerb = pos === 'VERB' || pos === 'AUX';
  return {
    start, end, text, spaced, pos, lemma: token.lemma.toLowerCase(), tag: isVerb ? FORMS[tag] ?? null : null, head: token.head - first,
    ...(/^\p{Lu}/u.test(text) ? { common: isCommon(text.toLowerCase()) } : {}), ...(ent === '' ? {} : { entity: ent }),
  };
}
