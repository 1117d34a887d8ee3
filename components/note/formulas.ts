/** Formulas of foreign cards → MathML, which browsers draw themselves. The only door to KaTeX, loaded with the first formula. */
import { formulasIn, type Formula } from '@/lib/core/formulas';

/** `pictureOf`: the picture Anki made of a LaTeX text, as HTML, where it came along. */
export async function withFormulas(html: string, pictureOf: (source: string) => string | null): Promise<string> {
  const formulas = formulasIn(html);
  if (formulas.length === 0) return html;
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/contrib/mhchem')]);
  const drawn = (formula: Formula): string => (formula.source === null ? null : pictureOf(formula.source))
    ?? katex.renderToString(formula.tex, { output: 'mathml', displayMode: formula.isBlock, throwOnError: false, strict: 'ignore', trust: false, maxExpand: 1000, maxSize: 20 });
  let at = 0;
  const pieces: string[] = [];
  for (const formula of formulas) {
    pieces.push(html.slice(at, formula.from), drawn(formula));
    at = formula.to;
  }
  return [...pieces, html.slice(at)].join('');
}
