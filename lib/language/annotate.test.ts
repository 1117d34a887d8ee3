import { describe, expect, it } from 'vitest';
import { annotate } from './index';
import { viewOf } from '../core/view';

const read = (text: string) => annotate(viewOf(text, 'text'));
const sentences = (text: string): string[] => read(text).map(({ start, end }) => text.slice(start, end));
const pos = (text: string): string => read(text)[0]!.tokens.map((token) => `${token.text}/${token.pos}`).join(' ');

describe('annotating', () => {
  it.each([
    [['Mary L. Peabody spoke first.', 'Dr. Jones of the U.S. Treasury agreed.']],
    [['The mayor said, “We will build. We will not wait.”', 'He left.']],
    [['The mayor said, "We will build. We will not wait."', 'He left.']],
    [['She called it “a mess… (and) a shame,” he said.', 'He left.']],
    [['It cost 3.5 million.', 'Bread was 20% dearer.']],
  ])('[F9] ends sentences where they end: %j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('[F9] places every token in the stored text, through wraps and soft hyphens', () => {
    const text = 'The council has decided to lower the price of bread by one\r\npen\u00ADny, which is less than the bakers of the old town had\r\nasked for in the spring.';
    for (const token of read(text)[0]!.tokens) {
      expect(text.slice(token.start, token.end).replace('\u00AD', '')).toBe(token.text);
    }
  });

  it('[F10] does not take the first word of a sentence for a name', () => {
    expect(pos('Experts agree that bread is dear, and other experts doubt it.')).toContain('Experts/NOUN');
    expect(pos('Several bakers left.')).not.toContain('Several/PROPN');
  });

  it('[F10] reads a verb after a modal', () => {
    expect(pos('The tax could impact bakers.')).toContain('impact/VERB');
  });

  it('[F10] tells the forms of verbs apart', () => {
    const forms = read('Bakers raised prices, have raised wages, raise hopes and are raising doubts.')[0]!.tokens
      .filter(({ lemma }) => lemma === 'raise').map(({ tag }) => tag);
    expect(forms).toEqual(['past', 'participle', 'base', 'gerund']);
  });
});
