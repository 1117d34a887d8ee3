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

/** Where a run of characters ends that stand for themselves: none is left out, changed or composed with what follows it. */
function plainEnd(stored: string, from: number, to: number): number {
  let at = from;
  while (at < to && isPlain(stored.charCodeAt(at))) at += 1;
  // The last one may carry a mark that comes next.
  return at < to && stored.charCodeAt(at) >= 0x300 ? Math.max(from, at - 1) : at;
}

const isPlain = (code: number): boolean => code >= 0x20 && code < 0x300 && code !== 0xa0 && code !== 0xad;

function writer(stored: string) {
  let text = '';
  // As long as the text, which holds nearly always; composed characters may ask for more.
  let starts = new Uint32Array(stored.length + 64);
  let ends = new Uint32Array(stored.length + 64);
  let size = 0;
  let cluster = '';
  let clusterStart = 0;
  let clusterEnd = 0;
  const room = (more: number): void => {
    if (size + more <= starts.length) return;
    const [oldStarts, oldEnds] = [starts, ends];
    starts = new Uint32Array(2 * (size + more));
    ends = new Uint32Array(2 * (size + more));
    starts.set(oldStarts);
    ends.set(oldEnds);
  };
  const put = (characters: string, start: number, end: number): void => {
    text += characters;
    room(characters.length);
    starts.fill(start, size, size + characters.length);
    ends.fill(end, size, size + characters.length);
    size += characters.length;
  };
  /** A long run goes in as one piece, which a text of a megabyte needs. */
  const putRun = (from: number, to: number): void => {
    text += stored.slice(from, to);
    room(to - from);
    for (let at = from; at < to; at += 1, size += 1) {
      starts[size] = at;
      ends[size] = at + 1;
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
        const plain = plainEnd(stored, at, span.end);
        if (plain > at) {
          flush();
          putRun(at, plain);
          at = plain;
          continue;
        }
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
      return { text, starts: starts.slice(0, size), ends: ends.slice(0, size) };
    },
  };
}
