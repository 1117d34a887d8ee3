import { describe, expect, it } from 'vitest';
import { formulasIn } from './formulas';
import { isTyped } from './typed';
import { NO_FRONT, renderTemplate } from './template';

describe('[P44] formulas', () => {
  it.each([
    ['a \\(x &lt; 2\\) b', [['x < 2', false, null]]],
    ['\\[a<br>b\\]', [['a\nb', true, null]]],
    ['<anki-mathjax>x^2</anki-mathjax><anki-mathjax block="true">y</anki-mathjax>', [['x^2', false, null], ['y', true, null]]],
    ['[$]\\alpha[/$] [$$]z[/$$]', [['\\alpha', false, '$\\alpha$'], ['z', true, '\\begin{displaymath}z\\end{displaymath}']]],
    ['[latex]$q$[/latex]', [['q', true, '$q$']]],
    ['\\( never closed', []],
  ])('%s', (html, expected) => expect(formulasIn(html).map(({ tex, isBlock, source }) => [tex, isBlock, source])).toEqual(expected));

  it('takes no long time over what never closes', () => {
    expect(formulasIn('\\('.repeat(100_000))).toEqual([]);
    expect(formulasIn(`${'\\('.repeat(100_000)}\\)`)).toHaveLength(1);
  });
});

describe('[P44] typed and spoken answers', () => {
  it.each([['  Élan  vital', 'Élan vital', false, true], ['elan', 'élan', false, false], ['elan', 'élan', true, true], ['E\u0301lan', 'Élan', false, true]])('%s for %s', (typed, expected, withoutMarks, isRight) =>
    expect(isTyped(typed, expected, withoutMarks)).toBe(isRight));

  it('are told apart in the template', () => {
    const context = { values: new Map([['F', '<b>één</b>']]), cloze: 0, isAnswer: false, front: NO_FRONT };
    expect(renderTemplate('{{type:nc:F}}', context)).toMatchObject({ typed: 'één', withoutMarks: true });
    expect(renderTemplate('{{tts nl_NL voices=x:F}}', context)).toMatchObject({ html: '', plays: [{ kind: 'voice', language: 'nl_NL', text: 'één', speed: 1 }] });
  });
});
