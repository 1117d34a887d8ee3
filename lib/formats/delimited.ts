/** Rows of cells: RFC 4180 with any one-character separator. Linear in the length of the text. */

export interface DelimitedRow {
  readonly cells: readonly string[];
  /** Line of the file the row begins on, from 1. */
  readonly line: number;
}

export interface DelimitedText {
  readonly rows: readonly DelimitedRow[];
  /** Line of a quote that never closes, or null. From there on quotes are read as they stand. */
  readonly openQuoteLine: number | null;
}

/** Splits a text. Empty lines are left out, and with `comments` also lines that begin with `#`. */
export function readDelimited(text: string, separator: string, comments: boolean): DelimitedText {
  const rows: DelimitedRow[] = [];
  let openQuoteLine: number | null = null;
  let line = 1;
  let at = 0;

  const readCell = (): string => {
    if (text[at] === '"' && openQuoteLine === null) {
      const end = closingQuote(text, at);
      if (end !== null) {
        const quoted = text.slice(at + 1, end);
        line += linesIn(quoted);
        at = end + 1;
        return quoted.replaceAll('""', '"') + readBare();
      }
      openQuoteLine = line;
    }
    return readBare();
  };

  const readBare = (): string => {
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    return text.slice(from, at);
  };

  const endLine = (): void => {
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else if (text[at] === '\n') at += 1;
    line += 1;
  };

  while (at < text.length) {
    const startLine = line;
    if (comments && text[at] === '#') {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
      endLine();
      continue;
    }
    const cells = [readCell()];
    while (text[at] === separator) {
      at += 1;
      cells.push(readCell());
    }
    endLine();
    if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ cells, line: startLine });
  }
  return { rows, openQuoteLine };
}

/** One row with its line break. Cells are quoted where they must be, and where a leading `#` or space would be lost. */
export function printDelimitedRow(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => printCell(cell, separator)).join(separator)}\r\n`;
}

function printCell(cell: string, separator: string): string {
  const mustQuote = cell.includes(separator) || /["\r\n]|^[#\s]|\s$/.test(cell);
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Where the quote opened at `open` closes: doubled quotes inside do not. Null when it never does. */
function closingQuote(text: string, open: number): number | null {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return null;
}

function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}
