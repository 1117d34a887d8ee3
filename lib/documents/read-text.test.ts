import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, readText } from './index';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (read: ReturnType<typeof readText>): string[] => read.problems.map(({ code }) => code);

describe('reading a text', () => {
  it('[F5] keeps the decoded text untouched but for the byte order mark', () => {
    const text = 'A line.\r\n\r\n  Another “line”.\u00AD\r\n';
    expect(readText(bytes(`\uFEFF${text}`), 'a.txt').draft?.text).toBe(text);
    expect(readText(`\uFEFF${text}`, '').draft?.text).toBe(text);
  });

  it('[F5] falls back to windows-1252 and reads UTF-16 with its mark', () => {
    expect(readText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94), 'a.txt').draft?.text).toBe('café “a”');
    expect(readText(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62, 0x00), 'a.txt').draft?.text).toBe('ab');
    const unmarked = Uint8Array.from('A plain text', (character) => character.charCodeAt(0));
    expect(readText(unmarked.reduce<Uint8Array>((all, byte) => Uint8Array.of(...all, byte, 0), new Uint8Array()), 'a.txt').draft?.text).toBe('A plain text');
  });

  it('[F5] refuses binary, empty and far too long input', () => {
    expect(codes(readText(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0), 'a.txt'))).toEqual(['document.binary']);
    expect(codes(readText(' \n ', ''))).toEqual(['document.empty']);
    expect(codes(readText('a '.repeat(LONGEST_TEXT), ''))).toEqual(['document.tooLong']);
  });

  it('[F6] answers a bare link with a problem and keeps the link', () => {
    for (const paste of ['https://example.org/a-page', 'Read this: https://example.org/a-page', 'A page\nhttps://example.org/a-page\n']) {
      const read = readText(paste, '');
      expect(codes(read)).toEqual(['document.link']);
      expect(read.draft).toMatchObject({ text: '', url: 'https://example.org/a-page' });
    }
  });

  it('[F6] keeps a link that came with a text as its source', () => {
    const read = readText('The council of the town met on Monday to talk about bread, and it decided nothing at all.\nhttps://example.org/bread', '');
    expect(read.problems).toEqual([]);
    expect(read.draft?.url).toBe('https://example.org/bread');
  });

  it.each([
    ['# The bread *question*\n\nIt was dear.', 'a.md', 'The bread question', ''],
    ['---\ntitle: "Bread"\ndate: 2021-03-04\n---\n\nIt was dear.', 'a.md', 'Bread', '2021-03-04'],
    ['The bread question\n\nFriday, August 21, 2015\n\nIt was dear.', 'a.txt', 'The bread question', '2015-08-21'],
    ['The bread question\n\n3 March 2015\n\nIt was dear.', '', 'The bread question', '2015-03-03'],
    ['# Council meeting 2026-06-19\n\nIt was dear.', 'a.md', 'Council meeting 2026-06-19', '2026-06-19'],
    ['LONDON, May 5, 2020 — The price of bread rose again, the ministry of food said on Tuesday.', '', '', '2020-05-05'],
    ['\nBread was dear in 1847, and the winter had been hard, the ministry of food said on Tuesday.\nPeople left.', '', '', ''],
  ])('[F7] takes title and date from the text alone: %j', (text, name, title, date) => {
    expect(readText(text, name).draft).toMatchObject({ title, date });
  });

  it('[F8] warns of a text that is not English', () => {
    const german = 'Der Rat der Stadt hat am Montag beschlossen, den Preis für Brot zu senken, weil der Winter hart war und viele Menschen die Stadt verlassen hatten, um Arbeit zu finden.';
    expect(codes(readText(german, ''))).toEqual(['document.notEnglish']);
  });
});
