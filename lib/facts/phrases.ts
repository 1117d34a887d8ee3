/** Noun phrases: where one that begins at a token ends. A parser will give these; until then a chunker does. */
import { dateAt } from './dates';
import { actNouns } from './lexicon';
import { closingQuote, headOf, lower, range, type Range } from './ranges';
import type { Token } from '../language';

export interface PhraseOptions {
  /** Which prepositional phrases belong to it: only those with `of`, or all but times. */
  readonly attach: 'of' | 'all';
  /** As a subject, `a and b` joins before a verb; as an object, `and b` before a verb begins a new clause. */
  readonly subject?: boolean;
}

const prepositions = /^(?:of|in|on|at|for|with|from|to|between|against|by|about|into|over|under|toward|towards|among|within|near|across|behind|through)$/;
const approximators = /^(?:about|around|nearly|almost|approximately|over|roughly|some)$/;

/** The phrase without what follows its head: `the new bank's first director`. */
export function basePhrase(tokens: readonly Token[], from: number): Range | null {
  let at = from;
  let noun = -1;
  if (tokens[at]?.pos === 'PRON' && !isPossessive(tokens[at])) return isPronounPhrase(tokens[at]) ? range(from, from + 1) : null;
  if (approximators.test(lower(tokens[at])) && (tokens[at + 1]?.pos === 'NUM' || /^[$€£]$/.test(tokens[at + 1]?.text ?? ''))) at += 1;
  for (; at < tokens.length; at += 1) {
    const quoted = quotedWords(tokens, at);
    if (quoted > 0 && (noun >= 0 || at > from)) {
      at = quoted;
      noun = at;
      continue;
    }
    if (!continues(tokens, from, at, noun)) break;
    const { pos } = tokens[at] ?? {};
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || lower(tokens[at]) === '%') noun = at;
    else if (pos === 'VERB' && tokens[at]?.tag === 'gerund' && !isNounish(tokens[at + 1])) noun = at;
  }
  if (noun < 0) return nominalAdjective(tokens, from, at);
  return range(from, noun + 1);
}

/** `the poor`: an article and an adjective with no noun. */
function nominalAdjective(tokens: readonly Token[], from: number, to: number): Range | null {
  return to === from + 2 && lower(tokens[from]) === 'the' && tokens[from + 1]?.pos === 'ADJ' && !isNounish(tokens[to]) ? range(from, to) : null;
}

const isPossessive = (token: Token | undefined): boolean => /^(?:its|their|his|her|our|my|your)$/.test(lower(token));
const isPronounPhrase = (token: Token | undefined): boolean => /^(?:he|she|it|they|we|i|you|him|her|them|us|this|that|these|those|many|some|both|most|more|none)$/.test(lower(token));
const isNounish = (token: Token | undefined): boolean => token !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos);

function continues(tokens: readonly Token[], from: number, at: number, noun: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return false;
  switch (token.pos) {
    case 'DET': return at === from || /^(?:all|both|half)$/.test(lower(tokens[at - 1]));
    case 'PRON': return isPossessive(token) && (at === from || lower(tokens[at - 1]) === 'all');
    case 'NOUN': case 'PROPN': case 'NUM': return true;
    case 'ADJ': return noun < 0 || isNounish(next) || next?.text === '-';
    case 'SYM': return /^[%$€£&]$/.test(token.text) || (/^[-–/]$/.test(token.text) && !token.spaced && next?.spaced === false);
    case 'PART': return /^(?:'s|')$/.test(lower(token)) && isAfterPossessor(tokens, at);
    case 'ADV': return noun < 0 && (next?.pos === 'ADJ' || (next?.pos === 'VERB' && next.tag !== 'gerund'));
    case 'PUNCT': return (/^[-–/]$/.test(token.text) && !token.spaced && next?.spaced === false) || isUnit(tokens, at);
    case 'VERB': return modifies(tokens, from, at, noun);
    case 'CCONJ': return noun < 0 && tokens[at - 1]?.pos === 'ADJ' && (next?.pos === 'ADJ' || (next?.pos === 'NOUN' && tokens[at + 2]?.pos === 'NOUN'));
    default: return false;
  }
}

const isUnit = (tokens: readonly Token[], at: number): boolean => /^[%$€£]$/.test(tokens[at]?.text ?? '') && (tokens[at - 1]?.pos === 'NUM' || tokens[at + 1]?.pos === 'NUM');

const isAfterPossessor = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.spaced === false && tokens[at + 1] !== undefined && !/^(?:PUNCT|AUX|ADP)$/.test(tokens[at + 1]?.pos ?? 'PUNCT');

