/** How a search is read. What it finds is held to Anki's own answers in lib/formats/anki/searches.test.ts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemIn } from '../problem';
import { parseQuery, type Query } from './query';

/** Terms as `key=text`, joints in words: short enough to be compared by eye. */
function shown(query: Query): string {
  if (query.type === 'all') return 'all';
  if (query.type === 'not') return `not ${shown(query.of)}`;
  if (query.type !== 'term') return `(${query.of.map(shown).join(` ${query.type} `)})`;
  const { term } = query;
  return 'text' in term ? `${term.kind}=${term.text}` : JSON.stringify(term);
}

const codeOf = (text: string): string => {
  try {
    parseQuery(text);
    return 'read';
  } catch (error) {
    return problemIn(error)?.code ?? 'a bug';
  }
};

describe('[H1] a search', () => {
  it.each([
    ['', 'all'],
    ['one two', '(text=one and text=two)'],
    ['one or two three', '(text=one or (text=two and text=three))'],
    ['(one OR two) three', '((text=one or text=two) and text=three)'],
    ['one AND -two', '(text=one and not text=two)'],
    ['-(one two)', 'not (text=one and text=two)'],
    ['"one or two"', 'text=one or two'],
    ['deck:"a b" "deck:a b"', '(deck=a b and deck=a b)'],
    ['Question:yes', 'field=yes'],
    ['one　two', '(text=one and text=two)'],
  ])('%s', (text, expected) => expect(shown(parseQuery(text))).toBe(expected));

  it.each([
    ['(one', 'search-bracket-unclosed'], ['one)', 'search-bracket-unopened'], ['()', 'search-bracket-empty'], ['"one', 'search-quote-unclosed'],
    ['""', 'search-quote-empty'], ['and one', 'search-joint'], ['one or', 'search-joint'], ['one or or two', 'search-joint'], ['\\d', 'search-escape'],
    ['is:old', 'search-state'], ['flag:9', 'search-flag'], ['rated:1:5', 'search-button'], ['prop:weight>1', 'search-property'], ['added:x', 'search-number'],
    [':x', 'search-key-missing'], [`${'('.repeat(2000)}x`, 'search-too-deep'],
  ])('%s is refused with what is wrong', (text, code) => expect(codeOf(text)).toBe(code));

  it('reads or refuses any text, and never fails otherwise', () => {
    const piece = fc.oneof(fc.constantFrom('(', ')', '"', '-', ' ', ' or ', '\\', ':', 'deck:', 'prop:', 'rated:', 're:', 'tag:', '*', '_', '>=', '3'), fc.string());
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(codeOf(pieces.join(''))).not.toBe('a bug');
    }), { seed: 70, numRuns: 3000 });
  });

  it('finds any text that stands in quotes with its signs escaped', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), (text) => {
      const query = parseQuery(`"${text.replace(/[\\":*_()-]/g, '\\$&')}"`);
      expect(query.type === 'term' && query.term.kind).toBe('text');
    }), { seed: 71, numRuns: 1000 });
  });
});
