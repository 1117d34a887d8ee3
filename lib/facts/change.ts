/** From what to what something changed: `sales rose from 8 to 14 billion euros`. */
import { childrenOf, phraseAt } from './tree';
import { inverted } from './questions';
import { isNegated, type Candidate } from './candidate';
import { lower, range, words, type Range } from './ranges';
import { standsAlone } from './context';
import { deedsIn, put, type Deed } from './told';
import { dateAt } from './dates';
import type { Reading } from './reading';
import type { Token } from '../language';

const changing = new Set('change climb cut decline decrease drop expand fall grow increase jump lower plunge raise reduce rise shift shrink slow soar surge'.split(' '));

/** Finds what a thing was before and after a change. */
export function findChanges(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  return deedsIn(reading, sentence, tokens).flatMap((deed): Candidate[] => {
    const { clause } = deed;
    const start = linkAt(tokens, [clause.verb], 'from');
    const end = linkAt(tokens, start === undefined ? [] : [clause.verb, start, ...childrenOf(tokens, start, 'pobj')], 'to');
    const [from, to] = [side(tokens, start, end), side(tokens, end)];
    if (!changing.has(tokens[clause.verb]?.lemma ?? '') || isNegated(deed) || !from || !to) return [];
    return candidate(deed, from, to);
  });
}

interface Side {
  /** With its preposition and its date. */
  readonly whole: Range;
  readonly level: Range;
}

const linkAt = (tokens: readonly Token[], owners: readonly number[], link: string): number | undefined =>
  owners.flatMap((owner) => childrenOf(tokens, owner, 'prep').filter((at) => at > owner && lower(tokens[at]) === link))[0];

/** `from 8 billion euros in 2018`: a number, and what stands with it. */
function side(tokens: readonly Token[], prep: number | undefined, before?: number): Side | null {
  const noun = prep === undefined ? undefined : childrenOf(tokens, prep, 'pobj')[0];
  if (prep === undefined || noun === undefined || dateAt(tokens, prep + 1)) return null;
  const phrase = phraseAt(tokens, prep);
  const whole = range(phrase.from, before !== undefined && before > prep ? Math.min(phrase.to, before) : phrase.to);
  const level = range(prep + 1, noun + 1);
  const numbered = tokens.slice(level.from, level.to).some(({ pos }) => pos === 'NUM');
  return numbered && whole.to - whole.from <= 9 ? { whole, level } : null;
}

function candidate(deed: Deed, from: Side, to: Side): Candidate[] {
  const { tokens, clause } = deed;
  const rest = range(clause.rest.from, Math.max(clause.rest.to, to.whole.to, from.whole.to));
  const levels = [from, to].map(({ level }) => ({ answer: level, answerType: 'number' as const, accepted: [words(tokens, level).replace(/\s?%/, ' percent')].filter((form) => form !== words(tokens, level)) }));
  const [before, after] = levels;
  if (!before || !after) return [];
  const ask = (wh: string, gone: Side): string => put(deed, inverted(deed, { ...clause, rest }, wh, [gone.whole]));
  return [{
    kind: 'quantity', relation: `${tokens[clause.verb]?.lemma ?? ''} from to`, sentence: deed.sentence, subject: clause.subject, object: to.level,
    asked: { ...after, role: 'amount', question: ask('To what level', to) }, reverse: { ...before, role: 'amount before', question: ask('From what level', from) },
    weight: 0.9, safe: standsAlone(deed.reading, deed.sentence, [clause.subject]),
  }];
}
