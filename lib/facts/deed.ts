/** Who did what: subjects, objects, agents and places of a clause, read from its tree. */
import { askFor, inverted, isPersonPhrase, question, restWords, said, subjectAsked, thirdPerson } from './questions';
import { countries, organisationWords, roleNouns } from './lexicon';
import { dateAt } from './dates';
import { lower, range, words, type Range } from './ranges';
import { isNegated, phraseSide, type Candidate, type CandidateSide } from './candidate';
import { standsAlone } from './context';
import { asides, beings } from './being';
import { aims, reasons, ties } from './tie';
import { deedsIn, isAnswer, isNamed, isPerson, isTold, put, typeOf, vague, type Deed } from './told';
import { childrenOf, phraseAt, withoutDate, withoutRelative } from './tree';
import type { Reading } from './reading';
import type { Token } from '../language';

/** A little less than what the kinds with a file of their own find in the same words. */
const deedWeight = 0.74;

/** Finds what the clauses of one sentence say was done. */
export function findDeeds(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return deedsIn(reading, sentence, tokens).flatMap((deed) => [...objects(deed), ...doings(deed), ...agents(deed), ...beings(deed), ...places(deed), ...aims(deed), ...ties(deed), ...reasons(deed)]).concat(asides(reading, sentence, tokens)).map((candidate) => ({ weight: deedWeight, ...candidate }));
}

/** `X founded Y in Z` → what, and who. */
function objects(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const object = clause.parts.find((at) => tokens[at]?.dep === 'dobj' || (tokens[at]?.dep === 'oprd' && tokens[at]?.pos !== 'ADJ'));
  if (object === undefined || tokens[clause.verb]?.lemma === 'be' || (clause.passive && tokens[object]?.dep !== 'oprd') || isNegated(deed) || isQuantity(tokens, object)) return [];
  const whole = withoutDate(tokens, phraseAt(tokens, object));
  const answer = withoutSchool(deed, object, withoutRelative(tokens, object, withoutOwner(deed, whole)));
  if (answer.to > clause.rest.to) return [];
  const asked = inverted(deed, clause, wordFor(deed, object), [whole]);
  const lemma = tokens[clause.verb]?.lemma ?? '';
  return [{
    kind: 'event', relation: lemma, sentence: deed.sentence, subject: clause.subject, object: answer,
    asked: { ...phraseSide(tokens, 'object', answer, put(deed, asked), typeOf(deed, object)), role: 'object' },
    reverse: /^(?:comprise|contain|include|involve)$/.test(lemma) ? null : doer(deed),
    safe: isTold(deed, [whole]) && isAnswer(deed, answer) && !vague.has(lemma) && !goesOn(deed, whole.to) && !(/^(?:comprise|contain|include|involve)$/.test(lemma) && tokens[object]?.head !== clause.verb),
  }];
}

/** `his gifts` of the person asked about are `gifts`. */
function withoutOwner({ tokens, clause, reading, sentence, swaps }: Deed, phrase: Range): Range {
  const meant = reading.sentences[sentence]?.meant ?? [];
  const owner = tokens[phrase.from]?.dep === 'poss' ? meant.find(({ from, how }) => from === phrase.from && how === 'pronoun') : undefined;
  const subject = swaps.find(({ from }) => from === clause.subject.from)?.text ?? meant.find(({ from, to }) => from <= clause.subjectHead && clause.subjectHead < to)?.name;
  return owner && owner.name === subject && phrase.to - phrase.from >= 3 ? range(phrase.from + 1, phrase.to) : phrase;
}

/** `law at the University of Oslo` → `law`: where it was learnt is no part of what was. */
function withoutSchool({ tokens, clause }: Deed, object: number, phrase: Range): Range {
  if (!/^(?:study|teach)$/.test(tokens[clause.verb]?.lemma ?? '')) return phrase;
  const at = childrenOf(tokens, object, 'prep').find((prep) => /^(?:at|in)$/.test(lower(tokens[prep])));
  return at !== undefined && at < phrase.to ? range(phrase.from, at) : phrase;
}

