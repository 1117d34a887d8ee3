import { expect, it } from 'vitest';
import { withFormulas } from './formulas';

it('[P44] formulas become MathML, chemistry too; a picture Anki made goes before', async () => {
  const html = await withFormulas('<b>a</b> \\(x^2 &lt; 3\\) \\[\\ce{H2O}\\] [$]\\alpha[/$] [latex]text[/latex]', (source) => (source === 'text' ? '<img src="latex.png">' : null));
  expect(html).toMatch(/^<b>a<\/b> <span class="katex"><math/);
  expect(html.match(/<math/g)).toHaveLength(3);
  expect(html).toContain('<img src="latex.png">');
  expect(html).not.toMatch(/katex-error|<annotation|\\ce|\[\$\]/);
});

it('[P44] what is no formula is shown as it is, and nothing in it runs', async () => {
  const html = await withFormulas('\\(\\href{javascript:alert(1)}{x} \\unknown{\\)', () => null);
  expect(html).not.toContain('href=');
});
