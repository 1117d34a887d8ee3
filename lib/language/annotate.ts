/** A document's view → sentences as the fact finder reads them: words with their grammar, and whom names and pronouns mean. */
import { annotateView, type AnnotatedSentence, type AnnotatedToken, type AnnotateProgress } from './annotated';
import { coreferenceOf } from './reference/coreference';
import type { English } from './english';
import type { Meant, Pos, Sentence, Token, VerbForm } from './token';
import type { View } from '../core/view';

const FORMS: Readonly<Record<string, VerbForm>> = { VB: 'base', VBP: 'base', MD: 'base', VBZ: 'third', VBD: 'past', VBN: 'participle', VBG: 'gerund' };
const POS: ReadonlySet<string> = new Set<Pos>(
  ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'],
);

/** Headings are left out: they are no sentences. Offsets are into the stored text. `title` is the document's. */
export function annotate(english: English, view: View, title: string, onProgress?: AnnotateProgress): Sentence[] {
  const read = annotateView(english, view, onProgress);
  const meant = meantIn(read, title);
  const common = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    const known = common.get(word) ?? english.isWord(word);
    common.set(word, known);
    return known;
  };
  return read.map((sentence, index) => ({
    start: sentence.start, end: sentence.end, paragraph: sentence.paragraph, meant: meant[index] ?? [],
    tokens: sentence.tokens.map((token) => plainToken(token, sentence.first, isCommon)),
  }));
}

function plainToken(token: AnnotatedToken, first: number, isCommon: (word: string) => boolean): Token {
  const { start, end, text, spaced, tag, ent, dep } = token;
  const pos = POS.has(token.pos) ? (token.pos as Pos) : 'X';
  const isVerb = pos === 'VERB' || pos === 'AUX';
  return {
    start, end, text, spaced, pos, lemma: token.lemma.toLowerCase(), tag: isVerb ? FORMS[tag] ?? null : null, head: token.head - first, dep, entity: ent,
    ...(/^\p{Lu}/u.test(text) ? { common: ent !== 'PERSON' && isCommon(text.toLowerCase()) } : {}),
  };
}

function meantIn(sentences: readonly AnnotatedSentence[], title: string): Meant[][] {
  const { entities, mentions } = coreferenceOf(sentences, title);
  let index = 0;
  return sentences.map(({ first, tokens }) => {
    const own: Meant[] = [];
    const end = first + tokens.length;
    for (; (mentions[index]?.from ?? end) < end; index += 1) {
      const { from = 0, to = 0, how = 'name', entity } = mentions[index] ?? {};
      const bearer = entity == null ? undefined : entities[entity];
      if (bearer) own.push({ from: from - first, to: to - first, how, kind: bearer.kind, name: bearer.name });
    }
    return own;
  });
}
