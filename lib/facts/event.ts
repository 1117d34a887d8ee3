/** Dated events: when something happened, and as what something was classed. */
import { attributed, statementsIn, type Statement } from './speech';
import { dateAdjunctAt, dateAt, whenWords, type DatePhrase } from './dates';
import { askFor, inverted, question, restWords, said, subjectAsked, verbal, type Wording } from './questions';
import { longPhrase } from './phrases';
import { closingQuote, lower, range, words, type Range } from './ranges';
import type { Reading } from './reading';
import { classVerbs, speechVerbs } from './lexicon';
import { standsAlone } from './context';
import { isNameShaped, nameRuns } from './names';
import type { Candidate } from './candidate';
import type { Clause } from './clauses';
import type { Token } from '../language';

/** A date beside the clause it dates. */
interface Dated {
  readonly adjunct: Range;
  readonly date: DatePhrase;
}

/** Finds dated events, births and deaths in one sentence. */
export function findEvents(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const swaps = reading.swaps[sentence] ?? [];
  return [
    ...statementsIn(tokens, swaps).filter(({ condition }) => !condition).flatMap((statement) => [
      ...whenCandidates(reading, sentence, statement), ...whereCandidates(reading, sentence, statement), ...classCandidates(reading, sentence, statement), ...datedPhrase(sentence, statement),
    ]),
    ...lives(reading, sentence, tokens),
  ];
}

function whenCandidates(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const dates = datesOf(tokens, clause);
  const [dated] = dates;
  if (!dated || dates.length > 1 || !isPastEvent(tokens, clause)) return [];
  const text = words(tokens, dated.date);
  return [{
    kind: 'event', relation: tokens[clause.verb]?.lemma ?? 'be', sentence, subject: clause.subject, object: clause.rest,
    asked: {
      role: 'date', answer: dated.date, answerType: 'date', accepted: [words(tokens, dated.adjunct)],
      question: attributed(statement, inverted(statement, clause, whenWords(dated.date), [dated.adjunct])),
    },
    reverse: subjectSide(reading, statement, dated),
    safe: dated.date.hasYear || text.split(' ').length > 1 ? standsAlone(reading, sentence, [clause.subject, clause.rest]) && !isStative(tokens, clause) : false,
  }];
}

/** Who or what did it, when the subject is a name and the rest says enough to know it by. */
function subjectSide(reading: Reading, statement: Statement, dated: Dated): Candidate['reverse'] {
  const { tokens, clause } = statement;
  const { subject } = clause;
  const run = nameRuns(tokens).find(({ from, to }) => to === subject.to && from <= subject.from + 1 && from >= subject.from);
  const telling = tokens.slice(clause.rest.from, clause.rest.to).filter(({ pos }, index) => /^(?:NOUN|PROPN|NUM)$/.test(pos) && !isWithin(clause.rest.from + index, dated.adjunct));
  if (!run || telling.length < 3 || !telling.some(({ pos }) => pos === 'PROPN' || pos === 'NUM')) return null;
  const text = words(tokens, run);
  const swap = statement.swaps.find(({ from, to }) => from === subject.from && to === subject.to)?.text;
  const person = reading.names.people.has(text) || reading.names.people.has(swap ?? '');
  const wh = askFor(tokens, subject, person);
  if (wh === 'What') return null;
  const lead = leadDate(statement);
  const asked = subjectAsked(statement, clause, wh).replace(/\?$/, lead === '' ? '?' : ` ${lead}?`);
  return {
    role: 'subject', answer: subject, answerType: person ? 'person' : wh === 'Which country' ? 'place' : 'organisation',
    accepted: [...(swap !== undefined && swap !== text ? [swap] : []), words(tokens, subject).replace(/^(?:an?|the) /i, '')], question: attributed(statement, asked),
  };
}

const isWithin = (at: number, { from, to }: Range): boolean => at >= from && at < to;

