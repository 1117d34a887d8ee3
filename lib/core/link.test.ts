import { expect, it } from 'vitest';
import { linkIn, messageLink, pathOfLink } from './link';

it.each([
  ['https://one.example/app/import/#deck=H4s-_9', { kind: 'deck', fragment: 'H4s-_9' }],
  ['Look: http://two.example/quiz#quiz=abc. Good?', { kind: 'quiz', fragment: 'abc' }],
  ['#deck=a and #quiz=b', { kind: 'deck', fragment: 'a' }],
  ['https://example.org/#desk=a', null],
  ['#deck=', null],
])('[P70] a link is found in a text: %s', (text, expected) => {
  expect(linkIn(text)).toEqual(expected);
});

it('[P70] a link names the page that reads it', () => {
  expect(pathOfLink({ kind: 'deck', fragment: 'a' })).toBe('/import/#deck=a');
  expect(linkIn(pathOfLink({ kind: 'quiz', fragment: 'b' }))).toEqual({ kind: 'quiz', fragment: 'b' });
});

it('[P70] a text to read in which one stands is a text', () => {
  expect(messageLink(`${'word '.repeat(300)} #deck=abc`)).toBeNull();
  expect(messageLink(`#deck=${'a'.repeat(20_000)}`)?.kind).toBe('deck');
});
