/** Wrong options for a question: of the answer's type and shape, from the same document, and never true. */
import { dateAt } from './dates';
import { nameRuns } from './names';
import { basePhrase, longPhrase } from './phrases';
import { countries, isPersonWord, organisationWords } from './lexicon';
import { folded, leaks } from './verify';
import { words } from './ranges';
import type { Reading } from './reading';
import type { AnswerType, Asked } from '../core/model';
import { mayMeanTheSame, type Token } from '../language';

/** Something of the document that may stand as an option. */
export interface Option {
  readonly text: string;
  readonly type: AnswerType;
  /** The role it has as an answer; empty for a phrase that is none. */
  readonly role: string;
  readonly sentence: number;
}

const wanted = 3;

/** Names, dates and phrases of the document. Answers of facts are added by the caller, with their roles. */
export function optionsIn(reading: Reading): Option[] {
  const surnames = new Set([...reading.names.people.values()].map(({ surname }) => surname));
  return reading.sentences.flatMap(({ tokens }, sentence) => [
    ...namesIn(reading, tokens, sentence),
    ...tokens.flatMap((token, at) => {
      const date = dateAt(tokens, at);
      const isStart = !/^(?:VERB|AUX|ADV|PRON)$/.test(token.pos) && !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[at - 1]?.pos ?? '') && tokens[at - 1]?.text !== '-';
      const phrases = date || !isStart ? [] : [basePhrase(tokens, at), longPhrase(tokens, at, { attach: 'all' })];
      const texts = [...new Set(phrases.flatMap((phrase) => (phrase && phrase.to - phrase.from >= 2 ? [words(tokens, phrase)] : [])))];
      return [
        ...(date ? [{ text: words(tokens, date), type: 'date', role: '', sentence } as const] : []),
        ...texts.filter((text) => !/[,“”"()]/.test(text) && !namesPerson(surnames, text)).map((text) => ({ text, type: 'phrase', role: '', sentence }) as const),
      ];
    }),
  ]);
}

function namesIn(reading: Reading, tokens: readonly Token[], sentence: number): Option[] {
  return nameRuns(tokens).flatMap((run) => {
    const text = words(tokens, run);
    const isPerson = reading.names.people.has(text) || reading.names.bySurname.has(text);
    const type = isPerson ? 'person' : countries.has(text.toLowerCase()) ? 'place' : isBody(text) ? 'organisation' : null;
    return type ? [{ text, type, role: '', sentence }] : [];
  });
}

/** A phrase with somebody's name in it is an option for nothing but people. */
const namesPerson = (surnames: ReadonlySet<string>, text: string): boolean => text.split(' ').some((word) => surnames.has(word.replace(/[’']s$/, '')));

const isBody = (text: string): boolean => text.split(/[\s-]/).some((word) => organisationWords.has(word.toLowerCase()));

/** What the text says things lie in: `in Harwick`. No person and no body is met so, whatever a name looks like. */
export function placesIn(reading: Reading): ReadonlySet<string> {
  return new Set(reading.sentences.flatMap(({ tokens }) => nameRuns(tokens).flatMap((run) => (/^(?:in|near)$/i.test(tokens[run.from - 1]?.text ?? '') ? [words(tokens, run)] : []))));
}

export type OptionPool = ReadonlyMap<AnswerType, readonly Option[]>;

/** Options by type, in document order, each text once for each role; `places` are no people and no bodies. */
export function poolOf(options: readonly Option[], places: ReadonlySet<string>): OptionPool {
  const pool = new Map<AnswerType, Option[]>();
  const seen = new Set<string>();
  for (const option of [...options].sort((a, b) => a.sentence - b.sentence)) {
    const key = `${option.type} ${option.role} ${option.text}`;
    if (seen.has(key) || ((option.type === 'person' || option.type === 'organisation') && places.has(option.text))) continue;
    seen.add(key);
    const same = pool.get(option.type);
    if (same) same.push(option);
    else pool.set(option.type, [option]);
  }
  return pool;
}

/** A long document has more options than need be looked at: those nearest to the sentence. */
const looked = 400;

function nearest(pool: OptionPool, type: AnswerType, sentence: number): readonly Option[] {
  const all = pool.get(type) ?? [];
  const here = all.findIndex((option) => option.sentence >= sentence);
  const middle = here < 0 ? all.length : here;
  const from = Math.max(0, Math.min(middle - looked / 2, all.length - looked));
  return all.slice(from, from + looked);
}

/** Three distractors, most alike first; none when the document has no three of the kind, so that an odd one does not tell. */
export function distractorsFor(asked: Omit<Asked, 'distractors'>, sentence: number, pool: OptionPool, trueAnswers: readonly string[]): string[] {
  const banned = [asked.answer, ...asked.accepted, ...trueAnswers];
  const chosen: string[] = [];
  const ranked = nearest(pool, asked.answerType, sentence)
    .filter((option) => fits(option, asked, sentence))
    .map((option) => ({ option, score: likeness(option, asked) }))
    .sort((a, b) => b.score - a.score || (a.option.text < b.option.text ? -1 : 1));
  for (const { option } of ranked) take(chosen, shaped(option.text, asked.answer), banned, asked.question);
  for (const text of invented(asked)) take(chosen, text, banned, asked.question);
  return chosen.length < wanted && (asked.answerType !== 'date' && asked.answerType !== 'number') ? [] : chosen;
}

function take(chosen: string[], text: string, banned: readonly string[], question: string): void {
  const taken = [...banned, ...chosen].some((other) => overlaps(other, text) || mayMeanTheSame(other, text));
  if (chosen.length < wanted && !taken && !leaks(question, text)) chosen.push(text);
}

function overlaps(a: string, b: string): boolean {
  const one = ` ${folded(a)} `;
  const two = ` ${folded(b)} `;
  return one.includes(two) || two.includes(one);
}


/** Same type. A phrase or description from the same or the next sentence might be true as well. */
function fits(option: Option, asked: Omit<Asked, 'distractors'>, sentence: number): boolean {
  const near = Math.abs(option.sentence - sentence) <= 1;
  if ((asked.answerType === 'phrase' || asked.answerType === 'quote') && near) return false;
  if (asked.answerType === 'date' || asked.answerType === 'number') return shapeOf(option.text) === shapeOf(asked.answer);
  if (isSeveral(option.text) !== isSeveral(asked.answer)) return false;
  if (/^(?:position|description|aim|act|means|reason|outcome|effect|term)$/.test(asked.role)) return option.role === asked.role;
  if (asked.answerType !== 'phrase') return true;
  const ratio = option.text.length / asked.answer.length;
  const sort = sortOf(asked.answer);
  const kin = option.role === asked.role || (/(?:people|bodies)$/.test(sort) && option.role !== 'cause');
  return kin && ratio >= 0.5 && ratio <= 1.8 && !/^(?:if|while|when|because|although|as|since|that)\b/i.test(option.text) && sortOf(option.text) === sort;
}

/** Two names, or a list. */
const isSeveral = (text: string): boolean => /;|,| (?:and|or) /.test(text);

/** What a phrase is about, as far as its head tells: deeds, people, bodies, what is only thought, and things; one or many. */
function sortOf(text: string): string {
  if (/^[a-z]+ing\b/.test(text)) return 'deed';
  const head = (text.toLowerCase().split(/ (?:of|in|on|at|for|with|from|to|by|that|who|which|against|between|over) /)[0] ?? '').split(' ').at(-1) ?? '';
  const forms = [head, head.replace(/s$/, ''), head.replace(/ies$/, 'y')];
  const number = /s$/.test(head) ? 'many' : 'one';
  const sort = forms.some(isPersonWord) ? 'people' : forms.some((form) => organisationWords.has(form)) ? 'bodies' : /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|acy|age|th|ure|al)s?$/.test(head) ? 'thoughts' : 'things';
  return `${number} ${/^\p{Lu}/u.test(text.replace(/^(?:the|an?) /i, '')) ? 'named ' : ''}${sort}`;
}

const shapeOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '9').replace(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g, 'm').replace(/\b(?:early|mid|late)\b/g, 'p');

function likeness(option: Option, asked: Omit<Asked, 'distractors'>): number {
  const lengths = Math.min(option.text.length, asked.answer.length) / Math.max(option.text.length, asked.answer.length, 1);
  const plural = /s$/.test(option.text) === /s$/.test(asked.answer) ? 0.5 : 0;
  const words = (text: string): number => Math.min(text.split(' ').length, 2);
  const alone = asked.answerType === 'person' && words(option.text) === words(asked.answer) ? 1 : 0;
  const article = /^(?:the|an?) /i.test(option.text) === /^(?:the|an?) /i.test(asked.answer) ? 0.3 : 0;
  return lengths + plural + article + alone + (option.role === asked.role ? 1 : option.role !== '' ? 0.4 : 0);
}

/** An option begins as the answer does, so that a capital does not tell. */
function shaped(option: string, answer: string): string {
  if (!/^(?:the|an?) /i.test(option)) return option;
  return (/^(?:The|An?) /.test(answer) ? option.charAt(0).toUpperCase() : option.charAt(0).toLowerCase()) + option.slice(1);
}

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** For numbers and dates a document seldom has enough: others of the same shape are made. */
function invented({ answer, answerType }: Omit<Asked, 'distractors'>): string[] {
  if (answerType === 'date') return otherDates(answer);
  return answerType === 'number' ? otherNumbers(answer) : [];
}

function otherDates(answer: string): string[] {
  const year = /\b(?:1\d{3}|20\d{2})\b/.exec(answer)?.[0];
  if (year !== undefined) return [-2, 1, 3, -4].map((shift) => answer.replace(year, String(Number(year) + (answer.includes(`${year}s`) ? shift * 10 : shift))));
  const month = months.findIndex((name) => answer.includes(name));
  return month < 0 ? [] : [11, 1, 2, 10].map((shift) => answer.replace(months[month] ?? '', months[(month + shift) % 12] ?? ''));
}

function otherNumbers(answer: string): string[] {
  const word = numberWords.findIndex((name) => new RegExp(`^${name}(?!-)\\b`, 'i').test(answer));
  if (word >= 0) return [1, 2, -1, 3].map((shift) => numberWords[word + shift]).filter((name): name is string => name !== undefined).map((name) => answer.replace(/^\w+/, name));
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(answer)?.[0];
  if (digits === undefined) return [];
  const value = Number(digits.replace(/,/g, ''));
  const step = value % 1 !== 0 ? 0.5 : value % 100 === 0 && value > 0 ? value / 4 : value % 10 === 0 && value > 10 ? 5 * Math.max(1, Math.round(value / 40)) : value > 12 ? Math.round(value / 5) : 1;
  return [1, 2, -1, 3].map((times) => value + times * step).filter((other) => other > 0).map((other) => answer.replace(digits, format(other, digits)));
}

function format(value: number, like: string): string {
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const fixed = value.toFixed(decimals);
  return like.includes(',') ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : fixed;
}
