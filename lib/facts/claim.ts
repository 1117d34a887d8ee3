/** Claims: what somebody says, argues or believes, asked of whoever holds it. */
import { phraseSide, type Candidate } from './candidate';
import { inverted, type Wording } from './questions';
import { lower, range, words, type Range } from './ranges';
import { standsAlone } from './context';
import { treeClauses, type TreeClause } from './tree-clauses';
import { childrenOf, spread } from './tree';
import type { Reading } from './reading';
import type { Token } from '../language';

const claiming = new Set('argue claim contend maintain believe assert conclude find show warn suggest deny complain estimate predict fear hope think note explain discover prove decide rule insist stress announce admit'.split(' '));

/** Finds claims in one sentence. */
export function findClaims(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  const swaps = reading.swaps[sentence] ?? [];
  return treeClauses(tokens).filter(({ kind, speaker }) => kind === 'main' && speaker === null).flatMap((clause) => claims(reading, sentence, { tokens, swaps, clause }));
}

interface Saying extends Wording {
  readonly clause: TreeClause;
}

/** `The county argued that the site is too close` → what did the county argue? */
function claims(reading: Reading, sentence: number, saying: Saying): Candidate[] {
  const { tokens, swaps, clause } = saying;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  const inner = childrenOf(tokens, clause.verb, 'ccomp').find((at) => at > clause.verb && tokens[at]?.tag !== 'base' || tokens[at]?.pos === 'VERB' && at > clause.verb);
  const unknown = tokens[clause.subjectHead]?.pos === 'PRON' && !swaps.some(({ from }) => from === clause.subject.from);
  if (!claiming.has(lemma) || inner === undefined || unknown || clause.passive || clause.helpers.some((at) => /^(?:not|n't|never)$/.test(lower(tokens[at])) || /^(?:would|could|may|might|should|must)$/.test(lower(tokens[at])))) return [];
  const whole = spread(tokens, inner);
  const answer = range(whole.from + 1, endOfClaim(tokens, inner, whole));
  const size = answer.to - answer.from;
  if (lower(tokens[whole.from]) !== 'that' || whole.from !== clause.verb + 1 || size < 4 || size > 22 || tokens.slice(answer.from, answer.to).some(({ text }) => /^[“”"]$/.test(text))) return [];
  return [{
    kind: 'quotation', relation: `${lemma} that`, sentence, subject: clause.subject, object: answer, reverse: null, weight: 0.7,
    asked: { ...phraseSide(tokens, 'claim', answer, inverted(saying, { ...clause, rest: range(clause.verb + 1, clause.verb + 1) }, 'What')), role: 'claim', accepted: [words(tokens, range(whole.from, answer.to))] },
    safe: size <= 12 && !points(tokens, answer) && standsAlone(reading, sentence, [clause.subject, answer]),
  }];
}

const points = (tokens: readonly Token[], { from, to }: Range): boolean => tokens.slice(from, to).some(({ pos, dep, text }) => pos === 'PRON' && dep !== 'expl' && dep !== 'poss' && !/^(?:that|which|who|there)$/i.test(text));

/** Up to a comma that opens something else: `…, so that more people can be served`. */
function endOfClaim(tokens: readonly Token[], inner: number, { to }: Range): number {
  const comma = tokens.findIndex(({ text }, at) => at > inner && at < to && /^[,;:—]$/.test(text));
  return comma < 0 || tokens.slice(inner, to).some(({ dep }) => dep === 'conj') ? to : comma;
}
