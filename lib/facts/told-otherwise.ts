/** Whether a question makes plain what its sentence denies, only thinks possible, or lets somebody else say. */
import { speechVerbs } from './lexicon';
import { lower } from './ranges';
import { childrenOf } from './tree';
import type { Failure } from './verify';
import type { Span } from '../core/model';
import type { Token } from '../language';

type Tokens = readonly Token[];

const denials = /\b(?:not|never|no|nobody|nothing|without|refused?|fail(?:ed|s)?|cannot)\b|n['’]t\b/i;
const doubts = /^(?:may|might|could|would|should)$/;

/** The rule that is broken, or null. Looks at the verbs above the answer, from the nearest to the one that carries the sentence. */
export function toldOtherwise(tokens: Tokens, answerSpan: Span, question: string): Failure | null {
  const asked = question.toLowerCase();
  for (const verb of verbsAbove(tokens, tokens.findIndex(({ start, end }) => start < answerSpan.end && answerSpan.start < end))) {
    const own = childrenOf(tokens, verb);
    if (own.some((child) => tokens[child]?.dep === 'neg') && !denials.test(question)) return failure('the text denies it');
    const doubt = own.find((child) => doubts.test(lower(tokens[child])));
    if (doubt !== undefined && !/\b(?:may|might|could|would|should|according)\b/.test(asked)) return failure('the text does not say it for certain');
    const said = sayingOf(tokens, verb);
    if (said !== null && !isAttributed(tokens, said, asked)) return failure('the text lets somebody else say it');
  }
  return null;
}

const failure = (reason: string): Failure => ({ rule: 'R6', reason, hard: true });

function verbsAbove(tokens: Tokens, from: number): number[] {
  const verbs: number[] = [];
  for (let at = from, steps = 0; at >= 0 && steps < tokens.length; steps += 1) {
    if (tokens[at]?.pos === 'VERB' || (tokens[at]?.pos === 'AUX' && !/^aux/.test(tokens[at]?.dep ?? ''))) verbs.push(at);
    const head = tokens[at]?.head ?? at;
    // A sentence that only stands beside this one says nothing about it.
    if (head === at || /^(?:conj|advcl|relcl)$/.test(tokens[at]?.dep ?? '')) break;
    at = head;
  }
  return verbs;
}

/** The verb of speech a statement hangs on; null when it is the sentence's own. */
function sayingOf(tokens: Tokens, verb: number): number | null {
  const { head = verb, dep = '' } = tokens[verb] ?? {};
  return dep === 'ccomp' && head !== verb && speechVerbs.has(tokens[head]?.lemma ?? '') ? head : null;
}

/** The question says whose words these are: by `according to`, the verb itself, or its subject. */
function isAttributed(tokens: Tokens, said: number, asked: string): boolean {
  const speaker = childrenOf(tokens, said, 'nsubj').map((at) => lower(tokens[at]));
  return asked.includes('according to') || asked.includes((tokens[said]?.lemma ?? '').slice(0, 4)) || speaker.some((word) => asked.includes(word)) || /^who (?:said|says|claim|argu)/.test(asked);
}
