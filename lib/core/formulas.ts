/** Formulas in a card's HTML, as Anki marks them: MathJax by `\( \)`, `\[ \]` or its own element, LaTeX by `[$]` and `[latex]`. */
import { strippedHtml } from './html-strip';

export interface Formula {
  readonly from: number;
  readonly to: number;
  /** TeX, without its marks. */
  readonly tex: string;
  /** On a line of its own. */
  readonly isBlock: boolean;
  /** LaTeX that Anki makes a picture of: named by this source. Null for MathJax. */
  readonly source: string | null;
}

const MARKS: readonly (readonly [open: string, close: string, isBlock: boolean, isLatex: boolean])[] = [
  ['\\(', '\\)', false, false], ['\\[', '\\]', true, false], ['[$]', '[/$]', false, true], ['[$$]', '[/$$]', true, true], ['[latex]', '[/latex]', true, true],
];
const MOST = 200;
const LONGEST = 20_000;

/** In the order they stand; what never closes is text. Linear in the length of the HTML. */
export function formulasIn(html: string): Formula[] {
  const found: Formula[] = [];
  const ends = new Map<string, number>();
  // Where a mark next closes is looked for once, however many open before it.
  const endOf = (close: string, from: number): number => {
    const known = ends.get(close);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const end = html.indexOf(close, from);
    ends.set(close, end);
    return end;
  };
  const opening = /\\\(|\\\[|\[\$\$?\]|\[latex\]|<anki-mathjax( block="?true"?)?[^<>]{0,200}>/gi;
  for (let match = opening.exec(html); match && found.length < MOST; match = opening.exec(html)) {
    const mark = match[0].toLowerCase();
    const [, close, isBlock, isLatex] = MARKS.find(([open]) => open === mark) ?? ['', '</anki-mathjax>', match[1] !== undefined, false];
    const end = endOf(close, opening.lastIndex);
    if (end === -1 || end - opening.lastIndex > LONGEST) continue;
    const tex = texOf(html.slice(opening.lastIndex, end));
    found.push({ from: match.index, to: end + close.length, tex: isLatex ? bare(tex) : tex, isBlock, source: isLatex ? sourceOf(mark, tex) : null });
    opening.lastIndex = end + close.length;
  }
  return found;
}

/** Line breaks and entities as TeX reads them, tags gone. */
const texOf = (html: string): string => strippedHtml(html.replace(/<br(?: \/)?>|<div>/gi, '\n'));

/** The maths of a LaTeX text, where it is nothing else. */
function bare(tex: string): string {
  return tex.replace(/^\s*(?:\\begin\{(?:math|displaymath)\}|\$\$?)/, '').replace(/(?:\\end\{(?:math|displaymath)\}|\$\$?)\s*$/, '').trim();
}

/** What Anki hashes for the picture's name. */
function sourceOf(mark: string, tex: string): string {
  if (mark === '[$]') return `$${tex}$`;
  return mark === '[$$]' ? `\\begin{displaymath}${tex}\\end{displaymath}` : tex;
}
