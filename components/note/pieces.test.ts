import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces';

describe('piecesOf', () => {
  it('cuts at every border and lists the shortest mark last', () => {
    const outer = { start: 0, end: 9, name: 'outer' };
    const inner = { start: 4, end: 7, name: 'inner' };
    const pieces = piecesOf('In 2019, it', { start: 0, end: 11 }, [inner, outer]);
    expect(pieces.map((piece) => [piece.text, piece.marks.map((mark) => mark.name)])).toEqual([
      ['In 2', ['outer']],
      ['019', ['outer', 'inner']],
      [', ', ['outer']],
      ['it', []],
    ]);
  });

  it('joins to the text it cut, whatever the marks (seed 7)', () => {
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60) }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, fc.nat(25), (text, marks, from) => {
        const span = { start: Math.min(from, text.length), end: text.length };
        const joined = piecesOf(text, span, marks).map((piece) => piece.text).join('');
        return joined === text.slice(span.start, span.end);
      }),
      { seed: 7 },
    );
  });
});
