/** A chunk of text without white space → words: prefixes, suffixes, infixes, and chunks that are special as a whole. */
import type { Lexeme } from './lexeme';

export interface RawToken {
  readonly lexeme: Lexeme;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Whether one space follows. */
  readonly spaced: boolean;
}

/** What splitting needs; `special` maps a chunk to its tokens. */
export interface Rules {
  readonly prefix: RegExp;
  readonly suffix: RegExp;
  readonly infix: RegExp;
  readonly url: RegExp;
  readonly special: ReadonlyMap<string, readonly Lexeme[]>;
  lexeme(text: string): Lexeme;
}

/** A chunk without white space into words: prefixes, suffixes, then what stands between, at its infixes. */
export function splitChunk(chunk: string, rules: Rules, withSpecial: boolean): Lexeme[] {
  const prefixes: Lexeme[] = [];
  const suffixes: Lexeme[] = [];
  const isSpecial = (text: string): boolean => withSpecial && text !== '' && rules.special.has(text);
  let rest = chunk;
  let size = 0;
  while (rest !== '' && rest.length !== size && !isSpecial(rest)) {
    size = rest.length;
    const before = matchedLength(rules.prefix, rest);
    if (before > 0 && isSpecial(rest.slice(before))) {
      prefixes.push(rules.lexeme(rest.slice(0, before)));
      rest = rest.slice(before);
      break;
    }
    const after = matchedLength(rules.suffix, rest.slice(before));
    const cut = rest.length - after;
    if (after > 0 && isSpecial(rest.slice(0, cut))) {
      suffixes.push(rules.lexeme(rest.slice(cut)));
      rest = rest.slice(0, cut);
      break;
    }
    if (before > 0) prefixes.push(rules.lexeme(rest.slice(0, before)));
    if (after > 0 && before + after <= rest.length) suffixes.push(rules.lexeme(rest.slice(cut)));
    rest = rest.slice(before, before + after <= rest.length ? cut : rest.length);
  }
  return [...prefixes, ...splitMiddle(rest, rules, withSpecial), ...suffixes.reverse()];
}

function matchedLength(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

function splitMiddle(text: string, rules: Rules, withSpecial: boolean): readonly Lexeme[] {
  if (text === '') return [];
  const special = withSpecial ? rules.special.get(text) : undefined;
  if (special !== undefined) return special;
  if (rules.url.test(text)) return [rules.lexeme(text)];
  const words: Lexeme[] = [];
  let start = 0;
  for (const match of text.matchAll(rules.infix)) {
    const end = match.index + match[0].length;
    if (match.index === 0) continue;
    if (match.index !== start) words.push(rules.lexeme(text.slice(start, match.index)));
    if (match.index !== end) words.push(rules.lexeme(match[0]));
    start = end;
  }
  if (start < text.length) words.push(rules.lexeme(text.slice(start)));
  return words;
}
