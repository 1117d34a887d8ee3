import { describe, expect, it } from 'vitest';
import { templateId } from '@/lib/core/ids';
import type { Asked, Note } from '@/lib/core/model';
import { answerInQuote, excerptAround } from './source-of';

const quote = 'Ada Poe, a baker in Rye, said no.';
const asked = (answer: string): Asked => ({
  role: 'any', question: '', answer, answerType: 'phrase', accepted: [], distractors: [],
  answerSpan: { start: 100 + quote.indexOf(answer), end: 100 + quote.indexOf(answer) + answer.length },
});
const note = {
  source: { documentId: null, title: '', date: '', url: '', span: { start: 100, end: 100 + quote.length }, quote, before: '', after: '' },
  fact: { kind: 'position', asked: asked('a baker in Rye'), reverse: asked('Ada Poe') },
} as unknown as Note;

const sliceOf = (template: string | null) => {
  const span = answerInQuote(note, template === null ? null : templateId(template));
  return span && quote.slice(span.start, span.end);
};

describe('answerInQuote', () => {
  it('finds the answer of either direction in the quote', () => {
    expect([sliceOf(null), sliceOf('ask'), sliceOf('reverse')]).toEqual(['a baker in Rye', 'a baker in Rye', 'Ada Poe']);
  });

  it('is null for a note without fact, and for an answer outside the quote', () => {
    expect(answerInQuote({ ...note, fact: null }, null)).toBeNull();
    const elsewhere = { ...note, source: { ...note.source!, span: { start: 110, end: 130 } } };
    expect(answerInQuote(elsewhere, templateId('reverse'))).toBeNull();
  });
});

describe('excerptAround', () => {
  it('keeps a short quote whole', () => {
    expect(excerptAround(quote, { start: 3, end: 7 })).toEqual({ start: 0, end: quote.length });
  });

  it('cuts a long quote between words around the answer', () => {
    const long = `${'before '.repeat(40)}ANSWER ${'after '.repeat(40)}`.trim();
    const at = long.indexOf('ANSWER');
    const cut = excerptAround(long, { start: at, end: at + 6 });
    const text = long.slice(cut.start, cut.end);
    expect(text).toContain('ANSWER');
    expect(text.length).toBeLessThan(200);
    expect([long[cut.start - 1], long[cut.end]]).toEqual([' ', ' ']);
  });
});
