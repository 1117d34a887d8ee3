/** `the university` → `the University of Chicago`: bodies that the text has named before, called by their last word alone. */
import { folded } from './verify';
import { lower, range, words, type Range, type Swap } from './ranges';
import { nameRuns } from './names';
import { organisationWords } from './lexicon';
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
      const near = known.some((one) => one.paragraph === paragraph) || inTitle.includes(` ${folded(text)} `);
      return texts.size === 1 && near ? [{ ...range(at, at + 2), text }] : [];
    });
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
  return lower(tokens[at]) === 'the' && organisationWords.has(word) && !everyday.has(word) && noun?.spaced === true && /^(?:NOUN|PROPN)$/.test(noun.pos) && !more;
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
