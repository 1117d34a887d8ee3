/** A clause as its questions need it: what stands around it, whether it can be asked about, and what an answer must be. */
import { attributed, treeStatements, type Statement } from './speech';
import { said } from './questions';
import { countries, emptyAnswers, isPersonWord, organisationWords, personNouns, roleNouns } from './lexicon';
import { dateAdjunctAt, dateAt } from './dates';
import { headOf, isPlural, lower, type Range } from './ranges';
import { standsAlone } from './context';
import { isWhole, phraseAt } from './tree';
import { treeClauses, type TreeClause } from './tree-clauses';
import type { AnswerType } from '../core/model';
import type { Reading } from './reading';
import type { Token } from '../language';

export interface Deed extends Statement {
  readonly clause: TreeClause;
  readonly reading: Reading;
  readonly sentence: number;
  /** Date and place from the front of the sentence, said at the end of a question. */
  readonly setting: string;
}

export function deedsIn(reading: Reading, sentence: number, tokens: readonly Token[]): Deed[] {
  return treeStatements(tokens, reading.swaps[sentence] ?? []).flatMap((statement): Deed[] => {
    const setting = settingOf(tokens, statement.clause);
    const { from, to } = statement.clause.rest;
    const loose = tokens.slice(from, to).some((token) => /^(?:example|instance|not|only|but|addition)$/.test(lower(token)))
      || tokens.some(({ dep, head, pos }, at) => dep === 'conj' && at >= to && head >= from && head < to && pos !== 'VERB' && pos !== 'AUX');
    const { subject, subjectHead } = statement.clause;
    const unknown = tokens[subjectHead]?.pos === 'PRON' && !statement.swaps.some((swap) => swap.from === subject.from);
    const paired = tokens.slice(from, to).some(({ dep }) => dep === 'preconj');
    const half = paired || lower(tokens[to]) === 'as' && lower(tokens[to + 1]) === 'well';
    const none = /^(?:no|none|neither|nobody|nothing|few|only|hardly)$/.test(lower(tokens[subject.from]));
    return none || half || setting === null || loose || unknown ? [] : [{ ...statement, reading, sentence, setting: setting.map((phrase) => said(statement, phrase)).join(' ') }];
  });
}

/** Null when something in front limits the clause in a way that a question cannot carry. */
function settingOf(tokens: readonly Token[], { lead }: TreeClause): Range[] | null {
  const kept: Range[] = [];
  for (const phrase of lead) {
    const first = lower(tokens[phrase.from]);
    const dated = dateAdjunctAt(tokens, phrase.from)?.adjunct.to === phrase.to;
    const points = tokens.slice(phrase.from, phrase.to).some((token) => /^(?:this|that|these|those|such|its|their|his|her|it|they|he|she)$/.test(lower(token)));
    if (tokens.slice(phrase.from, phrase.to).some((token) => /^(?:example|instance|addition|particular|fact|general|turn|contrast|time|case|end)$/.test(lower(token)))) continue;
    if (/^(?:if|unless|without|under|except|until|whenever|once|whether|like|unlike)$/.test(first)) return null;
    if (dated || (!points && phrase.to - phrase.from <= 8 && /^(?:in|on|at|during|for)$/.test(first) && tokens[phrase.from]?.pos === 'ADP')) kept.push(phrase);
  }
  return kept;
}

/** Verbs that say little of their own. */
export const vague = new Set('have do make take get give go come mean need want use see know hold keep let put show face allow continue begin start try feel like love tell'.split(' '));

export const put = (deed: Deed, asked: string): string => attributed(deed, deed.setting === '' ? asked : asked.replace(/\?$/, ` ${deed.setting}?`));

/** Whether a question on this clause, less the ranges asked for, can be understood and has one answer. */
export function isTold(deed: Deed, gone: readonly Range[]): boolean {
  const { tokens, clause, reading, sentence } = deed;
  const { subject, subjectHead, rest } = clause;
  const kept = tokens.map((_, at) => at).filter((at) => at >= rest.from && at < rest.to && !gone.some(({ from, to }) => at >= from && at < to));
  const parts = clause.parts.map((at) => phraseAt(tokens, at)).filter((part) => !gone.some(({ from, to }) => part.from >= from && part.to <= to));
  const inSubject = tokens.map((_, at) => at).filter((at) => at >= subject.from && at < subject.to && tokens[at]?.pos === 'PRON' && !/^(?:who|whom|which|that)$/.test(lower(tokens[at])));
  if (clause.kind === 'relative' && !isNamed(deed, subjectHead, subject)) return false;
  if (tokens.slice(subject.to, clause.verb).some(({ text }) => text === ':')) return false;
  if (isNested(deed, [...inSubject, ...kept]) || !standsAlone(reading, sentence, [subject, ...parts]) || isPassing(deed)) return false;
  const telling = kept.filter((at) => /^(?:NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? '')).length + (deed.setting === '' ? 0 : 1);
  if (telling === 0 && !isOnlyDeed(deed, gone)) return false;
  if (isNamed(deed, subjectHead, subject)) return true;
  const weight = tokens.slice(subject.from, subject.to).filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos)).length;
  return tokens[subjectHead]?.pos === 'NOUN' && (weight >= 2 || isGeneral(deed));
}

