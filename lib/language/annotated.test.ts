/** Places of words in what is stored. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { annotateText, annotateView } from './annotated';
import { loadEnglish, type English } from './english';
import { annotate } from './annotate';
import { viewOf } from '../core/view';

let english: English;
const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'public', 'language', 'en.bin'));

beforeAll(async () => {
  english = await loadEnglish(bytes);
});

const stored = '# Bread\n\nThe council **lowered** the price\r\nof bread by one pen\u00ADny.\n\nBakers  protested. “We lose. We all lose,” they said.\n';

test('[F9] words are where they stand in the stored text, through marks, wraps and soft hyphens', () => {
  for (const { tokens } of annotateView(english, viewOf(stored, 'markdown'))) {
    for (const { start, end, text } of tokens) expect(stored.slice(start, end).replace('\u00AD', '')).toBe(text);
  }
});

test('[F9] heads are indices into the words of the document, inside their own sentence', () => {
  let first = 0;
  for (const sentence of annotateView(english, viewOf(stored, 'markdown'))) {
    expect(sentence.first).toBe(first);
    for (const { head } of sentence.tokens) {
      expect(head).toBeGreaterThanOrEqual(first);
      expect(head).toBeLessThan(first + sentence.tokens.length);
    }
    first += sentence.tokens.length;
  }
});

test('[F9] a quotation keeps its sentences together', () => {
  const sentences = annotateView(english, viewOf(stored, 'markdown')).map(({ start, end }) => stored.slice(start, end));
  expect(sentences.slice(-1)).toEqual(['“We lose. We all lose,” they said.']);
});

test('a whole text keeps white space that is a token, as spaCy does', () => {
  const words = annotateText(english, 'One came.\n\nTwo  left.').flatMap(({ tokens }) => tokens);
  expect(words.map(({ text }) => text)).toEqual(['One', 'came', '.', '\n\n', 'Two', ' ', 'left', '.']);
});

test('a model that was changed is refused', async () => {
  const changed = Uint8Array.from(bytes);
  changed[1000] = (changed[1000] ?? 0) ^ 1;
  await expect(loadEnglish(changed)).rejects.toThrow(RangeError);
});

test('[F10] the fact finder reads the same words with forms and heads of its own sentence', () => {
  const view = viewOf('It rained. Bakers from London have raised wages. Olga Petrova[3] was angry. She left.', 'text');
  const sentences = annotate(english, view, '');
  const tokens = sentences[1]?.tokens ?? [];
  const raised = tokens.findIndex(({ text }) => text === 'raised');
  expect(tokens[raised]).toMatchObject({ lemma: 'raise', pos: 'VERB', tag: 'participle', dep: 'ROOT', head: raised });
  expect(tokens.find(({ text }) => text === 'London')).toMatchObject({ entity: 'GPE', dep: 'pobj' });
  expect(tokens[0]).toMatchObject({ text: 'Bakers', dep: 'nsubj', head: raised });
  expect(sentences[2]?.tokens.map(({ text }) => text)).toEqual(['Olga', 'Petrova', 'was', 'angry', '.']);
  expect(sentences[3]?.meant).toEqual([{ from: 0, to: 1, how: 'pronoun', kind: 'person', name: 'Olga Petrova' }]);
});
