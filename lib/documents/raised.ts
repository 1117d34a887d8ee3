/** Raised characters: a footnote mark is no part of the sentence, an exponent is. */

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻',
};

/**
 * What a reader should see of a raised text: nothing of a footnote mark, `⁶` of an exponent, `th` of an ordinal.
 * `before` is what stands on the line before it.
 */
export function raisedText(before: string, raised: string): string {
  const words = raised.trim();
  if (/^(?:st|nd|rd|th)$/i.test(words) && /\d$/.test(before)) return words;
  if (/^[-+−–]?\d+$/.test(words) && /(?:\b10|\b(?:k|c|m|μ|n)?m|\bs|\bft|\bkg)$/.test(before) && !/^\d{3}/.test(words)) {
    return [...words].map((character) => SUPERSCRIPTS[character] ?? character).join('');
  }
  return isFootnoteMark(words) ? '' : words;
}

/** `1`, `[12]`, `a`, `*`, `†`, `1,2`, `3–5`, `citation needed` in brackets. */
export function isFootnoteMark(words: string): boolean {
  return /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|[ivx]{1,4}|note \d+)[\])]?$/i.test(words) || /^[*†‡§¶#\s]+$/.test(words) || /^\[[^\]]*\]$/.test(words);
}
