/** Laws of the tokeniser: whatever the text, nothing of it is lost or made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readModelFile } from './binary';
import { vocabularyOf } from './lexeme';
import { tokenizerOf, type Tokenizer } from './tokenizer';

let tokenize: Tokenizer;

beforeAll(async () => {
  const { header } = await readModelFile(readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', 'language', 'en.bin')));
  tokenize = tokenizerOf(header, vocabularyOf(header));
});

const pieces = fc.constantFrom('a', "n't", "can't", '“', '”', '.', '...', ' ', '  ', '\n', '\t', 'U.S.', 'e.g.', '$3', '5pm', '-', '—', '😀', '²', '(', ')', "'s", 'http://x.org/a?b', ':)', '\u00a0', 'İ');

test('tokens are slices of the text in order, with nothing or one space between', () => {
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')), (text) => {
    let at = 0;
    for (const { lexeme, start, end, spaced } of tokenize(text)) {
      expect(text.slice(at, start)).toBe('');
      expect(text.slice(start, end)).toBe(lexeme.text);
      at = spaced ? end + 1 : end;
      if (spaced) expect(text[end]).toBe(' ');
    }
    expect(at).toBe(text.length);
  }), { seed: 20260601, numRuns: Number(process.env['FACTDECK_RUNS'] ?? 300) });
});

test('a chunk is split the same the second time', () => {
  const text = "He can't've left the U.S. (yet).";
  expect(tokenize(text)).toEqual(tokenize(text));
});