/** Clauses inside it, or pronouns that mean nobody knows whom. What is done to an end is no such clause. */
function isNested({ tokens, swaps }: Deed, kept: readonly number[]): boolean {
  return kept.some((at) => {
    const { pos, dep, tag } = tokens[at] ?? {};
    const loose = pos === 'PRON' && dep !== 'poss' && !swaps.some(({ from, to }) => at >= from && at < to);
    return loose || pos === 'SCONJ' || dep === 'relcl' || (dep === 'advcl' && !(tag === 'base' && lower(tokens[at - 1]) === 'to'));
  });
}

const finiteOf = ({ tokens, clause: { helpers, verb } }: Deed): Token | undefined => tokens[helpers.find((at) => tokens[at]?.pos === 'AUX') ?? verb];

/** In the present, with a date: true then, perhaps no more. */
function isPassing(deed: Deed): boolean {
  const { tokens, clause: { subject, rest } } = deed;
  const finite = finiteOf(deed);
  const firm = finite?.tag === 'past' || finite?.tag === 'gerund' || /^(?:will|would|shall)$/.test(lower(finite));
  return !firm && tokens.slice(subject.from, rest.to).some((_, offset) => dateAt(tokens, subject.from + offset) !== null);
}

/** `Steam`, `Scarcity`: a thing in general, of which something is always true. */
function isGeneral(deed: Deed): boolean {
  const { tokens, clause: { subject, subjectHead } } = deed;
  const head = tokens[subjectHead];
  return subject.to === subject.from + 1 && finiteOf(deed)?.tag !== 'past' && !personNouns.has(head?.lemma ?? '') && !roleNouns.has(head?.lemma ?? '');
}

const deedCounts = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** The text says only once that this subject does this, and the answer says something: nothing more is needed for it to be the only one. */
function isOnlyDeed({ reading, tokens, clause }: Deed, gone: readonly Range[]): boolean {
  const rich = gone.flatMap(({ from, to }) => tokens.slice(from, to)).filter(({ pos }) => /^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos)).length >= 2;
  return rich && !vague.has(tokens[clause.verb]?.lemma ?? '') && (countsOf(reading).get(deedKey(tokens, clause)) ?? 0) <= 1;
}

const deedKey = (tokens: readonly Token[], { subjectHead, verb }: TreeClause): string => `${lower(tokens[subjectHead])} ${tokens[verb]?.lemma ?? ''}`;

function countsOf(reading: Reading): ReadonlyMap<string, number> {
  const ready = deedCounts.get(reading);
  if (ready) return ready;
  const counts = new Map<string, number>();
  for (const { tokens } of reading.sentences) {
    for (const clause of treeClauses(tokens)) counts.set(deedKey(tokens, clause), (counts.get(deedKey(tokens, clause)) ?? 0) + 1);
  }
  deedCounts.set(reading, counts);
  return counts;
}

export const isNamed = ({ tokens, swaps }: Deed, head: number, phrase: Range): boolean =>
  tokens[head]?.pos === 'PROPN' || swaps.some(({ from, to }) => from === phrase.from && to === phrase.to);

/** Short, about one thing, and meaning the same without the text. */
export function isAnswer({ tokens, reading, sentence }: Deed, answer: Range): boolean {
  const head = headOf(tokens, answer);
  const size = answer.to - answer.from;
  if (!head || !/^(?:NOUN|PROPN|NUM)$/.test(head.pos) || size > 12 || emptyAnswers.has(head.lemma) || /^(?:its|their|his|her|this|that|these|those|such|no|any|some|many|several|most|both|all)$/.test(lower(tokens[answer.from]))) return false;
  const weekday = tokens.slice(answer.from, answer.to).some((token) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(token)));
  return !weekday && isWhole(tokens, tokens.indexOf(head), answer) && (head.pos === 'PROPN' || size >= 2 || head.text.length >= 6) && standsAlone(reading, sentence, [answer]);
}

/** A name of nothing but English words, `River Bridge Station` or a first word, is no person's, whatever the model takes it for. */
export function isPerson({ tokens, reading, sentence }: Deed, head: number): boolean {
  const phrase = phraseAt(tokens, head);
  const name = tokens.slice(phrase.from, head + 1).filter(({ pos }) => pos === 'PROPN');
  if (tokens[head]?.pos === 'PROPN' && tokens.slice(phrase.from, head).some(({ pos, lemma }) => pos === 'NOUN' && isPersonWord(lemma)) && /^(?:PERSON|)$/.test(tokens[head]?.entity ?? '')) return true;
  if (tokens[head]?.pos === 'PROPN' && (/^(?:DET|PRON)$/.test(tokens[phrase.from]?.pos ?? '') || (name.length !== 2 && name.every(({ common }) => common === true)))) return false;
  const known = (reading.sentences[sentence]?.meant ?? []).some(({ from, to, kind }) => kind === 'person' && from <= head && head < to);
  return known || (tokens[head]?.entity === 'PERSON' && tokens[head]?.pos === 'PROPN');
}

export function typeOf(deed: Deed, head: number): AnswerType {
  const { tokens } = deed;
  const phrase = phraseAt(tokens, head);
  if (isPerson(deed, head) && !isPlural(tokens, phrase)) return 'person';
  const { entity = '' } = tokens[head] ?? {};
  if (entity === 'GPE' || entity === 'LOC' || countries.has(lower(tokens[head]))) return 'place';
  return entity === 'ORG' && phrase.to - phrase.from <= 6 || organisationWords.has(lower(tokens[head])) && tokens[head]?.pos === 'PROPN' ? 'organisation' : 'phrase';
}
