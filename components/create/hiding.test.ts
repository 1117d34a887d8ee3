import { describe, expect, it } from 'vitest';
import { clozeText, wholeWords, withoutOverlap } from './hiding';
import { addOwn, NO_CHOICES, ownCardCount } from './proposals';
import type { FactId } from '@/lib/core/model';

const SENTENCE = 'In 2023, crews took 48 % of it.';
const at = (words: string) => ({ start: SENTENCE.indexOf(words), end: SENTENCE.indexOf(words) + words.length });

describe('words hidden in a sentence', () => {
  it.each([['02', '2023'], [' crews took', 'crews took'], ['2023, ', '2023'], ['48 %', '48 %'], [', ', null]])('%j hides %j', (selected, hidden) => {
    const found = wholeWords(SENTENCE, at(selected));
    expect(found && SENTENCE.slice(found.start, found.end)).toBe(hidden);
  });

  it('are numbered in the order of the sentence, and grow together where they touch', () => {
    const blanks = withoutOverlap(withoutOverlap([], at('48 %')), at('2023'));
    expect(clozeText(SENTENCE, blanks)).toBe('In {{c1::2023}}, crews took {{c2::48 %}} of it.');
    expect(withoutOverlap(blanks, at('crews took 48'))).toEqual([at('2023'), at('crews took 48 %')]);
    expect(clozeText('a}}b', [{ start: 0, end: 4 }])).toBe('{{c1::a} }b}}');
  });
});

describe('cards of the person’s own', () => {
  it('drop the facts they were made of, have ids of their own, and count their blanks', () => {
    const card = { question: 'Q', answer: 'A', quoteSpan: { start: 0, end: 1 } };
    const once = addOwn(NO_CHOICES, [card, { ...card, cloze: '{{c1::a}} {{c2::b}} {{c2::c}}' }], ['f' as FactId]);
    const twice = addOwn({ ...once, own: once.own.slice(1) }, [card]);
    expect(once.decisions).toEqual({ f: 'drop' });
    expect(twice.own.map(({ id }) => id)).toEqual(['2', '3']);
    expect(ownCardCount(once.own)).toBe(3);
  });
});
