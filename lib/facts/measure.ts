/** Measures told by their noun: `has an area of 212 km²`, `prize money of two million euros`, `bonds worth a million`. */
import { isNegated, type Candidate } from './candidate';
import { lower, range, words, type Range } from './ranges';
import { inverted, question, said, verbal } from './questions';
import { standsAlone } from './context';
import { deedsIn, put, type Deed } from './told';
import { childrenOf, phraseAt } from './tree';
import type { Reading } from './reading';
import type { Token } from '../language';

/** Finds measures in one sentence. */
export function findMeasures(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return deedsIn(reading, sentence, tokens).flatMap((deed) => [...measured(deed), ...spent(deed)]);
}

function fact(deed: Deed, relation: string, answer: Range, asked: string, used: readonly Range[]): Candidate {
  const { tokens, clause, reading, sentence } = deed;
  const bare = /^(?:about|around|nearly|almost|some|over|approximately|roughly)$/.test(lower(tokens[answer.from])) ? words(tokens, range(answer.from + 1, answer.to)) : '';
  return {
    kind: 'quantity', relation, sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { role: 'amount', answer, answerType: 'number', question: put(deed, asked), accepted: bare === '' ? [] : [bare] },
    safe: standsAlone(reading, sentence, [clause.subject, ...used]),
  };
}

const isAmount = (tokens: readonly Token[], head: number): boolean => /^(?:PERCENT|MONEY|QUANTITY)$/.test(tokens[head]?.entity ?? '')
  || (childrenOf(tokens, head, 'nummod').length > 0 && units.test(tokens[head]?.lemma ?? ''));
const units = /^(?:metre|meter|kilometre|kilometer|mile|foot|inch|acre|hectare|ton|tonne|kilogram|gram|litre|liter|gallon|degree|percent|dollar|euro|pound|crown|mark|franc|yen|inhabitant|people|person|member|year|month|week|day|hour|minute|second|volt|watt)$/;

/** `X has an area of N` → what is the area of X? `X receives prize money of N` → how much? */
function measured(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const noun = clause.parts.find((at) => tokens[at]?.dep === 'dobj' && tokens[at]?.pos === 'NOUN');
  const of = noun === undefined ? undefined : childrenOf(tokens, noun, 'prep').find((at) => /^(?:of|worth)$/.test(lower(tokens[at])));
  const amount = of === undefined ? undefined : childrenOf(tokens, of, 'pobj')[0];
  if (noun === undefined || of === undefined || amount === undefined || !(isAmount(tokens, amount) || childrenOf(tokens, amount, 'nummod').length > 0 || /^\d/.test(tokens[amount]?.text ?? '')) || isNegated(deed) || clause.passive) return [];
  const answer = phraseAt(tokens, amount);
  if (answer.from !== of + 1 || answer.to > clause.rest.to) return [];
  const thing = range(phraseAt(tokens, noun).from, of);
  const bare = said(deed, thing).replace(/^(?:an?|the) /, '');
  const { front, after } = verbal(deed, clause);
  const asked = tokens[clause.verb]?.lemma === 'have'
    ? question(tokens[clause.verb]?.tag === 'past' ? 'What was' : 'What is', 'the', bare, 'of', said(deed, clause.subject))
    : question('How much', bare, front, said(deed, clause.subject), after, answer.to < clause.rest.to ? said(deed, range(answer.to, clause.rest.to)) : '');
  const plural = /s$/.test(tokens[noun]?.text ?? '') && tokens[noun]?.text.toLowerCase() !== tokens[noun]?.lemma;
  return plural && tokens[clause.verb]?.lemma !== 'have' ? [] : [fact(deed, 'measure', answer, asked, [])];
}

/** `The fence cost 1,950 pounds` → how much did the fence cost? */
function spent(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const amount = clause.parts.find((at) => /^(?:dobj|npadvmod|attr)$/.test(tokens[at]?.dep ?? '') && tokens[at]?.head === clause.verb && isAmount(tokens, at));
  const lemma = tokens[clause.verb]?.lemma ?? '';
  if (amount === undefined || clause.passive || isNegated(deed) || !spends.has(lemma)) return [];
  const answer = phraseAt(tokens, amount);
  if (answer.to > clause.rest.to || answer.from !== clause.rest.from) return [];
  return [fact(deed, `${lemma} amount`, answer, inverted(deed, clause, 'How much', [answer]), [])];
}

const spends = new Set('cost weigh earn pay spend invest donate raise receive lose win borrow lend owe charge save allocate provide grant hold contain produce export import'.split(' '));
