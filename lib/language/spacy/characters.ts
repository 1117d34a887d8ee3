/** What Python's string methods say of characters; the model was trained on their answers. */

const LETTER = /\p{L}/u;
const LETTERS = /^\p{L}+$/u;
const UPPER = /\p{Uppercase}/u;
const DECIMAL = /\p{Nd}/u;

/** Python's `str.isspace` of one UTF-16 unit (no white space lies beyond the first plane). */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028
    || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Python's `str.isspace`. */
export function isSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpaceCode(text.charCodeAt(at))) return false;
  return text.length > 0;
}

/** Python's `str.isalpha`. */
export const isAlpha = (text: string): boolean => LETTERS.test(text);

const MOST_SHAPED = 100;
const LONGEST_RUN = 4;

/** spaCy's word shape: X, x, d or the character itself, runs cut after four. `digits` are those beyond the decimal ones. */
export function shapeOf(text: string, digits: ReadonlySet<string>): string {
  let shape = '';
  let last = '';
  let run = 0;
  let length = 0;
  for (const char of text) {
    length += 1;
    if (length >= MOST_SHAPED) return 'LONG';
    const kind = shapeOfCharacter(char, digits);
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < LONGEST_RUN) shape += kind;
  }
  return shape;
}

function shapeOfCharacter(char: string, digits: ReadonlySet<string>): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'x';
    if (code >= 0x41 && code <= 0x5a) return 'X';
    return code >= 0x30 && code <= 0x39 ? 'd' : char;
  }
  if (LETTER.test(char)) return UPPER.test(char) ? 'X' : 'x';
  return DECIMAL.test(char) || digits.has(char) ? 'd' : char;
}

/** The first character, whole even beyond the first plane. */
export const firstCharacter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

/** The last three characters. */
export function lastCharacters(text: string): string {
  const tail = text.slice(-6);
  return /[\ud800-\udfff]/.test(tail) ? Array.from(tail).slice(-3).join('') : tail.slice(-3);
}
