/**
 * spaCy's tokeniser: white space, then affixes, then words with a tokenisation of their own. Nothing is lost: each token is a
 * slice of the text, and between two tokens stands either nothing or one space.
 */
import { isSpaceCode } from './characters';
import type { Header } from './binary';
import type { Lexeme, Vocabulary } from './lexeme';
import { retokenized, specialSequencesOf, type SpecialSequences } from './special-sequences';
import { splitChunk, type RawToken, type Rules } from './split-chunk';

export type Tokenizer = (text: string) => RawToken[];

/** More chunks than a book has; the cache is emptied when it is full. */
const MOST_CACHED = 50_000;

export function tokenizerOf(header: Header, vocabulary: Vocabulary): Tokenizer {
  const special = new Map(Object.entries(header.special).map(([text, parts]) =>
    [text, parts.map(([part, norm]) => vocabulary.lexeme(part, norm))]));
  const rules: Rules = {
    prefix: new RegExp(header.prefix, 'u'), suffix: new RegExp(header.suffix, 'u'), infix: new RegExp(header.infix, 'gu'),
    url: new RegExp(header.url, 'u'), special, lexeme: (text) => vocabulary.lexeme(text),
  };
  const sequences = specialSequencesOf(rules);
  const cache = new Map<string, readonly Lexeme[]>();
  const split = (chunk: string): readonly Lexeme[] => {
    const found = cache.get(chunk);
    if (found !== undefined) return found;
    if (cache.size >= MOST_CACHED) cache.clear();
    const lexemes = special.get(chunk) ?? splitChunk(chunk, rules, true);
    cache.set(chunk, lexemes);
    return lexemes;
  };
  return (text) => tokenize(text, split, sequences);
}

function tokenize(text: string, split: (chunk: string) => readonly Lexeme[], sequences: SpecialSequences): RawToken[] {
  const tokens: RawToken[] = [];
  let start = 0;
  let inSpace = isSpaceCode(text.charCodeAt(0));
  const push = (end: number, spaced: boolean): void => {
    let at = start;
    for (const lexeme of split(text.slice(start, end))) {
      const next = at + lexeme.text.length;
      tokens.push({ lexeme, start: at, end: next, spaced: spaced && next === end });
      at = next;
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpaceCode(code) === inSpace) continue;
    if (start < at) push(at, code === 0x20);
    start = code === 0x20 ? at + 1 : at;
    inSpace = !inSpace;
  }
  if (start < text.length) push(text.length, false);
  return retokenized(tokens, text, sequences);
}
