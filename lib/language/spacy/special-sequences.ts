/**
 * Words with a tokenisation of their own that the affix rules took apart ("a.m." before a full stop): found again as sequences
 * of tokens and put back.
 */
import type { Lexeme } from './lexeme';
import { splitChunk, type RawToken, type Rules } from './split-chunk';

export interface SpecialSequences {
  /** Sequences of words by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly special: ReadonlyMap<string, readonly Lexeme[]>;
}

interface Match {
  readonly from: number;
  readonly to: number;
}

/** Only those that an affix rule touches can have been taken apart. */
export function specialSequencesOf(rules: Rules): SpecialSequences {
  const byFirst = new Map<string, string[][]>();
  for (const text of rules.special.keys()) {
    const touched = rules.prefix.test(text) || text.search(rules.infix) >= 0 || rules.suffix.test(text) || text.includes(' ');
    if (!touched) continue;
    const words = text.split(' ').flatMap((chunk) => splitChunk(chunk, rules, false)).map((lexeme) => lexeme.text);
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return { byFirst, special: rules.special };
}

export function retokenized(tokens: RawToken[], text: string, { byFirst, special }: SpecialSequences): RawToken[] {
  const matches = tokens.flatMap((token, from) => (byFirst.get(token.lexeme.text) ?? [])
    .filter((words) => words.every((word, offset) => tokens[from + offset]?.lexeme.text === word))
    .map((words): Match => ({ from, to: from + words.length })));
  if (matches.length === 0) return tokens;
  const out: RawToken[] = [];
  let next = 0;
  for (const { from, to } of withoutOverlap(matches)) {
    const start = tokens[from]?.start ?? 0;
    const last = tokens[to - 1];
    const lexemes = special.get(text.slice(start, last?.end));
    if (lexemes === undefined) continue;
    out.push(...tokens.slice(next, from));
    let at = start;
    for (const lexeme of lexemes) {
      const end = at + lexeme.text.length;
      out.push({ lexeme, start: at, end, spaced: end === last?.end && last.spaced });
      at = end;
    }
    next = to;
  }
  return [...out, ...tokens.slice(next)];
}

/** Longest first, then leftmost; a match that was turned down still keeps its tokens from later ones, as in spaCy. */
function withoutOverlap(matches: readonly Match[]): Match[] {
  const seen = new Set<number>();
  const kept = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from).filter(({ from, to }) => {
    const free = !seen.has(from) && !seen.has(to - 1);
    for (let at = from; at < to; at += 1) seen.add(at);
    return free;
  });
  return kept.sort((a, b) => a.from - b.from);
}
