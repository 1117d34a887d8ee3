import { describe, expect, it } from 'vitest';
import { matching, searchable, type ShownCard } from './deck-notes';

const shown = (promptText: string, answerText: string, tags: readonly string[] = []) =>
  ({ face: { promptText, answerText }, note: { tags, source: { quote: 'the quote' } } }) as unknown as ShownCard;

describe('searching cards', () => {
  const cards = [shown('Who wrote Émile?', 'Rousseau'), shown('Who was Emile Zola?', 'a writer', ['French'])];
  const found = (words: string) => matching(cards, words).map(({ face }) => face.answerText);

  it('takes no heed of case and accents', () => {
    expect(searchable('ÉMILE')).toBe('emile');
    expect(found('émile')).toEqual(['Rousseau', 'a writer']);
  });

  it('wants every word, in whatever part of the card', () => {
    expect([found('emile french'), found('quote rousseau'), found('emile nobody'), found(' ')]).toEqual([
      ['a writer'], ['Rousseau'], [], ['Rousseau', 'a writer'],
    ]);
  });
});
