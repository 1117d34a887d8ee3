/** `the university` → `the University of Chicago`: bodies that the text has named before, called by their last word alone. */
import { folded } from './verify';
import { lower, range, words, type Range, type Swap } from './ranges';
import { nameRuns } from './names';
import { childrenOf, phraseAt } from './tree';
import { isPersonWord, organisationWords } from './lexicon';
import type { Sentence, Token } from '../language';

type Tokens = readonly Token[];

/** Words that name bodies, and as often what none is named for. */
const everyday = new Set('army club college force forces garden group guard guild house office party press program programme project railway service system team union'.split(' '));

interface Named {
  /** `the University of Chicago`. */
  readonly text: string;
  readonly sentence: number;
  readonly paragraph: number;
}

/** By sentence, what its `the bank` and `the Council` stand for: the one body of that sort that the title or this paragraph has named. */
export function anchorsOf(sentences: readonly Sentence[], title: string): Swap[][] {
  const named = new Map<string, Named[]>();
  const inTitle = ` ${folded(title.replace(/_/g, ' '))} `;
  return sentences.map(({ tokens, paragraph }, sentence) => {
    const swaps = tokens.flatMap((_, at): Swap[] => {
      const sort = isBare(tokens, at) ? lower(tokens[at + 1]) : '';
      const known = named.get(sort) ?? [];
      const texts = new Set(known.map(({ text }) => text));
      const [text = ''] = texts;
      const near = known.some((one) => one.paragraph === paragraph) || inTitle.includes(` ${folded(text)} `) || texts.size === 1 && !organisationWords.has(sort);
      return texts.size === 1 && near ? [{ ...range(at, at + 2), text }] : [];
    });
    for (const { sort, text } of definedIn(tokens)) named.set(sort, [...named.get(sort) ?? [], { text, sentence, paragraph }]);
    for (const run of bodiesIn(tokens)) {
      const sort = sortOf(tokens, run);
      const text = `the ${words(tokens, run)}`;
      const same = named.get(sort) ?? [];
      named.set(sort, [...same, { text: same.find((other) => other.text.startsWith(`${text} `))?.text ?? text, sentence, paragraph }]);
    }
    return swaps;
  });
}

/** `the` and a body's word, and nothing more that tells which. */
function isBare(tokens: Tokens, at: number): boolean {
  const [noun, next] = [tokens[at + 1], tokens[at + 2]];
  const word = lower(noun);
  const more = next?.spaced === true && /^(?:NOUN|PROPN|NUM|ADJ)$/.test(next.pos) || /^(?:of|for|that|who|which|in|at|-)$/.test(lower(next));
  const names = (organisationWords.has(word) && !everyday.has(word)) || (noun?.pos === 'NOUN' && noun.lemma === word);
  return lower(tokens[at]) === 'the' && names && noun?.spaced === true && /^(?:NOUN|PROPN)$/.test(noun.pos) && !more;
}

/** `Tessen is a volcanic island in …`: from here on the island is Tessen. Of things only; what people are is not who they are. */
export function definedIn(tokens: Tokens): { readonly sort: string; readonly text: string }[] {
  return tokens.flatMap(({ dep, pos, head, lemma, text: noun }, at) => {
    const isTold = dep === 'attr' && tokens[head]?.lemma === 'be' && tokens[head]?.dep === 'ROOT';
    const owner = isTold ? childrenOf(tokens, head, 'nsubj')[0] : undefined;
    if (owner === undefined || pos !== 'NOUN' || noun !== lemma || isPersonWord(lemma) || childrenOf(tokens, head, 'neg').length > 0 || !/^an?$/.test(lower(tokens[phraseAt(tokens, at).from]))) return [];
    const subject = phraseAt(tokens, owner);
    const name = words(tokens, subject);
    const isName = tokens[owner]?.pos === 'PROPN' && childrenOf(tokens, owner, 'conj').length === 0 && subject.to - subject.from <= 5;
    return isName && owner < head ? [{ sort: lemma, text: name.replace(/^The /, 'the ') }] : [];
  });
}

/** Names of bodies of two words or more, with what `of` adds. */
function bodiesIn(tokens: Tokens): Range[] {
  const runs = nameRuns(tokens);
  return runs.flatMap((run): Range[] => {
    const of = /^(?:of|for)$/.test(lower(tokens[run.to])) ? runs.find(({ from }) => from === run.to + 1 || (from === run.to + 2 && lower(tokens[run.to + 1]) === 'the')) : undefined;
    const whole = range(lower(tokens[run.from]) === 'the' ? run.from + 1 : run.from, of?.to ?? run.to);
    const sort = sortOf(tokens, whole);
    return whole.to - whole.from >= 2 && organisationWords.has(sort) && !everyday.has(sort) && !tokens.slice(whole.from, whole.to).some(({ entity }) => entity === 'PERSON') ? [whole] : [];
  });
}

function sortOf(tokens: Tokens, { from, to }: Range): string {
  const link = tokens.findIndex((token, at) => at > from && at < to && /^(?:of|for)$/.test(lower(token)));
  return lower(tokens[(link < 0 ? to : link) - 1]);
}
