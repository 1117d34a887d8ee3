import { describe, expect, it } from 'vitest';
import type { Fact, FactKind } from '@/lib/core/model';
import { documentDeckName, kindDeckName, proposedDecks, titleOrFirstWords } from './deck-names';
import { NO_CHOICES } from './proposals';

const fact = (kind: FactKind, isReversed = false) => ({ kind, reverse: isReversed ? {} : null }) as Fact;
const named = (deckNames: Record<string, string>) => ({ ...NO_CHOICES, deckNames });

describe('the decks proposed', () => {
  it('are one for each sort of fact, counted in cards, those with one name together', () => {
    const decks = proposedDecks([fact('quantity'), fact('event'), fact('position', true)], NO_CHOICES);
    expect(decks.map(({ name, cards }) => [name, cards])).toEqual([['Who holds which position', 2], ['Measures and dates', 2]]);
  });

  it('take the names a person gives, but none that is empty or nests by accident', () => {
    const choices = named({ document: 'A::B', 'Who said what': ' ', 'Causes and effects': 'Why' });
    expect([documentDeckName('T', choices), kindDeckName('quotation', choices), kindDeckName('cause', choices)]).toEqual(['A: B', 'Who said what', 'Why']);
  });

  it('are named by the first words of a text without title', () => {
    expect(titleOrFirstWords(' ', '\n One two three four five six')).toBe('One two three four five …');
    expect(titleOrFirstWords(' T ', 'One two')).toBe('T');
    expect(titleOrFirstWords('', 'One two')).toBe('One two');
  });
});
