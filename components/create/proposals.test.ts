import { describe, expect, it } from 'vitest';
import type { Fact, FactId } from '@/lib/core/model';
import { bySentence, decide, checkWording, keepChecked, NO_CHOICES, ranked, reword, shownFacts, startingLimit, worded } from './proposals';

const quote = 'In 1847, the town doubled its tax on bread.';

const factAt = (id: string, start: number, importance: number, status: Fact['status'] = 'accepted'): Fact => ({
  id: id as FactId, kind: 'event', relation: 'double', documentId: 'doc' as Fact['documentId'], quoteSpan: { start, end: start + quote.length },
  quote, subjectSpan: null, objectSpan: null, reverse: null, cloze: '', importance, status,
  asked: {
    role: 'date', question: 'When did the town double its tax?', answer: '1847', answerSpan: { start: start + 3, end: start + 7 },
    answerType: 'date', accepted: ['the year 1847'], distractors: ['1846', '1848', 'bread'],
  },
});

const ids = (facts: readonly Fact[]) => facts.map((fact) => fact.id).join(' ');
const a = factAt('a', 100, 0.4);
const b = factAt('b', 0, 0.9, 'suggested');
const c = factAt('c', 0, 0.4);
const d = factAt('d', 100, 0.8);

describe('the order of proposals', () => {
  it('puts checked facts first, then the important ones, then text order', () => {
    expect(ids(ranked([a, b, c, d]))).toBe('d c a b');
  });

  it('groups by sentence, the sentence with the best fact first', () => {
    expect(bySentence(ranked([a, b, c, d])).map((group) => ids(group.facts))).toEqual(['d a', 'c b']);
  });

  it('starts with all that are checked and a third of what there is', () => {
    const suggested = (count: number) => Array.from({ length: count }, (_, at) => factAt(`s${at}`, 200 + at, 0.3, 'suggested'));
    expect([startingLimit([a, c]), startingLimit([a, ...suggested(89)]), startingLimit([...Array.from({ length: 40 }, (_, at) => factAt(`c${at}`, at, 0.5)), ...suggested(20)])]).toEqual([2, 30, 40]);
  });

  it('shows facts within the limit and any kept beyond it', () => {
    const choices = decide({ ...NO_CHOICES, limit: 1 }, b.id, 'keep');
    expect(ids(shownFacts([d, c, a, b], choices))).toBe('d b');
  });
});

describe('deciding', () => {
  it('takes a decision back when it is given twice', () => {
    const kept = decide(NO_CHOICES, a.id, 'keep');
    expect([kept, decide(kept, a.id, 'drop'), decide(kept, a.id, 'keep')].map(({ decisions }) => decisions)).toEqual([
      { a: 'keep' }, { a: 'drop' }, {},
    ]);
  });

  it('keeps all checked facts but neither dropped nor suggested ones', () => {
    const choices = keepChecked(decide(NO_CHOICES, a.id, 'drop'), [a, b, c, d]);
    expect(choices.decisions).toEqual({ a: 'drop', c: 'keep', d: 'keep' });
  });

  it('keeps a card whose wording was mended', () => {
    expect(reword(NO_CHOICES, a.id, { question: 'Q', answer: 'A' }).decisions).toEqual({ a: 'keep' });
  });
});

describe('worded', () => {
  it('moves the answer to its new place in the quote and makes the gap there', () => {
    const mended = worded(a, { question: 'What was taxed?', answer: 'bread' });
    expect(mended.asked.answerSpan).toEqual({ start: 100 + quote.indexOf('bread'), end: 100 + quote.indexOf('bread') + 5 });
    expect(mended.cloze).toBe('In 1847, the town doubled its tax on {{c1::bread}}.');
    expect([mended.asked.accepted, mended.asked.distractors]).toEqual([[], ['1846', '1848']]);
  });

  it('asks one way only when told so', () => {
    const both = { ...a, reverse: a.asked };
    expect(worded(both, { question: 'Q', answer: '1847' }).reverse).toBe(a.asked);
    expect(worded(both, { question: 'Q', answer: '1847', oneWay: true }).reverse).toBeNull();
  });

  it('leaves the place alone when the quote lacks the answer, and keeps other answers when only the question changed', () => {
    expect(worded(a, { question: 'Q', answer: 'loaves' }).asked.answerSpan).toEqual(a.asked.answerSpan);
    expect(worded(a, { question: 'Q', answer: '1847' }).asked.accepted).toEqual(['the year 1847']);
  });
});

describe('checkWording', () => {
  it.each([
    [{ question: ' ', answer: '1847' }, 'questionEmpty'],
    [{ question: 'When?', answer: '' }, 'answerEmpty'],
    [{ question: 'What happened in 1847?', answer: '1847' }, 'answerLeaks'],
    [{ question: 'When?', answer: '1847' }, 'answerInQuote'],
    [{ question: 'What did 12 towns tax?', answer: '2' }, 'answerNotInQuote'],
  ] as const)('%j → %s', (wording, finding) => {
    expect(checkWording(wording, quote)).toBe(finding);
  });
});
