import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedSpan, viewOf, viewSpan } from './view';

const piece = fc.constantFrom(
  'The bank', ' raised', '\n', '\n\n', '\r\n', '\u00AD', 'e\u0301', '\u1112\u1161\u11AB', '**', '*', '_', '# ', '- ', '[a](b)', '`', '😀', 'word.', ' ', '\t', '> ', '|x|', '---',
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('view', () => {
  it('[F1] maps every character back to its place in the stored text', () => {
    fc.assert(fc.property(anyText, fc.constantFrom('text' as const, 'markdown' as const), (stored, format) => {
      const view = viewOf(stored, format);
      expect(view.starts.length).toBe(view.text.length);
      expect(view.text.normalize('NFC')).toBe(view.text);
      for (let at = 0; at < view.text.length; at += 1) {
        const { start, end } = storedSpan(view, { start: at, end: at + 1 });
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : view.starts[at - 1]!);
        const character = view.text[at]!;
        if (/[\w.]/.test(character)) expect(stored.slice(start, end)).toBe(character);
      }
    }), { seed: 20260101, numRuns: 500 });
  });

  it('[F1] goes to the stored text and back', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (stored, a, b) => {
      const view = viewOf(stored, 'markdown');
      if (view.text.length === 0) return;
      const start = a % view.text.length;
      const end = start + 1 + (b % (view.text.length - start));
      const back = viewSpan(view, storedSpan(view, { start, end }));
      expect(back.start).toBeLessThanOrEqual(start);
      expect(back.end).toBeGreaterThanOrEqual(end);
      expect(view.text.slice(back.start, back.end)).toContain(view.text.slice(start, end));
    }), { seed: 20260102, numRuns: 500 });
  });

  it('[F2] joins hard-wrapped lines and leaves one-line paragraphs apart', () => {
    const wrapped = 'The council has decided to lower the price of bread by one\npenny, which is less than the bakers of the old town had\nasked for in the spring.\n\nNobody was surprised.';
    expect(viewOf(wrapped, 'text').text.split('\n')).toEqual([
      'The council has decided to lower the price of bread by one penny, which is less than the bakers of the old town had asked for in the spring.',
      'Nobody was surprised.',
    ]);
    const lines = 'The first paragraph stands on a line.\nThe second one does so too.\n';
    expect(viewOf(lines, 'text').text).toBe('The first paragraph stands on a line.\nThe second one does so too.');
  });

  it('[F2] keeps carriage returns in the stored text and out of the view', () => {
    const view = viewOf('One line.\r\nTwo lines.', 'text');
    expect(view.text).toBe('One line.\nTwo lines.');
    expect(storedSpan(view, { start: 10, end: 13 })).toEqual({ start: 11, end: 14 });
  });

  it('[F3] takes Markdown marks out', () => {
    const stored = '---\ntitle: x\n---\n# A *big* day\n\nThe **bank** [raised](http://x.y) `rates`\nagain\\*.\n\n- one\n- two\n\n```\ncode\n```\n| a | b |\n> quoted';
    const view = viewOf(stored, 'markdown');
    expect(view.text.split('\n')).toEqual(['A big day', 'The bank raised rates again*.', 'one', 'two', 'a | b', 'quoted']);
    expect(view.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'item', 'item', 'row', 'paragraph']);
  });

  it('[F3] leaves asterisks and underscores inside words and between numbers alone in plain text', () => {
    expect(viewOf('2 * 3 is snake_case', 'text').text).toBe('2 * 3 is snake_case');
    expect(viewOf('2 * 3 is snake_case', 'markdown').text).toBe('2 * 3 is snake_case');
  });
});
