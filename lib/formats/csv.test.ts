import { describe, expect, it } from 'vitest';
import { sidesOf } from './sides';
import { parseCsv, printCsv } from './csv';
import { readDelimited } from './delimited';

const sides = (text: string) => sidesOf(parseCsv(text, 'file').parts).map(({ prompt, answer, tags, deck, source }) => ({ prompt, answer, tags, deck, quote: source?.quote }));
const codes = (text: string) => parseCsv(text, 'file').problems.map(({ code, where }) => `${code} ${where}`.trim());

describe('tables', () => {
  it('[P20] reads quotes, doubled quotes, line breaks in cells and any line ending, and counts lines', () => {
    expect(readDelimited('a,"b ""x"", c"\r\n"two\nlines",d\r\re,f', ',', false).rows).toEqual([
      { cells: ['a', 'b "x", c'], line: 1 }, { cells: ['two\nlines', 'd'], line: 2 }, { cells: ['e', 'f'], line: 5 },
    ]);
  });

  it('[P20] a quote that never closes costs no row', () => {
    expect(readDelimited('a,"b\nc,d\n', ',', false)).toEqual({ rows: [{ cells: ['a', '"b'], line: 1 }, { cells: ['c', 'd'], line: 2 }], openQuoteLine: 1 });
    expect(codes('question,answer\na,"b\n')).toEqual(['quote-open line 2']);
  });

  it.each([
    ['prompt,answer,tags,deck\nWho?,Me,a b,D::E'],
    ['Front;Back;Tags;Deck\nWho?;Me;a b;D::E'],
    ['\uFEFFdeck\tAnswer\tQUESTION\ttag\nD::E\tMe\tWho?\ta b'.replace('\uFEFF', '')],
    ['term,definition,labels,deck\nWho?,Me,a b,D::E'],
  ])('[P21] knows columns by many names, in any order: %j', (text) => {
    expect(sides(text)).toEqual([{ prompt: 'Who?', answer: 'Me', tags: ['a', 'b'], deck: 'D::E', quote: undefined }]);
  });

  it('[P21] without a header the first two columns are prompt and answer, said as a problem, and the deck is the file', () => {
    expect(sides('one,1\ntwo,2')).toEqual(['one', 'two'].map((prompt, index) => ({ prompt, answer: `${index + 1}`, tags: [], deck: 'file', quote: undefined })));
    expect(codes('one,1\ntwo,2')).toEqual(['csv-no-header line 1']);
  });

  it('[P22] leaves out rows without prompt or answer, each with its line', () => {
    expect(codes('prompt,answer\n"a\nb",c\n,d\ne,\n')).toEqual(['row-no-prompt line 4', 'row-no-answer line 5']);
  });

  it('[P23] formulas are defused for spreadsheets and restored in our own files only', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''x"];
    const parts = parseCsv(`prompt,answer\n${formulas.map((cell) => `${cell} ?,${cell}`).join('\n')}`, 'file').parts;
    const printed = printCsv(parts);
    for (const cell of printed.split(/[,\r\n]/)) expect(cell).not.toMatch(/^[=+\-@\t]/);
    expect(parseCsv(printed, 'file').parts.notes.map(({ fields }) => fields['back'])).toEqual(formulas);
    expect(sides("prompt,answer\nx,'=1")[0]!.answer).toBe("'=1");
  });

  it('gives rows without identity the same one on every device, and a repeated prompt its own', () => {
    const ids = () => parseCsv('prompt,answer\na,1\na,2\nb,1', 'file').parts.notes.map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(3);
  });
});
