import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOfText, looksLikeHtml, textOfHtml } from './html-text';

describe('HTML as text', () => {
  it.each([
    ['a<br>b<br/>c<BR >d', 'a\nb\nc\nd'],
    ['<p>one</p>\n<p>two</p>', 'one\ntwo'],
    ['<ul><li>x<li>y</ul>z', 'x\ny\nz'],
    ['a <b title="x > y">bold</b>!', 'a bold!'],
    ['1 < 2 and 3 > 2, a<3', '1 < 2 and 3 > 2, a<3'],
    ['<script>alert("</b>")</script>safe<style>p{}</style>', 'safe'],
    ['<!-- <b>gone</b> -->kept', 'kept'],
    ['&lt;b&gt; &amp;amp; &#8364;&#x20AC; &eacute; &unknown; &#0; &#xD800;', '<b> &amp; €€ é &unknown;'],
    ['<a href="javascript:x">link</a>', 'link'],
    ['broken <b', 'broken <b'],
  ])('[P32] %j → %j', (html, text) => expect(textOfHtml(html).text).toBe(text));

  it('[P32] text → HTML → text changes nothing (seed 3)', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", '\n', '\t', ' ', '[', 'sound:', 'amp;', '#'), fc.string({ unit: 'grapheme', maxLength: 1 })) }), (given) => {
      const text = given.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
      const html = htmlOfText(text);
      expect(html).not.toMatch(/<(?!br>)|\[sound:/i);
      expect(textOfHtml(html).text).toBe(text);
    }), { seed: 3 });
  });

  it('[P32] is linear: no text makes it hang (this test would run for hours)', () => {
    const evils = ['<img "a"', '<a ', '<', '<!--', '<script>', "<a '", '&', '[sound:', '<br', '\u0001 '];
    for (const evil of evils) {
      expect(textOfHtml(evil.repeat(100_000)).text.length).toBeLessThanOrEqual(1_000_000);
      looksLikeHtml(evil.repeat(100_000));
    }
  });
});
