/** A distinct word and what the model looks at in it. */
import { firstCharacter, isSpace, lastCharacters, shapeOf } from './characters';
import { hashOfString } from './hash';
import type { Header } from './binary';

export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly norm: string;
  readonly isSpace: boolean;
  /** spaCy's ids of norm, prefix, suffix and shape, in this order. */
  readonly ids: readonly [bigint, bigint, bigint, bigint];
  /** Its number among the lexemes of this vocabulary. */
  readonly index: number;
}

/** Grows with the texts read; `lexeme(text)` is the same object for the same text and norm. */
export interface Vocabulary {
  lexeme(text: string, norm?: string): Lexeme;
}

/** Lexemes are made on first sight and kept. */
export function vocabularyOf({ symbols, digits, norms }: Pick<Header, 'symbols' | 'digits' | 'norms'>): Vocabulary {
  const digitSet = new Set(digits);
  const ids = new Map<string, bigint>(Object.entries(symbols).map(([name, id]) => [name, BigInt(id)]));
  ids.set('', 0n);
  const words = new Map(Object.entries(norms.words));
  const hashed = new Map(Object.entries(norms.hashed).map(([key, norm]) => [BigInt(`0x${key}`), norm]));
  const known = new Map<string, Lexeme>();

  const idOf = (text: string): bigint => {
    const found = ids.get(text);
    if (found !== undefined) return found;
    const id = hashOfString(text);
    ids.set(text, id);
    return id;
  };
  const normOf = (text: string): string => hashed.get(idOf(text)) ?? words.get(text) ?? text.toLowerCase();

  return {
    lexeme(text, given) {
      const key = given === undefined ? text : `${text}\n${given}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const norm = given ?? normOf(text);
      const lexeme: Lexeme = {
        text, norm, lower: text.toLowerCase(), isSpace: isSpace(text), index: known.size,
        ids: [idOf(norm), idOf(firstCharacter(text)), idOf(lastCharacters(text)), idOf(shapeOf(text, digitSet))],
      };
      known.set(key, lexeme);
      return lexeme;
    },
  };
}
