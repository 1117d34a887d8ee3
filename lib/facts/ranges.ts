/** Ranges of a sentence's tokens: their words, their place, their head. */
import type { Span } from '../core/model';
import type { Token } from '../language';

/** Tokens `from` to `to` (exclusive) of one sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words a question uses in place of a range, so that it can be understood alone: `Perez` → `Ana Perez`. */
export interface Swap extends Range {
  readonly text: string;
}

export const range = (from: number, to: number): Range => ({ from, to });

export const lower = (token: Token | undefined): string => token?.text.toLowerCase().replace('’', "'") ?? '';

/** The words of a range as the reader sees them, white space collapsed. */
export function words(tokens: readonly Token[], { from, to }: Range, swaps: readonly Swap[] = []): string {
  let text = '';
  for (let at = from; at < to;) {
    const swap = swaps.find((candidate) => candidate.from === at && candidate.to <= to);
    const token = tokens[at];
    if (!token) break;
    if (at > from && token.spaced) text += ' ';
    text += swap ? swap.text : token.text;
    at = swap ? swap.to : at + 1;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The place of a range in the stored text. */
export function spanOf(tokens: readonly Token[], { from, to }: Range): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The token a phrase is about: the last noun before any preposition. */
export function headOf(tokens: readonly Token[], { from, to }: Range): Token | undefined {
  let head: Token | undefined;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (head && (token.pos === 'ADP' || token.pos === 'SCONJ' || token.text === ',' || (token.pos === 'PART' && lower(token) === 'to'))) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'PRON') head = token;
  }
  return head ?? tokens[to - 1];
}

/** Whether a phrase names more than one thing. */
export function isPlural(tokens: readonly Token[], phrase: Range): boolean {
  const head = headOf(tokens, phrase);
  if (!head) return false;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (tokens[at]?.pos === 'ADP') break;
    if (lower(tokens[at]) === 'and' && at > phrase.from && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) return true;
  }
  if (/^(?:they|we|these|those|people|police|children|men|women|both|many|several|most)$/.test(lower(head))) return true;
  return head.pos === 'NOUN' && head.text.toLowerCase() !== head.lemma && /s$/.test(head.text);
}

/** Index of the quotation mark that closes the one at `at`, or -1. */
export function closingQuote(tokens: readonly Token[], at: number): number {
  const mark = tokens[at]?.text;
  const closing = mark === '“' ? '”' : mark === '"' ? '"' : mark === '‘' ? '’' : '';
  if (closing === '') return -1;
  for (let next = at + 1; next < tokens.length; next += 1) if (tokens[next]?.text === closing) return next;
  return -1;
}
