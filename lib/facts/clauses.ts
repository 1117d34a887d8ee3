/** Main clauses: what stands in front, subject, verb group and what follows it. Only clauses that parse whole are given. */
import { dateAdjunctAt } from './dates';
import { basePhrase, longPhrase } from './phrases';
import { closingQuote, lower, range, type Range } from './ranges';
import type { Token } from '../language';

export interface Clause {
  /** Adjuncts in front of the subject, without their commas. */
  readonly lead: readonly Range[];
  readonly subject: Range;
  /** `…, a senior fellow at …,` after the subject. */
  readonly apposition: Range | null;
  /** Auxiliaries, adverbs and negation before the main verb, in order. */
  readonly helpers: readonly number[];
  /** The main verb; the copula itself when there is no other. */
  readonly verb: number;
  /** From after the verb to the end of the clause. */
  readonly rest: Range;
  /** From after the clause to the end of the sentence. */
  readonly tail: Range;
}

/** The main clause of a sentence, or of the part of it that begins at `from`. Null unless it parses from end to end. */
export function mainClause(tokens: readonly Token[], from = 0): Clause | null {
  const lead = leadAdjuncts(tokens, from);
  const subject = longPhrase(tokens, lead.to, { attach: 'all', subject: true });
  if (!subject) return null;
  const bracket = tokens[subject.to]?.text === '(' ? bracketEnd(tokens, subject.to) + 1 : subject.to;
  const aside = asideAfter(tokens, bracket);
  const group = verbGroup(tokens, aside?.after ?? bracket);
  if (!group) return null;
  const end = clauseEnd(tokens, group.verb + 1);
  const clause: Clause = {
    lead: lead.adjuncts, subject, apposition: aside?.apposition ?? null, helpers: group.helpers, verb: group.verb,
    rest: range(group.verb + 1, end), tail: range(end, tokens.length),
  };
  return hasStrayVerb(tokens, clause) ? null : clause;
}

/** The main clause and those joined to it: `…, and in 1990 she left`, `… and moved to …` with the subject of the first. */
export function clausesFrom(tokens: readonly Token[], from: number): Clause[] {
  const first = mainClause(tokens, from);
  const clauses = first ? [first] : [];
  for (let turns = 0, last = first; last && turns < 3; turns += 1) {
    const next = joinedClause(tokens, last);
    if (!next) break;
    clauses.push(next);
    last = next;
  }
  return clauses;
}

function joinedClause(tokens: readonly Token[], last: Clause): Clause | null {
  let at = last.rest.to;
  const comma = /^[,;]$/.test(tokens[at]?.text ?? '');
  if (comma) at += 1;
  const joined = /^(?:and|but)$/.test(lower(tokens[at]));
  if (joined) at += 1;
  if (!joined && tokens[at - 1]?.text !== ';') return null;
  const own = mainClause(tokens, at);
  if (own) return own;
  const lead = leadAdjuncts(tokens, at);
  const group = verbGroup(tokens, lead.to);
  const bare = group?.helpers.every((helper) => tokens[helper]?.pos === 'ADV') ?? false;
  const helped = last.helpers.some((helper) => tokens[helper]?.pos === 'AUX');
  if (!group || tokens[last.verb]?.lemma === 'be' || (bare && helped)) return null;
  const end = clauseEnd(tokens, group.verb + 1);
  const clause = { lead: lead.adjuncts, subject: last.subject, apposition: null, helpers: group.helpers, verb: group.verb, rest: range(group.verb + 1, end), tail: range(end, tokens.length) };
  return hasStrayVerb(tokens, clause) ? null : clause;
}

/** `However,` `In late June,` `Despite the rain,` and a date without a comma. Clauses in front are skipped whole. */
export function leadAdjuncts(tokens: readonly Token[], from: number): { readonly adjuncts: readonly Range[]; readonly to: number } {
  const adjuncts: Range[] = [];
  let at = from;
  if (tokens[at]?.pos === 'CCONJ') at += 1;
  for (let turns = 0; turns < 4; turns += 1) {
    const end = adjunctEnd(tokens, at);
    if (end < 0) return { adjuncts, to: at };
    adjuncts.push(range(at, end));
    at = tokens[end]?.text === ',' ? end + 1 : end;
  }
  return { adjuncts, to: at };
}

