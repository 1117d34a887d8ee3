/** The yardstick itself: what counts as found, what as broken, what as worse, and that the gold stands in its texts. */
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../lib/core/view';
import { regressions, type Figures } from './baseline';
import { ownDocuments, type GoldFact } from './gold';
import { brokenRules, capsOf, comparable, nearlySays, recallOf, says, type ScoredCard } from './scoring';

const text = 'The mill of Orre burned down in 1841. Its owner, Lise Grau, rebuilt it with 3,500 crowns.';
const fact = (id: string, quote: string, ...answers: string[]): GoldFact =>
  ({ id, kind: 'event', importance: 3, asks: '', answers, places: [{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }] });
const card = (question: string, answer: string, quote = text.slice(0, 37)): ScoredCard =>
  ({ question, answer, quote, quoteSpan: { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }, accepted: true });
const burned = fact('1', 'The mill of Orre burned down in 1841.', '1841', 'in 1841');

describe('what is found', () => {
  it('is a right answer, whatever its case, articles and signs, from the words that say it', () => {
    expect(says(card('When did the mill of Orre burn down?', 'In 1841'), burned)).toBe(true);
    expect(says(card('When did the mill of Orre burn down?', '1842'), burned)).toBe(false);
    expect(says(card('Whose mill was it?', '1841', text.slice(38)), burned)).toBe(false);
    expect(comparable('The 3,500 U.S. Crowns, or 20%')).toBe('3500 us crowns or 20 percent');
    expect(comparable('3.5')).not.toBe(comparable('35'));
  });

  it('may have other borders where an annotator marked an answer', () => {
    const owner = { ...fact('2', 'Lise Grau'), answers: ['owner Lise Grau'] };
    expect(nearlySays(card('Who rebuilt it?', 'Lise Grau', text.slice(38)), owner)).toBe(true);
    expect(nearlySays(card('Who rebuilt it?', 'Grau', text.slice(38)), owner)).toBe(false);
  });

  it('leaves the cards that match nothing, and never counts a fact twice', () => {
    const [right, again, other] = [card('When did it burn?', '1841'), card('In which year did it burn?', '1841'), card('What burned down?', 'The mill of Orre')];
    const { found, unmatched } = recallOf([burned], [right, again, other], says);
    expect([...found]).toEqual(['1']);
    expect(unmatched).toEqual([other]);
    expect(capsOf(399, false)).toEqual({ accepted: 19, all: 49 });
  });
});

describe('what is broken', () => {
  const rules = (one: ScoredCard) => brokenRules(one, viewOf(text, 'text'), 'The mill', '1850-07').map((rule) => rule.slice(0, 2));
  it('is a card whose quote, answer or question the text does not carry', () => {
    expect(rules(card('When did the mill of Orre burn down?', '1841'))).toEqual([]);
    expect(rules({ ...card('When did it burn?', '1841'), quoteSpan: { start: 1, end: 38 } })).toEqual(['R6']);
    expect(rules(card('Who owned the mill of Orre?', 'Lise Grau'))).toEqual(['R6']);
    expect(rules(card('Which mill burned down in Orre in 1841?', '1841'))).toEqual(['R3']);
    expect(rules(card('As of July 1850, when did the mill of Orre burn down?', '1841'))).toEqual([]);
    expect(rules(card('When in March 1912 did the mill of Sund burn down?', '1841'))).toEqual(['R8', 'R8', 'R6']);
    expect(rules(card('Who spent 3,500 crowns?', 'Lise Grau', text.slice(38)))).toEqual([]);
  });
});

describe('what is worse', () => {
  const figures = (accepted3: number, unmatched = 5, broken = 0): Figures => ({ accepted3, accepted: 5, suggested3: 5, suggested: 9, cards: 20, unmatched, broken });
  it('is less in all, two less in one, more that matches nothing, more that is broken, or unknown', () => {
    expect(regressions({ a: figures(3), b: figures(3) }, { a: figures(2), b: figures(4) })).toEqual([]);
    expect(regressions({ a: figures(3), b: figures(3) }, { a: figures(2), b: figures(3) })).toEqual(['all documents: accepted3 6 → 5']);
    expect(regressions({ a: figures(3), b: figures(3) }, { a: figures(1), b: figures(9) })).toEqual(['a: accepted3 3 → 1']);
    expect(regressions({ a: figures(3) }, { a: figures(3, 6) })).toHaveLength(1);
    expect(regressions({ a: figures(3) }, { a: figures(3, 5, 1) })).toHaveLength(1);
    expect(regressions({}, { a: figures(3) })).toEqual(['a: not in the baseline']);
  });
});

describe.each(ownDocuments(process.cwd()).map((document) => [document.name, document] as const))('the gold of %s', (_, { bytes, facts }) => {
  const text = new TextDecoder().decode(bytes);
  it('stands in the text: every fact has its sentence, with one of its answers word for word', () => {
    const lost = facts.filter(({ places, answers }) => places.length === 0 || !places.some(({ start, end }) => answers.some((answer) => text.slice(start, end).includes(answer))));
    expect(lost).toEqual([]);
  });

  it('has 250 to 500 words, weights from 1 to 3, and ids of its own', () => {
    const words = text.match(/\S+/g)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(500);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.every(({ importance, asks }) => [1, 2, 3].includes(importance) && asks.endsWith('?'))).toBe(true);
  });
});
