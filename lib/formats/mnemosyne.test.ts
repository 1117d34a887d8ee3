/** Mnemosyne's decks. `fixtures/mnemosyne.cards` is our data, written by Mnemosyne 2.11.1's own XMLFormat. */
import { openAsBlob } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemIn } from '../core/problem';
import { parseFile } from './detect';
import { sidesOf } from './sides';
import type { Parsed } from '../core/parsed';

const told = ({ parts }: Parsed): string[] => sidesOf(parts).map(({ kind, prompt, answer, tags, deck }) => [kind, prompt, answer, tags.join(' '), deck].join(' | '));
const open = async (name: string, file: Blob): Promise<Parsed> => parseFile(name, file, { sqlWasm: '' });
const refusal = (name: string, text: string): Promise<unknown> => open(name, new Blob([text])).then(() => null, (error: unknown) => problemIn(error)?.code);

describe('[P55] Mnemosyne', () => {
  it('2.x: every built-in type of card, tags, hints; what has no place is named', async () => {
    const parsed = await open('x.cards', await openAsBlob('lib/formats/fixtures/mnemosyne.cards'));
    expect(told(parsed)).toEqual([
      'basic | Capital of Norway? | Oslo & nothing else\nreally | geo::north two_words | Of all kinds',
      'reversed | sun | sol |  | Of all kinds',
      'basic | hund | hʉn\n\ndog\n\nan animal |  | Of all kinds', 'basic | dog | hund\n\nhʉn\n\nan animal |  | Of all kinds',
      'cloze | The parties are the {{c1::democrats::D}} and the {{c2::republicans}}. |  |  | Of all kinds',
      'basic | La casa es grande | The house is big |  | Of all kinds', 'cloze | La {{c1::casa::house}} es grande |  |  | Of all kinds',
      'basic | one | two\n\nthree |  | Of all kinds',
      'basic | made from front to back | yes |  | Of all kinds',
    ]);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['mochi-one-side', 'anki-notetype-unknown', 'mochi-media']);
  });

  it('1.x: items with their category; what was learnt is named and stays out', async () => {
    const xml = '\ufeff<?xml version="1.0" encoding="UTF-8"?><mnemosyne core_version="1" time_of_start="1200000000"><category active="1"><name>Birds</name></category><category><name>&lt;default&gt;</name></category><item id="_1" gr="4" rt_rp="3"><cat>Birds</cat><Q>Who &lt;b&gt;flies&lt;/b&gt;?</Q><A>A crow</A></item><item id="b"><cat>&lt;default&gt;</cat><Q>q</Q><A>a</A></item></mnemosyne>';
    const parsed = await open('mine.xml', new Blob([xml]));
    expect(told(parsed)).toEqual(['basic | Who flies? | A crow | Birds | mine', 'basic | q | a |  | mine']);
    expect(parsed.problems).toMatchObject([{ code: 'schedule-left-out', values: { count: 1 } }]);
  });

  it('what is broken, blown up or cannot be read is refused by name', async () => {
    expect(await refusal('a.mem', '(dp1')).toBe('mnemosyne-mem');
    expect(await refusal('a.cards', 'no zip')).toBe('format-unknown');
    expect(await refusal('a.xml', '<mnemosyne core_version="1"><item>')).toBe('xml-broken');
    const bomb = `<!DOCTYPE m [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(200)}">]>`;
    expect(await refusal('a.xml', `${bomb}<mnemosyne core_version="1"><item id="x"><Q>&b;</Q><A>a</A></item></mnemosyne>`)).toBe('xml-broken');
    expect(await refusal('a.xml', `<mnemosyne core_version="1">${'<a>'.repeat(100)}${'</a>'.repeat(100)}</mnemosyne>`)).toBe('xml-broken');
  });
});

describe('[P52] SuperMemo', () => {
  it('takes no side of a picture for a question, joins what has several parts, and names what stays out', async () => {
    const xml = `<?xml version="1.0"?><SuperMemoCollection><Count>2</Count><SuperMemoElement><ID>1</ID><Title>Birds</Title><Type>Concept</Type><SuperMemoElement><ID>2</ID><Type>Item</Type><Content>
      <Image><URL>C:\\x.jpg</URL><Name>x.jpg</Name><Question>T</Question><Answer>F</Answer></Image><Question>Who&amp;#39;s that?</Question><Question>&lt;i&gt;Look&lt;/i&gt;</Question><Answer>A crow</Answer></Content>
      <LearningData><Interval>17</Interval><Repetitions>2</Repetitions><LastRepetition>05.09.2000</LastRepetition></LearningData></SuperMemoElement></SuperMemoElement></SuperMemoCollection>`;
    const parsed = await open('mine.xml', new Blob([xml]));
    expect(told(parsed)).toEqual(["basic | Who's that?\n\nLook | A crow |  | mine::Birds"]);
    expect(parsed.problems.map(({ code, values }) => [code, values['count']])).toEqual([['media-left-out', 1], ['schedule-left-out', 1]]);
  });
});