function adjunctEnd(tokens: readonly Token[], at: number): number {
  const dated = dateAdjunctAt(tokens, at);
  if (dated) return dated.adjunct.to;
  const token = tokens[at];
  if (token?.pos === 'ADV' && (tokens[at + 1]?.text === ',' || isLinkWord(tokens, at))) return at + 1;
  if (token?.pos === 'ADP' && !/^as$/.test(lower(token))) {
    const phrase = longPhrase(tokens, at + 1, { attach: 'all' });
    if (phrase && tokens[phrase.to]?.text === ',') return phrase.to;
  }
  return opensAside(token) ? asideInFront(tokens, at) : -1;
}

/** `Then he left`, `Yet the bank grew`: an adverb that only ties on. */
const isLinkWord = (tokens: readonly Token[], at: number): boolean => /^(?:then|yet|thus|still|later|today|finally|eventually|nearby|originally|initially|soon)$/.test(lower(tokens[at])) && !verbGroup(tokens, at + 1);

const opensAside = (token: Token | undefined): boolean => token !== undefined
  && (/^(?:as|while|although|though|when|after|before|since|because|once|whereas|following|despite|rather|instead|in|with|at|by|for|on|from|under|during|throughout|unlike|like|among)$/.test(lower(token)) || (token.pos === 'VERB' && token.tag !== 'base' && token.tag !== 'third'));

/** A clause or a long phrase in front, up to the first comma after which a whole clause stands. */
function asideInFront(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + 28); at += 1) {
    const close = closingQuote(tokens, at);
    if (close > at) at = close;
    else if (/^[.;:!?]$/.test(tokens[at]?.text ?? '')) return -1;
    else if (tokens[at]?.text === ',') {
      const subject = longPhrase(tokens, at + 1, { attach: 'all', subject: true });
      const list = /^(?:and|or)$/.test(lower(tokens[at + 1])) || tokens.slice(from, at).some(({ text }) => text === ',');
      if (subject && !list && verbGroup(tokens, asideAfter(tokens, subject.to)?.after ?? subject.to)) return at;
    }
  }
  return -1;
}

interface Aside { readonly apposition: Range | null; readonly after: number }

/** Between the commas after a subject: an apposition or a relative clause. */
function asideAfter(tokens: readonly Token[], at: number): Aside | null {
  if (tokens[at]?.text !== ',') return null;
  for (let end = at + 1; end < Math.min(tokens.length, at + 40); end += 1) {
    const close = closingQuote(tokens, end);
    if (close > end) end = close;
    else if (tokens[end]?.text === ',' && verbGroup(tokens, end + 1)) {
      const inner = range(at + 1, end);
      return { apposition: isApposition(tokens, inner) ? inner : null, after: end + 1 };
    }
  }
  return null;
}

function isApposition(tokens: readonly Token[], inner: Range): boolean {
  const phrase = basePhrase(tokens, inner.from);
  return phrase !== null && phrase.to <= inner.to && !tokens.slice(inner.from, inner.to).some(({ pos, tag }) => pos === 'AUX' || (pos === 'VERB' && tag === 'third'));
}

export interface VerbGroup { readonly helpers: readonly number[]; readonly verb: number }

