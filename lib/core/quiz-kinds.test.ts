import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from './model';
import { quizFrom, type QuizCard } from './quiz';
import { monthsOf } from './quiz-dates';
import { seededRandom } from './quiz-random';
import { basicCard, factCard, leaks, people } from './quiz-test-cards';
import { isComplete, judge, notesIn, textOf } from './quiz-verdict';

const ask = (kind: Question['kind'], cards: readonly QuizCard[], seed = 1, count = 8) => quizFrom(cards, [], { kinds: [kind], count }, seededRandom(seed));
const of = <K extends Question['kind']>(kind: K, cards: readonly QuizCard[], seed = 1) =>
  ask(kind, cards, seed).filter((question): question is Extract<Question, { kind: K }> => question.kind === kind);

const openers = ['Ola Berg', 'Kari Dahl', 'Nils Eide', 'Liv Foss', 'Per Haug', 'Siri Lund', 'Jens Moe', 'Anna Vik'];
const statements = openers.map((name, n) =>
  factCard(n, { question: `Who opened meeting ${n}?`, answer: name, type: 'person', subject: `meeting ${n}`, quote: `The meeting number ${n} of the long list was opened by ${name} after a day.`, distractors: openers.filter((other) => other !== name) }));
const events = [1905, 1922, 1950, 1971, 1990].map((year, n) => basicCard(n, `Year of event ${'ABCDE'[n]}?`, String(year)));
const offices = people.map((card, n) => ({ ...card, note: { ...card.note, fact: { ...card.note.fact!, asked: { ...card.note.fact!.asked, role: 'holder' } } }, n }));

