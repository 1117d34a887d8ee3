/**
 * The view of a stored text: the words a reader sees, without hard line wraps, Markdown marks, soft hyphens and
 * carriage returns, in Unicode form NFC, with a way back from every character to its place in the stored text.
 */
import { keptSlices } from './markdown-marks';
import { linesOf, type BlockKind, type Line } from './text-lines';
import type { DocumentFormat, Span } from './model';

/** A stretch of the view between line breaks. Offsets are into the view. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface View {
  /** The text as kept. */
  readonly stored: string;
  /** The text as read: blocks joined by one line feed. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each UTF-16 unit of the view: where it begins and ends in the stored text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Reads a stored text. Works for any string; nothing is ever refused. */
export function viewOf(stored: string, format: DocumentFormat): View {
  const written = writer(stored);
  const blocks: Block[] = [];
  for (const group of blocksOf(linesOf(stored, format))) {
    if (written.length() > 0) written.separator('\n', group[0]?.start ?? 0);
    const start = written.length();
    group.forEach((line, index) => {
      if (index > 0) written.separator(' ', line.start - 1);
      for (const slice of format === 'markdown' ? keptSlices(stored, line) : [line]) written.slice(slice);
    });
    blocks.push({ start, end: written.length(), kind: group[0]?.kind ?? 'paragraph' });
  }
  return { stored, blocks: blocks.filter(({ start, end }) => end > start), ...written.done() };
}

/** The stored place of a stretch of the view. */
export function storedSpan(view: View, span: Span): Span {
  const last = Math.max(span.start, span.end - 1);
  return { start: view.starts[span.start] ?? view.stored.length, end: view.ends[last] ?? view.stored.length };
}

/** The stretch of the view that shows a stored place. */
export function viewSpan(view: View, span: Span): Span {
  return { start: firstAtOrAfter(view.ends, span.start + 1), end: firstAtOrAfter(view.starts, span.end) };
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && line.joins) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

function firstAtOrAfter(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const unseen = /[\u00AD\r\u200B\u2060\uFEFF]/u;
/** Characters that Unicode may compose with the one before them: marks, and vowels and finals of Hangul. */
const composing = /[\p{M}\u1160-\u11FF]/u;

function writer(stored: string) {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let cluster = '';
  let clusterStart = 0;
  let clusterEnd = 0;
  const put = (characters: string, start: number, end: number): void => {
    text += characters;
    for (let unit = 0; unit < characters.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  const flush = (): void => {
    if (cluster !== '') put(cluster.normalize('NFC'), clusterStart, clusterEnd);
    cluster = '';
  };
  return {
    length: (): number => text.length + cluster.length,
    separator: (character: string, at: number): void => {
      flush();
      put(character, at, at + 1);
    },
    slice: (span: Span): void => {
      for (let at = span.start; at < span.end;) {
        const character = String.fromCodePoint(stored.codePointAt(at) ?? 0);
        const end = at + character.length;
        if (!unseen.test(character)) {
          if (cluster === '' || character < '\u0300' || !composing.test(character)) {
            flush();
            clusterStart = at;
          }
          cluster += character === '\t' || character === '\u00A0' ? ' ' : character;
          clusterEnd = end;
        }
        at = end;
      }
      flush();
    },
    done: () => {
      flush();
      return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
    },
  };
}
