/** Quantities: how many, how much, how large, by how much. */
import { attributed, statementsIn, type Statement } from './speech';
import { basePhrase, longPhrase } from './phrases';
import { dateAt } from './dates';
import { inverted, question, restWords, said, subjectAsked, verbal } from './questions';
import { headOf, lower, range, words, type Range } from './ranges';
import type { Reading } from './reading';
import { isNameShaped, nameRuns } from './names';
import { leadDate } from './event';
import { standsAlone } from './context';
import { timeOf } from './era';
import { isNegated, isParticiple, isRelative, type Candidate } from './candidate';
import type { Token } from '../language';

/** Finds counts, amounts and rates in one sentence. */
export function findQuantities(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const stated = statementsIn(tokens, reading.swaps[sentence] ?? []).filter(({ condition }) => !condition).flatMap((statement) => [
    ...countedObject(reading, sentence, statement), ...countedSubject(reading, sentence, statement),
    ...ratedThing(reading, sentence, statement), ...change(reading, sentence, statement),
    ...namedChange(reading, sentence, statement), ...countedWith(reading, sentence, statement),
  ]);
  return [...stated, ...ages(reading, sentence, tokens)];
}

interface Count {
  /** The whole phrase: `two more bridges`. */
  readonly phrase: Range;
  /** The number alone: `two`. */
  readonly number: Range;
  /** What is counted: `more bridges`. */
  readonly counted: Range;
}

const approximators = /^(?:about|around|nearly|almost|approximately|over|roughly|some|just|only)$/;
/** How many words make `about`, `more than`, `at least` in front of a number. */
function approximation(tokens: readonly Token[], at: number): number {
  if (approximators.test(lower(tokens[at]))) return 1;
  return /^(?:more than|fewer than|less than|at least|up to|as many)$/.test(`${lower(tokens[at])} ${lower(tokens[at + 1])}`) ? 2 : 0;
}

const numberWord = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen)$/;

