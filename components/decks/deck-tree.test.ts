import { describe, expect, it } from 'vitest';
import type { Deck, DeckId } from '@/lib/core/model';
import { cleanName, deckRows, renamed } from './deck-tree';

const deck = (name: string): Deck => ({
  id: `id of ${name}` as DeckId, name, presetId: 'p' as Deck['presetId'], description: '', addedAt: 0, deleted: false, clocks: {},
});

describe('deckRows', () => {
  it('puts each deck under its parent, siblings by name and number', () => {
    const rows = deckRows(['Part 10', 'Part 2', 'Part 2::b', 'Part 2::A', 'other'].map(deck));
    expect(rows.map((row) => [row.depth, row.leaf])).toEqual([[0, 'other'], [0, 'Part 2'], [1, 'A'], [1, 'b'], [0, 'Part 10']]);
  });

  it('shows a parent that is no deck', () => {
    expect(deckRows([deck('A::B::C')]).map((row) => [row.name, row.deck !== null])).toEqual([['A', false], ['A::B', false], ['A::B::C', true]]);
  });

  it('keeps the children of a deck together when a sibling begins with its name', () => {
    expect(deckRows(['A b', 'A', 'A::c'].map(deck)).map((row) => row.name)).toEqual(['A', 'A::c', 'A b']);
  });
});

describe('renaming', () => {
  it('takes all decks below along and no other', () => {
    const decks = ['A', 'A::B', 'A b', 'C'].map(deck);
    expect(renamed(decks, decks[0]!.id, 'Z::A').map(({ name }) => name)).toEqual(['Z::A', 'Z::A::B']);
  });

  it('cleans what a person typed', () => {
    expect([' A :: :: B  c ', '::', 'A::B'].map(cleanName)).toEqual(['A::B c', '', 'A::B']);
  });
});
