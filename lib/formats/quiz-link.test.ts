import { describe, expect, test } from 'vitest';
import { quizFrom } from '../core/quiz';
import { seededRandom } from '../core/quiz-random';
import { answersOf, classQuestions, openQuestion, sealedQuestion, sharedOptions, type SharedQuiz } from '../core/quiz-share';
import { classTable } from '../core/quiz-class';
import { factCard, people } from '../core/quiz-test-cards';
import type { DeckId, Question, Quiz, QuizId, QuizOptions } from '../core/model';
import { gzip } from './gzip';
import { parseQuizLink, printQuizLink } from './quiz-link';

const towns = ['Oslo', 'Bergen', 'Tromso', 'Bodo', 'Molde', 'Narvik', 'Harstad', 'Alta'];
const cards = [
  ...towns.map((town, n) => factCard(n, { question: `Where did team ${n} meet?`, answer: town, type: 'place', subject: `Team ${n}`, quote: `Team number ${n} met last in ${town} for a day.`, distractors: towns.filter((other) => other !== town) })),
  ...people.map((card, n) => ({ ...card, note: { ...card.note, id: `person-${n}` as never, fact: { ...card.note.fact!, asked: { ...card.note.fact!.asked, role: 'holder' } } } })),
];
const kinds: QuizOptions['kinds'] = ['choice', 'typed', 'cloze', 'truth', 'told', 'matching', 'recall'];
const questions = quizFrom(cards, [], { kinds, count: 8 }, seededRandom(5));
const options: QuizOptions = { decks: ['deck' as DeckId], kinds, count: 8, clock: { per: 'question', seconds: 30 }, extraTime: 1, seed: 5, pace: 1.3, counts: 'all', run: 'test' };
const link = (of: readonly Question[]): SharedQuiz => ({ kind: 'quiz', id: 'quiz-1' as QuizId, title: 'A class', options: sharedOptions(options, 1.5, true), questions: of, score: null });
const sealed = classQuestions({ questions }).flatMap((question) => sealedQuestion(question, seededRandom(1)) ?? []);

test('[Q29] a link says what it was made from', async () => {
  const open = link(questions.map(openQuestion));
  const fragment = await printQuizLink(open);
  expect(fragment).toMatch(/^[\w-]+$/);
  expect(await parseQuizLink(fragment)).toEqual(open);
});

test('[Q29] a sealed link says nothing of the answers, the sender’s decks or pace', async () => {
  const shared = await parseQuizLink(await printQuizLink(link(sealed)));
  expect(shared).toMatchObject({ options: { decks: [], counts: 'none', extraTime: 1.5, sealed: true } });
  const said = JSON.stringify(shared);
  for (const [at, question] of classQuestions({ questions }).entries()) {
    if (question.kind === 'typed') expect(JSON.stringify(sealed[at])).not.toContain(JSON.stringify(question.answer));
    if (question.source) expect(question.kind === 'told' || question.kind === 'truth' || !said.includes(question.source.quote)).toBe(true);
  }
  for (const secret of ['seed', 'pace', 'note-', '"isTrue":true']) expect(said).not.toContain(secret);
  expect(sealed.every(({ answer, accepted, source, card }) => answer === '' && accepted.length === 0 && source === null && card === null)).toBe(true);
});

describe('[Q29] a link that is none of ours is refused', () => {
  test.each(['', 'abc', 'a b', 'H4sIAAAAAAAA'])('%s', async (fragment) => {
    await expect(parseQuizLink(fragment)).rejects.toHaveProperty('problem');
  });

  test('also one that unpacks to too much', async () => {
    const bytes = await gzip(' '.repeat(3_000_000));
    const fragment = Buffer.from(bytes).toString('base64url');
    await expect(parseQuizLink(fragment)).rejects.toMatchObject({ problem: { code: 'file-too-large' } });
  });
});

/** A pupil's quiz, answered as `pick` says from the author's question and the sealed one. */
function taken(name: string, pick: (key: Question, seen: Question) => string): Quiz {
  const key = classQuestions({ questions });
  const responses = sealed.map((seen, question) => ({ question, text: pick(key[question]!, seen), verdict: 'wrong' as const, tookMs: 1000 }));
  return { id: name as QuizId, savedAs: 'quiz-1' as QuizId, title: name, role: 'answers', questions: sealed, responses } as unknown as Quiz;
}

const rightly = (key: Question, seen: Question): string => {
  if (key.kind === 'truth') return String(key.isTrue);
  if (key.kind !== 'matching' || seen.kind !== 'matching') return key.answer;
  return seen.parts.map(({ text }) => key.parts.find((part) => part.text === text)!.answer).join('\n');
};

test('[Q30] the answers that come back are judged by the key of the author, pairs by their names', () => {
  const rows = [taken('Ada', rightly), taken('Ben', () => 'nonsense'), taken('ada', (key, seen) => (key.kind === 'choice' ? rightly(key, seen) : ''))].map((quiz) => {
    const { answers } = answersOf(quiz, quiz.title ?? '');
    return { ...quiz, responses: answers.map((answer) => ({ ...answer, verdict: 'wrong' as const })) };
  });
  const table = classTable({ questions }, rows);
  expect(table.pupils.map(({ name, isDouble }) => [name, isDouble])).toEqual([['Ada', true], ['ada', true], ['Ben', false]]);
  expect(table.pupils[0]?.points).toBe(table.of);
  expect(table.pupils[2]?.points).toBe(0);
  for (const { difficulty, discrimination } of table.items) {
    expect(difficulty).toBeGreaterThan(0);
    expect(discrimination).toBeGreaterThan(0.4);
  }
});
