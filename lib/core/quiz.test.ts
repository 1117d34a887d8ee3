import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer, isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import { cardIdOf } from './ids';
import type { AnswerType, Asked, DeckId, DocumentId, FactId, Note, NoteId } from './model';
import { BASIC, FACT } from './note-types';
import { quizFrom, type QuizCard } from './quiz';
import { tells } from './quiz-order';
import { seededRandom } from './quiz-random';

const span = (start: number, length: number) => ({ start, end: start + length });

interface Told {
  readonly question: string;
  readonly answer: string;
  readonly type: AnswerType;
  readonly subject: string;
  readonly relation?: string;
  readonly accepted?: readonly string[];
  readonly distractors?: readonly string[];
  /** Defaults to a sentence that says the subject and the answer. */
  readonly quote?: string;
}

/** A card of a fact note: the answer is asked of the subject. */
function factCard(n: number, told: Told): QuizCard {
  const quote = told.quote ?? `${told.subject} goes with ${told.answer} here.`;
  const asked: Asked = {
    role: told.type, question: told.question, answer: told.answer, answerSpan: span(quote.indexOf(told.answer), told.answer.length),
    answerType: told.type, accepted: told.accepted ?? [], distractors: told.distractors ?? [],
  };
  const note: Note = {
    ...noteRow(n), noteTypeId: FACT.id, fields: { prompt: told.question, answer: told.answer },
    source: { documentId: 'doc' as DocumentId, title: 'A document', date: '', url: '', span: span(0, quote.length), quote, before: '', after: '' },
    fact: {
      id: `fact-${n}` as FactId, kind: 'position', relation: told.relation ?? 'hold',
      subjectSpan: span(quote.indexOf(told.subject), told.subject.length), objectSpan: asked.answerSpan, asked, reverse: null, cloze: '',
    },
  };
  return cardOf(note, FACT, n);
}

function basicCard(n: number, front: string, back: string): QuizCard {
  return cardOf({ ...noteRow(n), noteTypeId: BASIC.id, fields: { front, back }, source: null, fact: null }, BASIC, n);
}

function noteRow(n: number) {
  return { id: `note-${n}` as NoteId, guid: `g${n}`, tags: [], addedAt: 0, deleted: false, clocks: {} };
}

function cardOf(note: Note, noteType: QuizCard['noteType'], n: number): QuizCard {
  const template = noteType.templates[0]!.id;
  return {
    note, noteType, deckName: 'Top::Leaf',
    card: { id: cardIdOf(note.id, template), noteId: note.id, templateId: template, deckId: 'deck' as DeckId, position: n, deleted: false, clocks: {} },
  };
}

const choice = { kinds: ['choice'] as const, count: 50 };
const typed = { kinds: ['typed'] as const, count: 50 };
const people = ['Ann Archer', 'Bob Baker', 'Cal Carter', 'Dee Dunn', 'Eve Ellis'].map((name, n) =>
  factCard(n, { question: `Who leads group ${'VWXYZ'[n]}?`, answer: name, type: 'person', subject: `group ${'VWXYZ'[n]}` }));

const optionsOf = (cards: readonly QuizCard[], id: string, known: readonly QuizCard[] = [], seed = 1): readonly string[] | null => {
  const question = quizFrom(cards, known, choice, seededRandom(seed)).find(({ noteId }) => noteId === id);
  return question?.kind === 'choice' ? question.options : null;
};

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
    const cards = [basicCard(0, 'Name a primary colour.', 'red'), basicCard(1, 'Name a primary colour.', 'blue')];
    expect(accepted([cards[0]!, cards[1]!]) ?? quizFrom(cards, [], typed, seededRandom(1))[0]?.accepted).toHaveLength(1);
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

const leaks = (quiz: ReturnType<typeof quizFrom>) =>
  quiz.flatMap((a, at) => quiz.slice(at + 1).filter((b) => tells(a, b)).map((b) => `${a.prompt} → ${b.answer}`));

