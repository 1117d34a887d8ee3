import { expect, test } from 'vitest';
import type { Question } from '../core/model';
import { printQuiz } from './quiz-export';

const base = { card: null, noteId: null, context: '', accepted: [], source: null };
const part = (text: string, answer: string) => ({ card: null, noteId: null, text, answer });
const questions: readonly Question[] = [
  { ...base, kind: 'choice', prompt: 'What is {a = b}: #1?', answer: 'x~y', options: ['z', 'x~y', 'w'] },
  { ...base, kind: 'typed', prompt: 'Who <led> & why?', answer: 'Ann Archer', accepted: ['Archer'] },
  { ...base, kind: 'truth', prompt: 'It rained.', answer: 'It', isTrue: false },
  { ...base, kind: 'several', prompt: 'Which?', answer: 'a\nb', options: ['a', 'c', 'b'], parts: [part('a', 'a'), part('c', ''), part('b', 'b')] },
  { ...base, kind: 'matching', prompt: 'Match.', answer: '', options: ['Rome', 'Oslo'], parts: [part('Italy', 'Rome'), part('Norway', 'Oslo')] },
  { ...base, kind: 'ordering', prompt: 'In order.', answer: '1: a', options: ['b', 'a'], parts: [part('a', '1'), part('b', '2')] },
];

test('[P40] GIFT: each kind in its own form, and nothing in a text is read as a sign', () => {
  expect(printQuiz(questions, 'gift').split('\n\n').map((line) => line.trim())).toEqual([
    String.raw`::1:: [plain]What is \{a \= b\}\: \#1? { ~z =x\~y ~w}`,
    '::2:: [plain]Who <led> & why? { =Ann Archer =Archer}',
    '::3:: [plain]It rained. {FALSE}',
    '::4:: [plain]Which? { ~%50%a ~%-100%c ~%50%b}',
    '::5:: [plain]Match. { =Italy -> Rome =Norway -> Oslo}',
    String.raw`::6:: [plain]In order. {####1\: a}`,
  ]);
});

test('[P40] Moodle XML: each kind by its own type, with its key', () => {
  const printed = printQuiz(questions, 'moodle-xml');
  expect([...printed.matchAll(/<question type="(\w+)">/g)].map(([, type]) => type)).toEqual(['multichoice', 'shortanswer', 'truefalse', 'multichoice', 'matching', 'essay']);
  expect(printed).toContain('Who &lt;led&gt; &amp; why?');
  expect(printed).toContain('<answer fraction="100" format="plain_text"><text>x~y</text></answer>');
  expect(printed).toContain('<answer fraction="100" format="plain_text"><text>false</text></answer>');
  expect(printed.match(/<question /g)).toHaveLength(printed.match(/<\/question>/g)!.length);
});
