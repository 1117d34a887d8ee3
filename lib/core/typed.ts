/** Whether a typed answer is the one asked for, as Anki compares them: letter by letter, with accents unless told otherwise. */
export function isTyped(typed: string, expected: string, withoutMarks: boolean): boolean {
  return folded(typed, withoutMarks) === folded(expected, withoutMarks);
}

function folded(text: string, withoutMarks: boolean): string {
  const clean = text.trim().replace(/\s+/g, ' ');
  return withoutMarks ? clean.normalize('NFD').replace(/\p{M}/gu, '') : clean.normalize('NFC');
}