/** A participle before its noun: `controlled substances`, `the finished drug`, `the growing debt`. */
function modifies(tokens: readonly Token[], from: number, at: number, noun: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const opens = at > from && (/^(?:DET|ADJ|ADV|NUM)$/.test(before?.pos ?? '') || isPossessive(before) || before?.text === '-' || /^'s$/.test(lower(before)));
  if (token?.tag === 'gerund') return (opens && at > from) || before?.text === '-';
  if (before?.text === '-' && !before.spaced) return true;
  if (token?.tag !== 'past' && token?.tag !== 'participle') return false;
  return ((at === from || opens) && noun < 0 && isNounish(tokens[at + 1]) && tokens[at + 1]?.spaced === true);
}

/** Index of the mark that closes a short quotation at `at` inside a phrase; 0 when there is none. */
function quotedWords(tokens: readonly Token[], at: number): number {
  const close = closingQuote(tokens, at);
  if (close < 0 || close - at > 7) return 0;
  const inner = tokens.slice(at + 1, close);
  const verb = inner.some(({ pos, tag }) => pos === 'AUX' || (pos === 'VERB' && tag !== 'gerund' && tag !== 'participle' && tag !== 'past'));
  return verb || inner.some(({ text }) => text === ',') ? 0 : close;
}

/** The phrase with what belongs to its head. */
export function longPhrase(tokens: readonly Token[], from: number, options: PhraseOptions): Range | null {
  const base = basePhrase(tokens, from);
  if (!base) return null;
  let to = base.to;
  if (tokens[from]?.pos === 'PRON' && base.to === from + 1 && !/^(?:those|many|some|most)$/.test(lower(tokens[from]))) return base;
  for (;;) {
    const next = extension(tokens, range(from, to), options);
    if (next <= to) return range(from, to);
    to = next;
  }
}

function extension(tokens: readonly Token[], phrase: Range, options: PhraseOptions): number {
  const { to } = phrase;
  const word = lower(tokens[to]);
  if (tokens[to]?.text === '(') return shortBracket(tokens, to);
  if (tokens[to]?.pos === 'ADP' && (word === 'of' || (options.attach === 'all' && prepositions.test(word)))) {
    if (word !== 'of' && dateAt(tokens, to + 1)) return to;
    return basePhrase(tokens, to + 1)?.to ?? to;
  }
  if (word === 'to' && options.attach === 'all' && actNouns.has(headOf(tokens, phrase)?.lemma ?? '')) return infinitive(tokens, to, options);
  if (tokens[to]?.pos === 'ADV' && options.attach === 'all' && /^(?:directly|back|away)$/.test(word) && tokens[to + 1]?.pos === 'ADP') return to + 1;
  if (word === 'and' || word === 'or') return coordinate(tokens, to, options);
  return word === ',' ? enumeration(tokens, to, options) : to;
}

/** `(WHO)` belongs to the name before it. */
function shortBracket(tokens: readonly Token[], at: number): number {
  const close = tokens.findIndex(({ text }, index) => index > at && text === ')');
  return close > at && close - at <= 3 && /^[\p{Lu}\d.]+$/u.test(tokens[at + 1]?.text ?? '') ? close + 1 : at;
}

/** `to curb demand` after a noun for an act. */
export function infinitive(tokens: readonly Token[], at: number, options: PhraseOptions): number {
  if (tokens[at + 1]?.pos !== 'VERB' || tokens[at + 1]?.tag !== 'base') return at;
  const object = longPhrase(tokens, at + 2, options);
  const end = object?.to ?? (tokens[at + 2]?.pos === 'ADP' ? longPhrase(tokens, at + 3, options)?.to ?? at : at);
  const again = tokens[end]?.pos === 'CCONJ' && tokens[end + 1]?.tag === 'base' ? longPhrase(tokens, end + 2, options)?.to : undefined;
  return again ?? end;
}

function coordinate(tokens: readonly Token[], at: number, options: PhraseOptions): number {
  const next = basePhrase(tokens, at + 1);
  if (!next || tokens[at + 1]?.pos === 'PRON') return at;
  return options.subject || !startsVerb(tokens, next.to) ? next.to : at;
}

/** `a, b and c`: the end of the list whose first comma is at `at`, or `at` when it is none. */
function enumeration(tokens: readonly Token[], at: number, options: PhraseOptions): number {
  let end = at;
  for (let items = 0; items < 12; items += 1) {
    const comma = tokens[end]?.text === ',' ? 1 : 0;
    const last = /^(?:and|or)$/.test(lower(tokens[end + comma]));
    if (!comma && !last) return at;
    const item = basePhrase(tokens, end + comma + (last ? 1 : 0));
    if (!item || (last && !options.subject && startsVerb(tokens, item.to))) return at;
    end = item.to;
    while (lower(tokens[end]) === 'of') end = basePhrase(tokens, end + 1)?.to ?? tokens.length;
    if (last) return end < tokens.length ? end : at;
  }
  return at;
}

/** Whether a finite verb, perhaps after an adverb, begins here. */
export function startsVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.pos === 'ADV' ? tokens[at + 1] : tokens[at];
  return next !== undefined && (next.pos === 'AUX' || (next.pos === 'VERB' && next.tag !== 'gerund'));
}
