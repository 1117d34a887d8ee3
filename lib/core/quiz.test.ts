import { describe, expect, test } from 'vitest';
import type { NoteId } from './model';
import { BASIC } from './note-types';
import { quizFrom, type QuizCard } from './quiz';
import { seededRandom } from './quiz-random';
import { basicCard, choice, factCard, leaks, optionsOf, people, typed } from './quiz-test-cards';

describe('[Q2] options', () => {
  test('come from the same type of answer, the right one among them', () => {
    const options = optionsOf(people, 'note-0');
    expect(options).toHaveLength(4);
    expect(options).toContain('Ann Archer');
  });

  test('found with the fact come first', () => {
    const own = factCard(9, { question: 'Who leads group Q?', answer: 'Fay Fox', type: 'person', subject: 'group Q', distractors: ['Gus Gray', 'Hal Hill', 'Ian Inch'] });
    expect(optionsOf([own], 'note-9', people)?.toSorted()).toEqual(['Fay Fox', 'Gus Gray', 'Hal Hill', 'Ian Inch']);
  });

  test('are never an accepted answer, a part of one, or a near miss of one', () => {
    const own = factCard(9, {
      question: 'Who leads group Q?', answer: 'Fay Foster', type: 'person', subject: 'group Q', accepted: ['The Vixen'],
      distractors: ['The Vixen', 'Foster', 'Fay Fostor', 'Lady Fay Foster', 'Gus Gray', 'Hal Hill'],
    });
    expect(optionsOf([own], 'note-9')?.toSorted()).toEqual(['Fay Foster', 'Gus Gray', 'Hal Hill']);
  });

  test('are never another answer to the same prompt, nor true of the same subject', () => {
    const first = factCard(1, { question: 'Who has led group Q?', answer: 'Fay Fox', type: 'person', subject: 'group Q' });
    const second = factCard(2, { question: 'Who has led group Q?', answer: 'Gus Gray', type: 'person', subject: 'group Q' });
    const third = factCard(3, { question: 'Which person once was at the head of Q?', answer: 'Hal Hill', type: 'person', subject: 'the group Q' });
    for (let seed = 0; seed < 20; seed++) {
      const options = optionsOf([first], 'note-1', [second, third, ...people.map((card, n) => ({ ...card, note: { ...card.note, id: `other-${n}` as NoteId } }))], seed);
      expect(options).toHaveLength(4);
      expect(options).not.toContain('Gus Gray');
      expect(options).not.toContain('Hal Hill');
    }
  });

  test('do not stand in the prompt, nor beside the answer in the source', () => {
    const own = factCard(9, {
      question: 'Who told Gus Gray?', answer: 'Fay Fox', type: 'person', subject: 'Gus Gray', quote: 'Fay Fox and Hal Hill told Gus Gray.',
      distractors: ['Gus Gray', 'Hal Hill', 'Ian Inch', 'Joe Jones', 'Kim King'],
    });
    expect(optionsOf([own], 'note-9')?.toSorted()).toEqual(['Fay Fox', 'Ian Inch', 'Joe Jones', 'Kim King']);
  });

  test('have the form of the answer', () => {
    const own = factCard(9, {
      question: 'How large is the levy?', answer: '20%', type: 'number', subject: 'levy',
      distractors: ['5 people', '1999', 'twenty', '5%', '30%', '45%'],
    });
    expect(optionsOf([own], 'note-9')?.toSorted()).toEqual(['20%', '30%', '45%', '5%']);
  });

  test('for a lone number or date are values near by, not told in the source', () => {
    const year = factCard(1, { question: 'In which year was it?', answer: '2019', type: 'date', subject: 'it', quote: 'In 2018 it was not, in 2019 it was.' });
    const options = optionsOf([year], 'note-1') ?? [];
    expect(options).toHaveLength(4);
    expect(options).not.toContain('2018');
    expect(options.every((option) => /^20[12]\d$/.test(option))).toBe(true);
    const month = factCard(2, { question: 'When was it?', answer: 'late June', type: 'date', subject: 'it' });
    expect(optionsOf([month], 'note-2')?.every((option) => /^late [A-Z]/.test(option))).toBe(true);
  });

  test('for notes without facts are answers of the same deck and shape', () => {
    const cards = [['Paris', 'France?'], ['Rome', 'Italy?'], ['Oslo', 'Norway?'], ['a very long description of no capital at all', 'Why?'], ['1789', 'Year?'], ['Bern', 'Switzerland?']]
      .map(([back = '', front = ''], n) => basicCard(n, front, back));
    expect(optionsOf(cards, 'note-0')?.toSorted()).toEqual(['Bern', 'Oslo', 'Paris', 'Rome']);
  });
});

