/** Who did what: subjects, objects, agents, places and aims of a clause, read from its tree. */
import { attributed, treeStatements, type Statement } from './speech';
import { askFor, inverted, question, said, subjectAsked, verbal } from './questions';
import { countries, emptyAnswers, organisationWords } from './lexicon';
import { dateAdjunctAt, dateAt } from './dates';
import { headOf, isPlural, lower, range, words, type Range } from './ranges';
import { isNegated, phraseSide, type Candidate, type CandidateSide } from './candidate';
import { standsAlone } from './context';
import { childrenOf, isWhole, phraseAt, type TreeClause } from './tree';
import type { AnswerType } from '../core/model';
import type { Reading } from './reading';
import type { Token } from '../language';

interface Deed extends Statement {
  readonly clause: TreeClause;
  readonly reading: Reading;
  readonly sentence: number;
  /** Date and place from the front of the sentence, said at the end of a question. */
  readonly setting: string;
}

/** Finds what the clauses of one sentence say was done. */
export function findDeeds(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return deedsIn(reading, sentence, tokens).flatMap((deed) => [...objects(deed), ...doings(deed), ...agents(deed), ...beings(deed), ...places(deed), ...aims(deed), ...ties(deed), ...reasons(deed)]);
}

function deedsIn(reading: Reading, sentence: number, tokens: readonly Token[]): Deed[] {
  return treeStatements(tokens, reading.swaps[sentence] ?? []).flatMap((statement): Deed[] => {
    const setting = settingOf(tokens, statement.clause);
    const { from, to } = statement.clause.rest;
    const loose = tokens.slice(from, to).some((token) => /^(?:example|instance|not|only|but|addition)$/.test(lower(token)))
      || tokens.some(({ dep, head, pos }, at) => dep === 'conj' && at >= to && head >= from && head < to && pos !== 'VERB' && pos !== 'AUX');
    return setting === null || loose ? [] : [{ ...statement, reading, sentence, setting: setting.map((phrase) => said(statement, phrase)).join(' ') }];
  });
}

/** Null when something in front limits the clause in a way that a question cannot carry. */
function settingOf(tokens: readonly Token[], { lead }: TreeClause): Range[] | null {
  const kept: Range[] = [];
  for (const phrase of lead) {
    const first = lower(tokens[phrase.from]);
    const dated = dateAdjunctAt(tokens, phrase.from)?.adjunct.to === phrase.to;
    const points = tokens.slice(phrase.from, phrase.to).some((token) => /^(?:this|that|these|those|such|its|their|his|her|it|they|he|she)$/.test(lower(token)));
    if (/^(?:if|unless|without|under|except|until|whenever|once|whether|like|unlike)$/.test(first)) return null;
    if (dated || (!points && phrase.to - phrase.from <= 8 && /^(?:in|on|at|during|for)$/.test(first) && tokens[phrase.from]?.pos === 'ADP')) kept.push(phrase);
  }
  return kept;
}

/** `X founded Y in Z` → what, and who. */
function objects(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const object = clause.parts.find((at) => tokens[at]?.dep === 'dobj' || (tokens[at]?.dep === 'oprd' && tokens[at]?.pos !== 'ADJ'));
  if (object === undefined || (clause.passive && tokens[object]?.dep !== 'oprd') || isNegated(deed) || isQuantity(tokens, object)) return [];
  const whole = phraseAt(tokens, object);
  const answer = withoutOwner(deed, whole);
  if (answer.to > clause.rest.to) return [];
  const asked = inverted(deed, clause, wordFor(deed, object), [whole]);
  const lemma = tokens[clause.verb]?.lemma ?? '';
  return [{
    kind: 'event', relation: lemma, sentence: deed.sentence, subject: clause.subject, object: answer,
    asked: { ...phraseSide(tokens, 'object', answer, put(deed, asked), typeOf(deed, object)), role: 'object' },
    reverse: doer(deed),
    safe: isTold(deed, [whole]) && isAnswer(deed, answer) && !vague.has(lemma) && !goesOn(deed, answer.to),
  }];
}

