import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateFrom } from './generate';
import { openDocument } from './documents';
import { quizOf } from './quiz';

const file = (name: string): string => join(import.meta.dirname, '..', 'e2e', 'fixtures', 'documents', name);

interface Generated {
  readonly document: { readonly text?: string; readonly title: string };
  readonly cards: readonly { readonly question: string; readonly answer: string; readonly quote: string; readonly start: number; readonly end: number }[];
}

describe('documents on the command line', () => {
  it.each(['ferry.docx', 'ferry.epub', 'ferry.html', 'saved.mhtml', 'page.pdf', 'columns.pdf'])('[P12] reads %s, gives the text it made and cards with their places in it', async (name) => {
    const { document, cards } = (await generateFrom(file(name), 60)) as Generated;
    expect(document.text).toContain('The ferry between Marstad and the island of Orrey stopped in 1987.');
    expect(cards.some(({ question, answer }) => /^Who (?:is|was) director of the Marstad Harbour Authority(?: (?:in|on|at) .+)?\?$/.test(question) && answer === 'Solveig Brandt')).toBe(true);
    for (const { quote, start, end } of cards) expect(document.text?.slice(start, end)).toBe(quote);
  }, 60_000);

  it('[P12] gives no text of its own for a file that is text, and every chapter of a book', async () => {
    expect((await generateFrom(file('source.md'), 1)) as Generated).not.toHaveProperty('document.text');
    const { draft } = await openDocument(file('ferry.epub'));
    expect(draft.text.match(/^# /gm)?.length).toBeGreaterThan(1);
  }, 60_000);

  it.each([['locked.pdf', 'document.password'], ['scanned.pdf', 'document.scanned'], ['old.doc', 'document.office'], ['locked.epub', 'document.drm']])('[P12] refuses %s as %s', async (name, code) => {
    await expect(openDocument(file(name))).rejects.toMatchObject({ problem: { code } });
  }, 60_000);

  it('[P12] draws a quiz from a Word file', async () => {
    expect(((await quizOf(file('ferry.docx'), { seed: 1, count: 3, kinds: ['typed'] })) as { questions: unknown[] }).questions).toHaveLength(3);
  }, 60_000);
});
