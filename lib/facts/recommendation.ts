/** What somebody should do, is told to do, or denies doing: the deed itself is the answer. */
import { childrenOf, phraseAt } from './tree';
import { deedsIn, isNamed, put, type Deed } from './told';
import { isNegated, phraseSide, type Candidate } from './candidate';
import { personNouns, roleNouns } from './lexicon';
import { lower, range, words, type Range } from './ranges';
import { question, said, verbal } from './questions';
import { standsAlone } from './context';
import type { Reading } from './reading';

/** Finds recommendations, orders and denials in one sentence. */
export function findRecommendations(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  return deedsIn(reading, sentence, tokens).flatMap((deed) => [...duties(deed), ...orders(deed), ...demands(deed), ...avowals(deed)]);
}

function fact(deed: Deed, relation: string, answer: Range, asked: string, used: readonly Range[]): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const size = answer.to - answer.from;
  const pointing = tokens.slice(answer.from, answer.to).some(({ pos, dep }) => pos === 'PRON' && dep !== 'poss' && dep !== 'expl');
  if (size < 2 || size > 16) return [];
  return [{
    kind: 'cause', relation, sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'deed', answer, put(deed, asked)), role: 'deed', accepted: [`to ${words(tokens, answer)}`] },
    safe: size <= 12 && !pointing && standsAlone(reading, sentence, [...used, answer]),
  }];
}

/** `Firms should pay their taxes` → what should firms do? */
function duties(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const modal = clause.helpers.find((at) => /^(?:should|must|shall)$/.test(lower(tokens[at])));
  const acts = tokens[clause.subjectHead]?.pos === 'PROPN' || personNouns.has(tokens[clause.subjectHead]?.lemma ?? '') || roleNouns.has(tokens[clause.subjectHead]?.lemma ?? '');
  if (modal === undefined || !acts || clause.passive || isNegated(deed) || clause.helpers.length > 1 || tokens[clause.verb]?.tag !== 'base') return [];
  return fact(deed, 'should', range(clause.verb, clause.rest.to), question('What', lower(tokens[modal]), said(deed, clause.subject), 'do'), [clause.subject]);
}

const telling = new Set('advise allow ask authorise authorize command direct enable encourage force instruct invite oblige order permit persuade require tell urge warn'.split(' '));

/** `X ordered the troops to leave the town` → what did X order the troops to do? */
function orders(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  if (!telling.has(tokens[clause.verb]?.lemma ?? '') || isNegated(deed)) return [];
  const deedAt = childrenOf(tokens, clause.verb, 'ccomp', 'xcomp').find((at) => at > clause.verb && tokens[at]?.tag === 'base' && lower(tokens[at - 1]) === 'to');
  if (deedAt === undefined) return [];
  const person = range(clause.rest.from, deedAt - 1);
  const named = clause.passive ? person.to === person.from : person.to - person.from >= 1 && person.to - person.from <= 8 && tokens[person.from]?.pos !== 'PRON';
  const { front, after } = verbal(deed, clause);
  return named ? fact(deed, `${tokens[clause.verb]?.lemma ?? ''} to`, range(deedAt, phraseAt(tokens, deedAt).to), question('What', front, said(deed, clause.subject), after, person.to > person.from ? said(deed, person) : '', 'to do'), [clause.subject, person]) : [];
}

const demanding = new Set('ask demand insist propose recommend request require suggest urge'.split(' '));

/** `X demanded that Y stop the broadcasts` → what did X demand that Y do? */
function demands(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const inner = childrenOf(tokens, clause.verb, 'ccomp').find((at) => at > clause.verb && tokens[at]?.tag === 'base');
  const who = inner === undefined ? undefined : childrenOf(tokens, inner, 'nsubj')[0];
  if (!demanding.has(tokens[clause.verb]?.lemma ?? '') || inner === undefined || who === undefined || clause.passive || isNegated(deed)) return [];
  const helpers = childrenOf(tokens, inner, 'aux', 'neg');
  const subject = phraseAt(tokens, who);
  if (helpers.some((at) => lower(tokens[at]) !== 'should') || tokens[who]?.pos === 'PRON' || lower(tokens[clause.rest.from]) !== 'that') return [];
  const { front, after } = verbal(deed, clause);
  return fact(deed, `${tokens[clause.verb]?.lemma ?? ''} that`, range(inner, phraseAt(tokens, inner).to), question('What', front, said(deed, clause.subject), after, 'that', said(deed, subject), helpers.length > 0 ? 'should do' : 'do'), [clause.subject, subject]);
}

const owning = new Set('admit avoid consider deny recommend risk stop suggest'.split(' '));

/** `X denied laying the mines` → what did X deny doing? */
function avowals(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const doing = clause.parts.find((at) => tokens[at]?.dep === 'xcomp' && tokens[at]?.tag === 'gerund' && at === clause.rest.from);
  if (doing === undefined || !owning.has(tokens[clause.verb]?.lemma ?? '') || isNegated(deed) || !isNamed(deed, clause.subjectHead, clause.subject)) return [];
  const { front, after } = verbal(deed, clause);
  return fact(deed, `${tokens[clause.verb]?.lemma ?? ''} doing`, range(doing, phraseAt(tokens, doing).to), question('What', front, said(deed, clause.subject), after, 'doing'), [clause.subject]);
}