/** `his gifts` of the person asked about are `gifts`. */
function withoutOwner({ tokens, clause, reading, sentence, swaps }: Deed, phrase: Range): Range {
  const meant = reading.sentences[sentence]?.meant ?? [];
  const owner = tokens[phrase.from]?.dep === 'poss' ? meant.find(({ from, how }) => from === phrase.from && how === 'pronoun') : undefined;
  const subject = swaps.find(({ from }) => from === clause.subject.from)?.text ?? meant.find(({ from, to }) => from <= clause.subjectHead && clause.subjectHead < to)?.name;
  return owner && owner.name === subject && phrase.to - phrase.from >= 3 ? range(phrase.from + 1, phrase.to) : phrase;
}

/** Verbs that say little of their own. */
const vague = new Set('have do make take get give go come include contain involve mean need want use see know hold keep let put show provide face allow continue begin start try feel like love'.split(' '));

/** Something is done after the object: `elects members to decide`. */
const goesOn = ({ tokens, clause }: Deed, from: number): boolean => tokens.slice(from, clause.rest.to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** Who or what did it: only a name or a phrase that stands alone answers. */
function doer(deed: Deed): CandidateSide | null {
  const { tokens, clause, swaps, reading } = deed;
  const { subject, subjectHead } = clause;
  const swap = swaps.find(({ from, to }) => from === subject.from && to === subject.to);
  if (clause.kind === 'relative' || tokens[subjectHead]?.pos === 'PRON' || clause.verb < subject.to) return null;
  const named = tokens[subjectHead]?.pos === 'PROPN';
  const telling = tokens.slice(clause.rest.from, clause.rest.to).filter(({ pos }) => /^(?:NOUN|PROPN|NUM)$/.test(pos));
  if (telling.length < 3 || !telling.some(({ pos }) => pos !== 'NOUN') || (!named && (lower(tokens[subject.from]) === 'the' || !standsAlone(reading, deed.sentence, [subject])))) return null;
  const person = isPerson(deed, subjectHead);
  const wh = person || (named && (isAgentName(tokens, subject) || personal.has(tokens[clause.verb]?.lemma ?? ''))) ? 'Who' : askFor(tokens, subject, person);
  const sure = /^(?:GPE|LOC|FAC|PRODUCT|EVENT|LAW|WORK_OF_ART)$/.test(tokens[subjectHead]?.entity ?? '');
  if (named && wh === 'What' && !sure) return null;
  const text = words(tokens, subject);
  return {
    role: 'subject', answer: subject, answerType: person ? 'person' : typeOf(deed, subjectHead), question: put(deed, subjectAsked(deed, clause, wh)),
    accepted: [...(swap && swap.text !== text ? [swap.text] : []), text.replace(/^(?:an?|the) /i, '')].filter((other) => other !== text),
  };
}

/** What people alone do. */
const personal = new Set('argue ask believe die graduate marry partner resign say study teach tell think win write'.split(' '));

function wordFor(deed: Deed, head: number): string {
  const { entity = '' } = deed.tokens[head] ?? {};
  if (isPerson(deed, head)) return 'Who';
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
  const answer = phraseAt(tokens, noun);
  const person = isPerson(deed, noun);
  if (answer.to > clause.rest.to || tokens[noun]?.pos === 'PRON') return [];
  const whom = person || askFor(tokens, answer, false) === 'Who' ? 'By whom' : 'By what';
  return [{
    kind: 'event', relation: tokens[clause.verb]?.lemma ?? '', sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'agent', answer, put(deed, inverted(deed, clause, whom, [range(agent, answer.to)])), person ? 'person' : typeOf(deed, noun)), role: 'agent' },
    safe: isTold(deed, [range(agent, answer.to)]) && isAnswer(deed, answer),
  }];
}