/** A number with a plural noun after it. Years, ordinals, percentages and money are something else. */
function countAt(tokens: readonly Token[], from: number): Count | null {
  const at = from + approximation(tokens, from);
  if (dateAt(tokens, at) || !isNumber(tokens[at])) return null;
  let end = at + 1;
  while (/^(?:hundred|thousand|million|billion|trillion)$/.test(lower(tokens[end])) || (tokens[end]?.text === '-' && isNumber(tokens[end + 1]))) end += tokens[end]?.text === '-' ? 2 : 1;
  const phrase = basePhrase(tokens, at);
  const head = phrase ? headOf(tokens, range(end, phrase.to)) : undefined;
  if (!phrase || phrase.to <= end || !head || head.pos !== 'NOUN' || (head.text.toLowerCase() === head.lemma && lower(head) !== 'people') || head.lemma === 'time' || /^['’]s?$/.test(tokens[phrase.to]?.text ?? '')) return null;
  if (tokens.slice(end, phrase.to).some(({ text }) => /^(?:%|’s|'s|“|")$/.test(text))) return null;
  return { phrase: range(from, phrase.to), number: range(from, end), counted: range(end, phrase.to) };
}

const isNumber = (token: Token | undefined): boolean => numberWord.test(lower(token)) || /^\d[\d,.]*(?:-\d\/\d|[¼½¾])?$/.test(token?.text ?? '');

/** `X announced it would add two more bridges to …` → how many, and what. */
function countedObject(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const at = objectStart(statement);
  const count = at < 0 ? null : countAt(tokens, at);
  if (!count || count.phrase.to > clause.rest.to || tokens[clause.verb]?.lemma === 'be') return [];
  const before = restWords(statement, range(clause.rest.from, at));
  const after = restWords(statement, range(count.phrase.to, clause.rest.to));
  const { front, after: verb } = verbal(statement, clause);
  const lead = leadDate(statement);
  const embedded = at > clause.rest.from;
  if (/\b(?:only|just)\b/.test(`${verb} ${before}`)) return [];
  const tail = embedded ? [said(statement, clause.subject), verb, lead, before, after] : [said(statement, clause.subject), verb, before, after, lead];
  const told = after !== '' || lead !== '' || (count.counted.to - count.counted.from > 1 && tokens[clause.verb]?.lemma !== 'have');
  const safe = told && standsAlone(reading, sentence, [clause.subject, clause.rest]) && !isLoose(tokens, count, clause.rest);
  return [{
    kind: 'quantity', relation: tokens[clause.verb]?.lemma ?? '', sentence, subject: clause.subject, object: count.phrase, safe,
    asked: { role: 'amount', answer: count.number, answerType: 'number', question: attributed(statement, question('How many', said(statement, count.counted), front, ...tail)) },
    reverse: after === '' || /^(?:have|spend|take|last)$/.test(tokens[clause.verb]?.lemma ?? '') ? null : { role: 'object', answer: count.phrase, answerType: 'phrase', accepted: [words(tokens, count.counted)], question: attributed(statement, question('What', front, ...tail)) },
  }];
}

/** After the verb, or after `(that) it would VERB` of an announcement. */
function objectStart({ tokens, clause }: Statement): number {
  const { from, to } = clause.rest;
  if (tokens[clause.verb]?.tag === 'participle' && clause.helpers.some((at) => tokens[at]?.lemma === 'be')) return -1;
  if (countAt(tokens, from)) return from;
  if (tokens[from]?.dep === 'prt' && countAt(tokens, from + 1)) return from + 1;
  const that = lower(tokens[from]) === 'that' ? 1 : 0;
  const inner = [from + that, from + that + 1, from + that + 2].map((at) => tokens[at]);
  const promised = /^(?:it|they|he|she)$/.test(lower(inner[0])) && /^(?:would|will)$/.test(lower(inner[1])) && inner[2]?.tag === 'base';
  return promised && from + that + 3 < to ? from + that + 3 : -1;
}

/** `was elected with 4,000 votes`, `is divided into three orders` → with, or into, how many? */
function countedWith(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    const count = /^(?:with|by|into|among|across|from|against|after|for|in)$/.test(lower(tokens[at])) && tokens[tokens[at]?.head ?? at]?.pos === 'VERB' ? countAt(tokens, at + 1) : null;
    if (!count || count.phrase.to > clause.rest.to) continue;
    const nested = tokens.slice(clause.rest.from, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ');
    if (nested || isLoose(tokens, count, clause.rest) || tokens[clause.verb]?.lemma === 'be' || isNegated(statement)) return [];
    const wh = `${lower(tokens[at])} how many ${said(statement, count.counted)}`;
    return [{
      kind: 'quantity', relation: `${tokens[clause.verb]?.lemma} ${lower(tokens[at])}`, sentence, subject: clause.subject, object: count.phrase, reverse: null,
      asked: { role: 'amount', answer: count.number, answerType: 'number', question: attributed(statement, dated(inverted(statement, clause, wh, [range(at, count.phrase.to)]), statement)) },
      safe: standsAlone(reading, sentence, [clause.subject, clause.rest]) && !isRelative(statement) && isNamedSubject(statement),
    }];
  }
  return [];
}

/** A name, a name's stand-in, or things in general. */
const isNamedSubject = ({ tokens, clause: { subject }, swaps }: Statement): boolean => tokens.slice(subject.from, subject.to).some(({ pos }) => pos === 'PROPN')
  || swaps.some(({ from, text }) => from === subject.from && /\p{Lu}/u.test(text)) || (subject.to === subject.from + 1 && tokens[subject.from]?.pos === 'NOUN');

/** A list of counts, or a count that something further limits, has no single plain answer. */
function isLoose(tokens: readonly Token[], { phrase: { to } }: Count, rest: Range): boolean {
  const listed = tokens[to]?.text === ',' && (isNumber(tokens[to + 1]) || /^(?:and|or)$/.test(lower(tokens[to + 1])));
  const limited = /^(?:and|or|of|that|who|which|where|when|\()$/.test(lower(tokens[to])) || (lower(tokens[to]) === 'to' && isNumber(tokens[to + 1]));
  return listed || limited || tokens.slice(rest.from, rest.to).filter(isNumber).length > 2;
}

/** `Forty people work at …` → `How many people work at …?` */
function countedSubject(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const count = countAt(tokens, clause.subject.from);
  if (!count || count.phrase.to !== clause.subject.to || isParticiple(statement)) return [];
  const asked = subjectAsked(statement, { ...clause, subject: range(clause.subject.from, clause.subject.from) }, `How many ${said(statement, count.counted)}`);
  return [{
    kind: 'quantity', relation: tokens[clause.verb]?.lemma ?? '', sentence, subject: count.counted, object: clause.rest, reverse: null,
    asked: { role: 'amount', answer: count.number, answerType: 'number', question: attributed(statement, dated(asked, statement)) },
    safe: clause.rest.to - clause.rest.from >= 1 && !isRelative(statement) && standsAlone(reading, sentence, [clause.rest]),
  }];
}

/** `… hope to lower the 20% tax` → how large it is, and what they hope to lower. */
function ratedThing(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    if (lower(tokens[at]) !== 'the' || tokens[at + 1]?.pos !== 'NUM' || !isPercentAt(tokens, at + 2)) continue;
    const phrase = basePhrase(tokens, at);
    const noun = lower(tokens[at + 2]) === '-' ? at + 4 : at + 3;
    if (!phrase || phrase.to !== clause.rest.to || phrase.to <= noun || tokens[at - 1]?.pos === 'ADP') return [];
    const { front, after } = verbal(statement, clause);
    const before = restWords(statement, range(clause.rest.from, at));
    const subject = said(statement, clause.subject);
    const who = statement.attribution === '' ? '' : `, ${statement.attribution.charAt(0).toLowerCase()}${statement.attribution.slice(1)},`;
    const verb = front === 'do' || front === 'does' || front === 'did' ? clauseVerb(tokens, clause.verb) : `${front} ${after}`;
    const be = front === 'did' || front === 'was' || front === 'were' || front === 'had' ? 'was' : 'is';
    return [{
      kind: 'quantity', relation: 'rate', sentence, subject: clause.subject, object: phrase,
      asked: { role: 'amount', answer: range(at + 1, noun), answerType: 'number', accepted: percentForms(words(tokens, range(at + 1, noun))), question: question(`How large ${be} the ${words(tokens, range(noun, phrase.to))} that${who}`, subject, verb, before) },
      reverse: { role: 'object', answer: phrase, answerType: 'phrase', accepted: [words(tokens, range(at + 1, phrase.to)), words(tokens, range(noun, phrase.to))], question: attributed(statement, question('What', front, subject, after, before)) },
      safe: standsAlone(reading, sentence, [clause.subject, range(clause.rest.from, at)]),
    }];
  }
  return [];
}

const clauseVerb = (tokens: readonly Token[], verb: number): string => tokens[verb]?.text ?? '';
const isPercentAt = (tokens: readonly Token[], at: number): boolean => /^(?:%|percent)$/.test(lower(tokens[at])) || (tokens[at]?.text === '-' && /^percent$/.test(lower(tokens[at + 1])));
const percentForms = (text: string): string[] => [text.replace(/\s?%/, ' percent'), text.replace(/\s?%/, '')].filter((form) => form !== text);

const changing = /^(?:rise|fall|increase|decrease|decline|drop|grow|shrink|raise|lower|cut|reduce|gain|lose|climb|jump|expand|exceed|cost|total|weigh|measure)$/;

/** `rose by 12 percent`, `fell to 4 percent`, `cost $3 million`, `decided to lower its rate 75 points`. */
function change(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const verb = changingVerb(statement);
  if (verb < 0) return [];
  const found: Candidate[] = [];
  for (let at = Math.max(verb + 1, clause.rest.from); at < clause.rest.to; at += 1) {
    const preposition = /^(?:by|to)$/.test(lower(tokens[at])) ? lower(tokens[at]) : '';
    if (preposition === 'to' && /^(?:lose|gain|cost|exceed|total|weigh|measure)$/.test(tokens[verb]?.lemma ?? '')) continue;
    const amount = amountAt(tokens, preposition === '' ? at : at + 1);
    if (!amount || amount.to > clause.rest.to || /^(?:of|from|at|-|and|or)$/.test(lower(tokens[amount.from - 1])) || /^(?:-|and|or)$/.test(lower(tokens[amount.to]))) continue;
    if (preposition === '' && at !== verb + 1 && (!/^(?:raise|lower|cut|reduce|increase)$/.test(tokens[verb]?.lemma ?? '') || tokens[at - 1]?.pos !== 'NOUN')) continue;
    const wh = preposition === 'to' ? 'To what level' : preposition === 'by' || at !== verb + 1 ? 'By how much' : /^(?:cost|total|weigh|measure|exceed)$/.test(tokens[verb]?.lemma ?? '') ? 'How much' : 'By how much';
    found.push({
      kind: 'quantity', relation: tokens[verb]?.lemma ?? '', sentence, subject: clause.subject, object: amount, reverse: null,
      asked: { role: 'amount', answer: amount, answerType: 'number', accepted: percentForms(words(tokens, amount)), question: attributed(statement, timed(reading, dated(inverted(statement, clause, wh, [range(at, amount.to)]), statement))) },
      safe: standsAlone(reading, sentence, [clause.subject, clause.rest]) && (hasYearOrTime(statement) || reading.document.date !== '' || tokens[verb]?.tag === 'past' || verb !== clause.verb),
    });
    at = amount.to - 1;
  }
  return found.length <= 2 ? found : [];
}

const dated = (asked: string, statement: Statement): string => {
  const lead = leadDate(statement);
  return lead === '' ? asked : asked.replace(/\?$/, ` ${lead}?`);
};

/** A level moves: without a year beside it, it is told as of the text. */
function timed(reading: Reading, asked: string): string {
  const told = /\b(?:1\d|20)\d\d\b/.test(asked) || !/(?:to what level|(?<!by )how much (?:did|does|do|would|will))\b/i.test(asked) || asked.split(' ').length > 22;
  const past = /\bdid\b/.test(asked);
  return told ? asked : asked.replace(/\?$/, ` ${timeOf(reading).replace(/^in /, past ? 'by ' : 'as of ')}?`);
}

/** The main verb, or the one of `decided to lower …`. */
function changingVerb({ tokens, clause }: Statement): number {
  if (changing.test(tokens[clause.verb]?.lemma ?? '')) return clause.verb;
  const to = clause.rest.from;
  const decides = /^(?:decide|vote|agree|plan|choose|move|expect|promise|pledge)$/.test(tokens[clause.verb]?.lemma ?? '');
  return decides && lower(tokens[to]) === 'to' && changing.test(tokens[to + 1]?.lemma ?? '') ? to + 1 : -1;
}

/** A rate without its time is true only once. */
const hasYearOrTime = ({ tokens, clause, attribution }: Statement): boolean =>
  attribution !== '' || [...clause.lead, clause.rest].some(({ from, to }) => { for (let at = from; at < to; at += 1) if (dateAt(tokens, at)?.hasYear) return true; return false; });

/** `12 percent`, `$3.5 million`, `40 metres`. */
function amountAt(tokens: readonly Token[], from: number): Range | null {
  const at = approximators.test(lower(tokens[from])) ? from + 1 : from;
  const money = /^[$€£]$/.test(tokens[at]?.text ?? '') || /^[$€£]\d/.test(tokens[at]?.text ?? '');
  const number = money && !/\d/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  if ((!isNumber(tokens[number]) && !money) || dateAt(tokens, number)) return null;
  let end = number + 1;
  while (/^(?:hundred|thousand|million|billion|trillion)$/.test(lower(tokens[end]))) end += 1;
  if (/^(?:%|percent)$/.test(lower(tokens[end]))) return range(from, end + 1);
  if (money) return range(from, end);
  const unit = longPhrase(tokens, from, { attach: 'of' });
  return unit && unit.to > end && tokens[unit.to - 1]?.pos === 'NOUN' ? unit : null;
}

/** `approved a 75-point cut in the rate` → how large a cut? */
function namedChange(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const { from } = clause.rest;
  const phrase = /^an?$/.test(lower(tokens[from])) ? basePhrase(tokens, from) : null;
  const noun = phrase ? phrase.to - 1 : -1;
  if (!phrase || !isNumber(tokens[from + 1]) || noun <= from + 2 || !/^(?:cut|decrease|drop|fall|gain|hike|increase|reduction|rise|tariff|tax|fine|levy|loan|grant|majority|surplus|deficit|discount)$/.test(lower(tokens[noun]))) return [];
  const answer = range(from + 1, noun);
  const { front, after } = verbal(statement, clause);
  const thing = tokens[phrase.to]?.pos === 'ADP' ? longPhrase(tokens, phrase.to + 1, { attach: 'of' }) : null;
  const of = thing ? said(statement, range(phrase.to, thing.to)) : '';
  const rest = restWords(statement, range(thing?.to ?? phrase.to, clause.rest.to));
  return [{
    kind: 'quantity', relation: 'size', sentence, subject: clause.subject, object: phrase, reverse: null,
    asked: { role: 'amount', answer, answerType: 'number', accepted: percentForms(words(tokens, answer)), question: attributed(statement, question(/^[aeiou]/.test(lower(tokens[noun])) ? 'How large an' : 'How large a', lower(tokens[noun]), of, /^(?:to|from) /.test(rest) ? rest : '', front, said(statement, clause.subject), after, /^(?:to|from) /.test(rest) ? '' : rest, leadDate(statement))) },
    safe: standsAlone(reading, sentence, [clause.subject, clause.rest]),
  }];
}

/** `Ana Perez, 42, …` → how old? */
function ages(reading: Reading, sentence: number, tokens: readonly Token[]): Candidate[] {
  return nameRuns(tokens).flatMap((run) => {
    const age = range(run.to + 1, run.to + 2);
    const closed = tokens[run.to]?.text === ',' && /^[1-9]\d?$/.test(tokens[age.from]?.text ?? '') && /^[,.]$/.test(tokens[age.to]?.text ?? '');
    const person = closed && isNameShaped(tokens, run) && tokens.slice(run.from, run.to).some(({ common }) => common === false);
    if (!person || tokens[age.to + 1]?.pos === 'NUM') return [];
    const name = words(tokens, run);
    return [{ kind: 'quantity', relation: 'age', sentence, subject: run, object: age, reverse: null, safe: true, asked: { role: 'amount', answer: age, answerType: 'number', question: `How old was ${name}?` } } satisfies Candidate];
  });
}
