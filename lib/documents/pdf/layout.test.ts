import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns';
import { fragmentsOf } from './fragments';
import { withoutFurniture } from './furniture';
import { joined, wordsOf } from './hyphens';
import { textOfPages } from './read-pdf';
import type { Run } from './runs';

const run = (text: string, x: number, y: number, width = text.length * 5, size = 10): Run => ({ text, x, y, width, size });
const WIDE = 200;
/** A column of full lines at `x`, from `y` on. */
const column = (name: string, x: number, y: number, lines: number): Run[] =>
  Array.from({ length: lines }, (_, line) => run(`${name}${line} runs on over a whole line`, x, y + line * 12, WIDE));
const read = (...runs: Run[]): string => textOfPages([{ width: 600, height: 800, runs }]);
const starts = (runs: readonly Run[]): string[] => columnsOf(fragmentsOf(runs)).flat().map(({ text }) => text.split(' ')[0] ?? '');

describe('reading order', () => {
  it('[I5] goes down one column, then the next, whatever the order of drawing', () => {
    const runs = [...column('b', 320, 200, 3), ...column('a', 60, 200, 3)];
    expect(starts(runs)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
  });

  it('[I5] goes through three columns', () => {
    const narrow = (name: string, x: number): Run[] => Array.from({ length: 4 }, (_, line) => run(`${name}${line} a line of a narrow column`, x, 200 + line * 12, 150));
    expect(starts([...narrow('c', 400), ...narrow('a', 60), ...narrow('b', 230)]).join(' ')).toBe('a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3');
  });

  it('[I5] is parted by a line across the columns', () => {
    const across = run('across both columns of the page', 60, 300, 460);
    const runs = [across, ...column('c', 60, 330, 3), ...column('a', 60, 200, 3), ...column('d', 320, 330, 3), ...column('b', 320, 200, 3)];
    expect(starts(runs)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2', 'across', 'c0', 'c1', 'c2', 'd0', 'd1', 'd2']);
  });

  it('[I5] keeps the rows of a table together', () => {
    const rows = [['Year', 'Passengers'], ['2019', '41,200'], ['2021', '58,900'], ['2023', '77,300']];
    const runs = rows.flatMap(([left, right], row) => [run(left!, 60, 200 + row * 12), run(right!, 320, 200 + row * 12)]);
    expect(read(...runs)).toBe('| Year | Passengers |\n| --- | --- |\n| 2019 | 41,200 |\n| 2021 | 58,900 |\n| 2023 | 77,300 |');
  });
});

describe('paragraphs', () => {
  it('[I5] end where the next word would still have fitted, at an indent and at a wide step', () => {
    const lines = [
      run('A first line that is as wide as all', 60, 200, WIDE), run('and ends here.', 60, 212, 80), run('A second paragraph of lines', 60, 224, WIDE),
      run('An indent begins the third of them', 72, 236, WIDE - 12), run('which goes on.', 60, 248, WIDE), run('A wide step begins the fourth one', 60, 275, WIDE),
    ];
    expect(read(...lines).split('\n\n')).toEqual([
      'A first line that is as wide as all and ends here.', 'A second paragraph of lines', 'An indent begins the third of them which goes on.', 'A wide step begins the fourth one',
    ]);
  });

  it('[I5] go on over a column, and larger lines are headings, two of them one', () => {
    const runs = [
      run('A heading over', 60, 100, 150, 18), run('two lines', 60, 120, 90, 18), ...column('a', 60, 200, 3), run('with a sentence that is left', 60, 236, WIDE),
      run('open until here. It ends soon', 320, 200, WIDE), ...column('b', 320, 212, 3),
    ];
    const text = read(...runs);
    expect(text).toMatch(/^# A heading over two lines\n\n/);
    expect(text).toContain('that is left open until here.');
  });
});

describe('what is no part of the text', () => {
  const page = (head: string, foot: string) => ({ height: 800, fragments: fragmentsOf([run(head, 60, 40), run('Some words of the text itself', 60, 300), run(foot, 280, 770)]) });

  it('[I6] repeats on three pages, with other numbers, or is a page number', () => {
    const pages = [page('The Courier', '– 1 –'), page('The Courier', '– 2 –'), page('The Courier', 'xii')];
    expect(withoutFurniture(pages).flat().map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => 'Some words of the text itself'));
  });

  it('[I6] does not repeat on one page, nor stand in the middle of it', () => {
    expect(withoutFurniture([page('A title at the top', 'A last line')]).flat()).toHaveLength(3);
    expect(withoutFurniture([page('Ann', 'Ben'), page('Cleo', 'Dan')]).flat()).toHaveLength(6);
  });

  it('[I6] stands on one line with a number that counts the pages', () => {
    const pages = [7, 8, 9].map((number) => ({ height: 800, fragments: fragmentsOf([run(`Chapter named ${'abc'[number - 7]}`, 60, 40), run(String(number), 500, 40), run('Words', 60, 300)]) }));
    expect(withoutFurniture(pages).flat().map(({ text }) => text)).toEqual(['Words', 'Words', 'Words']);
  });

  it('[I8] is a footnote: it stands behind the text, and the sentence goes on overleaf', () => {
    const note = [run('1 The note of the first page in small print', 60, 700, WIDE, 8), run('and its second line.', 60, 710, 80, 8)];
    const first = { width: 600, height: 800, runs: [...column('a', 60, 200, 4), run('and here the page ends but', 60, 248, WIDE), ...note] };
    const text = textOfPages([first, { width: 600, height: 800, runs: [run('the sentence goes on.', 60, 200, 120), ...column('b', 60, 230, 4)] }]);
    expect(text).toContain('and here the page ends but the sentence goes on.');
    expect(text).toMatch(/\n\n1 The note of the first page in small print and its second line\.$/);
  });

  it('[I8] is a raised mark, and not an exponent or an ordinal', () => {
    const small = (text: string, x: number): Run => run(text, x, 196, 4, 6);
    expect(read(run('a year.', 60, 200, 40), small('12', 100), run('Some left', 108, 200))).toBe('a year. Some left');
    expect(read(run('10', 60, 200, 10), small('6', 70), run('litres', 78, 200))).toBe('10⁶ litres');
    expect(read(run('the 19', 60, 200, 30), small('th', 90), run('century', 100, 200))).toBe('the 19th century');
  });
});

describe('words broken at the end of a line', () => {
  const words = wordsOf(['The information is well-known to long distance runners and over-rated.']);
  it.each([
    ['the infor-', 'mation given', 'the information given'],
    ['a well-', 'known fact', 'a well-known fact'],
    ['the Franco-', 'Prussian war', 'the Franco-Prussian war'],
    ['an inter\u00AD', 'national quota', 'an international quota'],
    ['a depart-', 'ment of state', 'a department of state'],
    ['a long-', 'distance train', 'a long-distance train'],
    ['one line', 'and another', 'one line and another'],
  ])('[I7] %j and %j are %j', (before, after, whole) => {
    expect(joined(before, after, words)).toBe(whole);
  });
});
