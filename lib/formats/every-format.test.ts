/** What is printed is read as it was, for each format that knows prompt, answer, tags, decks and quotes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnkiText, printAnkiText } from './anki-text';
import { parseCsv, printCsv } from './csv';
import { emptyParts } from './empty-parts';
import { parseMarkdownCards, printMarkdownCards } from './markdown-cards';
import { parseMochi, printMochi } from './mochi';
import { parseTerms, printTerms } from './quizlet';
import { partsOfSides, sidesOf, type Side } from './sides';
import type { CollectionParts } from '../core/model';
import type { Parsed } from '../core/parsed';

const seed = { seed: 20_251_124 };

/** Text a person could write: with what each of the formats uses as a sign, and what spreadsheets run. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '=1+1', "'=1", "''=1", '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://evil.example","x")', '=cmd|\' /C calc\'!A0', '＝1', "'", '\'\'\'',
    '#tag', '#separator:comma', 'a\tb', 'two\nlines', 'a\n\nb', '<b>bold</b> & co', '<script>x</script>', '"quoted"', '"', '""', ',', ';', '|', 'a  b', '&nbsp;', '[sound:x.mp3]', '[latex]', '{{c', 'Q: x', '---', '::', 'tags: x',
  ),
).map((text) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/g, '').trim() || 'x');

const one = fc.record({
  kind: fc.constantFrom<Side['kind']>('basic', 'reversed', 'cloze'), prompt: words, answer: words,
  tags: fc.uniqueArray(fc.constantFrom('a', 'b::c', 'ä', '=t', '-t'), { maxLength: 3 }), deck: fc.constantFrom('One', 'One::Two', '=Sum', '-Minus, "quoted"'),
  source: fc.option(fc.record({ quote: words, title: words.map((text) => text.replace(/\s+/g, ' ')), date: fc.constantFrom('', '2025-07') }), { nil: null }),
});

const collections: fc.Arbitrary<CollectionParts> = fc.array(one, { minLength: 1, maxLength: 8 }).map((all) => ({
  ...emptyParts,
  ...partsOfSides(all.map((side, at) => ({ ...side, guid: `g${at}`, prompt: side.kind === 'cloze' ? `${side.prompt} {{c1::gap ${at}}}` : `${side.prompt} ${at}` })), 'Deck'),
}));

const told = (parts: CollectionParts): readonly Side[] => [...sidesOf(parts)].sort((a, b) => (a.guid < b.guid ? -1 : 1));

/** HTML folds white space that stands together, and a cell is trimmed: that alone may be lost. */
const folded = (sides: readonly Side[]): unknown => JSON.parse(JSON.stringify(sides), (_, value: unknown) => (typeof value === 'string' ? value.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').trim() : value)) as unknown;

const mochi = (parts: CollectionParts): Promise<Parsed> => parseMochi(new Blob([new Uint8Array(printMochi(parts))]));

const formats: readonly (readonly [string, (parts: CollectionParts) => Parsed | Promise<Parsed>, (sides: readonly Side[]) => unknown])[] = [
  ['CSV', (parts) => parseCsv(printCsv(parts), 'x'), (sides) => sides],
  ['TSV', (parts) => parseCsv(printCsv(parts, '\t'), 'x'), (sides) => sides],
  ['Anki text', (parts) => parseAnkiText(printAnkiText(parts), 'x'), folded],
  ['Mochi', mochi, (sides) => sides],
  ['Markdown', (parts) => parseMarkdownCards(printMarkdownCards(parts), 'x'), (sides) => sides],
];

describe.each(formats)('[P53] %s', (_, printedAndParsed, as) => {
  it('is read as it was printed (seed 20251124)', async () => {
    await fc.assert(fc.asyncProperty(collections, async (parts) => {
      const { parts: read, problems } = await printedAndParsed(parts);
      expect(as(told(read))).toEqual(as(told(parts)));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }), seed);
  });
});

describe('[P23] spreadsheets', () => {
  it.each([',', '\t'] as const)('find no cell they would run, with %j between cells (seed 20251124)', (separator) => {
    fc.assert(fc.property(collections, (parts) => {
      for (const cell of cellsOf(printCsv(parts, separator), separator)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }), seed);
  });
});

/** As a spreadsheet reads them: by a state machine of its own, not by our reader. */
function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    const last = cells.length - 1;
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cells[last] += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cells[last] === '')) quoted = !quoted;
    else if (!quoted && (letter === separator || letter === '\r' || letter === '\n')) cells.push('');
    else cells[last] += letter;
  }
  return cells;
}

describe('[P54] terms', () => {
  const flat = words.map((text) => text.replace(/\s+/g, ' '));
  it('are read as they were printed, definitions over several lines too (seed 20251124)', () => {
    fc.assert(fc.property(fc.array(fc.tuple(flat, fc.array(flat, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 8 }), (pairs) => {
      const sides = pairs.map(([prompt, lines], at): Side => ({ guid: `g${at}`, kind: 'basic', prompt: `${prompt} ${at}`, answer: lines.join('\n'), source: null, tags: [], deck: 'D' }));
      const text = printTerms({ ...emptyParts, ...partsOfSides(sides, 'D') });
      expect(sidesOf(parseTerms(text, { term: '\t', row: '\n' }, 'D').parts).map(({ prompt, answer }) => [prompt, answer])).toEqual(sides.map(({ prompt, answer }) => [prompt, answer]));
    }), seed);
  });

  it('ask each gap by itself', () => {
    const side: Side = { guid: 'g', kind: 'cloze', prompt: '{{c1::Oslo}} is in {{c2::Norway::where}}.', answer: 'more', source: null, tags: [], deck: 'D' };
    expect(printTerms({ ...emptyParts, ...partsOfSides([side], 'D') })).toBe('[…] is in Norway.\tOslo\nOslo is in [where].\tNorway\n');
  });
});