/** `X is a Y that …` → what is X? */
function beings(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const being = tokens[clause.verb]?.lemma === 'be' ? clause.parts.find((at) => tokens[at]?.dep === 'attr') : undefined;
  if (being === undefined || isNegated(deed) || tokens[being]?.pos !== 'NOUN' || clause.helpers.some((at) => tokens[at]?.pos === 'AUX')) return [];
  const answer = phraseAt(tokens, being);
  const { subject, subjectHead } = clause;
  if (answer.to !== clause.rest.to || answer.from !== clause.rest.from || answer.to - answer.from < 3) return [];
  const wh = isPerson(deed, subjectHead) ? 'Who' : 'What';
  const named = tokens[subjectHead]?.pos === 'PROPN' || deed.swaps.some(({ from }) => from === subject.from);
  const defines = named || (subject.to - subject.from <= 3 && !/^(?:the|an?|this|that)$/.test(lower(tokens[subject.from])) && tokens[clause.verb]?.tag !== 'past');
  return [{
    kind: 'event', relation: 'be', sentence: deed.sentence, subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'description', answer, put(deed, question(wh, verbal(deed, clause).front, said(deed, subject)))), role: 'description' },
    safe: defines && isTelling(tokens, answer) && standsAlone(deed.reading, deed.sentence, [subject, answer]) && deed.setting === '' && answer.to - answer.from <= 12,
  }];
}

/** `a city in the north`, not `a problem`: the description tells the thing apart. */
const isTelling = (tokens: readonly Token[], answer: Range): boolean => tokens.slice(answer.from, answer.to).filter(({ pos }) => /^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos)).length >= 2;

/** `… opened in Lisbon` → where? */
function places(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  if (isNegated(deed) || tokens[clause.verb]?.lemma === 'be') return [];
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

/** `X decided to V …` → what did X decide to do? */
function aims(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const verb = clause.parts.find((at) => tokens[at]?.dep === 'xcomp' && tokens[at]?.tag === 'base' && lower(tokens[at - 1]) === 'to');
  if (verb === undefined || isNegated(deed) || !intends.has(tokens[clause.verb]?.lemma ?? '') || verb - 1 !== clause.rest.from) return [];
  const answer = range(verb, phraseAt(tokens, verb).to);
  if (answer.to > clause.rest.to || answer.to - answer.from < 3) return [];
  return [{
    kind: 'event', relation: `${tokens[clause.verb]?.lemma ?? ''} to`, sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'aim', answer, put(deed, inverted(deed, clause, 'What', [], verb).replace(/\?$/, ' do?'))), role: 'aim', accepted: [`to ${words(tokens, answer)}`] },
    safe: isNamed(deed, clause.subjectHead, clause.subject) && standsAlone(deed.reading, deed.sentence, [clause.subject, answer]),
  }];
}

const intends = new Set('agree aim ask attempt choose decide decline hope intend offer order plan promise propose refuse seek threaten urge vote vow'.split(' '));

const put = (deed: Deed, asked: string): string => attributed(deed, deed.setting === '' ? asked : asked.replace(/\?$/, ` ${deed.setting}?`));