/** Auxiliaries, adverbs and the main verb, if a finite verb group begins here. */
export function verbGroup(tokens: readonly Token[], from: number): VerbGroup | null {
  const helpers: number[] = [];
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'AUX' || token?.pos === 'ADV' || (token?.pos === 'PART' && /^(?:not|n't)$/.test(lower(token)))) helpers.push(at);
    else break;
  }
  const finite = tokens[helpers.find((helper) => tokens[helper]?.pos === 'AUX') ?? at];
  if (tokens[at]?.pos === 'VERB' && finite && finite.tag !== 'gerund' && (finite.tag !== 'participle' || finite.pos === 'AUX')) return { helpers, verb: at };
  const last = helpers.filter((helper) => tokens[helper]?.pos === 'AUX').at(-1);
  if (last === undefined || !/^(?:be|have|do)$/.test(tokens[last]?.lemma ?? '')) return null;
  return { helpers: helpers.filter((helper) => helper < last), verb: last };
}

/** Where a clause that goes on at `from` ends: at a full stop, a comma that opens something new, or a joined verb. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const close = closingQuote(tokens, at);
    if (close > at) at = close;
    else if (token?.text === '(' || token?.text === '[') at = bracketEnd(tokens, at);
    else if (/^(?:[.!?;:—…”"]|--)$/.test(token?.text ?? '') || (token?.text === '–' && token.spaced)) return at;
    else if (token?.text === ',') {
      const skip = insideComma(tokens, from, at);
      if (skip === 0) return at;
      at = skip;
    } else if (token?.pos === 'CCONJ' && joinsVerb(tokens, at)) return at;
  }
  return tokens.length;
}

function bracketEnd(tokens: readonly Token[], at: number): number {
  const close = tokens.findIndex(({ text }, index) => index > at && /^[)\]]$/.test(text));
  return close < 0 ? at : close;
}

/** The index to go on from when the comma belongs to a date, a place or a list; 0 when it ends the clause. */
function insideComma(tokens: readonly Token[], from: number, at: number): number {
  if (/^\d{4}$/.test(tokens[at + 1]?.text ?? '') && /^\d{1,2}$/.test(tokens[at - 1]?.text ?? '')) return at + 1;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const afterPlace = tokens[at + 2];
  if (before?.pos === 'PROPN' && next?.pos === 'PROPN' && (!afterPlace || /^[.,;]$/.test(afterPlace.text) || afterPlace.pos === 'ADP')) {
    return afterPlace?.text === ',' && afterPlace !== tokens.at(-1) && tokens[at + 3]?.pos !== 'CCONJ' ? at + 1 : at + 1;
  }
  return listEnd(tokens, from, at);
}

function listEnd(tokens: readonly Token[], from: number, at: number): number {
  for (let start = from; start < at; start += 1) {
    const phrase = longPhrase(tokens, start, { attach: 'of' });
    if (phrase && phrase.to > at) return phrase.to - 1;
  }
  return 0;
}

/** `… and moved to …`: a conjunction before a second finite verb, or before a new clause. */
function joinsVerb(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]?.pos === 'ADV' ? at + 2 : at + 1;
  const next = tokens[after];
  if (next?.pos === 'AUX' || (next?.pos === 'VERB' && (next.tag === 'past' || next.tag === 'third' || next.tag === 'participle') )) return true;
  const subject = longPhrase(tokens, after, { attach: 'of' });
  return subject !== null && verbGroup(tokens, subject.to) !== null;
}

const openers = /^(?:that|which|who|whom|whose|where|when|if|because|while|as|than|what|how|why|whether|although|though|before|after|until|since|so|it|he|she|they|we|i|you)$/;

/** Past forms that are no participles. */
const purePast = /^(?:ate|became|began|blew|broke|came|chose|drew|drank|drove|fell|flew|froze|gave|grew|knew|ran|rode|rose|sang|sank|saw|shook|spoke|stole|swam|threw|took|tore|wore|went|wrote)$/;

/** A finite verb in the rest with nothing to open its clause: the main verb was misread. Verbs of saying open one. */
function hasStrayVerb(tokens: readonly Token[], clause: Clause): boolean {
  const opensThat = /^(?:say|announce|claim|believe|think|argue|state|note|suggest|hope|find|show|mean|know|agree|admit|ensure|estimate)$/.test(tokens[clause.verb]?.lemma ?? '');
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    const close = closingQuote(tokens, at);
    if (close > at) {
      at = close;
      continue;
    }
    if (openers.test(lower(tokens[at])) || opensThat) return false;
    const token = tokens[at];
    if (token?.pos === 'AUX' && token.tag !== 'participle' && token.tag !== 'gerund' && !/^(?:be|have)$/.test(lower(token))) return true;
    if (token?.pos === 'VERB' && (token.tag === 'third' || purePast.test(lower(token)))) return true;
  }
  return false;
}
