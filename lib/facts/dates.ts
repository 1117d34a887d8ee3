/** Dates as they are written: where one stands, and how to ask for it. */
import { lower, range, type Range } from './ranges';
import type { Token } from '../language';

export type DateGrain = 'year' | 'month' | 'day' | 'decade' | 'century' | 'season';

export interface DatePhrase extends Range {
  readonly grain: DateGrain;
  /** Whether it names its year, or a longer time. */
  readonly hasYear: boolean;
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
const seasons = /^(?:spring|summer|autumn|fall|winter)$/;
const part = /^(?:early|late|mid|mid-)$/;

const isYear = (token: Token | undefined): boolean => /^(?:1[0-9]|20)\d{2}$/.test(token?.text ?? '');
const isDay = (token: Token | undefined): boolean => /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(token?.text ?? '');
const isMonth = (token: Token | undefined): boolean => months.test(lower(token).replace(/^mid-/, '')) && /^(?:mid-)?\p{Lu}/u.test(token?.text ?? '');

/** The date that begins at `at`, without its preposition; null when none does. */
export function dateAt(tokens: readonly Token[], at: number): DatePhrase | null {
  let next = at;
  if (part.test(lower(tokens[next]))) next += tokens[next + 1]?.text === '-' ? 2 : 1;
  const found = monthDate(tokens, next) ?? dayDate(tokens, next) ?? yearDate(tokens, next) ?? namedTime(tokens, next);
  return found ? { ...found, from: at } : null;
}

function monthDate(tokens: readonly Token[], at: number): DatePhrase | null {
  if (!isMonth(tokens[at])) return null;
  const day = isDay(tokens[at + 1]) ? 1 : 0;
  const comma = tokens[at + 1 + day]?.text === ',' || lower(tokens[at + 1 + day]) === 'of' ? 1 : 0;
  const year = isYear(tokens[at + 1 + day + comma]) ? 1 : 0;
  return { ...range(at, at + 1 + day + (year ? comma + 1 : 0)), grain: day ? 'day' : 'month', hasYear: year === 1 };
}

function dayDate(tokens: readonly Token[], at: number): DatePhrase | null {
  if (!isDay(tokens[at]) || !isMonth(tokens[at + 1])) return null;
  const year = isYear(tokens[at + 2]) ? 1 : 0;
  return { ...range(at, at + 2 + year), grain: 'day', hasYear: year === 1 };
}

function yearDate(tokens: readonly Token[], at: number): DatePhrase | null {
  const next = tokens[at + 1];
  if (!isYear(tokens[at]) || /^[-–/’']/.test(next?.text ?? '') || /^s$/.test(lower(next)) || next?.pos === 'SYM') return null;
  const counts = (next?.pos === 'NOUN' || next?.pos === 'ADJ') && next.spaced && !/^(?:onwards?)$/.test(lower(next));
  return counts ? null : { ...range(at, at + 1), grain: 'year', hasYear: true };
}

function namedTime(tokens: readonly Token[], at: number): DatePhrase | null {
  const start = lower(tokens[at]) === 'the' ? at + 1 : at;
  const inner = part.test(lower(tokens[start])) ? start + (tokens[start + 1]?.text === '-' ? 2 : 1) : start;
  if (/^(?:mid-)?(?:1\d|20)\d0s$/.test(lower(tokens[inner]))) return { ...range(at, inner + 1), grain: 'decade', hasYear: true };
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(lower(tokens[inner])) && lower(tokens[inner + 1]) === 'century') {
    return { ...range(at, inner + 2), grain: 'century', hasYear: true };
  }
  if (!seasons.test(lower(tokens[inner]))) return null;
  const of = lower(tokens[inner + 1]) === 'of' ? 1 : 0;
  return isYear(tokens[inner + 1 + of]) ? { ...range(at, inner + 2 + of), grain: 'season', hasYear: true } : null;
}

/** A date after `in`, `on` or `during`: a time adjunct with its preposition. */
export function dateAdjunctAt(tokens: readonly Token[], at: number): { readonly adjunct: Range; readonly date: DatePhrase } | null {
  if (!/^(?:in|on|during)$/.test(lower(tokens[at]))) return null;
  const date = dateAt(tokens, at + 1);
  if (!date || (lower(tokens[at]) === 'on') !== (date.grain === 'day')) return null;
  return { adjunct: range(at, date.to), date };
}

/** How to ask for a date of this grain. */
export function whenWords(date: DatePhrase): string {
  if (date.grain === 'year' && date.to - date.from === 1) return 'In which year';
  if (date.grain === 'decade') return 'In which decade';
  if (date.grain === 'century') return 'In which century';
  return date.grain === 'day' && date.hasYear ? 'On what date' : 'When';
}
