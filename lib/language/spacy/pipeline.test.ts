/** The pipeline against spaCy's frozen answer on the project's own sample text (npm run parity -- --freeze). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainEngine } from './matrix';
import { nounChunks } from './noun-chunks';
import { annotateWords, loadLanguageModel, type LanguageModel } from './pipeline';
import { fastestEngine } from './simd';

interface Frozen {
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number, string, string, number, string, string, string, string, number, string, string])[];
  readonly chunks: readonly (readonly [number, number])[];
}

const frozen = JSON.parse(readFileSync(join(import.meta.dirname, 'sample.json'), 'utf8')) as readonly Frozen[];
const bytes = readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', 'language', 'en.bin'));
let model: LanguageModel;

beforeAll(async () => {
  model = await loadLanguageModel(bytes, fastestEngine);
});

describe('the words of the sample', () => {
  test.each(frozen)('$name is read as spaCy reads it', ({ text, tokens, chunks }) => {
    const words = annotateWords(model, text);
    expect(words.map((w) => [w.start, w.end, w.tag, w.pos, w.head, w.dep, w.iob, w.ent, w.lemma, w.first ? 1 : 0, w.morph]))
      .toEqual(tokens.map((row) => row.slice(0, 11)));
    expect(model.tokenize(text).map(({ lexeme }) => lexeme.norm)).toEqual(tokens.map((row) => row[11]));
    expect(nounChunks(words, Int32Array.from(words, ({ left }) => left)).map(({ from, to }) => [from, to])).toEqual(chunks);
  });

  test('are the same without WebAssembly', async () => {
    const plain = await loadLanguageModel(bytes, plainEngine);
    const text = frozen.map((some) => some.text).join('\n\n');
    expect(annotateWords(plain, text)).toEqual(annotateWords(model, text));
  });

  test('are the same wherever a block of words ends', () => {
    const [one, two] = [frozen[0]?.text ?? '', frozen[2]?.text ?? ''];
    const tags = (text: string): string[] => annotateWords(model, text).map(({ tag }) => tag);
    const long = `${one} `.repeat(7) + two;
    expect(tags(long).slice(-tags(two).length)).toEqual(tags(two));
  });
});

describe('texts without words', () => {
  test.each([['', 0], [' ', 1], ['\n\n', 1], ['a', 1]])('%j has %i', (text, count) => {
    expect(annotateWords(model, text)).toHaveLength(count);
  });
});

test('bytes that are no model are refused', async () => {
  await expect(loadLanguageModel(new Uint8Array(16), plainEngine)).rejects.toThrow(RangeError);
});
