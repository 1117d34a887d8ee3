import { describe, expect, it } from 'vitest';
import { cardsOf } from '@/lib/core/cards';
import { IDS } from '@/lib/core/ids';
import type { Card, Change, Deck, DeckId, Note } from '@/lib/core/model';
import { CLOZE, REVERSED } from '@/lib/core/note-types';
import { deleteDeckChanges, saveNoteChanges } from './changes';

const row = { deleted: false, clocks: {} } as const;
const deck = (name: string, id = `id of ${name}`): Deck => ({ ...row, id: id as DeckId, name, presetId: IDS.defaultPreset, description: '', addedAt: 0 });
const note = (id: string, fields: Record<string, string>): Note => ({
  ...row, id: id as Note['id'], noteTypeId: REVERSED.id, guid: id, fields, tags: [], source: null, fact: null, addedAt: 0,
});
const viewOf = (decks: readonly Deck[], cards: readonly Card[]) => ({
  decks: new Map(decks.map((one) => [one.id, one])),
  cards: new Map(cards.map((one) => [one.id, one])),
  cardsByDeck: new Map(decks.map((one) => [one.id, cards.filter(({ deckId }) => deckId === one.id)])),
});
const short = (changes: readonly Change[]) => changes.map((change) =>
  change.type === 'delete' ? `- ${change.id}` : change.type === 'put' ? `+ ${change.row.id}` : change.type);

describe('deleting a deck', () => {
  const [a, b, c] = [deck('A'), deck('A::B'), deck('C')];
  const both = note('n1', { front: 'f', back: 'b' });
  const [first, second] = cardsOf(both, REVERSED, a!.id, 1);

  it('takes the decks below, their cards and the notes left without one', () => {
    const inside = { ...second!, deckId: b!.id };
    expect(short(deleteDeckChanges(viewOf([a!, b!, c!], [first!, inside]), a!.id))).toEqual(
      ['- n1/ask', '- n1/reverse', '- n1', '- id of A', '- id of A::B']);
  });

  it('leaves a note that has a card elsewhere', () => {
    const elsewhere = { ...second!, deckId: c!.id };
    expect(short(deleteDeckChanges(viewOf([a!, c!], [first!, elsewhere]), a!.id))).toEqual(['- n1/ask', '- id of A']);
  });

  it('empties the default deck and keeps it', () => {
    const plain = deck('Default', IDS.defaultDeck);
    expect(short(deleteDeckChanges(viewOf([plain], [{ ...first!, deckId: plain.id }]), plain.id))).toEqual(['- n1/ask', '- n1']);
  });
});

describe('saving a note', () => {
  const deckId = 'd' as DeckId;

  it('makes a card for a new gap, drops that of one taken out, and leaves the others alone', () => {
    const before = { ...note('n', { text: '{{c1::a}} {{c2::b}}', extra: '' }), noteTypeId: CLOZE.id };
    const after = { ...before, fields: { text: '{{c1::a}} {{c3::d}}', extra: '' } };
    const cards = cardsOf(before, CLOZE, deckId, 1);
    expect(short(saveNoteChanges({ note: after, noteType: CLOZE, deckId, cards, position: 9 }))).toEqual(['+ n', '+ n/c3', '- n/c2']);
  });

  it('moves existing cards without changing their place among new cards', () => {
    const one = note('n', { front: 'f', back: 'b' });
    const moved = saveNoteChanges({ note: one, noteType: REVERSED, deckId: 'e' as DeckId, cards: cardsOf(one, REVERSED, deckId, 4), position: 9 });
    expect(moved.slice(1)).toMatchObject([{ row: { deckId: 'e', position: 4 } }, { row: { deckId: 'e', position: 4 } }]);
  });
});
