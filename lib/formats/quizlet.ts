/** Terms as Quizlet copies them out and takes them in: no header, no quotes, only two signs between term and definition and between rows. */
import { clozeNumbers, clozeParts } from '../core/cards';
import { sidesOf } from './sides';
import { parseTable } from './table';
import type { TermSigns } from './term-rows';
import type { CollectionParts } from '../core/model';
import type { Parsed } from '../core/parsed';

const FEWEST = 3;
const ENOUGH = 0.9;

/** The signs that part the text evenly, or null for prose: a tab in most rows, or exactly one ` - `, comma or semicolon in nearly all. */
export function signsOf(text: string): TermSigns | null {
  for (const row of ['\n', ';', '\n\n']) {
    const rows = rowsOf(text, row);
    for (const term of ['\t', ' - ', ',', ';']) {
      if (term === row) continue;
      const fair = rows.filter((line) => line.split(term).length === 2).length;
      if (term === '\t' ? fair * 2 > rows.length && (row !== ';' || !text.includes('\n')) : rows.length >= FEWEST && fair >= rows.length * ENOUGH && row === '\n') return { term, row };
    }
  }
  return null;
}

/** Prompt before the sign, answer behind it. */
export function parseTerms(text: string, { term, row }: TermSigns, deckName: string): Parsed {
  return parseTable(text, { separator: term, rowSign: row, hasHeader: false, isHtml: false, becomes: 'basic', noteType: null, uses: ['prompt', 'answer'] }, deckName, 'terms');
}

const rowsOf = (text: string, row: string): string[] => text.replace(/\r\n?/g, '\n').split(row).filter((line) => line.trim() !== '');

/**
 * One line for each way a note is asked, with a tab. There is no place for tags, decks and quotes, and none for tabs and
 * empty lines, which become spaces; a definition may break lines, a term may not.
 */
export function printTerms(parts: CollectionParts): string {
  const pairs = sidesOf(parts).flatMap(({ kind, prompt, answer }) => (kind === 'cloze' ? gapsOf(prompt) : [[prompt, answer] as const]));
  const rows = pairs.map(([term, definition]) => [inLine(term), definition.split('\n').map(inLine).filter((line) => line !== '').join('\n')] as const);
  return rows.filter((row) => row.every((cell) => cell !== '')).map((row) => `${row.join('\t')}\n`).join('');
}

/** A text with a gap for each of its numbers, and what is in the gap. */
function gapsOf(text: string): (readonly [string, string])[] {
  return clozeNumbers(text).map((number) => [
    clozeParts(text, number, false).map((part) => part.text).join(''),
    clozeParts(text, number, true).flatMap((part) => (part.role === 'filled' ? [part.text] : [])).join(', '),
  ]);
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
