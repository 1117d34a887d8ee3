/** Words broken at the end of a line, and lines joined to paragraphs. */

/** How often the text has each word, in lower case; words with hyphens also as wholes. */
export type Words = ReadonlyMap<string, number>;

export function wordsOf(lines: Iterable<string>): Words {
  const counts = new Map<string, number>();
  for (const line of lines) {
    // The last word may be half of one, and so may the first.
    for (const [word] of line.toLowerCase().replace(/^\S+|\S+[-\u00AD]$/g, ' ').matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Two lines of one paragraph as one. A hyphen that only the line's end called for goes. */
export function joined(before: string, after: string, words: Words): string {
  const broken = /([\p{L}\p{M}]+)([-‐\u00AD])$/u.exec(before);
  const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  if (!broken || rest === '') return /[-–—/]$/.test(before) && /\S[-–—/]$/.test(before) ? before + after : `${before} ${after}`;
  const [, first = '', mark] = broken;
  return isOneWord(first.toLowerCase(), rest, mark === '\u00AD', words) ? before.slice(0, -1) + after : before + after;
}

/** Whether `first-` and `rest` on the next line are one word without a hyphen: what the text has elsewhere decides. */
function isOneWord(first: string, rest: string, isSoft: boolean, words: Words): boolean {
  if (isSoft) return true;
  const second = rest.toLowerCase();
  if (rest !== second) return false;
  const asOne = words.get(first + second) ?? 0;
  const asTwo = words.get(`${first}-${second}`) ?? 0;
  if (asOne !== asTwo) return asOne > asTwo;
  if (/^(?:self|well|non|ex|half|long|short|high|low|mid|multi|cross|co)$/.test(first)) return false;
  const areWords = first.length > 3 && second.length > 3 && words.has(first) && words.has(second);
  return !areWords;
}
