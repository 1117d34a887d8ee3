/**
 * Cards written in Markdown. Read: `Q:`/`A:` and `C: a [gap]` (hashcards), `Q.`/`A.` (Orbit), `front::back`, `front:::back`, a line
 * `?` or `??` between front and back, `==gaps==` (Obsidian's Spaced Repetition). Written: `Q:`/`A:`, `??` and `C:`, each card
 * after a comment that says what Markdown has no words for.
 */
import { isCloze, partsOfSides, sidesOf, type Side } from './sides';
import { emptyParts } from './empty-parts';
import { tagsIn } from './columns';
import { isRecord, readJson } from './plain-json';
import { refuse } from './shape';
import type { CollectionParts, Problem } from '../core/model';
import type { Parsed } from '../core/parsed';

interface Line { readonly text: string; readonly number: number }

const START = /^(Q|C)[:.](?:\s|$)/;
const ANSWER = /^A[:.](?:\s|$)/;
const NOTE = /^<!-- factdeck (\{.*\}) -->$/;
/** What our own lines are preceded by where they would be taken for a mark. */
const MARK = /^(?:\\|[QCA][:.]|\?\??$|---$|#|<!--|$)/;

/** Whether a text holds cards of these kinds rather than prose: marks of their own, or most lines with `::`. */
export function hasMarkdownCards(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !/^(#|---)/.test(line));
  if (lines.some((line, index) => START.test(line) && (line.startsWith('C') ? /\[[^\]]+\]|==|\{\{c/.test(line) : lines.slice(index, index + 40).some((next) => ANSWER.test(next))))) return true;
  if (/(?:^|\s)#flashcards(?:[/\s]|$)/.test(text) && /::|^\?\??$|==[^=]+==/m.test(text)) return true;
  return lines.filter((line) => /\S::+\s?\S/.test(line)).length * 2 > lines.length;
}

export function parseMarkdownCards(text: string, deckName: string): Parsed {
  const problems: Problem[] = [];
  const sides: Side[] = [];
  const deck = /(?:^|\s)#flashcards\/([^\s#]+)/.exec(text)?.[1]?.replaceAll('/', '::') ?? /^---\n[^]{0,2000}?^name\s*[=:]\s*"?([^"\n]+)"?$/m.exec(text)?.[1] ?? '';
  for (const block of blocksOf(text)) {
    const side = sideOf(block, deck);
    if (side && side.prompt !== '' && (side.answer !== '' || side.kind === 'cloze')) sides.push(side);
    else if (side) problems.push({ code: side.prompt === '' ? 'row-no-prompt' : 'row-no-answer', where: `line ${block[0]!.number}`, values: { line: block[0]!.number }, severity: 'error' });
  }
  if (sides.length === 0) return refuse('format-document', '', { ending: 'md' });
  return { format: 'markdown', parts: { ...emptyParts, ...partsOfSides(sides, deckName) }, problems, notesAre: 'sides', matches: null };
}

export function printMarkdownCards(parts: CollectionParts): string {
  return sidesOf(parts).map(({ kind, prompt, answer, ...rest }) => {
    const about = `<!-- factdeck ${JSON.stringify({ kind, ...rest }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '-\\u002d')} -->`;
    const body = kind === 'cloze' ? `C: ${escaped(prompt)}${answer === '' ? '' : `\nA: ${escaped(answer)}`}` : `Q: ${escaped(prompt)}${kind === 'reversed' ? `\n??\n${escaped(answer, 0)}` : `\nA: ${escaped(answer)}`}`;
    return `${about}\n${body}\n`;
  }).join('\n');
}

/** `from`: the first line that stands at the beginning of one. */
const escaped = (text: string, from = 1): string => text.split('\n').map((line, index) => ((index >= from && MARK.test(line)) || line.startsWith('\\') ? `\\${line}` : line)).join('\n');
const unescaped = (lines: readonly string[]): string => lines.map((line) => (line.startsWith('\\') ? line.slice(1) : line)).join('\n').trim();

/** Lines that belong together: from a mark to the next, or between empty lines. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  const end = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  let inMatter = false;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const isMatter = line.trim() === '---';
    if (isMatter && (index === 0 || inMatter)) inMatter = !inMatter;
    const isMarked = block.some(({ text: known }) => START.test(known) || NOTE.test(known));
    if (inMatter || isMatter || /^#{1,6}\s|^#flashcards/.test(line) || /^<!--SR:/.test(line) || (line.trim() === '' && !isMarked)) end();
    else {
      if (NOTE.test(line) || (START.test(line) && !block.every(({ text: known }) => NOTE.test(known)))) end();
      block.push({ text: line, number: index + 1 });
    }
  }
  end();
  return blocks;
}

function sideOf(block: readonly Line[], deckOfFile: string): Side | null {
  const about = NOTE.exec(block[0]?.text ?? '')?.[1];
  const lines = (about === undefined ? block : block.slice(1)).map(({ text }) => text);
  const blank: Side = { guid: '', kind: 'basic', prompt: '', answer: '', source: null, tags: [], deck: deckOfFile, ...(about === undefined ? {} : told(about)) };
  const first = lines[0] ?? '';
  const separator = lines.findIndex((line) => line.trim() === '?' || line.trim() === '??');
  if (START.test(first)) {
    const at = lines.findIndex((line) => ANSWER.test(line));
    const cut = at === -1 ? separator : at;
    const prompt = unescaped([first.replace(START, ''), ...lines.slice(1, cut === -1 ? undefined : cut)]);
    const answer = cut === -1 ? '' : unescaped(at === -1 ? lines.slice(cut + 1) : [lines[at]!.replace(ANSWER, ''), ...lines.slice(at + 1)]);
    if (first.startsWith('C')) return { ...blank, kind: 'cloze', prompt: asCloze(prompt), answer };
    return { ...blank, kind: at === -1 && lines[cut]?.trim() === '??' ? 'reversed' : 'basic', prompt, answer };
  }
  if (separator > 0) return { ...blank, kind: lines[separator]!.trim() === '??' ? 'reversed' : 'basic', prompt: unescaped(lines.slice(0, separator)), answer: unescaped(lines.slice(separator + 1)) };
  const single = lines.length === 1 ? /^(?:[-*]\s)?(.*?\S)\s?(:::?)\s?(\S.*)$/.exec(first) : null;
  if (single && !isCloze(first)) return { ...blank, kind: single[2] === ':::' ? 'reversed' : 'basic', ...withTags(single[1]!, single[3]!) };
  const whole = lines.join('\n').trim();
  return /==[^=\n]+==|\{\{c\d/.test(whole) ? { ...blank, kind: 'cloze', prompt: asCloze(whole), answer: '' } : null;
}

/** Obsidian's tags stand in the text. */
function withTags(prompt: string, answer: string): Pick<Side, 'prompt' | 'answer' | 'tags'> {
  const tags = [...answer.matchAll(/(?:^|\s)#([\p{L}][\p{L}\p{N}_/-]*)/gu)].map(([, tag = '']) => tag.replaceAll('/', '::'));
  return { prompt, answer: answer.replace(/\s+#[\p{L}][\p{L}\p{N}_/-]*/gu, '').trim(), tags: tags.filter((tag) => !tag.startsWith('flashcards')) };
}

/** Each gap is asked for by itself. */
function asCloze(text: string): string {
  if (isCloze(text)) return text;
  let number = 0;
  const gap = (_: string, inner: string): string => `{{c${(number += 1)}::${inner}}}`;
  return /==[^=\n]+==/.test(text) ? text.replace(/==([^=\n]+)==/g, gap) : text.replace(/(?<!!)\[([^[\]\n]+)\](?!\()/g, gap);
}

function told(json: string): Partial<Side> {
  const value = readJson(json);
  if (!isRecord(value)) return {};
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const source = isRecord(value['source']) ? value['source'] : null;
  const of = (key: string): string => (typeof source?.[key] === 'string' ? source[key] : '');
  return {
    guid: text('guid'), deck: text('deck'), tags: Array.isArray(value['tags']) ? tagsIn(value['tags'].join(' ')) : [],
    source: source ? { quote: of('quote'), title: of('title'), date: of('date') } : null,
  };
}
