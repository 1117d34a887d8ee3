/** The texts of a search as patterns: `*` is any text, `_` one character, `\` takes a character as it is. */
import { searchError } from './error';

/** Whether a text is said by a stored one. */
export type TextTest = (stored: string) => boolean;

/** Backslashes before quotes, colons, brackets and hyphens go; those before wildcards stay for `patternOf`. */
export function unescaped(text: string): string {
  const wrong = /(?:^|[^\\])(?:\\\\)*(\\(?:[^\\":*_()-]|$))/u.exec(text)?.[1];
  if (wrong !== undefined) throw searchError('search-escape', { escape: wrong });
  return text.replace(/\\([":()-])/g, '$1');
}

/** Of a regular expression only quotes are escaped by the search itself. */
export const withoutQuoteEscapes = (text: string): string => text.replaceAll('\\"', '"');

/** The source of a regular expression; `any` stands for what one wildcard character may be. */
export function patternOf(text: string, any = '[^]'): string {
  return text.replace(/\\[^]|[*_.?+^$()|[\]{}/\\]/gu, (found) => {
    if (found === '*') return `${any}*`;
    if (found === '_') return any;
    return plain(found.length > 1 ? found.slice(1) : found);
  });
}

const plain = (character: string): string => character.replace(/[.*+?^$()|[\]{}/\\]/u, '\\$&');

export const hasWildcards = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*[*_]/.test(text);

/** The text that a pattern without wildcards stands for. */
export const literalOf = (text: string): string => text.replace(/\\([^])/gu, '$1');

/** The whole stored text, whatever its letters' case. */
export function wholeTest(text: string): TextTest {
  const pattern = new RegExp(`^(?:${patternOf(text)})$`, 'iu');
  return (stored) => pattern.test(stored);
}

/** A regular expression the person wrote. Throws a problem where it is none. */
export function expressionTest(source: string): TextTest {
  const pattern = expressionOf(source);
  return (stored) => pattern.test(stored);
}

/** Between two places where a word ends. */
export function wordTest(text: string): TextTest {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}\\p{Pc}])(?:${patternOf(text)})(?![\\p{L}\\p{M}\\p{N}\\p{Pc}])`, 'iu');
  return (stored) => pattern.test(stored);
}

/** Without the marks over and under letters. */
export const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** Of a deletion only the text that is hidden. */
export const withoutDeletions = (text: string): string => text.replace(/\{\{c\d+::([^]*?)(?:::[^]*?)?\}\}/g, '$1');

/** Characters that may be escaped for no reason are, in expressions from Anki; JavaScript's `u` refuses that. */
function expressionOf(source: string): RegExp {
  for (const flags of ['iu', 'i']) {
    try {
      return new RegExp(source, flags);
    } catch {
      continue;
    }
  }
  throw searchError('search-expression', { expression: source });
}
