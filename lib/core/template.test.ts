/** Anki's template language and its deletions. */
import { describe, expect, it } from 'vitest';
import { clozeHtml, clozeOnly, deletionNumbers } from './cloze';
import { NO_FRONT, renderTemplate, showsField, type TemplateContext } from './template';

const context = (values: Record<string, string>, over: Partial<TemplateContext> = {}): TemplateContext =>
  ({ values: new Map(Object.entries(values)), cloze: 0, isAnswer: false, front: NO_FRONT, ...over });

describe('[P44] templates', () => {
  it.each([
    ['{{#A}}has {{A}}{{/A}}{{^A}}none{{/A}}', { A: 'x' }, 'has x'],
    ['{{#A}}has{{/A}}{{^A}}none{{/A}}', { A: '<br> ' }, 'none'],
    ['{{{A}}}', { A: 'x' }, 'x}'],
    ['<!-- {{A}} -->{{A}}', { A: 'x' }, '<!-- {{A}} -->x'],
    ['{{=<% %>=}}<%A%> {{A}}', { A: 'x' }, 'x {{A}}'],
    ['{{text:A}}', { A: '<b>x</b> &amp; y' }, 'x & y'],
    ['{{furigana:A}}', { A: ' 日本[にほん]' }, '<ruby><rb>日本</rb><rt>にほん</rt></ruby>'],
    ['{{kana:A}}|{{kanji:A}}', { A: ' 日本[にほん]' }, 'にほん|日本'],
    ['{{tts en_US:A}}{{unclosed', { A: 'x' }, '{{unclosed'],
  ])('%s', (template, values, html) => expect(renderTemplate(template, context(values)).html).toBe(html));

  it('puts the question where the answer names it', () => {
    expect(renderTemplate('{{FrontSide}}-{{A}}', context({ A: 'x' }, { isAnswer: true, front: { html: 'Q', hints: [] } })).html).toBe('Q-x');
    expect(renderTemplate('{{FrontSide}}', context({}, { front: { html: 'Q', hints: [] } })).html).toBe('');
  });

  it('gives hints and typed answers to the app', () => {
    const { html, hints, typed, unknown } = renderTemplate('{{hint:A}}{{type:B}}{{Nobody}}', context({ A: 'x', B: '<i>y</i>' }));
    expect({ hints, typed, unknown }).toEqual({ hints: ['A'], typed: 'y', unknown: ['Nobody'] });
    expect(html).toBe('\n<div data-hint="0" hidden>x</div>\n<span data-typed></span>');
  });

  it('counts the hints of a question on from those before it', () => {
    const front = renderTemplate('{{hint:A}}', context({ A: 'x' }));
    const { html, hints } = renderTemplate('{{hint:B}}{{FrontSide}}', context({ A: 'x', B: 'y' }, { isAnswer: true, front }));
    expect(hints).toEqual(['B', 'A']);
    expect(html).toContain('<div data-hint="1" hidden>x</div>');
  });

  it('takes out what is played, in its order, and leaves the question\'s to the question', () => {
    const values = { A: '[sound:a&amp;b.mp3] x [sound:folder/c.mp3]', B: '[...]<br>two' };
    const front = renderTemplate('{{A}}{{tts en_US speed=1.5 voices=Any:B}}', context(values));
    expect(front.plays).toEqual([{ kind: 'file', name: 'a&b.mp3' }, { kind: 'file', name: 'c.mp3' }, { kind: 'voice', language: 'en_US', text: 'blank two', speed: 1.5 }]);
    expect(front.html).toBe(' x ');
    expect(renderTemplate('{{FrontSide}}{{A}}', context(values, { isAnswer: true, front })).plays).toHaveLength(2);
  });

  it('takes readings and sounds without end in linear time', () => {
    const started = performance.now();
    renderTemplate('{{furigana:A}}{{text:B}}{{C}}', context({ A: 'a['.repeat(200_000), B: '<style>'.repeat(100_000), C: '[anki:tts lang=x]'.repeat(50_000) }));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('makes a card only where the front shows a field', () => {
    expect(showsField('{{#A}}{{B}}{{/A}}', new Map([['A', ''], ['B', 'x']]))).toBe(false);
    expect(showsField('{{^A}}{{B}}{{/A}}', new Map([['A', ''], ['B', 'x']]))).toBe(true);
  });

  it('caps what a field repeated without end makes', () => {
    expect(renderTemplate('{{A}}'.repeat(5000), context({ A: 'x'.repeat(100_000) })).html.length).toBeLessThan(5_000_000);
  });
});

describe('[P45] deletions', () => {
  it.each([
    ['{{c1::a}} {{c2::b::hint}}', 2, '<span class="cloze-inactive" data-ordinal="1">a</span> <span class="cloze" data-ordinal="2">[hint]</span>'],
    ['{{c1::a {{c2::b}}}}', 2, '<span class="cloze-inactive" data-ordinal="1">a <span class="cloze" data-ordinal="2">[...]</span></span>'],
    ['{{c1,3::x}}', 3, '<span class="cloze" data-ordinal="1,3">[...]</span>'],
    ['{{c1::a}}', 2, ''],
  ])('%s', (html, number, shown) => expect(clozeHtml(html, number, false)).toBe(shown));

  it('names each number once, and 0 never', () => expect(deletionNumbers('{{c2::a}}{{c1,2::b}}{{c0::c}}')).toEqual([1, 2]));

  it('leaves out what never closes', () => expect(clozeHtml('{{c1::a}} {{c2::b', 1, true)).toBe('<span class="cloze" data-ordinal="1">a</span> '));

  it('gives only what is hidden', () => expect(clozeOnly('x {{c1::a}} y {{c1::b::h}}', 1, true)).toBe('a, b'));

  it('takes crafted text in linear time', () => {
    const started = performance.now();
    clozeHtml('{{c1::'.repeat(100_000), 1, false);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
