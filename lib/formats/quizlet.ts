/** Terms copied out of Quizlet: no header, no quotes, only two signs between term and definition and between rows. Only read. */
import { parseTable } from './table';
import type { TermSigns } from './term-rows';
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
