/** Cells that a spreadsheet would run as formulas are preceded by `'`, which only our own tables lose again. */

/** What a spreadsheet takes for a formula, and what would be taken for a defused one. */
const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;

export const defuse = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);
export const restore = (cell: string): string => (cell.startsWith("'") && startsFormula.test(cell) ? cell.slice(1) : cell);

/** The header of a table of ours has a column of our name. */
export const isOurTable = (header: readonly string[]): boolean => header.some((cell) => cell.trim() === 'factdeck');
