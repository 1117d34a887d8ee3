/** A clause as its questions need it: what stands around it, whether it can be asked about, and what an answer must be. */
import { attributed, treeStatements, type Statement } from './speech';
import { said } from './questions';
import { countries, emptyAnswers, organisationWords } from './lexicon';
import { dateAdjunctAt, dateAt } from './dates';
import { headOf, isPlural, lower, words, type Range } from './ranges';
import { standsAlone } from './context';
import { isWhole, phraseAt, treeClauses, type TreeClause } from './tree';
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
    const half = lower(tokens[to]) === 'as' && lower(tokens[to + 1]) === 'well';
    return half || setting === null || loose || unknown ? [] : [{ ...statement, reading, sentence, setting: setting.map((phrase) => said(statement, phrase)).join(' ') }];
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
export const vague = new Set('have do make take get give go come mean need want use see know hold keep let put show face allow continue begin start try feel like love'.split(' '));

export const put = (deed: Deed, asked: string): string => attributed(deed, deed.setting === '' ? asked : asked.replace(/\?$/, ` ${deed.setting}?`));

/** Whether a question on this clause, less the ranges asked for, can be understood and has one answer. */
export function isTold(deed: Deed, gone: readonly Range[]): boolean {
  const why = whyNot(deed, gone);
  if (why && (globalThis as any).process?.env.WHY) console.log('WHY', why, deed.tokens.slice(deed.clause.subject.from, deed.clause.rest.to).map(t=>t.text).join(' '), '| gone:', gone.map((g) => words(deed.tokens, g)).join(' + '));
  return why === '';
}
function whyNot(deed: Deed, gone: readonly Range[]): string {
  const { tokens, clause, reading, sentence } = deed;
  const { subject, subjectHead, rest, verb, helpers } = clause;
  const kept = tokens.map((_, at) => at).filter((at) => at >= rest.from && at < rest.to && !gone.some(({ from, to }) => at >= from && at < to));
  const parts = clause.parts.map((at) => phraseAt(tokens, at)).filter((part) => !gone.some(({ from, to }) => part.from >= from && part.to <= to));
  const named = isNamed(deed, subjectHead, subject);
  const telling = kept.filter((at) => /^(?:NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? '')).length + (deed.setting === '' ? 0 : 1);
  const loose = kept.some((at) => tokens[at]?.pos === 'PRON' && tokens[at]?.dep !== 'poss' && !deed.swaps.some(({ from, to }) => at >= from && at < to));
  const nested = kept.some((at) => /^(?:SCONJ)$/.test(tokens[at]?.pos ?? '') || tokens[at]?.dep === 'relcl' || (tokens[at]?.dep === 'advcl' && !(tokens[at]?.tag === 'base' && lower(tokens[at - 1]) === 'to')));
  const rich = gone.flatMap(({ from, to }) => tokens.slice(from, to)).filter(({ pos }) => /^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos)).length >= 2;
  const only = rich && !vague.has(tokens[verb]?.lemma ?? '') && isOnlyDeed(deed);
  const promised = helpers.some((at) => /^(?:will|would|shall)$/.test(lower(tokens[at])));
  const past = tokens[helpers.find((at) => tokens[at]?.pos === 'AUX') ?? verb]?.tag === 'past';
  if (nested) return 'nested';
  if (loose) return 'loose';
  if (!standsAlone(reading, sentence, [subject, ...parts])) return 'alone';
  if (!past && !promised && tokens.slice(subject.from, rest.to).some((_, at) => dateAt(tokens, subject.from + at) !== null)) return 'dated';
  if (named) return telling >= 1 || only ? '' : 'untelling';
  const weight = tokens.slice(subject.from, subject.to).filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos)).length;
  const general = subject.to === subject.from + 1 && !past && tokens[subjectHead]?.pos === 'NOUN' && !/^(?:people|researcher|author|official|critic|resident|expert|scientist)s?$/.test(tokens[subjectHead]?.lemma ?? '');
  return (weight >= 2 || general) && (telling >= 1 || only) && tokens[subjectHead]?.pos === 'NOUN' ? '' : `weight ${weight} ${telling}`;
}

const deedCounts = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** The text says only once that this subject does this: the question needs nothing more to have one answer. */
function isOnlyDeed({ reading, tokens, clause }: Deed): boolean {
  const key = (tokens: readonly Token[], { subjectHead, verb }: TreeClause): string => `${lower(tokens[subjectHead])} ${tokens[verb]?.lemma ?? ''}`;
  let counts = deedCounts.get(reading);
  if (!counts) {
    const counted = new Map<string, number>();
    for (const { tokens: other } of reading.sentences) for (const found of treeClauses(other)) counted.set(key(other, found), (counted.get(key(other, found)) ?? 0) + 1);
    counts = counted;
    deedCounts.set(reading, counts);
  }
  return (counts.get(key(tokens, clause)) ?? 0) <= 1;
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
