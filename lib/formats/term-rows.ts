/** Lists of terms: no header, no quotes, only two signs between term and definition and between rows. */
import type { DelimitedRow } from './delimited';

export interface TermSigns {
  readonly term: string;
  readonly row: string;
}

/** A row without the sign goes on with the definition before it: definitions may break lines. */
export function termRows(text: string, { term, row }: TermSigns): readonly DelimitedRow[] {
  const rows: { cells: [string, string]; line: number }[] = [];
  let line = 1;
  for (const piece of text.replace(/\r\n?/g, '\n').split(row)) {
    const at = piece.indexOf(term);
    const last = rows.at(-1);
    if (at !== -1) rows.push({ cells: [piece.slice(0, at).trim(), piece.slice(at + term.length).trim()], line });
    else if (last && piece.trim() !== '') last.cells[1] = `${last.cells[1]}\n${piece.trim()}`.trim();
    line += `${piece}${row}`.split('\n').length - 1;
  }
  return rows;
}
