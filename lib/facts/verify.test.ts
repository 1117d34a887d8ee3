import { describe, expect, it } from 'vitest';
import { danglingWord, failuresOf, leaks, type Proposal } from './verify';
import { viewOf } from '../core/view';

const text = 'In 1911, Portugal banned the export of cork bark as a raw material.';
const view = viewOf(text, 'text');
const good: Proposal = {
  question: 'In which year did Portugal ban the export of cork bark?', answer: '1911', answerSpan: { start: 3, end: 7 }, quote: text,
  quoteSpan: { start: 0, end: text.length }, isQuotation: false,
};
const rules = (change: Partial<Proposal>, near = text): string[] => [...new Set(failuresOf({ ...good, ...change }, { view, near }).map(({ rule }) => rule))];

describe('the verifier', () => {
  it('[F16] passes a good card', () => {
    expect(rules({})).toEqual([]);
  });

  it.each([
    ['R6', 'a quote that is not there', { quote: text.replace('1911', '1912') }],
    ['R6', 'a quote at the wrong place', { quoteSpan: { start: 1, end: text.length } }],
    ['R6', 'an answer at the wrong place', { answerSpan: { start: 4, end: 8 } }],
    ['R6', 'a year the source does not have', { question: 'In which year after 1905 did Portugal ban the export of cork bark?' }],
    ['R6', 'a name the source does not have', { question: 'In which year did Portugal under Salazar ban the export of cork bark?' }],
    ['R3', 'the answer in the question', { question: 'What did Portugal ban in 1911?' }],
    ['R2', 'a pronoun with nothing before it', { question: 'In which year did it ban the export of cork bark?' }],
    ['R7', 'no question word', { question: 'Did Portugal ban the export of cork bark?' }],
    ['R8', 'a time that moves', { question: 'What did Portugal ban last year?' }],
    ['R1', 'a quotation that never closes', { question: 'In which year did Portugal ban the “export of cork bark?' }],
    ['R1', 'a very long question', { question: `In which year did Portugal ban ${'the export of cork bark and '.repeat(5)}cork?` }],
  ] as const)('[F16] %s stops %s', (rule, _, change) => {
    expect(rules(change)).toContain(rule);
  });

  it('[F16] answers that say nothing or point back are stopped', () => {
    const odd = 'They did more, and this year it rose by ten.';
    const check = (answer: string): string[] => failuresOf(
      { question: 'What did Portugal do?', answer, answerSpan: { start: odd.indexOf(answer), end: odd.indexOf(answer) + answer.length }, quote: odd, quoteSpan: { start: 0, end: odd.length }, isQuotation: false },
      { view: viewOf(odd, 'text'), near: `${odd} Portugal` },
    ).map(({ rule }) => rule);
    expect(check('more')).toContain('R7');
    expect(check('this year')).toContain('R8');
    expect(check('it')).toContain('R7');
  });

  it.each([
    ['Who told Ana that she was late?', null],
    ['Which bank lowered its rate?', null],
    ['What did Peru add to its list?', null],
    ['Who said, “They will not do it”?', null],
    ['When did they leave?', 'they'],
    ['When was its rate lowered?', 'its'],
    ['Who described these moves as clever?', 'these'],
    ['What did we do?', 'we'],
    ['When will I publish the results?', 'I'],
  ])('[F16] finds what dangles: %s', (question, word) => {
    expect(danglingWord(question)).toBe(word);
  });

  it('[F16] sees a leak through articles, case and marks, and one of most words', () => {
    expect(leaks('What did the National bank, in Oslo, do?', 'the national bank')).toBe(true);
    expect(leaks('Who is the director of the China programme at the Institute?', 'director of the China programme at the Institute')).toBe(true);
    expect(leaks('How large is the tariff?', '20%')).toBe(false);
  });
});