/** Whether a question on this clause, less the ranges asked for, can be understood and has one answer. */
function isTold(deed: Deed, gone: readonly Range[]): boolean {
  const { tokens, clause, reading, sentence } = deed;
  const { subject, subjectHead, rest, verb, helpers } = clause;
  const kept = tokens.map((_, at) => at).filter((at) => at >= rest.from && at < rest.to && !gone.some(({ from, to }) => at >= from && at < to));
  const parts = clause.parts.map((at) => phraseAt(tokens, at)).filter((part) => !gone.some(({ from, to }) => part.from >= from && part.to <= to));
  const named = isNamed(deed, subjectHead, subject);
  const telling = kept.filter((at) => /^(?:NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? '')).length + (deed.setting === '' ? 0 : 1);
  const loose = kept.some((at) => tokens[at]?.pos === 'PRON' && tokens[at]?.dep !== 'poss' && !deed.swaps.some(({ from, to }) => at >= from && at < to));
  const modal = helpers.some((at) => /^(?:may|might|could|should|can|must|would)$/.test(lower(tokens[at])));
  const nested = kept.some((at) => /^(?:SCONJ)$/.test(tokens[at]?.pos ?? '') || tokens[at]?.dep === 'relcl' || tokens[at]?.dep === 'advcl');
  const past = tokens[helpers.find((at) => tokens[at]?.pos === 'AUX') ?? verb]?.tag === 'past';
  if (modal || nested || loose || !standsAlone(reading, sentence, [subject, ...parts])) return false;
  if (!past && tokens.some((_, at) => dateAt(tokens, at) !== null)) return false;
  if (named) return telling >= 1;
  const weight = tokens.slice(subject.from, subject.to).filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos)).length;
  return weight >= 2 && telling >= 1 && tokens[subjectHead]?.pos === 'NOUN';
}

const isNamed = ({ tokens, swaps }: Deed, head: number, phrase: Range): boolean =>
  tokens[head]?.pos === 'PROPN' || swaps.some(({ from, to }) => from === phrase.from && to === phrase.to);

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

/** `X merged with Y`, `X was fined for Z` → with what, for what? */
function ties(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  if (isNegated(deed) || lemma === 'be') return [];
  return clause.parts.flatMap((prep): Candidate[] => {
    const link = lower(tokens[prep]);
    const noun = /^(?:prep|dative)$/.test(tokens[prep]?.dep ?? '') ? childrenOf(tokens, prep, 'pobj', 'pcomp')[0] : undefined;
    const wh = noun === undefined || (link === 'as' && titles.has(lemma)) ? null : tieWords(deed, link, noun);
    if (noun === undefined || wh === null) return [];
    const answer = phraseAt(tokens, noun);
    if (answer.to > clause.rest.to || answer.from !== prep + 1) return [];
    const amount = /^(?:PERCENT|MONEY|QUANTITY)$/.test(tokens[noun]?.entity ?? '');
    return [{
      kind: amount ? 'quantity' : 'event', relation: `${lemma} ${link}`, sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
      asked: { ...phraseSide(tokens, 'tie', answer, put(deed, inverted(deed, clause, wh, [range(prep, answer.to)])), amount ? 'number' : typeOf(deed, noun)), role: amount ? 'amount' : 'tie' },
      safe: isTold(deed, [range(prep, answer.to)]) && (amount || isAnswer(deed, answer)) && !vague.has(lemma),
    }];
  });
}

const titles = new Set('appoint elect name choose serve nominate'.split(' '));

/** The question words for what stands after a preposition; null where nothing natural can be asked. */
function tieWords(deed: Deed, link: string, noun: number): string | null {
  const { tokens } = deed;
  const { entity = '', tag } = tokens[noun] ?? {};
  if (/^(?:PERCENT|MONEY|QUANTITY)$/.test(entity)) {
    return ({ at: 'at what level', to: 'to what level', by: 'by how much', from: 'from what level', for: entity === 'MONEY' ? 'for how much' : null } as Readonly<Record<string, string | null>>)[link] ?? null;
  }
  if (!/^(?:to|for|with|from|against|into|on|of|as|over|through)$/.test(link) || dateAt(tokens, noun) || childrenOf(tokens, noun, 'nummod').length > 0 || /^(?:time|example|instance|part|year|month|day|while|addition)$/.test(tokens[noun]?.lemma ?? '') || /^(?:DATE|TIME|CARDINAL|ORDINAL)$/.test(entity)) return null;
  if (/^(?:GPE|LOC|FAC)$/.test(entity)) return /^(?:to|from|into)$/.test(link) ? `${link} which place` : `${link} what`;
  if (tag === 'gerund') return `${link} doing what`;
  return `${link} ${isPerson(deed, noun) || (tag === null && tokens[noun]?.pos === 'NOUN' && askFor(tokens, phraseAt(tokens, noun), false) === 'Who') ? 'whom' : 'what'}`;
}

