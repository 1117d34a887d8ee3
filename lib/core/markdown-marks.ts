/** What remains of a line of Markdown when its inline marks are taken out. */
import type { Span } from './model';

/** Each pattern finds what a reader does not see, but for the group `keep`, which stays. */
const patterns: readonly RegExp[] = [
  /!\[[^\]]*\]\([^)]*\)/g,
  /<!--.*?-->|<\/?[a-zA-Z][^>]*>/g,
  /\[\^[^\]]+\]/g,
  /\[(?<keep>[^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g,
  /`+/g,
  /(?<!\\)\*+(?=\S)|(?<=[^\s\\])\*+/g,
  /~~/g,
  /(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu,
  /\\(?=[!-/:-@[-`{-~])/g,
  /\s#+\s*$/g,
];

/** The slices of a line that a reader sees, in order. Offsets are into the stored text. */
export function keptSlices(stored: string, line: Span): Span[] {
  const words = stored.slice(line.start, line.end);
  const hidden = new Uint8Array(words.length);
  for (const pattern of patterns) for (const match of words.matchAll(pattern)) hide(hidden, match);
  const slices: Span[] = [];
  let start = -1;
  for (let at = 0; at <= words.length; at += 1) {
    const seen = at < words.length && hidden[at] === 0;
    if (seen && start < 0) start = at;
    if (!seen && start >= 0) {
      slices.push({ start: line.start + start, end: line.start + at });
      start = -1;
    }
  }
  return slices;
}

function hide(hidden: Uint8Array, match: RegExpExecArray): void {
  const end = match.index + match[0].length;
  const keep = match.groups?.keep;
  if (keep === undefined) {
    hidden.fill(1, match.index, end);
    return;
  }
  const keepStart = match.index + match[0].indexOf(keep);
  hidden.fill(1, match.index, keepStart);
  hidden.fill(1, keepStart + keep.length, end);
}