test('[Q2] decades, bodies and lone names keep to their kind', () => {
  const decade = factCard(1, { question: 'In which decade?', answer: 'the 1960s', type: 'date', subject: 'it' });
  expect(optionsOf([decade], 'note-1')?.every((option) => /^the 19\d0s|the 20[01]0s$/.test(option))).toBe(true);
  const person = factCard(2, { question: 'Who leads?', answer: 'Fay Fox', type: 'person', subject: 'it', distractors: ['Medical Journal', 'Library', 'Gus Gray', 'Hal Hill'] });
  expect(optionsOf([person], 'note-2')?.toSorted()).toEqual(['Fay Fox', 'Gus Gray', 'Hal Hill']);
});

test('[Q1] a prompt worded a little otherwise is not asked again', () => {
  const cards = [basicCard(1, 'What position does Fay Fox hold at the bank?', 'chair'), basicCard(2, 'What position did Fay Fox hold at the bank?', 'chair')];
  expect(quizFrom(cards, [], typed, seededRandom(1))).toHaveLength(1);
});

describe('[Q3] without fair options a question is typed', () => {
  test('a lone answer', () => {
    const quiz = quizFrom([basicCard(1, 'Capital of France?', 'Paris')], [], choice, seededRandom(1));
    expect(quiz).toMatchObject([{ kind: 'typed', answer: 'Paris' }]);
  });

  test('and not at all when it is too long to type', () => {
    expect(quizFrom([basicCard(1, 'Recite.', 'word '.repeat(40))], [], choice, seededRandom(1))).toEqual([]);
  });
});

describe('[Q4] what is accepted', () => {
  const accepted = (cards: readonly QuizCard[]) => quizFrom(cards, [], typed, seededRandom(1)).find(({ noteId }) => noteId === 'note-0')?.accepted;

  test('a surname, while no one else has it', () => {
    expect(accepted(people)).toContain('Archer');
    const other = factCard(9, { question: 'Who leads group P?', answer: 'Zoe Archer', type: 'person', subject: 'group P' });
    expect(accepted([...people, other])).not.toContain('Archer');
  });

  test('every true answer to the same prompt', () => {
    const other = basicCard(1, 'name a primary colour', 'blue');
    expect(quizFrom([basicCard(0, 'Name a primary colour.', 'red')], [other], typed, seededRandom(1))[0]?.accepted).toEqual(['blue']);
  });

  test('not what is true of the same thing but was not asked', () => {
    const rate = factCard(0, { question: 'To what level was it cut?', answer: '3 percent', type: 'number', subject: 'the rate' });
    const cut = factCard(1, { question: 'By how much was it cut?', answer: '1 point', type: 'number', subject: 'the rate' });
    expect(quizFrom([rate], [cut], typed, seededRandom(1))[0]?.accepted).toEqual([]);
  });
});

