import { expect, test } from 'vitest';
import { quizOf } from './quiz';

interface Printed {
  readonly questions: readonly { readonly kind: string; readonly key: unknown; readonly options: readonly string[]; readonly source: { readonly quote: string } | null }[];
}

test('[Q1][P12] a quiz of a deck: the same seed prints the same questions, another seed others', async () => {
  const ask = async (seed: number) => (await quizOf('decks/us-china-fentanyl.json', { seed, count: 10, kinds: ['choice', 'truth', 'matching'] })) as Printed;
  const quiz = await ask(7);
  expect(await ask(7)).toEqual(quiz);
  expect(await ask(8)).not.toEqual(quiz);
  expect(quiz.questions).toHaveLength(10);
  for (const { kind, key, options, source } of quiz.questions) {
    if (kind === 'choice') expect(options).toContain(key);
    if (kind === 'truth') expect(typeof key).toBe('boolean');
    if (kind === 'matching') expect(Object.values(key as object).toSorted()).toEqual(options.toSorted());
    expect(source?.quote).not.toBe('');
  }
});

test('[Q1] a quiz of a document is made of the cards the app would make', async () => {
  const { questions } = (await quizOf('e2e/fixtures/harbour.txt', { seed: 1, count: 5, kinds: ['choice', 'typed'] })) as Printed;
  expect(questions.length).toBeGreaterThan(0);
});

test('[P12] a file that is not there is a problem', async () => {
  await expect(quizOf('none.json', { seed: 1, count: 5, kinds: ['choice'] })).rejects.toMatchObject({ problem: { code: 'file-not-found' } });
});
