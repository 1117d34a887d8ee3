import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from './model';
import { leaksIn } from './quiz-edit';
import { sectionAt, sectioned } from './quiz-sections';

const typed = (prompt: string, answer: string, context: string): Question => ({ kind: 'typed', card: null, noteId: null, context, prompt, answer, accepted: [], source: null });
const byContext = (question: Question) => question.context;

test('[Q31] questions of one section stand together under its heading, each in its old order', () => {
  const out = sectioned([typed('One?', 'alpha', 'A'), typed('Two?', 'beta', 'B'), typed('Three?', 'gamma', 'A')], byContext);
  expect(out.map(({ prompt, section }) => `${section} ${prompt}`)).toEqual(['A One?', 'A Three?', 'B Two?']);
  expect(out.map((_, at) => sectionAt(out, at))).toEqual(['A', null, 'B']);
});

test('[Q31] a section that shows the answer to another comes after it', () => {
  const out = sectioned([typed('Who led Norwich?', 'Baker', 'A'), typed('Which town?', 'Norwich', 'B')], byContext);
  expect(out.map(({ context }) => context)).toEqual(['B', 'A']);
});

test('[Q5][Q31] no question of any section shows the answer to a later one; what cannot is left out', () => {
  const words = fc.constantFrom('Norwich', 'Oslo', 'Baker', 'Carter', '2019', 'Lima');
  const question = fc.tuple(words, words, fc.constantFrom('A', 'B', 'C')).map(([about, answer, context]) => typed(`What of ${about}?`, answer, context));
  fc.assert(fc.property(fc.array(question, { maxLength: 10 }), (drawn) => {
    // Within a section the old order holds: only what leaked between sections is made good.
    const between = leaksIn(sectioned(drawn, byContext)).filter(({ from, to }) => {
      const out = sectioned(drawn, byContext);
      return out[from]?.context !== out[to]?.context;
    });
    expect(between).toEqual([]);
  }), { seed: 81 });
});
