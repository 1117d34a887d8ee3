import { expect, test } from 'vitest';
import { isCountry, isSameSort } from './quiz-sort';
import { optionsOf, factCard } from './quiz-test-cards';

test.each([
  ['place', 'Harwick Conservatory', 'Harwick', false],
  ['place', 'Harwick Conservatory', 'Tarrow Academy', true],
  ['place', 'Mosul', 'Switzerland', false],
  ['place', 'Switzerland', 'the United Kingdom', true],
  ['place', 'Harwick', 'Western Europe', false],
  ['place', 'Harwick', 'Old Mill Street', false],
  ['person', 'Ann Archer', 'Harwick University', false],
  ['person', 'Ann Archer', 'Space Shuttle Harwick', false],
  ['person', 'Professor Archer', 'Bob Baker', false],
  ['person', 'Ann Archer', 'Archer', false],
  ['organisation', 'the Harwick Institution', 'TERN', true],
  ['organisation', 'the Harwick Institution', 'the Harwick Prize', false],
  ['organisation', 'the Harwick Institution', 'the Tarrow Treaty', false],
  ['organisation', 'the Harwick Institution', 'Y.', false],
  ['organisation', 'Professor Archer', 'the Harwick Institution', false],
  ['phrase', 'a new law', 'a new prize', true],
] as const)('[Q36] as a %s, beside %s may stand %s: %s', (type, answer, option, may) => {
  expect(isSameSort(option, answer, type)).toBe(may);
});

test('countries are known with and without their article', () => {
  expect(['France', 'the Netherlands', 'the U.S.', 'United States'].every(isCountry)).toBe(true);
  expect(isCountry('Paris')).toBe(false);
});

test('[Q36] a country stands among other countries, though the document names none', () => {
  const options = optionsOf([factCard(0, { question: 'Which country signed the paper?', answer: 'France', type: 'place', subject: 'the paper' })], 'note-0');
  expect(options).toHaveLength(4);
  expect(options!.every(isCountry)).toBe(true);
});

test('[Q36] what a sentence says of the same thing is no wrong option', () => {
  const asked = factCard(0, { question: 'What does the university run?', answer: 'the Hill School', type: 'organisation', subject: 'The university', quote: 'The university runs the Hill School there.', distractors: ['the Press', 'the Lake Club', 'the Tarrow Guild'] });
  const other = factCard(1, { question: 'How large is the Press?', answer: '40%', type: 'number', subject: 'the Press', quote: 'The university also has the Press, with 40% of the staff.' });
  expect(optionsOf([asked, other], 'note-0')?.toSorted()).toEqual(['the Hill School', 'the Lake Club', 'the Tarrow Guild']);
});

test('[Q36] what another note knows as a person, or the text as a place, is no organisation', () => {
  const asked = factCard(0, { question: 'Who said the strike is over?', answer: 'the Dock League', type: 'organisation', subject: 'the strike', distractors: ['the Ferry Guild', 'the Crane Club', 'the Baker', 'the Skell'] });
  const person = factCard(1, { question: 'Who bakes?', answer: 'the Baker', type: 'person', subject: 'bread' });
  const place = factCard(2, { question: 'When was the fair?', answer: '1999', type: 'date', subject: 'fair', quote: 'The fair in the Skell was in 1999.' });
  expect(optionsOf([asked, person, place], 'note-0')?.toSorted()).toEqual(['the Crane Club', 'the Dock League', 'the Ferry Guild']);
});