/** In front of the subject, or in the rest where nothing between verb and date could have the date instead. */
function datesOf(tokens: readonly Token[], clause: Clause): Dated[] {
  const found: Dated[] = [];
  for (const lead of clause.lead) {
    const dated = dateAdjunctAt(tokens, lead.from);
    if (dated && dated.adjunct.to === lead.to) found.push(dated);
    else if (dated) return [];
  }
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    const close = closingQuote(tokens, at);
    if (close > at) at = close;
    const dated = dateAdjunctAt(tokens, at) ?? bareDay(tokens, at);
    if (!dated) {
      if (dateAt(tokens, at) && found.length === 0 && !/^(?:of|the)$/.test(lower(tokens[at - 1]))) return [];
      continue;
    }
    const between = tokens.slice(clause.rest.from, at);
    if (/^(?:and|or|to|–|-|,)$/.test(lower(tokens[dated.date.to])) && dateAt(tokens, dated.date.to + 1)) return [];
    if (between.some((token) => lower(token) === 'from') && tokens.slice(dated.date.to, clause.rest.to).some((token) => lower(token) === 'to')) return [];
    if (between.some(({ pos, text }) => pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ' || /^(?:that|which|who|where|when)$/i.test(text))) return [];
    found.push(backed(tokens, dated));
    at = dated.date.to - 1;
  }
  const after = tokens[clause.tail.from]?.text === ',' ? dateAdjunctAt(tokens, clause.tail.from + 1) : null;
  const closes = after !== null && (after.adjunct.to >= tokens.length || /^[.,;]$/.test(tokens[after.adjunct.to]?.text ?? ''));
  const carried = tokens.slice(clause.rest.from, clause.rest.to).some(({ pos, tag }) => pos === 'AUX' || pos === 'SCONJ' || (pos === 'VERB' && tag === 'gerund'));
  return after && closes && !carried ? [...found, after] : found;
}

/** `closed 25 February 2010`: a whole date without its preposition. */
function bareDay(tokens: readonly Token[], at: number): Dated | null {
  const date = /^(?:VERB|NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '') ? dateAt(tokens, at) : null;
  return date && date.grain === 'day' && date.hasYear ? { adjunct: range(date.from, date.to), date } : null;
}

/** An adverb that leans on the date goes with it: `back in 1990`, `only in May`. */
function backed(tokens: readonly Token[], { adjunct, date }: Dated): Dated {
  const leans = /^(?:back|later|again|only|early|late|first|already)$/.test(lower(tokens[adjunct.from - 1])) && tokens[adjunct.from - 1]?.pos === 'ADV';
  return { adjunct: leans ? range(adjunct.from - 1, adjunct.to) : adjunct, date };
}

/** A simple past, active or passive, not negated, with something said about it. */
function isPastEvent(tokens: readonly Token[], clause: Clause): boolean {
  const first = tokens[clause.helpers.find((at) => tokens[at]?.pos === 'AUX') ?? clause.verb];
  const negated = clause.helpers.some((at) => /^(?:not|n't|never)$/.test(lower(tokens[at])));
  const speech = speechVerbs.has(tokens[clause.verb]?.lemma ?? '') && clause.rest.to - clause.rest.from < 4;
  return first?.tag === 'past' && !negated && !speech && !(tokens[clause.verb]?.tag === 'gerund');
}

/** States have a time too, but asking when somebody `had` or `was` something often has many answers. */
const isStative = (tokens: readonly Token[], clause: Clause): boolean => /^(?:have|include|contain|mean|seem|remain|know|think|believe|live|continue|involve|want)$/.test(tokens[clause.verb]?.lemma ?? '')
  || (tokens[clause.verb]?.lemma === 'be' && tokens[clause.verb]?.pos !== 'VERB' && !/^(?:the|a|an)$/.test(lower(tokens[clause.rest.from])));

const placed = /^(?:bear|die|bury|locate|situate|base|headquarter|hold|premiere|premier|raise|marry)$/;

/** `was born in Lisbon` → where? Only for verbs that have one place. */
function whereCandidates(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const passive = clause.helpers.some((at) => tokens[at]?.lemma === 'be');
  const lemma = tokens[clause.verb]?.lemma ?? '';
  if (!placed.test(lemma) || (!passive && lemma !== 'die')) return [];
  const first = dateAdjunctAt(tokens, clause.rest.from)?.adjunct.to ?? clause.rest.from;
  if (!/^(?:in|at|near)$/.test(lower(tokens[first])) || dateAt(tokens, first + 1)) return [];
  const place = placeAt(tokens, first + 1, clause.rest.to);
  if (!place) return [];
  return [{
    kind: 'event', relation: `${lemma} at`, sentence, subject: clause.subject, object: place, reverse: null,
    asked: { role: 'place', answer: place, answerType: 'place', accepted: [words(tokens, place).split(',')[0] ?? ''], question: attributed(statement, inverted(statement, { ...clause, rest: range(clause.rest.from, first) }, 'Where')) },
    safe: standsAlone(reading, sentence, [clause.subject, place]),
  }];
}

/** A named place, with the land after its comma. */
function placeAt(tokens: readonly Token[], from: number, end: number): Range | null {
  const phrase = longPhrase(tokens, from, { attach: 'of' });
  if (!phrase || phrase.to > end || !tokens.slice(phrase.from, phrase.to).some(({ pos }) => pos === 'PROPN')) return null;
  const land = tokens[phrase.to]?.text === ',' ? nameRuns(tokens).find(({ from: start }) => start === phrase.to + 1) : undefined;
  return land && land.to <= end ? range(phrase.from, land.to) : phrase;
}

/** `… controlled the drug as a narcotic` → `As what did … control the drug?` */
function classCandidates(reading: Reading, sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  if (!classVerbs.has(tokens[clause.verb]?.lemma ?? '') || clause.helpers.some((at) => lower(tokens[at]) === 'not')) return [];
  const as = tokens.findIndex((token, at) => at >= clause.rest.from && at < clause.rest.to && lower(token) === 'as');
  const answer = as < 0 ? null : longPhrase(tokens, as + 1, { attach: 'of' });
  if (!answer || answer.to > clause.rest.to || (as === clause.rest.from && tokens[clause.verb]?.tag !== 'participle')) return [];
  const lead = leadDate(statement);
  const asked = inverted(statement, clause, 'As what', [range(as, answer.to)]).replace(/\?$/, lead === '' ? '?' : ` ${lead}?`);
  return [{
    kind: 'event', relation: `${tokens[clause.verb]?.lemma} as`, sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { role: 'class', answer, answerType: 'phrase', accepted: [`as ${words(tokens, answer)}`, words(tokens, answer).replace(/^(?:an?|the) /i, '')], question: attributed(statement, asked) },
    safe: standsAlone(reading, sentence, [clause.subject, range(clause.rest.from, as)]),
  }];
}

/** `in 2019`, when the clause has a date in front; empty otherwise. */
export function leadDate(statement: Wording & { readonly clause: Clause }): string {
  const lead = statement.clause.lead.find(({ from, to }) => dateAdjunctAt(statement.tokens, from)?.adjunct.to === to);
  return lead ? said(statement, lead) : '';
}

/** A date inside a phrase of what somebody says should be: `… to praise the reforms in which year?` */
function datedPhrase(sentence: number, statement: Statement): Candidate[] {
  const { tokens, clause } = statement;
  const modal = clause.helpers.some((at) => /^(?:would|should|could|must)$/.test(lower(tokens[at])));
  if (statement.attribution === '' || !modal) return [];
  for (let at = clause.rest.from + 1; at < clause.rest.to; at += 1) {
    const dated = dateAdjunctAt(tokens, at);
    if (!dated || dated.date.grain !== 'year' || tokens[at - 1]?.pos !== 'NOUN') continue;
    const { front, after } = verbal(statement, clause);
    const before = restWords(statement, range(clause.rest.from, at));
    return [{
      kind: 'event', relation: 'date of', sentence, subject: clause.subject, object: range(clause.rest.from, at), reverse: null, safe: true,
      asked: { role: 'date', answer: dated.date, answerType: 'date', accepted: [words(tokens, dated.adjunct)], question: question(`${statement.attribution},`, said(statement, clause.subject), front, after, before, 'in which year') },
    }];
  }
  return [];
}

/** `Ana Perez (3 May 1901 – 7 June 1980)`. */
function lives(reading: Reading, sentence: number, tokens: readonly Token[]): Candidate[] {
  return nameRuns(tokens).flatMap((run) => {
    const open = tokens[run.to]?.text === '(' ? run.to + 1 : -1;
    const close = tokens.findIndex(({ text }, at) => at > open && text === ')');
    if (open < 0 || close < 0 || !isNameShaped(tokens, run)) return [];
    const birth = firstDate(tokens, open, close);
    const dash = birth ? tokens.findIndex(({ text }, at) => at >= birth.to && at < close && /^[-–—]$/.test(text)) : -1;
    const death = birth && dash === birth.to ? dateAt(tokens, dash + 1) : null;
    if (!birth || !death || !birth.hasYear || !death.hasYear || death.to > close) return [];
    const name = words(tokens, run);
    const side = (date: DatePhrase, asked: string) => ({ role: 'date', answer: date, answerType: 'date' as const, question: `${whenWords(date)} ${asked}?` });
    const fact = { kind: 'event', sentence, subject: run, object: null, reverse: null, safe: true } as const;
    return [{ ...fact, relation: 'be born', asked: side(birth, `was ${name} born`) }, { ...fact, relation: 'die', asked: side(death, `did ${name} die`) }];
  });
}

function firstDate(tokens: readonly Token[], from: number, to: number): DatePhrase | null {
  for (let at = from; at < to; at += 1) {
    const date = dateAt(tokens, at);
    if (date) return date;
  }
  return null;
}
