import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../core/model';
import { printQuiz } from './quiz-export';
import { parseQuizFile } from './quiz-import';

const base = { card: null, noteId: null, context: '', accepted: [], source: null };
const part = (text: string, answer: string) => ({ card: null, noteId: null, text, answer });
const text = fc.string({ unit: fc.constantFrom(...'abcXYZ019 ~=#{}:\\%&<>"\'->/$*[]é“'), minLength: 1, maxLength: 24 }).map((one) => one.trim().replace(/\s+/g, ' ')).filter((one) => /[a-zA-Z]/.test(one) && one !== '*' && !one.includes('->'));
const texts = (least: number) => fc.uniqueArray(text, { minLength: least, maxLength: 5 });

const question: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(text, texts(2)).map(([prompt, options]): Question => ({ ...base, kind: 'choice', prompt, options, answer: options[0]! })),
  fc.tuple(text, texts(1)).map(([prompt, [answer = '', ...accepted]]): Question => ({ ...base, kind: 'typed', prompt, answer, accepted })),
  fc.tuple(text, fc.integer({ min: -999, max: 999 }), fc.constantFrom(0.5, 2, 10)).map(([prompt, number, tolerance]): Question => ({ ...base, kind: 'typed', prompt, answer: String(number), tolerance })),
  fc.tuple(text, fc.boolean()).map(([prompt, isTrue]): Question => ({ ...base, kind: 'truth', prompt, answer: '', isTrue })),
  fc.tuple(text, texts(3)).map(([prompt, options]): Question => ({ ...base, kind: 'several', prompt, options, answer: options.slice(0, 2).join('\n'), parts: options.map((one, at) => part(one, at < 2 ? one : '')) })),
  fc.tuple(text, texts(2), texts(5)).map(([prompt, sides, answers]): Question => {
    const parts = sides.map((one, at) => part(one, answers[at]!));
    return { ...base, kind: 'matching', prompt, parts, options: [...new Set(parts.map(({ answer }) => answer))].sort(), answer: parts.map((one) => `${one.text}: ${one.answer}`).join('\n') };
  }),
);

test.each(['gift', 'moodle-xml'] as const)('[P41] what was printed as %s is read as it was', (format) => {
  fc.assert(fc.property(fc.array(question, { minLength: 1, maxLength: 6 }), (questions) => {
    const read = parseQuizFile(printQuiz(questions, format));
    expect(read).toEqual({ questions, problems: [] });
  }), { seed: 101, numRuns: 300 });
});

test('[P41] no text makes either reader fail but by a problem', () => {
  const sign = fc.constantFrom(...'a{}=~#:\\%[]<>/&"\n ->', '<quiz>', '<question type="', '::', '$CATEGORY:', '<text>', '</');
  fc.assert(fc.property(fc.string({ unit: sign, maxLength: 60 }), (file) => {
    try {
      parseQuizFile(file);
    } catch (error) {
      expect(error).toHaveProperty('problem');
    }
  }), { seed: 102, numRuns: 400 });
});

describe('[P41] files of learning platforms', () => {
  test('GIFT: categories, comments, formats, feedback, numbers, gaps, half points', () => {
    const { questions, problems } = parseQuizFile([
      '// made elsewhere', '$CATEGORY: $course$/History/Rome', '::Q1:: Who crossed? {=Caesar#Yes! ~Pompey#No}', '', '[html]<p>Is <b>Rome</b> a city?</p>{T}', '',
      'How many hills? {#7:0}', '', 'Rome lies on the {=Tiber ~Po}.', '', 'Founder? {=Romulus =%50%Remus}', '', 'Write about Rome. {}', '', 'Only words.',
    ].join('\n'));
    expect(questions.map(({ kind, context, prompt, answer }) => [kind, context, prompt, answer])).toEqual([
      ['choice', 'Rome', 'Who crossed?', 'Caesar'], ['truth', 'Rome', 'Is Rome a city?', ''], ['typed', 'Rome', 'How many hills?', '7'],
      ['choice', 'Rome', 'Rome lies on the _____.', 'Tiber'], ['typed', 'Rome', 'Founder?', 'Romulus'],
    ]);
    expect(problems.map(({ values }) => values['kind'])).toEqual(['Essay', 'Description']);
  });

  test.each([
    ['GIFT, a number and how far', 'How high? {#300:50}', '300', 50],
    ['GIFT, a range', 'How high? {#250..350}', '300', 50],
    ['GIFT, several numbers', 'How high? {#=3.14:0.005 =%50%3:0.5}', '3.14', 0.005],
    ['GIFT, exactly', 'How high? {#300}', '300', undefined],
    ['Moodle XML', '<quiz><question type="numerical"><questiontext><text>How high?</text></questiontext><answer fraction="100"><text>300</text><tolerance>50</tolerance></answer></question></quiz>', '300', 50],
  ])('[P41] how far a number may be off is kept: %s', (_, file, answer, tolerance) => {
    const [question] = parseQuizFile(file).questions;
    expect(question).toEqual({ ...base, kind: 'typed', prompt: 'How high?', answer, ...(tolerance === undefined ? {} : { tolerance }) });
  });

  test('GIFT: one broken question costs no other', () => {
    const { questions, problems } = parseQuizFile('One? {=a ~b}\n\nBroken {=a ~\n\nThree? {T}\n');
    expect(questions.map(({ prompt }) => prompt)).toEqual(['One?', 'Three?']);
    expect(problems).toHaveLength(1);
  });

  test('Moodle XML: HTML in CDATA, category, points, and kinds that cannot be judged', () => {
    const { questions, problems } = parseQuizFile(`<?xml version="1.0"?>
      <quiz><question type="category"><category><text>$course$/top/Rome</text></category></question>
      <question type="multichoice"><questiontext format="html"><text><![CDATA[<p>Who <em>crossed</em>?</p>]]></text></questiontext><defaultgrade>2.0</defaultgrade><single>true</single>
      <answer fraction="100" format="html"><text>&lt;p&gt;Caesar&lt;/p&gt;</text><feedback format="html"><text>Yes</text></feedback></answer><answer fraction="0"><text>Pompey</text></answer></question>
      <question type="shortanswer"><questiontext><text>River?</text></questiontext><answer fraction="100"><text>Tiber</text></answer><answer fraction="50"><text>Po</text></answer><answer fraction="0"><text>*</text></answer></question>
      <question type="calculated"><questiontext><text>{x}+1</text></questiontext></question></quiz>`);
    expect(questions).toEqual([
      { ...base, context: 'Rome', kind: 'choice', prompt: 'Who crossed?', options: ['Caesar', 'Pompey'], answer: 'Caesar', weight: 2 },
      { ...base, context: 'Rome', kind: 'typed', prompt: 'River?', answer: 'Tiber' },
    ]);
    expect(problems.map(({ values }) => values['kind'])).toEqual(['calculated']);
  });

  test('entities are not blown up, and what is neither format is refused', () => {
    expect(() => parseQuizFile('<!DOCTYPE quiz [<!ENTITY a "aaaa">]><quiz><question type="truefalse"><questiontext><text>&a;</text></questiontext></question></quiz>')).toThrow();
    for (const file of ['', 'nothing here', '<html></html>', '<quiz>']) expect(() => parseQuizFile(file)).toThrow();
  });
});