/** `… because it rained`, `… to raise money` → why? */
function reasons(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const verb = childrenOf(tokens, clause.verb, 'advcl').find((at) => at > clause.verb && (lower(tokens[phraseAt(tokens, at).from]) === 'because' || (tokens[at]?.tag === 'base' && lower(tokens[phraseAt(tokens, at).from]) === 'to')));
  if (verb === undefined || isNegated(deed)) return [];
  const whole = phraseAt(tokens, verb);
  const because = lower(tokens[whole.from]) === 'because';
  const answer = because ? range(whole.from + 1, whole.to) : whole;
  if (answer.to - answer.from < 3 || answer.to - answer.from > 14) return [];
  const until = Math.min(whole.from, clause.rest.to);
  const asked = inverted(deed, { ...clause, rest: range(clause.rest.from, until) }, because ? 'Why' : 'For what purpose');
  const inner = range(answer.from + (because ? 0 : 1), answer.to);
  return [{
    kind: 'cause', relation: 'reason', sentence: deed.sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'reason', answer, put(deed, asked)), role: 'reason', accepted: [words(tokens, inner)].filter((text) => text !== words(tokens, answer)) },
    safe: isTold(deed, [whole]) && standsAlone(deed.reading, deed.sentence, [inner]) && !tokens.slice(answer.from, answer.to).some(({ pos, dep }) => pos === 'PRON' && dep !== 'poss' && dep !== 'expl'),
  }];
}

/** Short, about one thing, and meaning the same without the text. */
function isAnswer({ tokens, reading, sentence }: Deed, answer: Range): boolean {
  const head = headOf(tokens, answer);
  const size = answer.to - answer.from;
  if (!head || !/^(?:NOUN|PROPN|NUM)$/.test(head.pos) || size > 12 || emptyAnswers.has(head.lemma) || /^(?:its|their|his|her|this|that|these|those|such|no|any)$/.test(lower(tokens[answer.from]))) return false;
  const weekday = tokens.slice(answer.from, answer.to).some((token) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(token)));
  return !weekday && isWhole(tokens, tokens.indexOf(head), answer) && (head.pos === 'PROPN' || size >= 2 || head.text.length >= 6) && standsAlone(reading, sentence, [answer]);
}

/** Counts and sums are the business of another kind of fact. */
const isQuantity = (tokens: readonly Token[], head: number): boolean => childrenOf(tokens, head, 'nummod').length > 0 || /^(?:PERCENT|MONEY|QUANTITY|CARDINAL)$/.test(tokens[head]?.entity ?? '') || dateAt(tokens, head) !== null;

const isPerson = ({ tokens, reading, sentence }: Deed, head: number): boolean => (tokens[head]?.entity === 'PERSON' && tokens[head]?.pos === 'PROPN' && !/^(?:DET|PRON)$/.test(tokens[phraseAt(tokens, head).from]?.pos ?? ''))
  || (reading.sentences[sentence]?.meant ?? []).some(({ from, to, kind }) => kind === 'person' && from <= head && head < to);

function typeOf(deed: Deed, head: number): AnswerType {
  const { tokens } = deed;
  const phrase = phraseAt(tokens, head);
  if (isPerson(deed, head) && !isPlural(tokens, phrase)) return 'person';
  const { entity = '' } = tokens[head] ?? {};
  if (entity === 'GPE' || entity === 'LOC' || countries.has(lower(tokens[head]))) return 'place';
  return entity === 'ORG' && phrase.to - phrase.from <= 6 || organisationWords.has(lower(tokens[head])) && tokens[head]?.pos === 'PROPN' ? 'organisation' : 'phrase';
}