describe('laws', () => {
  const names = ['Ann Archer', 'Bob Baker', 'Cal Carter', 'Dee Dunn', 'Archer', 'Beijing', 'the Brookings Institution', 'Brookings', '20%', '5%', '2019', '2020', 'late June', 'a law', 'two laws'];
  const types: readonly AnswerType[] = ['person', 'organisation', 'date', 'number', 'phrase'];
  const told = fc.record({
    subject: fc.constantFrom('group V', 'group W', 'the state', ...names),
    answer: fc.constantFrom(...names),
    type: fc.constantFrom(...types),
    relation: fc.constantFrom('hold', 'say'),
    accepted: fc.subarray(names, { maxLength: 2 }),
    distractors: fc.subarray(names, { maxLength: 5 }),
    basic: fc.boolean(),
  });
  const cards = fc.array(told, { maxLength: 14 }).map((all) => all.map((one, n) => {
    const question = `What goes with ${one.subject}?`;
    return one.basic ? basicCard(n, question, one.answer) : factCard(n, { ...one, question });
  }));
  const kinds = fc.constantFrom(['choice', 'typed'] as const, ['choice'] as const, ['typed'] as const);

  test('[Q1] the same seed gives the same quiz, of no more questions than asked for, one a note', () => {
    fc.assert(fc.property(cards, kinds, fc.integer({ min: 1, max: 12 }), fc.integer(), (deck, kind, count, seed) => {
      const make = () => quizFrom(deck, [], { kinds: kind, count }, seededRandom(seed));
      const quiz = make();
      expect(make()).toEqual(quiz);
      expect(quiz.length).toBeLessThanOrEqual(count);
      expect(new Set(quiz.map(({ noteId }) => noteId)).size).toBe(quiz.length);
    }), { seed: 71 });
  });

  test('[Q2] of the options exactly one is right, and no two say the same', () => {
    fc.assert(fc.property(cards, fc.integer(), (deck, seed) => {
      for (const question of quizFrom(deck, [], { kinds: ['choice'], count: 99 }, seededRandom(seed))) {
        if (question.kind !== 'choice') continue;
        const right = question.options.filter((option) => checkAnswer(option, question.answer, question.accepted) !== 'wrong');
        expect(right).toEqual([question.answer]);
        expect(question.options.length).toBeGreaterThanOrEqual(3);
        const folded = question.options.map(foldAnswer);
        expect(folded.some((a, i) => folded.some((b, j) => i !== j && isPartOf(a, b)))).toBe(false);
      }
    }), { seed: 72, numRuns: 200 });
  });

  test('[Q2] no option is an answer to the same prompt or about the same subject', () => {
    fc.assert(fc.property(cards, fc.integer(), (deck, seed) => {
      for (const question of quizFrom(deck, [], { kinds: ['choice'], count: 99 }, seededRandom(seed))) {
        if (question.kind !== 'choice') continue;
        const own = deck.find(({ note }) => note.id === question.noteId)!;
        const same = deck.filter(({ note }) => (note.fields['prompt'] ?? note.fields['front']) === question.prompt
          && (note.fact === null || own.note.fact === null || note.fact.relation === own.note.fact.relation));
        const answers = same.map(({ note }) => note.fields['answer'] ?? note.fields['back']).filter((answer) => answer !== question.answer);
        expect(question.options.filter((option) => answers.includes(option))).toEqual([]);
      }
    }), { seed: 73, numRuns: 200 });
  });

  test('[Q5] no prompt shows the answer to a later question', () => {
    fc.assert(fc.property(cards, kinds, fc.integer(), (deck, kind, seed) => {
      expect(leaks(quizFrom(deck, [], { kinds: kind, count: 99 }, seededRandom(seed)))).toEqual([]);
    }), { seed: 74 });
  });

  test('[Q2] the right option is in every place about as often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const options = optionsOf(people, 'note-0', [], seed);
      const at = options?.indexOf('Ann Archer') ?? 0;
      places[at] = (places[at] ?? 0) + 1;
    }
    for (const count of places) expect(count).toBeGreaterThan(70);
  });
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
