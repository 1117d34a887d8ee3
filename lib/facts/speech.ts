/** Who says what in a sentence: the speaker, the words and how they are introduced. */
import { clausesFrom, mainClause, type Clause } from './clauses';
import { longPhrase } from './phrases';
import { closingQuote, lower, range, words, type Range, type Swap } from './ranges';
import { said } from './questions';
import { speechVerbs } from './lexicon';
import { childrenOf, phraseAt } from './tree';
import { treeClauses, type TreeClause } from './tree-clauses';
import type { Token } from '../language';

export interface Speech {
  readonly speaker: Range;
  readonly verb: number;
  /** The words said, without quotation marks or `that`. */
  readonly content: Range;
  readonly quoted: boolean;
  /** `told the mayor that …`. */
  readonly addressee: Range | null;
}

/** The speech a sentence reports, if it says clearly who speaks. */
export function speechIn(tokens: readonly Token[]): Speech | null {
  return quoteFirst(tokens) ?? accordingTo(tokens) ?? speakerFirst(tokens);
}

/** `X said, “…”`, `X said that …`, `As X noted, “…”`, `X told Y that …`. */
function speakerFirst(tokens: readonly Token[]): Speech | null {
  const clause = mainClause(tokens, lower(tokens[0]) === 'as' ? 1 : 0);
  const verb = tokens[clause?.verb ?? -1];
  if (!clause || !verb || !isSpeech(verb) || clause.helpers.some((at) => /^(?:not|n't|be|could|would|might|may|should)$/.test(tokens[at]?.lemma ?? ''))) return null;
  const addressee = verb.lemma === 'tell' ? longPhrase(tokens, clause.rest.from, { attach: 'all' }) : null;
  const from = addressee?.to ?? clause.rest.from;
  const quote = quoteAt(tokens, /^[,:]$/.test(tokens[from]?.text ?? '') ? from + 1 : from);
  const speech = { speaker: clause.subject, verb: clause.verb, addressee };
  if (quote) return { ...speech, content: quote, quoted: true };
  if (lower(tokens[from]) === 'that') return { ...speech, content: untilStop(tokens, from + 1), quoted: false };
  const bare = !addressee && tokens[from] && mainClause(tokens, from);
  return bare && clause.lead.length === 0 ? { ...speech, content: untilStop(tokens, from), quoted: false } : null;
}

const isSpeech = (token: Token): boolean => token.pos === 'VERB' && (speechVerbs.has(token.lemma) || token.lemma === 'agree');

/** `“…,” said X.` and `“…,” X said.` */
function quoteFirst(tokens: readonly Token[]): Speech | null {
  const quote = quoteAt(tokens, 0);
  if (!quote) return null;
  let at = quote.to + (/^[,.!?]$/.test(tokens[quote.to]?.text ?? '') ? 2 : 1);
  if (tokens[at]?.text === ',') at += 1;
  if (tokens[at] && isSpeech(tokens[at] as Token)) {
    const speaker = longPhrase(tokens, at + 1, { attach: 'all' });
    return speaker ? { speaker, verb: at, content: quote, quoted: true, addressee: null } : null;
  }
  const clause = mainClause(tokens, at);
  const verb = tokens[clause?.verb ?? -1];
  return clause && verb && isSpeech(verb) && clause.lead.length === 0 ? { speaker: clause.subject, verb: clause.verb, content: quote, quoted: true, addressee: null } : null;
}

/** `According to X, …` and `…, according to X.` */
function accordingTo(tokens: readonly Token[]): Speech | null {
  const at = tokens.findIndex((token, index) => lower(token) === 'according' && lower(tokens[index + 1]) === 'to');
  if (at < 0) return null;
  const speaker = longPhrase(tokens, at + 2, { attach: 'all' });
  if (!speaker) return null;
  const speech = { speaker, verb: at, quoted: false, addressee: null };
  if (at === 0 && tokens[speaker.to]?.text === ',') return { ...speech, content: untilStop(tokens, speaker.to + 1) };
  const last = speaker.to >= tokens.length - 1 && tokens[at - 1]?.text === ',';
  return last ? { ...speech, content: range(0, at - 1) } : null;
}

/** The inside of the quotation that begins at `at`, less a closing comma or stop. */
function quoteAt(tokens: readonly Token[], at: number): Range | null {
  const close = closingQuote(tokens, at);
  if (close <= at + 1) return null;
  const last = /^[,.]$/.test(tokens[close - 1]?.text ?? '') ? close - 1 : close;
  return range(at + 1, last);
}

const untilStop = (tokens: readonly Token[], from: number): Range => range(from, /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length);

/** A clause with the person who vouches for it. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly swaps: readonly Swap[];
  readonly clause: Clause;
  /** `According to Ana Perez`; empty for what the text itself says. */
  readonly attribution: string;
  readonly content: Range;
  /** `even if it rains`: the clause holds only then. */
  readonly condition: Range | null;
}

/** The clauses a sentence states: its own, or those of the speech it reports. A line without a full stop is no sentence. */
export function statementsIn(tokens: readonly Token[], swaps: readonly Swap[]): Statement[] {
  if (!tokens.slice(-3).some(({ text }) => /[.!?…”"]$/.test(text))) return [];
  const plain = plainStatements(tokens, swaps);
  const covered = new Set(plain.map(({ clause }) => clause.verb));
  return [...plain, ...treeStatements(tokens, swaps).filter(({ clause }) => !covered.has(clause.verb))];
}

/** Those the grammar tells, each clause of its own; a clause limited by what stands in front of it is left out. */
export function treeStatements(tokens: readonly Token[], swaps: readonly Swap[]): (Statement & { readonly clause: TreeClause })[] {
  return treeClauses(tokens).filter(({ verb, parts }) => !speechVerbs.has(tokens[verb]?.lemma ?? '') || parts.every((at) => tokens[at]?.dep !== 'ccomp' || childrenOf(tokens, at, 'mark').length === 0)).flatMap((clause) => {
    const speaker = clause.speaker === null ? null : phraseAt(tokens, clause.speaker);
    const attribution = speaker ? attributionTo(tokens, swaps, speaker) : '';
    return speaker && attribution === '' ? [] : [{ tokens, swaps, clause, attribution, content: range(0, tokens.length), condition: null }];
  });
}

function plainStatements(tokens: readonly Token[], swaps: readonly Swap[]): Statement[] {
  const speech = speechIn(tokens);
  const content = speech?.content ?? untilStop(tokens, 0);
  const attribution = speech ? attributionTo(tokens, swaps, speech.speaker) : '';
  if (speech && attribution === '') return [];
  const inner = tokens.slice(0, content.to);
  const condition = conditionAt(inner, content.from);
  const clauses = clausesFrom(inner, condition ? condition.outcome : content.from);
  return clauses.slice(0, condition ? 1 : clauses.length).map((clause) => ({ tokens: inner, swaps, clause, attribution, content, condition: condition?.condition ?? null }));
}

/** `(Even) if A, (then)` in front of a clause, and where that clause begins. */
function conditionAt(tokens: readonly Token[], from: number): { readonly condition: Range; readonly outcome: number } | null {
  const at = /^(?:even|only)$/.test(lower(tokens[from])) ? from + 1 : from;
  const comma = lower(tokens[at]) === 'if' ? tokens.findIndex(({ text }, index) => index > at && text === ',') : -1;
  if (comma < 0 || !mainClause(tokens.slice(0, comma), at + 1)) return null;
  return { condition: range(from, comma), outcome: comma + (lower(tokens[comma + 1]) === 'then' ? 2 : 1) };
}

/** Empty when the speaker is a pronoun nobody knows. */
export function attributionTo(tokens: readonly Token[], swaps: readonly Swap[], speaker: Range): string {
  const known = tokens[speaker.from]?.pos !== 'PRON' || swaps.some(({ from }) => from === speaker.from);
  return known && words(tokens, speaker) !== '' ? `According to ${said({ tokens, swaps }, speaker)}` : '';
}

/** A question about a statement, with who says so in front. */
export function attributed({ attribution }: Pick<Statement, 'attribution'>, question: string): string {
  return attribution === '' ? question : `${attribution}, ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
}
