/** What somebody or something is: `X is a Y`, and `X, a Y,` beside a name. */
import { question, said, verbal } from './questions';
import { isPersonWord, placeWords, roleNouns } from './lexicon';
import { isPlural, lower, range, words, type Range } from './ranges';
import { isNegated, phraseSide, type Candidate, type CandidateSide } from './candidate';
import { standsAlone } from './context';
import { isPerson, put, typeOf, type Deed } from './told';
import { childrenOf, phraseAt, withoutRelative } from './tree';
import type { Reading } from './reading';
import type { Token } from '../language';

/** `X is a Y that …` → what is X? */
export function beings(deed: Deed): Candidate[] {
  const { tokens, clause } = deed;
  const becomes = tokens[clause.verb]?.lemma === 'become';
  const being = clause.kind !== 'participle' && (tokens[clause.verb]?.lemma === 'be' || becomes) ? clause.parts.find((at) => tokens[at]?.dep === 'attr') : undefined;
  if (being === undefined || isNegated(deed) || !/^(?:NOUN|PROPN)$/.test(tokens[being]?.pos ?? '') || clause.helpers.some((at) => tokens[at]?.pos === 'AUX')) return [];
  const whole = phraseAt(tokens, being);
  const answer = tokens[clause.subjectHead]?.pos === 'PROPN' ? withoutRelative(tokens, being, whole) : whole;
  if (tokens[clause.subjectHead]?.pos === 'PROPN' && /^(?:are|were)$/.test(lower(tokens[clause.verb]))) return [];
  if (/^(?:term|example|reason|problem|issue|matter|result|question|word|thing|way)$/.test(tokens[being]?.lemma ?? '')) return [];
  const { subject, subjectHead } = clause;
  if (whole.to !== clause.rest.to || answer.from !== clause.rest.from || answer.to - answer.from < 3) return [];
  const sort = tokens[being]?.lemma ?? '';
  const isNamed = tokens[being]?.entity === 'PERSON' && tokens[being]?.pos === 'PROPN';
  const wh = !becomes && (isPersonWord(sort) || isNamed || (isPerson(deed, subjectHead) && !placeWords.has(sort))) ? 'Who' : 'What';
  const unique = lower(tokens[subject.from]) === 'the' && subject.to - subject.from >= 4 && tokens[subjectHead]?.pos === 'NOUN';
  const named = tokens[subjectHead]?.pos === 'PROPN' || deed.swaps.some(({ from }) => from === subject.from);
  const general = !becomes && /^an?$/.test(lower(tokens[subject.from])) && tokens[clause.verb]?.tag !== 'past' && subject.to - subject.from <= 4;
  const defines = named || unique || general || (subject.to - subject.from <= 3 && !/^(?:the|an?|this|that)$/.test(lower(tokens[subject.from])) && tokens[clause.verb]?.tag !== 'past');
  return [{
    kind: 'event', relation: 'be', sentence: deed.sentence, subject, object: answer, reverse: general ? called(deed, answer) : one(deed, answer),
    asked: { ...phraseSide(tokens, 'description', answer, put(deed, question(wh, verbal(deed, clause).front, said(deed, subject), verbal(deed, clause).after))), role: 'description' },
    safe: defines && (isTelling(tokens, answer) || unique) && standsAlone(deed.reading, deed.sentence, [subject, answer]) && deed.setting === '' && answer.to - answer.from <= 12,
  }];
}

/** `A tariff is a tax on imports` → what is a tax on imports called? */
function called(deed: Deed, answer: Range): CandidateSide | null {
  const { tokens, clause: { subject } } = deed;
  return answer.to - answer.from < 4 || deed.setting !== '' ? null : { ...phraseSide(tokens, 'term', subject, question('What is', said(deed, answer), 'called')), role: 'term' };
}