/** Something is done after the object: `elects members to decide`. */
const goesOn = ({ tokens, clause }: Deed, from: number): boolean => tokens.slice(from, clause.rest.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** Who or what did it: only a name or a phrase that stands alone answers. */
function doer(deed: Deed): CandidateSide | null {
  const { tokens, clause, swaps, reading } = deed;
  const { subject, subjectHead } = clause;
  const swap = swaps.find(({ from, to }) => from === subject.from && to === subject.to);
  if (clause.kind === 'relative' || clause.kind === 'participle' || tokens[subjectHead]?.pos === 'PRON' || clause.verb < subject.to) return null;
  const named = tokens[subjectHead]?.pos === 'PROPN';
  const telling = tokens.slice(clause.rest.from, clause.rest.to).filter(({ pos }) => /^(?:NOUN|PROPN|NUM)$/.test(pos));
  if (telling.length < 3 || !telling.some(({ pos }) => pos !== 'NOUN') || (!named && (lower(tokens[subject.from]) === 'the' || !standsAlone(reading, deed.sentence, [subject])))) return null;
  const person = isPerson(deed, subjectHead);
  const wh = person || (named && (!clause.passive || tokens[clause.verb]?.lemma === 'bear') && (isAgentName(tokens, subject) || personal.has(tokens[clause.verb]?.lemma ?? ''))) ? 'Who' : askFor(tokens, subject, person);
  const { entity = '' } = tokens[subjectHead] ?? {};
  const sure = /^(?:GPE|LOC|FAC|PRODUCT|EVENT|LAW|WORK_OF_ART)$/.test(entity) || (clause.passive && entity === 'ORG');
  if (named && wh === 'What' && !sure) return null;
  const text = words(tokens, subject);
  return {
    role: 'subject', answer: subject, answerType: person ? 'person' : typeOf(deed, subjectHead), question: put(deed, subjectAsked(deed, clause, wh)),
    accepted: [...(swap && swap.text !== text ? [swap.text] : []), text.replace(/^(?:an?|the) /i, '')].filter((other) => other !== text),
  };
}

/** What people alone do. */
const personal = new Set('argue ask bear believe command compose conduct die direct edit graduate lead marry paint partner resign say study teach tell think win write'.split(' '));

function wordFor(deed: Deed, head: number): string {
  const { entity = '' } = deed.tokens[head] ?? {};
  const phrase = phraseAt(deed.tokens, head);
  const titled = deed.tokens[head]?.pos === 'PROPN' && deed.tokens.slice(phrase.from, head).some(({ pos, lemma }) => pos === 'NOUN' && roleNouns.has(lemma));
  if (isPerson(deed, head) || titled || isPersonPhrase(deed.tokens, phrase)) return 'Who';
  if (countries.has(lower(deed.tokens[head]))) return 'Which country';
  return /^(?:GPE|LOC|FAC)$/.test(entity) ? 'Which place' : 'What';
}

/** A body, or a strange name that the model knows nothing of: both are asked for by `who`. */
function isAgentName(tokens: readonly Token[], phrase: Range): boolean {
  const capital = tokens.slice(phrase.from, phrase.to).filter(({ pos }) => pos === 'PROPN');
  const strange = capital.every(({ common }) => common === false) && !/^(?:the|an?)$/.test(lower(tokens[phrase.from]));
  return capital.every(({ entity }) => /^(?:ORG|PERSON|)$/.test(entity)) && (strange || capital.some((token) => organisationWords.has(lower(token)) || (/^\p{Lu}{2,}$/u.test(token.text) && token.entity === 'ORG')));
}

/** `Y was founded by X` → by whom. */
function agents(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const agent = clause.passive ? clause.parts.find((at) => tokens[at]?.dep === 'agent') : undefined;
  const noun = agent === undefined ? undefined : childrenOf(tokens, agent, 'pobj')[0];
  if (agent === undefined || noun === undefined || isNegated(deed)) return [];
  const answer = withoutDate(tokens, phraseAt(tokens, noun));
  const person = isPerson(deed, noun);
  if (answer.to > clause.rest.to || tokens[noun]?.pos === 'PRON') return [];
  const personally = tokens[noun]?.pos === 'PROPN' && tokens[noun]?.entity !== 'ORG' && personal.has(tokens[clause.verb]?.lemma ?? '');
  const whom = person || personally || askFor(tokens, answer, false) === 'Who' || (tokens[noun]?.pos === 'PROPN' && isAgentName(tokens, answer)) ? 'By whom' : 'By what';
  const active = activeVerb(deed);
  const asked = active === '' ? inverted(deed, clause, whom, [range(agent, answer.to)]) : question(whom === 'By whom' ? 'Who' : 'What', active, said(deed, clause.subject), restWords(deed, clause.rest, [range(agent, answer.to)]));
  return [{
    kind: 'event', relation: tokens[clause.verb]?.lemma ?? '', sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'agent', answer, put(deed, asked), person ? 'person' : typeOf(deed, noun)), role: 'agent' },
    safe: isTold(deed, [range(agent, answer.to)]) && isAnswer(deed, answer) && (answer.to >= clause.rest.to || /^(?:ADP|PUNCT)$/.test(tokens[answer.to]?.pos ?? '')),
  }];
}

