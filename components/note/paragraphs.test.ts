import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphsOf } from './paragraphs';

const texts = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphsOf', () => {
  it('splits at blank lines and keeps single breaks inside a paragraph', () => {
    expect(texts('  One.\nStill one.\n\n \nTwo.\r\n\r\nThree.\n')).toEqual(['One.\nStill one.', 'Two.', 'Three.']);
  });

  it('splits at every break when there is no blank line', () => {
    expect(texts('One.\nTwo.\n')).toEqual(['One.', 'Two.']);
  });

  it('knows lines an editor broke from a list', () => {
    const wrapped = `${'word '.repeat(14).trim()}\n${'word '.repeat(13).trim()}\nend.`;
    const list = '- one\n- two\n- three';
    expect(paragraphsOf(`${wrapped}\n\n${list}`).map((paragraph) => paragraph.wrapped)).toEqual([true, false]);
  });

  it('finds nothing in white space', () => {
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});

describe('paragraphAt', () => {
  it('finds the paragraph of an offset, also between two and past the end', () => {
    const paragraphs = paragraphsOf('One.\n\nTwo.');
    expect([0, 3, 5, 6, 99].map((offset) => paragraphAt(paragraphs, offset))).toEqual([0, 0, 1, 1, 1]);
  });
});