/** `X was the first woman to …` → who was? Only for what a single one can be. */
function one(deed: Deed, answer: Range): CandidateSide | null {
  const { tokens, clause: { subject, subjectHead, verb }, swaps } = deed;
  const single = lower(tokens[answer.from]) === 'the' && tokens.slice(answer.from, answer.to).some(({ text }) => /^(?:first|last|only|capital|\p{Ll}{3,}est)$/u.test(text)) && answer.to - answer.from >= 4;
  if (!single || tokens[subjectHead]?.pos !== 'PROPN' || isPlural(tokens, subject)) return null;
  const person = isPerson(deed, subjectHead);
  const text = words(tokens, subject);
  const swap = swaps.find(({ from, to }) => from === subject.from && to === subject.to)?.text;
  return {
    role: 'subject', answer: subject, answerType: person ? 'person' : typeOf(deed, subjectHead), question: put(deed, question(person ? 'Who' : 'What', tokens[verb]?.text ?? '', said(deed, answer))),
    accepted: [...(swap ? [swap] : []), text.replace(/^(?:an?|the) /i, '')].filter((other) => other !== text),
  };
}

/** `the Sund, a strait between …,` → what is it? People are the business of another kind of fact. */
export function asides(reading: Reading, sentence: number, tokens: readonly Token[]): Candidate[] {
  const swaps = reading.swaps[sentence] ?? [];
  return tokens.flatMap(({ dep, head, pos }, at): Candidate[] => {
    const named = tokens[head];
    const term = named?.pos === 'NOUN' && childrenOf(tokens, head, 'det', 'poss', 'nummod', 'amod').length === 0 && !isPlural(tokens, range(head, head + 1));
    if (dep !== 'appos' || pos !== 'NOUN' || (named?.pos !== 'PROPN' && !term) || !named || !/^(?:ORG|GPE|LOC|FAC|PRODUCT|EVENT|WORK_OF_ART|LAW|)$/.test(named.entity)) return [];
    const [subject, answer] = [phraseAt(tokens, head), phraseAt(tokens, at)];
    const closed = tokens[subject.to]?.text === ',' && answer.from === subject.to + 1 && /^[,.]$/.test(tokens[answer.to]?.text ?? '') && /^(?:an?|the)$/.test(lower(tokens[answer.from])) && (lower(tokens[answer.from]) !== 'the' || tokens.slice(answer.from, at).some(({ text }) => /est$|^(?:first|last|only|capital|main)$/.test(text)) || lower(tokens[at + 1]) === 'of');
    const capitals = term || tokens.slice(subject.from, subject.to).every((token) => token.pos === 'PROPN' || /^(?:the|of|and|for|in)$/.test(lower(token)));
    const listed = /^(?:and|or)$/.test(lower(tokens[answer.to + 1])) || childrenOf(tokens, at, 'conj').length > 0 || childrenOf(tokens, head, 'conj').length > 0 || childrenOf(tokens, head, 'appos').length > 1;
    if (!closed || listed || !capitals || isPlural(tokens, subject) || !isTelling(tokens, answer) || answer.to - answer.from > 12 || (term && tokens.slice(answer.from, answer.to).some((token) => lower(token) === 'and'))) return [];
    return [{
      kind: 'event', relation: 'be', sentence, subject, object: answer, reverse: null,
      asked: { ...phraseSide(tokens, 'description', answer, question(isPersonWord(tokens[at]?.lemma ?? '') ? 'Who is' : 'What is', said({ tokens, swaps }, subject))), role: 'description' },
      safe: term || /^(?:GPE|LOC|FAC|ORG|PRODUCT|EVENT|WORK_OF_ART|LAW)$/.test(named.entity) && !roleNouns.has(tokens[at]?.lemma ?? '') && standsAlone(reading, sentence, [answer]),
    }];
  });
}

/** `a city in the north`, not `a problem`: the description tells the thing apart. */
const isTelling = (tokens: readonly Token[], answer: Range): boolean => tokens.slice(answer.from, answer.to).filter(({ pos }) => /^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos)).length >= 2;
