/** A document's view → sentences as the fact finder reads them: words with their grammar, and whom names and pronouns mean. */
import { annotateView, type AnnotatedSentence, type AnnotatedToken, type AnnotateProgress } from './annotated';
import { coreferenceOf, type Coreference } from './reference/coreference';
import { mendTree } from './mend-tree';
import type { English } from './english';
import type { Meant, Pos, Sentence, Token, VerbForm } from './token';
import type { View } from '../core/view';

const FORMS: Readonly<Record<string, VerbForm>> = { VB: 'base', VBP: 'base', MD: 'base', VBZ: 'third', VBD: 'past', VBN: 'participle', VBG: 'gerund' };
const POS: ReadonlySet<string> = new Set<Pos>(
  ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'],
);

/** Headings are left out: they are no sentences. Offsets are into the stored text. `title` is the document's. */
export function annotate(english: English, view: View, title: string, onProgress?: AnnotateProgress): Sentence[] {
  const read = annotateView(english, view, onProgress).map((sentence) => ({ ...sentence, tokens: mendTree(sentence.tokens, sentence.first) }));
  const meant = meantIn(read, title);
  const common = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    const known = common.get(word) ?? formsOf(word).some((form) => english.isWord(form));
    common.set(word, known);
    return known;
  };
  const nouns = nounsOf(english, read);
  return read.map((sentence, index) => ({
    start: sentence.start, end: sentence.end, paragraph: sentence.paragraph, meant: meant[index] ?? [],
    tokens: sentence.tokens.map((token, at) => plainToken({ ...token, pos: posOf(sentence.tokens, at, nouns), lemma: lemmaOf(english, token) }, sentence.first, isCommon)),
  }));
}

/** The word and, for a longer one, what it may be a form of. */
const formsOf = (word: string): string[] => [word, ...(word.length >= 6 ? [word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/(?:es|ed|ing)$/, '')] : [])];

/** The rules cut `fined` to `fin` and `prepped` to `preppe`: of the other ways to cut it, the one that is a verb. */
function lemmaOf(english: English, { lemma, text, pos }: AnnotatedToken): string {
  if (pos !== 'VERB' || !/(?:ed|ing)$/i.test(text) || english.isWord(lemma.toLowerCase(), 'verb')) return lemma;
  const stem = text.toLowerCase().replace(/(?:ed|ing)$/, '');
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), `${stem}l`].find((form) => english.isWord(form, 'verb')) ?? lemma;
}

/** The Committee of a statement is a name, though the tagger takes it for a noun; so is `Per` between two words of a name. */
function posOf(tokens: readonly AnnotatedToken[], at: number, nouns: ReadonlySet<string>): string {
  const { text = '', pos = 'X', dep = '' } = tokens[at] ?? {};
  if (/^(?:VERB|ADP|ADV)$/.test(pos) && /^\p{Lu}\p{Ll}/u.test(text) && tokens[at - 1]?.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN') return 'PROPN';
  if (pos === 'ADJ' && dep === 'amod' && nouns.has(text)) return 'NOUN';
  return pos === 'NOUN' && at > 0 && /^\p{Lu}\p{Ll}+$/u.test(text) ? 'PROPN' : pos;
}

/** Words taken for adjectives that the lists have as nouns alone: each is half of a compound, as in `granite quarry`. */
function nounsOf(english: English, sentences: readonly AnnotatedSentence[]): ReadonlySet<string> {
  const words = new Set(sentences.flatMap(({ tokens }) => tokens).flatMap(({ text, pos, dep }) => (pos === 'ADJ' && dep === 'amod' && /^\p{Ll}+$/u.test(text) ? [text] : [])));
  return new Set([...words].filter((word) => english.isWord(word, 'noun') && !english.isWord(word, 'adj')));
}

function plainToken(token: AnnotatedToken, first: number, isCommon: (word: string) => boolean): Token {
  const { start, end, text, spaced, tag, ent, dep } = token;
  const pos = POS.has(token.pos) ? (token.pos as Pos) : 'X';
  const isVerb = pos === 'VERB' || pos === 'AUX';
  return {
    start, end, text, spaced, pos, lemma: token.lemma.toLowerCase(), tag: isVerb ? FORMS[tag] ?? null : null, head: token.head - first, dep, entity: ent,
    ...(/^\p{Lu}/u.test(text) ? { common: isCommon(text.toLowerCase()) } : {}),
  };
}

/** The entities that most of their names have `the` before them. */
function articled(words: readonly AnnotatedToken[], entities: Coreference['entities'], mentions: Coreference['mentions']): ReadonlySet<number> {
  const balance = new Map<number, number>();
  for (const { from, how, entity } of mentions) {
    if (how !== 'name' || entity === null || entities[entity]?.kind === 'person') continue;
    balance.set(entity, (balance.get(entity) ?? 0) + (words[from - 1]?.text.toLowerCase() === 'the' ? 1 : -1));
  }
  return new Set([...balance].flatMap(([entity, surplus]) => (surplus >= 0 ? [entity] : [])));
}

function meantIn(sentences: readonly AnnotatedSentence[], title: string): Meant[][] {
  const { entities, mentions } = coreferenceOf(sentences, title);
  const words = sentences.flatMap(({ tokens }) => tokens);
  const articles = articled(words, entities, mentions);
  let index = 0;
  return sentences.map(({ first, tokens }) => {
    const own: Meant[] = [];
    const end = first + tokens.length;
    for (; (mentions[index]?.from ?? end) < end; index += 1) {
      const { from = 0, to = 0, how = 'name', entity } = mentions[index] ?? {};
      const bearer = entity == null ? undefined : entities[entity];
      if (bearer && entity != null) own.push({ from: from - first, to: to - first, how, kind: bearer.kind, name: `${articles.has(entity) ? 'the ' : ''}${bearer.name}` });
    }
    return own;
  });
}
