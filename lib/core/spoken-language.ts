/** In which language a text is to be said: told by its letters where only one language, or few, write so. */

const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g], ['ko', /[\uac00-\ud7af\u1100-\u11ff]/g], ['zh', /[\u4e00-\u9fff]/g], ['ru', /[\u0400-\u04ff]/g], ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g], ['ar', /[\u0600-\u06ff]/g], ['hi', /[\u0900-\u097f]/g], ['th', /[\u0e00-\u0e7f]/g],
];

/** `usual`: the language of a text in Latin letters, and of those whose letters several write (`uk` keeps its Cyrillic). */
export function languageOfText(text: string, usual: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = LETTERS.map(([language, pattern]) => [language, text.match(pattern)?.length ?? 0] as const);
  const kana = counts[0]?.[1] ?? 0;
  // Japanese writes Chinese signs too.
  const found = kana > 0 ? 'ja' : counts.find(([, count]) => count * 2 > letters)?.[0];
  if (found === undefined) return usual;
  const tongue = usual.split(/[-_]/)[0] ?? '';
  return ALIKE.some((group) => group.includes(found) && group.includes(tongue)) ? usual : found;
}

const ALIKE: readonly (readonly string[])[] = [['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'], ['ar', 'fa', 'ur', 'ps'], ['hi', 'mr', 'ne', 'sa'], ['zh', 'yue'], ['he', 'yi']];
