/** Hidden stretches of a sentence, and the cloze they make. */
import type { Span } from '@/lib/core/model';

/** The stretch widened to whole words, without white space or closing punctuation at its edges; null when no word is in it. */
export function wholeWords(sentence: string, { start, end }: Span): Span | null {
  const isWord = (at: number): boolean => /[\p{L}\p{N}\p{M}%€$£’'-]/u.test(sentence[at] ?? '');
  let from = start;
  let to = end;
  while (from < to && !isWord(from)) from += 1;
  while (to > from && !isWord(to - 1)) to -= 1;
  if (from >= to) return null;
  while (from > 0 && isWord(from - 1)) from -= 1;
  while (to < sentence.length && isWord(to)) to += 1;
  return { start: from, end: to };
}

/** The blanks with one more, in the order of the sentence; those it touches become part of it. */
export function withoutOverlap(blanks: readonly Span[], blank: Span): readonly Span[] {
  const touching = blanks.filter(({ start, end }) => start <= blank.end && blank.start <= end);
  const whole = { start: Math.min(blank.start, ...touching.map(({ start }) => start)), end: Math.max(blank.end, ...touching.map(({ end }) => end)) };
  return [...blanks.filter((one) => !touching.includes(one)), whole].sort((a, b) => a.start - b.start);
}

/** The sentence with Anki's deletions, numbered in its order. Braces of its own would end one. */
export function clozeText(sentence: string, blanks: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  blanks.forEach(({ start, end }, index) => {
    parts.push(sentence.slice(at, start), `{{c${index + 1}::${sentence.slice(start, end).replaceAll('}}', '} }').replaceAll('::', ': :')}}}`);
    at = end;
  });
  return parts.join('') + sentence.slice(at);
}
