/** When a seat of government stands for its country. Texts are the test's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { viewOf } from '../../core/view';
import { annotate } from '../annotate';
import { loadEnglish, type English } from '../english';
import { aliasesIn, mayMeanTheSame } from './aliases';

let english: English;

beforeAll(async () => {
  english = await loadEnglish(readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', 'language', 'en.bin')));
});

const aliases = (text: string, name: string) => aliasesIn(annotate(english, viewOf(text, 'text'), ''), name);

describe('aliases', () => {
  test('a seat that acts is its country, both ways', () => {
    const text = 'Norway raised its tax on salt in 1990. Oslo said the tax would stay, and Oslo’s neighbours protested.';
    expect(aliases(text, 'Norway')).toEqual(['Oslo']);
    expect(aliases(text, 'Oslo')).toEqual(['Norway']);
  });

  test('a seat where things happen is a town', () => {
    expect(aliases('Norway raised its tax on salt. Oslo said it would stay. The paper was signed in Oslo.', 'Norway')).toEqual([]);
  });

  test('a seat without its country stands for nothing', () => {
    expect(aliases('Oslo said the tax would stay.', 'Oslo')).toEqual([]);
  });

  test('neither is a fair wrong option for the other, whatever the text says', () => {
    expect(mayMeanTheSame('the United States', 'Washington')).toBe(true);
    expect(mayMeanTheSame('Norway', 'Sweden')).toBe(false);
  });
});
