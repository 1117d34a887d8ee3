/** Terms copied out of Quizlet: no header, no quotes, only two signs between term and definition and between rows. Only read. */
import { emptyParts } from './csv';
import { partsOfSides, type Side } from './sides';
import type { Parsed } from '../core/parsed';

export interface TermSigns {
  readonly term: string;
  readonly row: string;
}

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

/** A row without the sign goes on with the definition before it: definitions may break lines. */
export function parseTerms(text: string, { term, row }: TermSigns, deckName: string): Parsed {
  const pairs: { prompt: string; answer: string }[] = [];
  for (const line of rowsOf(text, row)) {
    const at = line.indexOf(term);
    const last = pairs.at(-1);
    if (at !== -1) pairs.push({ prompt: line.slice(0, at).trim(), answer: line.slice(at + term.length).trim() });
    else if (last) last.answer = `${last.answer}\n${line}`.trim();
  }
  const sides = pairs.filter(({ prompt, answer }) => prompt !== '' && answer !== '').map((pair): Side => ({ ...pair, guid: '', kind: 'basic', source: null, tags: [], deck: '' }));
  return { format: 'terms', parts: { ...emptyParts, ...partsOfSides(sides, deckName) }, problems: [], notesAre: 'sides', matches: null };
}

const rowsOf = (text: string, row: string): string[] => text.replace(/\r\n?/g, '\n').split(row).filter((line) => line.trim() !== '');
