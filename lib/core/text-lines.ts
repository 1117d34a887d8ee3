/** Stored text → the lines that hold words, each knowing whether it continues the one before it. */
import type { DocumentFormat, Span } from './model';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row';

export interface Line extends Span {
  readonly kind: BlockKind;
  /** Whether it goes on with the sentence of the line before. */
  readonly joins: boolean;
}

/** The lines of a text without line ends, blank lines and, in Markdown, block marks, code, rules of tables and front matter. */
export function linesOf(stored: string, format: DocumentFormat): Line[] {
  const raw = rawLines(stored);
  return format === 'markdown' ? markdownLines(stored, raw) : textLines(stored, raw);
}

function rawLines(stored: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of stored.matchAll(/\r\n?|\n|\u2028|\u2029|$/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return lines;
}

const trimmed = (stored: string, { start, end }: Span): Span => {
  const line = stored.slice(start, end);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
};

const sentenceEnd = /[.!?:;,…"”’)\]]$/u;
const bullet = /^(?:[-*+•–]|\d{1,3}[.)])\s+/;

function textLines(stored: string, raw: readonly Span[]): Line[] {
  const wrapped = isHardWrapped(stored, raw);
  const lines: Line[] = [];
  raw.forEach((whole, index) => {
    const line = trimmed(stored, whole);
    if (line.start >= line.end) return;
    const words = stored.slice(line.start, line.end);
    const mark = bullet.exec(words)?.[0].length ?? 0;
    const blankBefore = index === 0 || isBlank(stored, raw[index - 1]);
    const alone = blankBefore && (index === raw.length - 1 || isBlank(stored, raw[index + 1]));
    lines.push({
      start: line.start + mark,
      end: line.end,
      kind: mark > 0 ? 'item' : alone && isHeading(words) ? 'heading' : 'paragraph',
      joins: wrapped && !blankBefore && mark === 0,
    });
  });
  return lines.filter(({ start, end }) => end > start);
}

const isHeading = (words: string): boolean => words.length <= 100 && !sentenceEnd.test(words) && words.split(/\s+/).length <= 16;

const isBlank = (stored: string, line: Span | undefined): boolean => !line || stored.slice(line.start, line.end).trim() === '';

/** Lines that another follows without a gap tell: wrapped text has them all of one length, most without a full stop. */
function isHardWrapped(stored: string, raw: readonly Span[]): boolean {
  const lengths: number[] = [];
  let open = 0;
  for (let index = 0; index + 1 < raw.length; index += 1) {
    const line = raw[index];
    if (!line || isBlank(stored, line) || isBlank(stored, raw[index + 1])) continue;
    const words = stored.slice(line.start, line.end).trim();
    lengths.push(words.length);
    if (!/[.!?:]["”’)]?$/.test(words)) open += 1;
  }
  if (lengths.length === 0) return false;
  lengths.sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  return median >= 45 && (lengths.at(-1) ?? 0) <= 110 && open >= lengths.length * 0.6;
}

function markdownLines(stored: string, raw: readonly Span[]): Line[] {
  const lines: Line[] = [];
  const body = raw.slice(frontMatterLines(stored, raw));
  let fence = '';
  let gap = true;
  for (const whole of body) {
    const words = stored.slice(whole.start, whole.end);
    const fenceMark = /^\s*(`{3,}|~{3,})/.exec(words)?.[1] ?? '';
    if (fence !== '' || fenceMark !== '') {
      fence = fence === '' ? fenceMark : fenceMark.startsWith(fence) ? '' : fence;
      gap = true;
      continue;
    }
    const line = markdownLine(stored, whole);
    if (!line) {
      if (/^\s*(=+|-+)\s*$/.test(words) && !gap) lines.push({ ...lines.pop()!, kind: 'heading' });
      gap = true;
      continue;
    }
    lines.push({ ...line, joins: !gap && line.kind === 'paragraph' });
    gap = line.kind === 'heading' || line.kind === 'row';
  }
  return lines;
}

/** How many lines at the head are front matter between two `---`. */
export function frontMatterLines(stored: string, raw: readonly Span[]): number {
  const isRule = (line: Span | undefined): boolean => line !== undefined && stored.slice(line.start, line.end).trim() === '---';
  if (!isRule(raw[0])) return 0;
  const end = raw.findIndex((line, index) => index > 0 && isRule(line));
  return end < 0 ? 0 : end + 1;
}

function markdownLine(stored: string, whole: Span): Omit<Line, 'joins'> | null {
  let { start } = trimmed(stored, whole);
  const { end } = trimmed(stored, whole);
  const strip = (pattern: RegExp): boolean => {
    const mark = pattern.exec(stored.slice(start, end))?.[0] ?? '';
    start += mark.length;
    return mark !== '';
  };
  while (strip(/^>\s?/));
  strip(/^\s+/);
  if (/^(?:(?:[-*_]\s*){3,}|=+|-+)$|^\|(?:\s*:?-+:?\s*\|)+\s*$|^\[[^\]]+\]:\s/.test(stored.slice(start, end))) return null;
  if (strip(/^\|\s*/)) return rowLine(stored, start, end);
  const heading = strip(/^#{1,6}\s+/);
  const item = !heading && strip(/^(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/);
  return start < end ? { start, end, kind: heading ? 'heading' : item ? 'item' : 'paragraph' } : null;
}

/** A row of a table without its outer bars; those between its cells stay. */
function rowLine(stored: string, start: number, end: number): Omit<Line, 'joins'> | null {
  const words = stored.slice(start, end).replace(/\s*\|$/, '');
  return words.replaceAll('|', '').trim() === '' ? null : { start, end: start + words.length, kind: 'row' };
}
