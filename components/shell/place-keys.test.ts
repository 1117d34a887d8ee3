import { expect, test } from 'vitest';
import type { DeckId } from '@/lib/core/model';
import { placeOfKey } from './place-keys';

test.each([
  ['d', { go: '/decks' }], ['S', { go: '/study' }], ['a', { go: '/card' }], ['t', { go: '/stats' }], ['/', { open: 'chooser' }], ['?', { open: 'keys' }], ['x', null], ['Dead', null],
])('%j leads to %o', (key, place) => expect(placeOfKey(key, null)).toEqual(place));

test('a deck on the screen is studied and added to', () => {
  expect(placeOfKey('s', 'a&b' as DeckId)).toEqual({ go: '/study?deck=a%26b' });
  expect(placeOfKey('a', 'a&b' as DeckId)).toEqual({ go: '/card?deck=a%26b' });
});
