/** Decks of other programs: Markdown in its dialects, Mochi, SuperMemo, terms out of Quizlet. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemIn } from '../core/problem';
import { parseAny, parseFile } from './detect';
import { parseMochi, printMochi } from './mochi';
import { hasMarkdownCards, parseMarkdownCards, printMarkdownCards } from './markdown-cards';
import { emptyParts } from './empty-parts';
import { partsOfSides, sidesOf, type Side } from './sides';
import type { Parsed } from '../core/parsed';

const told = ({ parts }: Parsed): string[] => sidesOf(parts).map(({ kind, prompt, answer, tags, deck }) => [kind, prompt, answer, tags.join(' '), deck].join(' | '));
const read = async (name: string, text: string): Promise<string[]> => told(await parseAny(name, new TextEncoder().encode(text)));

describe('[P50] cards in Markdown', () => {
  it.each([
    ['hashcards', '---\nname = "Physics"\n---\n\nQ: What is\nlight?\nA: A wave,\n\nand a particle.\n\nC: The [sun] is a [star].\n', ['basic | What is\nlight? | A wave,\n\nand a particle. |  | Physics', 'cloze | The {{c1::sun}} is a {{c2::star}}. |  |  | Physics']],
    ['Orbit', 'Q. One?\nA. Two\n', ['basic | One? | Two |  | deck']],
    ['Obsidian', '#flashcards/bio/cells\n\nfront::back #organ\nterm:::meaning\n<!--SR:!2024-01-01,3,250-->\n\nlong\nfront\n?\nlong\nback\n\nboth\n??\nways\n\nA ==gap== here\n',
      ['cloze | A {{c1::gap}} here |  |  | bio::cells', 'basic | long\nfront | long\nback |  | bio::cells', 'reversed | both | ways |  | bio::cells']],
    ['one line each', 'front::back\n\nterm ::: meaning\n', ['basic | front | back |  | deck', 'reversed | term | meaning |  | deck']],
  ])('%s', async (_, text, expected) => expect((await read('deck.md', text)).sort()).toEqual(expect.arrayContaining(expected)));

  it('prose is none', () => {
    expect(hasMarkdownCards('# A text\n\nIt says: one thing. And C++ has std::vector.\n\nA link [here](x).\n\nMore prose, and more of it.')).toBe(false);
    expect(hasMarkdownCards('Q: is a letter.\nSo is B.')).toBe(false);
  });

  it('parse to what was printed, whatever it says (seed 20251124)', () => {
    fc.assert(fc.property(sides, (given) => {
      const parts = { ...emptyParts, ...partsOfSides(given, 'deck') };
      expect(sidesOf(parseMarkdownCards(printMarkdownCards(parts), 'other').parts)).toEqual(sidesOf(parts));
    }), { seed: 20_251_124 });
  });
});

const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('Q: x', 'A: y', 'C: z', '---', '\\---', '?', '??', '# head', '\\', '<!-- factdeck {} -->', '', 'a::b', '==x==', '> q', '-->', '{{x}}'));
const words = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029]/g, '').trim() || 'x');
const sides: fc.Arbitrary<Side[]> = fc.array(fc.record({
  kind: fc.constantFrom('basic', 'reversed', 'cloze'), prompt: words, answer: words, tags: fc.uniqueArray(fc.constantFrom('a', 'b::c'), { maxLength: 2 }),
  deck: fc.constantFrom('One', 'One::Two'), source: fc.option(fc.constant({ quote: 'It is -- so.', title: 'T', date: '2025' })),
}), { minLength: 1, maxLength: 6 }).map((all) => all.map((side, index): Side => ({ ...side, guid: `g${index}`, kind: side.kind as Side['kind'], prompt: side.kind === 'cloze' ? `${side.prompt} {{c1::gap}}` : side.prompt })));

describe('[P51] Mochi', () => {
  it('keeps prompt, answer, kind and tags there and back (seed 20251124)', async () => {
    await fc.assert(fc.asyncProperty(sides, async (given) => {
      const plain = given.map((side) => ({ ...side, source: null, prompt: side.kind === 'cloze' ? side.prompt : side.prompt.replaceAll('{{', '{ '), answer: side.answer.replace(/^> /gm, '') || 'x' }));
      const parts = { ...emptyParts, ...partsOfSides(plain, 'deck') };
      const key = ({ guid, kind, prompt, answer, tags, deck }: Side) => ({ guid, kind, prompt, answer: answer.trim(), tags, deck });
      const back = sidesOf((await parseMochi(new Blob([new Uint8Array(printMochi(parts))]))).parts).map(key);
      expect(back.sort((a, b) => (a.guid < b.guid ? -1 : 1))).toEqual(sidesOf(parts).map(key).sort((a, b) => (a.guid < b.guid ? -1 : 1)));
    }), { seed: 20_251_124, numRuns: 60 });
  });

  it('reads nested decks and gaps as Mochi writes them, and names what stays out', async () => {
    const data = { '~:version': 2, '~:decks': [{ '~:id': '~:a', '~:name': 'A', '~:cards': [{ '~:content': 'only one side' }] }, { '~:id': '~:b', '~:parent-id': '~:a', '~:name': 'B', '~:cards': { '~#list': [{ '~:content': 'The {{sun}}.' }, { '~:content': 'q\n---\na' }] } }] };
    const parsed = await parseFile('x.mochi', new Blob([new Uint8Array(zipSync({ 'data.json': strToU8(JSON.stringify(data)), 'p.png': new Uint8Array(3) }))]), { sqlWasm: '' });
    expect(told(parsed)).toEqual(['cloze | The {{c1::sun}}. |  |  | A::B', 'basic | q | a |  | A::B']);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['mochi-one-side', 'mochi-media']);
  });

  it('refuses what is none', async () => {
    const error = await parseFile('x.mochi', new Blob([new Uint8Array(zipSync({ a: new Uint8Array(1) }))]), { sqlWasm: '' }).catch((caught: unknown) => caught);
    expect(problemIn(error)?.code).toBe('format-unknown');
  });
});

describe('[P52] others', () => {
  it('SuperMemo: items within topics', async () => {
    const xml = '<SuperMemoCollection><Count>2</Count><SuperMemoElement><Title>Birds</Title><Type>Topic</Type><SuperMemoElement><Type>Item</Type><Content><Question>&lt;b&gt;Who&lt;/b&gt; flies?</Question><Answer><![CDATA[A <i>crow</i>]]></Answer></Content></SuperMemoElement></SuperMemoElement></SuperMemoCollection>';
    expect(await read('mine.xml', xml)).toEqual(['basic | Who flies? | A crow |  | mine::Birds']);
  });

  it.each([
    ['tabs, a definition over two lines', 'sun\ta star\nof ours\nmoon\ta rock', ['basic | sun | a star\nof ours |  | ']],
    ['dashes', 'sun - a star\nmoon - a rock\nsea - water', ['basic | sun | a star |  | ']],
    ['commas', 'sun,a star\nmoon,a rock\nsea,water', ['basic | sun | a star |  | ']],
  ])('terms: %s', async (_, text, expected) => expect(await read('', text)).toEqual(expect.arrayContaining(expected.slice(0, 1))));
});
