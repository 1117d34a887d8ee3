import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printRows } from './json-lines';

it('[P11] equal rows print equally, whatever the order of their keys and however many keys there are (seed 9)', () => {
  const row = fc.dictionary(fc.string({ maxLength: 3 }), fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(fc.boolean()), fc.dictionary(fc.string(), fc.constant(null))));
  fc.assert(fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
    const reversed = rows.map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(printRows({ rows: reversed })).toBe(printRows({ rows }));
    expect(JSON.parse(printRows({ rows }))).toEqual(JSON.parse(JSON.stringify({ rows })));
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`k${index}`, 1]));
    const lines = (printed: string) => printed.split('\n').filter((line) => !line.includes('"k1"'));
    expect(lines(printRows({ rows: [many, ...rows] }))).toEqual(lines(printRows({ rows: [many, ...reversed] })));
  }), { seed: 9 });
});
