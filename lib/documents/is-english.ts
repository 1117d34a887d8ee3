/** A crude guess at the language of a text: only English can be searched for facts. */

const functionWords = new Set(
  ('the of and to a in is was for that with as on by it at from his her are be this an which or has had have but not were '
  + 'their its they he she we you been who will would than also can after when about into more other said').split(' '),
);

/** True when function words of English make up a sixth of the words, as in any English prose; true for texts too short to tell. */
export function isEnglish(text: string): boolean {
  const words = text.slice(0, 20_000).toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 25) return true;
  return words.filter((word) => functionWords.has(word)).length >= words.length / 6;
}
