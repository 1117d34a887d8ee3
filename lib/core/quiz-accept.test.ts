import { expect, test } from 'vitest';
import { withAccepted } from './quiz-accept';
import { judge } from './quiz-verdict';
import { quizFrom, type QuizCard } from './quiz';
import { seededRandom } from './quiz-random';
import { basicCard, factCard, typed } from './quiz-test-cards';

const asked = (card: QuizCard) => quizFrom([card], [], typed, seededRandom(1))[0]!;
const cards = {
  plain: basicCard(1, 'Capital of France?', 'Paris'),
  fact: factCard(2, { question: 'What is banned?', answer: 'fentanyl', type: 'phrase', subject: 'the ban' }),
  surname: factCard(3, { question: 'Who leads?', answer: 'Archer', type: 'person', subject: 'the group', accepted: ['Ann Archer'] }),
  property: basicCard(4, 'What makes an object?', 'constructor'),
};

test.each(Object.entries(cards))('[Q32] what was counted right is right the next time, and no longer once taken back: %s', (_, card) => {
  const question = asked(card);
  expect(judge(question, 'Lutetia').verdict).toBe('wrong');
  const note = withAccepted(card.note, question, 'Lutetia', true);
  expect(judge(asked({ ...card, note }), 'Lutetia').verdict).toBe('right');
  expect(withAccepted(note, question, 'Lutetia', true)).toEqual(note);
  const back = withAccepted(note, question, 'Lutetia', false);
  expect(judge(asked({ ...card, note: back }), 'Lutetia').verdict).toBe('wrong');
});
