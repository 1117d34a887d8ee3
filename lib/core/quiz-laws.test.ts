import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswer, isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { AnswerType } from './model';
import { quizFrom } from './quiz';
import { seededRandom } from './quiz-random';
import { basicCard, factCard, leaks, optionsOf, people } from './quiz-test-cards';

const names = ['Ann Archer', 'Bob Baker', 'Cal Carter', 'Dee Dunn', 'Archer', 'Beijing', 'the Harwick Institution', 'Harwick', '20%', '5%', '2019', '2020', 'late June', 'a law', 'two laws'];
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
    // Another device holds the same cards in another order.
    expect(quizFrom(deck.toReversed(), [], { kinds: kind, count }, seededRandom(seed))).toEqual(quiz);
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
