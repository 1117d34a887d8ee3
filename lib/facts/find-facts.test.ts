import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIdOf } from '../core/ids';
import { english, factsIn } from './found-for-test';
import { generate, mostImportant, notesFromFacts, sameFact } from './index';
import { isVerbatimAt, isVerbatimIn } from '../core/verbatim';
import { danglingWord, leaks } from './verify';
import { viewOf } from '../core/view';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import { faceOf } from '../core/cards';

const article = [
  'In 1911, Portugal banned the export of cork bark as a raw material, sharply cutting the trade in raw cork with Chile.',
  'Marta Quiroga, a senior analyst at the Lisbon Institute, described the ban as “honest work” by Lisbon.',
  'Chilean Minister of Trade Pedro Arrau told Mayor of Lisbon Rui Falcão that Chile was ready for talks on cork.',
  'In early May, Chile announced it would add three more rivers to its list of protected waters.',
  'Quiroga suggested that Portugal could do more to stop firms from selling raw bark to smugglers in Spain.',
];
const sentences = fc.shuffledSubarray(article, { minLength: 1 });

describe('finding facts', () => {
  it('[F17] quotes and places every answer, whatever the order, wraps and line ends of the text', () => {
    fc.assert(fc.property(sentences, fc.constantFrom(' ', '\n\n', '\r\n', '\r\n\r\n'), (chosen, gap) => {
      const text = chosen.join(gap);
      const view = viewOf(text, 'text');
      for (const { asked, reverse, quote, quoteSpan } of factsIn(text)) {
        expect(text.slice(quoteSpan.start, quoteSpan.end)).toBe(quote);
        for (const { question, answer, answerSpan } of [asked, ...(reverse ? [reverse] : [])]) {
          expect(isVerbatimAt(view, answerSpan, answer)).toBe(true);
          expect(isVerbatimIn(quote, answer)).toBe(true);
          expect(leaks(question, answer)).toBe(false);
          expect(danglingWord(question)).toBe(null);
        }
      }
    }), { seed: 20260103, numRuns: 40 });
  });

  it('finds nothing in a text that is not English', () => {
    const text = 'Die Bürgermeisterin eröffnete im Mai 1996 eine neue Bücherei. Der Rat hatte lange über die Kosten gestritten, und viele Bürger fragten, '
      + 'ob die Stadt das Geld nicht besser für Schulen ausgeben solle.';
    expect(factsIn(text)).toEqual([]);
  });

  it('[F17] reads a hard-wrapped Markdown text and points into it', () => {
    const text = '# Cork\n\nMarta Quiroga, a **senior analyst at the\r\nLisbon Institute**, warned of\r\nrising prices.\r\n';
    const { facts } = generate(english, { title: 'Cork', text, format: 'markdown', date: '', url: '' });
    const post = facts.find(({ relation }) => relation === 'hold');
    expect(post?.asked.answer).toBe('a senior analyst at the Lisbon Institute');
    expect(text.slice(post?.asked.answerSpan.start, post?.asked.answerSpan.end)).toBe('a **senior analyst at the\r\nLisbon Institute');
  });

  it('[F18] gives the same ids twice, and others for another text', () => {
    const ids = (text: string): string[] => factsIn(text).map(({ id }) => id);
    const text = article.join(' ');
    expect(ids(text)).toEqual(ids(text));
    expect(new Set(ids(text)).size).toBe(ids(text).length);
    expect(ids(`${text} Then it rained.`).some((id) => ids(text).includes(id))).toBe(false);
  });

  it('[F18] knows a fact again by kind, relation, role and overlapping spans', () => {
    const [first, second] = factsIn(article.join(' '));
    if (!first || !second) throw new Error('no facts');
    const moved = { ...first, asked: { ...first.asked, answerSpan: { start: first.asked.answerSpan.start + 1, end: first.asked.answerSpan.end + 5 } } };
    expect(sameFact(first, moved)).toBe(true);
    expect(sameFact(first, second)).toBe(false);
    expect(sameFact(first, { ...first, relation: 'other' })).toBe(false);
  });

  it('[F19] gives options of the answer’s kind that are not true and tell nothing', () => {
    for (const { asked, reverse } of factsIn(article.join(' '))) {
      for (const { question, answer, accepted, distractors } of [asked, ...(reverse ? [reverse] : [])]) {
        expect(new Set(distractors).size).toBe(distractors.length);
        for (const option of distractors) {
          expect([answer, ...accepted]).not.toContain(option);
          expect(leaks(question, option)).toBe(false);
        }
      }
    }
    const year = factsIn(article.join(' ')).find(({ asked }) => asked.answer === '1911');
    expect(year?.asked.distractors.every((option) => /^\d{4}$/.test(option))).toBe(true);
    expect(year?.asked.distractors).toHaveLength(3);
  });

  it('[F20] keeps one of two facts that ask the same', () => {
    const twice = `${article[0]} ${article[0]}`;
    const asked = factsIn(twice).map(({ asked: { question } }) => question);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('[F20] takes the most important facts first', () => {
    const facts = factsIn(article.join(' '));
    const few = mostImportant(facts, 4);
    expect(few.reduce((sum, { reverse }) => sum + (reverse ? 2 : 1), 0)).toBeLessThanOrEqual(4);
    expect(few.length).toBeGreaterThan(1);
    expect(mostImportant(facts, 1000)).toEqual(facts);
  });

  it('[F21] makes decks, notes and cards that every device names alike', () => {
    const text = article.join(' ');
    const { document, facts, sentences: places } = generate(english, { title: 'Cork', text, format: 'text', date: '1912', url: '' });
    const kinds = { position: 'Who holds which position', event: 'Measures and dates', quantity: 'Measures and dates', quotation: 'Who said what', condition: 'C', definition: 'D', membership: 'D', place: 'D', cause: 'Causes and effects' };
    const made = notesFromFacts({ facts, document, sentences: places, names: { document: 'Cork', kinds }, addedAt: 5 });
    expect(document.id).toBe(documentIdOf(text));
    expect(made.decks.map(({ name }) => name)).toEqual(['Cork', 'Cork::Who holds which position', 'Cork::Measures and dates', 'Cork::Who said what', 'Cork::Causes and effects']);
    expect(made.notes).toHaveLength(facts.length);
    expect(made.cards).toHaveLength(facts.reduce((sum, { reverse }) => sum + (reverse ? 2 : 1), 0));
    expect(new Set(made.cards.map(({ id }) => id)).size).toBe(made.cards.length);
    const note = made.notes.find(({ fields }) => fields.answer === 'three');
    expect(note?.source).toMatchObject({ title: 'Cork', date: '1912', quote: article[3], before: article[2], after: article[4] });
    const type = BUILT_IN_NOTE_TYPES.find(({ id }) => id === note?.noteTypeId);
    const card = made.cards.find(({ noteId }) => noteId === note?.id);
    expect(note && type && card && faceOf(note, type, card.templateId).answerText).toBe('three');
    expect(made.cards.every(({ deckId }) => made.decks.some(({ id }) => id === deckId))).toBe(true);
  });
});
