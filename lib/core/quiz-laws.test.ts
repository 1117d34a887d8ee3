import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswer, isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { AnswerType, Question } from './model';
import { quizFrom, type QuizCard } from './quiz';
import { seededRandom } from './quiz-random';
import { basicCard, factCard, leaks, optionsOf, people } from './quiz-test-cards';
import { judge } from './quiz-verdict';

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

const all = ['choice', 'typed', 'cloze', 'truth', 'several', 'told', 'matching', 'ordering', 'recall'] as const;
/** People with offices, places and dates, some about the same group in other words: every kind can be made of them. */
const rich = fc.array(fc.record({
  group: fc.constantFrom('group V', 'group W', 'group X', 'group Y', 'group Z'),
  ask: fc.constantFrom('Who leads', 'Who is the head of', 'Name the leader of'),
  answer: fc.constantFrom('Ann Archer', 'Bob Baker', 'Cal Carter', 'Dee Dunn', 'Eve Ellis', 'Fay Foster', 'Gil Grant'),
  year: fc.constantFrom(null, '1999', '2004', '2011', '2019', '2020'),
  role: fc.constantFrom('holder', 'speaker'),
}), { minLength: 2, maxLength: 16 }).map((told) => told.map(({ group, ask, answer, year, role }, n) => {
  if (year !== null) return factCard(n, { question: `When did ${group} meet for time ${n}?`, answer: year, type: 'date', subject: group, relation: 'meet', quote: `In ${year}, ${group} met in its hall for the time named ${'abcdefghijklmnop'[n]}.` });
  const card = factCard(n, { question: `${ask} ${group}?`, answer, type: 'person', subject: group, quote: `The well known ${answer} leads ${group} with great care, as was told of ${'abcdefghijklmnop'[n]}.` });
  return { ...card, note: { ...card.note, fact: { ...card.note.fact!, asked: { ...card.note.fact!.asked, role } } } };
}));
const draw = (deck: readonly QuizCard[], seed: number, kind: readonly Question['kind'][] = all) => quizFrom(deck, [], { kinds: kind, count: 99 }, seededRandom(seed));

test('[Q2][Q16]–[Q21] of every kind what is right is judged right, and nothing else', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(rich, fc.integer(), fc.constantFrom(all, ...all.map((kind) => [kind] as const)), (deck, seed, kind) => {
    for (const question of draw(deck, seed, kind)) {
      seen.add(question.kind);
      const { right, wrong } = responsesTo(question);
      for (const text of right) expect([question, judge(question, text).verdict]).toEqual([question, 'right']);
      for (const text of wrong) expect([question, text, judge(question, text).verdict]).toEqual([question, text, 'wrong']);
    }
  }), { seed: 75, numRuns: 250 });
  expect([...seen].sort()).toEqual([...all].sort());
});

test('[Q2] no wrong option answers its card, or any fact of the same relation and role about the same thing', () => {
  fc.assert(fc.property(rich, fc.integer(), (deck, seed) => {
    for (const question of draw(deck, seed, ['choice', 'cloze', 'truth', 'told'])) {
      const own = deck.find(({ note }) => note.id === question.noteId)!.note.fact!;
      const said = (fact: typeof own, note: QuizCard['note']) => note.source!.quote.slice(fact.subjectSpan!.start, fact.subjectSpan!.end);
      const ownNote = deck.find(({ note }) => note.id === question.noteId)!.note;
      const same = deck.filter(({ note }) => note.fact!.relation === own.relation && note.fact!.asked.role === own.asked.role && said(note.fact!, note) === said(own, ownNote));
      const answers = same.flatMap(({ note }) => [note.fact!.asked.answer, ...note.fact!.asked.accepted]).filter((answer) => answer !== question.answer);
      if (question.kind === 'choice' || question.kind === 'cloze') expect(question.options.filter((option) => answers.includes(option))).toEqual([]);
      if (question.kind === 'truth' && !question.isTrue) expect(deck.some(({ note }) => note.source!.quote === question.prompt)).toBe(false);
    }
  }), { seed: 76, numRuns: 250 });
});

test('[Q5] of all kinds together no question shows the answer to a later one, over all pairs', () => {
  fc.assert(fc.property(rich, fc.integer(), (deck, seed) => {
    expect(leaks(draw(deck, seed))).toEqual([]);
  }), { seed: 77, numRuns: 150 });
});

/** Responses that must be right, and near ones that must be wrong. */
function responsesTo(question: Question): { readonly right: readonly string[]; readonly wrong: readonly string[] } {
  switch (question.kind) {
    case 'truth': return question.isTrue ? { right: ['true'], wrong: ['false'] } : { right: ['false'], wrong: ['true'] };
    case 'choice':
    case 'told': return { right: [question.answer], wrong: question.options.filter((option) => option !== question.answer) };
    case 'cloze': return { right: [question.answer], wrong: question.options.filter((option) => option !== question.answer) };
    case 'typed': return { right: [question.answer, ...question.accepted], wrong: ['something else'] };
    case 'several': {
      const right = question.answer.split('\n');
      const others = question.options.filter((option) => !right.includes(option));
      return { right: [question.answer, right.toReversed().join('\n')], wrong: [...right, ...others.map((other) => [...right, other].join('\n'))] };
    }
    case 'matching': {
      const answers = question.parts.map(({ answer }) => answer);
      return { right: [answers.join('\n')], wrong: [[...answers.slice(1), answers[0]].join('\n')] };
    }
    case 'ordering': {
      const texts = question.parts.map(({ text }) => text);
      return { right: [texts.join('\n')], wrong: [texts.toReversed().join('\n'), question.options.join('\n')] };
    }
    case 'recall': return { right: [], wrong: [] };
  }
}