describe('[Q16] true or false', () => {
  test('a false statement is the sentence with one thing exchanged for another of its kind, never with a not', () => {
    for (let seed = 0; seed < 20; seed++) {
      for (const question of of('truth', statements, seed)) {
        const card = statements.find(({ note }) => note.id === question.noteId)!;
        const quote = card.note.source!.quote;
        expect(question.prompt === quote).toBe(question.isTrue);
        expect(openers.some((name) => question.prompt === quote.replace(question.answer, name))).toBe(true);
      }
    }
  });

  test('a sentence that points back, or holds its answer twice, is asked another way', () => {
    const back = factCard(1, { question: 'Who met them?', answer: 'Ola Berg', type: 'person', subject: 'They', quote: 'They met for the last time with Ola Berg then.', distractors: openers });
    const twice = factCard(2, { question: 'Who met it?', answer: 'Ola Berg', type: 'person', subject: 'The team', quote: 'The Berg team met for the last time with Ola Berg.', distractors: openers });
    const inside = factCard(3, { question: 'Who met her?', answer: 'Ola Berg', type: 'person', subject: 'she', quote: 'In May 2012, she met for the last time with Ola Berg.', distractors: openers });
    expect(of('truth', [back, twice, inside])).toEqual([]);
  });

  test.each([
    ['a place, of which more may be told', 'place', 'Oslo', 'The last great meeting of the club was held in Oslo.', ['Bergen', 'Molde', 'Narvik']],
    ['a bound, which other numbers keep', 'number', '20%', 'The club says that its members grew by more than 20% then.', ['10%', '30%', '40%']],
    ['a name whose letters follow', 'organisation', 'Harbour Union', 'The long strike was called by the Harbour Union (HU) of the town.', ['Dock League', 'Ferry Guild', 'Crane Club']],
    ['a person of whom his or her is said', 'person', 'Ola Berg', 'The well known Ola Berg died at her home in the old town.', openers],
  ] as const)('[Q37] %s is not exchanged', (_, type, answer, quote, distractors) => {
    const cards = [factCard(90, { question: 'What was it?', answer, type, subject: 'The', quote, distractors }), ...statements];
    expect(of('truth', cards).map(({ noteId }) => noteId)).not.toContain('note-90');
    expect(of('truth', statements)).not.toEqual([]);
  });

  test('[Q37] no true statement is put whose false one could not be', () => {
    for (let seed = 0; seed < 20; seed++) expect(of('truth', [{ ...statements[0]!, note: { ...statements[0]!.note, fact: { ...statements[0]!.note.fact!, asked: { ...statements[0]!.note.fact!.asked, distractors: [] } } } }], seed)).toEqual([]);
  });

  test('both answers come about as often', () => {
    const truths = Array.from({ length: 60 }, (_, seed) => of('truth', statements, seed)).flat();
    const share = truths.filter(({ isTrue }) => isTrue).length / truths.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  test('a card without a fact is asked with an answer', () => {
    const cards = ['Paris', 'Rome', 'Bern', 'Oslo'].map((city, n) => basicCard(n, `Capital ${n}?`, city));
    for (const question of of('truth', cards)) expect(question.prompt.endsWith(`\n${question.answer}`)).toBe(question.isTrue);
  });
});

test('[Q17] a gap hides the answer, and what is offered for it is fair', () => {
  for (let seed = 0; seed < 20; seed++) {
    for (const question of of('cloze', statements, seed)) {
      expect(question.prompt).toContain('[…]');
      expect(question.prompt).not.toContain(question.answer);
      if (question.options.length > 0) expect(question.options).toContain(question.answer);
    }
  }
});

test('[Q18] matching: each side belongs to one option only, and no side shows its own', () => {
  const [question] = of('matching', offices);
  expect(question?.parts.length).toBeGreaterThanOrEqual(3);
  expect(question?.options.toSorted()).toEqual(question?.parts.map(({ answer }) => answer).toSorted());
  for (const { text, answer } of question!.parts) expect(offices.find(({ note }) => note.fact!.asked.answer === answer)!.note.source!.quote).toContain(text);
  expect(judge(question!, textOf(question!.parts.map(({ answer }) => answer)))).toEqual({ verdict: 'right', parts: question!.parts.map(() => true) });
  const two = question!.parts.map(({ answer }) => answer);
  expect(judge(question!, textOf([two[1]!, two[0]!, ...two.slice(2)])).parts?.slice(0, 3)).toEqual([false, false, true]);
  expect(isComplete(question!, two[0]!)).toBe(false);
});

test('[Q5] a statement that shows a pair comes after the pairs, or is not asked', () => {
  const told = factCard(40, { question: 'When did group V meet?', answer: '1999', type: 'date', subject: 'group V', quote: 'In the year 1999 the members of group V met, and Ann Archer spoke.' });
  for (let seed = 0; seed < 40; seed++) {
    const quiz = quizFrom([...offices, told], [], { kinds: ['matching', 'truth'], count: 4 }, seededRandom(seed));
    expect(leaks(quiz)).toEqual([]);
    const pairs = quiz.findIndex((question) => question.kind === 'matching' && question.options.includes('Ann Archer'));
    const statement = quiz.findIndex((question) => question.prompt.includes('Ann Archer spoke'));
    if (pairs >= 0 && statement >= 0) expect(statement).toBeGreaterThan(pairs);
  }
});

test('[Q18] two with the same right answer are never in one question', () => {
  const doubled = [...offices, factCard(9, { question: 'Who leads group T?', answer: 'Ann Archer', type: 'person', subject: 'group T' })];
  for (let seed = 0; seed < 20; seed++) for (const { options } of of('matching', doubled, seed)) expect(new Set(options).size).toBe(options.length);
});

describe('[Q19] in order', () => {
  test('only what is dated apart, never shown in the right order', () => {
    const same = basicCard(9, 'Year of event F?', '1922');
    for (let seed = 0; seed < 20; seed++) {
      const [question] = of('ordering', [...events, same], seed);
      const years = question!.parts.map(({ answer }) => Number(answer));
      expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
      expect(question!.options).not.toEqual(question!.parts.map(({ text }) => text));
      expect(judge(question!, textOf(question!.parts.map(({ text }) => text))).verdict).toBe('right');
    }
  });

  test.each([['June 2019', 2019 * 12 + 5, 2019 * 12 + 5], ['2019', 2019 * 12, 2019 * 12 + 11], ['the 1960s', 1960 * 12, 1960 * 12 + 119]])('%s', (text, first, last) => {
    expect(monthsOf(text)).toEqual({ first, last });
  });

  test.each(['late June', '20%', 'between 1990 and 1995', 'before 2019'])('%s cannot be told apart', (text) => expect(monthsOf(text)).toBeNull());
});

test.each([
  ['300', 50, '300', 'right'], ['300', 50, '340', 'right'], ['300', 50, '350', 'right'], ['300', 50, '351', 'wrong'], ['300', 50, 'two hundred and sixty', 'right'],
  ['-3', 0.5, '-3.4', 'right'], ['-3', 0.5, '3', 'wrong'], ['300 m', 50, '320 m', 'right'], ['300', undefined, '340', 'wrong'], ['300', 50, 'high', 'wrong'],
] as const)('[Q38] beside %s, %s more or less, %s is %s', (answer, tolerance, given, verdict) => {
  const question: Question = { kind: 'typed', card: null, noteId: null, context: '', prompt: 'How high?', answer, accepted: [], source: null, tolerance };
  expect(judge(question, given).verdict).toBe(verdict);
});

describe('[Q20] statements to choose among', () => {
  test('one is the document’s, the others have one thing exchanged', () => {
    for (let seed = 0; seed < 20; seed++) {
      const quotes = statements.map(({ note }) => note.source!.quote);
      for (const question of of('told', statements, seed)) {
        expect(question.options.filter((option) => quotes.includes(option))).toEqual([question.answer]);
        expect(question.options.length).toBeGreaterThanOrEqual(3);
        expect(judge(question, question.answer).verdict).toBe('right');
      }
    }
  });

  test('several: what is the document’s is right, and all of it must be chosen', () => {
    const quotes = statements.map(({ note }) => note.source!.quote);
    const [question] = of('several', statements);
    const right = question!.options.filter((option) => quotes.includes(option));
    expect(judge(question!, textOf(right))).toMatchObject({ verdict: 'right' });
    expect(judge(question!, textOf(right.slice(1))).verdict).toBe('wrong');
    expect(judge(question!, textOf(question!.options)).verdict).toBe('wrong');
  });

  test('several answers to one prompt are all right', () => {
    const colours = [['red'], ['blue'], ['yellow']].map(([back = ''], n) => basicCard(n, 'Name a primary colour.', back));
    const others = ['pink', 'grey', 'brown'].map((back, n) => basicCard(n + 5, `Colour of thing ${n}?`, back));
    const [question] = of('several', [...colours, ...others]);
    expect(question?.answer.split('\n').toSorted()).toEqual(['blue', 'red', 'yellow']);
    expect(question!.options.length).toBeGreaterThanOrEqual(5);
  });
});

test('[Q21] free recall comes first, is ticked by its words, and waits for the person', () => {
  const quiz = quizFrom(statements, [], { kinds: ['recall', 'typed'], count: 5 }, seededRandom(3));
  const [question] = quiz;
  expect(question?.kind).toBe('recall');
  const parts = question?.kind === 'recall' ? question.parts : [];
  expect(judge(question!, `${parts[0]!.answer} and ${parts[2]!.answer}`)).toEqual({ verdict: 'close', parts: parts.map((_, at) => at === 0 || at === 2) });
});

test('[Q1][Q5] of all kinds together a note is asked once, no sentence is shown whole twice, and nothing is given away', () => {
  const all: readonly Question['kind'][] = ['choice', 'typed', 'cloze', 'truth', 'told', 'several', 'matching', 'ordering', 'recall'];
  const cards = [...statements, ...offices.map((card, n) => ({ ...card, card: { ...card.card, id: `${card.card.id} x` as never }, note: { ...card.note, id: `office-${n}` as never } }))];
  fc.assert(fc.property(fc.subarray([...all], { minLength: 1 }), fc.integer({ min: 1, max: 14 }), fc.integer(), (kinds, count, seed) => {
    const quiz = quizFrom(cards, [], { kinds, count }, seededRandom(seed));
    expect(quiz.length).toBeLessThanOrEqual(count);
    const notes = quiz.filter(({ kind }) => kind !== 'recall').flatMap(notesIn);
    expect(new Set(notes).size).toBe(notes.length);
    expect(leaks(quiz)).toEqual([]);
    expect(quizFrom(cards, [], { kinds, count }, seededRandom(seed))).toEqual(quiz);
  }), { seed: 75, numRuns: 150 });
});