test('[Q5] a question that shows the answer to another comes after it, or is dropped', () => {
  const a = basicCard(1, 'Who is the minister?', 'Ann Archer');
  const b = basicCard(2, 'What did Ann Archer announce?', 'a new law');
  const c = basicCard(3, 'Whose project is a new law of Bob Baker?', 'Cal Carter');
  const d = basicCard(4, 'What else did Cal Carter and Ann Archer do?', 'Bob Baker');
  for (let seed = 0; seed < 30; seed++) {
    const quiz = quizFrom([a, b, c, d], [], typed, seededRandom(seed));
    expect(quiz.length).toBe(3);
    expect(leaks(quiz)).toEqual([]);
  }
});

test('[Q1] HTML fields are asked by their text; cards without text are left out', () => {
  const html = { ...BASIC, fields: BASIC.fields.map((field) => ({ ...field, content: 'html' as const })) };
  const card = (n: number, front: string) => ({ ...basicCard(n, front, '<b>Paris</b>&nbsp;'), noteType: html });
  const quiz = quizFrom([card(1, '<div>Capital of<br>France &amp; more?</div>'), card(2, '<img src="a.png">')], [], typed, seededRandom(1));
  expect(quiz).toMatchObject([{ prompt: 'Capital of France & more?', answer: 'Paris', context: 'Leaf' }]);
});

describe('[Q2] options of one form', () => {
  const named = (name: string, accepted: readonly string[], n: number) => factCard(n, { question: `Who spoke ${n} times?`, answer: name, type: 'person', subject: `${n} times`, accepted });

  test('people stand with their full names', () => {
    const cards = [named('Archer', ['Ann Archer'], 0), named('Bob Baker', [], 1), named('Carter', ['Cal Carter'], 2)];
    expect(optionsOf(cards, 'note-0')?.toSorted()).toEqual(['Ann Archer', 'Bob Baker', 'Cal Carter']);
    const own = factCard(9, { question: 'Who sang?', answer: 'Fay Fox', type: 'person', subject: 'sang', distractors: ['Carter', 'Archer', 'Bob Baker'] });
    expect(optionsOf([own], 'note-9', cards)?.toSorted()).toEqual(['Ann Archer', 'Bob Baker', 'Cal Carter', 'Fay Fox']);
  });

  test('a surname may still be typed', () => {
    const [question] = quizFrom([named('Archer', ['Ann Archer'], 0)], [], typed, seededRandom(1));
    expect(question).toMatchObject({ answer: 'Ann Archer', accepted: ['Archer'] });
  });

  test('a phrase that answers another sort of question is no option', () => {
    const phrase = (n: number, question: string, answer: string, distractors: readonly string[] = []) => factCard(n, { question, answer, type: 'phrase', subject: question, distractors, quote: `${question} ${answer}` });
    const others = [phrase(1, 'What did they tax?', 'imports of foreign steel'), phrase(2, 'Why?', 'cooperation on old issues')];
    const own = phrase(9, 'To whom did they sell?', 'labs in other lands', ['imports of foreign steel', 'cooperation on old issues', 'an unknown phrase']);
    expect(optionsOf([own], 'note-9', others)).toBeNull();
    const doing = phrase(8, 'By doing what did they adapt?', 'selling things to labs', ['director of the centre', 'a member of the board', 'buying up old factories', 'hiding all of the traces']);
    expect(optionsOf([doing], 'note-8')?.toSorted()).toEqual(['buying up old factories', 'hiding all of the traces', 'selling things to labs']);
  });
});

test('[Q1] of two kinds each is half, as far as the cards allow', () => {
  const names = 'Ash Elm Fir Oak Yew Box Bay Fig Ivy Tea'.split(' ');
  const cards = names.flatMap((name, n) => [basicCard(n, `Which tree is number ${n}?`, name), basicCard(20 + n, `Which very long thing is ${n}?`, `${name} `.repeat(2 + n))]);
  for (let seed = 0; seed < 10; seed++) {
    const quiz = quizFrom(cards, [], { kinds: ['choice', 'typed'], count: 8 }, seededRandom(seed));
    expect(quiz.filter(({ kind }) => kind === 'choice')).toHaveLength(4);
  }
});