/** `was founded` → `founded`, `is made` → `makes`; empty where the past is another word than the participle, or more helps the verb. */
function activeVerb({ tokens, clause }: Deed): string {
  const helpers = clause.helpers.filter((at) => tokens[at]?.pos === 'AUX');
  const [be] = helpers;
  const verb = tokens[clause.verb];
  if (helpers.length !== 1 || be === undefined || verb === undefined || clause.helpers.length > 2 || clause.rest.to - clause.rest.from > 24) return '';
  const adverb = clause.helpers.filter((at) => at !== be).map((at) => lower(tokens[at])).join(' ');
  if (/^(?:was|were)$/.test(lower(tokens[be]))) return /ed$/.test(lower(verb)) ? `${adverb} ${lower(verb)}` : '';
  return /^(?:is|are)$/.test(lower(tokens[be])) ? `${adverb} ${thirdPerson(verb.lemma)}` : '';
}

/** `… opened in Lisbon` → where? */
function places(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  if (isNegated(deed) || /^(?:be|resign|believe|trust|invest|engage)$/.test(tokens[clause.verb]?.lemma ?? '')) return [];
  return clause.parts.flatMap((prep): Candidate[] => {
    const noun = tokens[prep]?.dep === 'prep' && /^(?:in|at|near)$/.test(lower(tokens[prep])) ? childrenOf(tokens, prep, 'pobj')[0] : undefined;
    if (noun === undefined || !/^(?:GPE|LOC|FAC)$/.test(tokens[noun]?.entity ?? '')) return [];
    const answer = phraseAt(tokens, noun);
    return answer.to > clause.rest.to ? [] : [{
      kind: 'event', relation: `${tokens[clause.verb]?.lemma ?? ''} at`, sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
      asked: { role: 'place', answer, answerType: 'place', accepted: [words(tokens, answer).split(',')[0] ?? ''], question: put(deed, inverted(deed, clause, 'Where', [range(prep, answer.to)])) },
      safe: isTold(deed, [range(prep, answer.to)]) && tokens[clause.helpers[0] ?? clause.verb]?.tag === 'past',
    }];
  }).slice(0, 1);
}

/** `X was moved to Oslo` → what was? For clauses without an object. */
function doings(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  if (tokens[clause.verb]?.lemma === 'be' || clause.parts.some((at) => /^(?:dobj|attr|acomp|ccomp|xcomp|oprd)$/.test(tokens[at]?.dep ?? '')) || isNegated(deed)) return [];
  const side = doer(deed);
  return side === null ? [] : [{
    kind: 'event', relation: `${tokens[clause.verb]?.lemma ?? ''} subject`, sentence: deed.sentence, subject: clause.subject, object: clause.rest, reverse: null, asked: side,
    safe: isTold(deed, [clause.subject]) && isNamed(deed, clause.subjectHead, clause.subject) && isAnswer(deed, clause.subject),
  }];
}

/** Counts and sums are the business of another kind of fact. */
const isQuantity = (tokens: readonly Token[], head: number): boolean => childrenOf(tokens, head, 'nummod').length > 0 || /^(?:PERCENT|MONEY|QUANTITY|CARDINAL)$/.test(tokens[head]?.entity ?? '') || dateAt(tokens, head) !== null;
