import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planImport } from '../core/plan';
import { problemIn } from '../core/problem';
import { parseCsv } from './csv';
import { emptyParts } from './empty-parts';
import { parseFile } from './detect';
import { printFile, type PrintedFormat } from './print';

const { parts } = parseCsv('prompt,answer,source,tags,deck,type\n"a, ""b""\nc",<b>d</b>,It is d.,x y,A::B,basic\n{{c1::e}},f,,,A,cloze\ng,h,,,,reversed\n', 'file');
const formats: readonly PrintedFormat[] = ['deck-json', 'deck-link', 'anki-text', 'csv', 'tsv', 'terms', 'backup', 'markdown', 'mochi'];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads and plans, or is refused with a problem. Anything else is a bug. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const parsed = await parseFile(name, new Blob([new Uint8Array(bytes)]), { sqlWasm: '' });
    const moment = { at: 1, zoneMinutes: 0, studyDay: 0 };
    planImport(parsed, emptyParts, { matches: 'update', deck: null, moment, randomBytes: (count) => new Uint8Array(count) });
    return 'read';
  } catch (error) {
    expect(problemIn(error), String(error)).not.toBeNull();
    return 'refused';
  }
}

it.each(formats)('[P16] a damaged file is read or refused, never a crash: %s (seed 11)', async (format) => {
  for (const forSharing of [false, true]) {
    const file = await printFile(parts, format, { title: 't', date: '', schedules: true, documents: true, forSharing });
    expect(await outcomeOf(file.name, file.bytes)).toBe('read');
    const flips = fc.array(fc.record({ at: fc.nat(file.bytes.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(flips, fc.option(fc.nat(file.bytes.length)), async (changes, cut) => {
      const bytes = file.bytes.slice(0, cut ?? undefined);
      for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
      await outcomeOf(file.name, bytes);
    }), { seed: 11 });
  }
});

it.each<readonly [string, Uint8Array]>([
  ['mnemosyne.cards', new Uint8Array(readFileSync('lib/formats/fixtures/mnemosyne.cards'))],
  ['old.xml', bytesOf('<mnemosyne core_version="1"><category><name>c</name></category><item id="a" gr="2"><cat>c</cat><Q>q &amp; r</Q><A><![CDATA[a]]></A></item></mnemosyne>')],
  ['super.xml', bytesOf('<SuperMemoCollection><SuperMemoElement><Title>t</Title><Content><Question>q &lt;b&gt;</Question><Sound><Question>T</Question></Sound><Answer><![CDATA[a]]></Answer></Content></SuperMemoElement></SuperMemoCollection>')],
])('[P16] a damaged file of those that are only read is read or refused: %s (seed 14)', async (name, good) => {
  expect(await outcomeOf(name, good)).toBe('read');
  const flips = fc.array(fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 4 });
  await fc.assert(fc.asyncProperty(flips, fc.option(fc.nat(good.length)), async (changes, cut) => {
    const bytes = good.slice(0, cut ?? undefined);
    for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
    await outcomeOf(name, bytes);
  }), { seed: 14, numRuns: 300 });
});

it('[P16] any bytes under any name are read or refused (seed 12)', async () => {
  const names = fc.constantFrom('a.txt', 'a.csv', 'a.json', 'a.json.gz', '', 'a.mochi', 'a.cards', 'a.xml', 'a.md');
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: fc.constantFrom('#', ':', 'separator', 'html', 'true', 'column', '\t', '\n', '"', ',', '{', '}', '<', '>', '&', '{{c1::', '}}', 'a', '__proto__') }).map((text) => new TextEncoder().encode(text)));
  await fc.assert(fc.asyncProperty(names, bytes, async (name, given) => void (await outcomeOf(name, given))), { seed: 12, numRuns: 500 });
});

it('[P15] values of the wrong kind anywhere in a deck file cost at most their row (seed 13)', async () => {
  const { bytes } = await printFile(parts, 'deck-json', { title: 't', date: '', schedules: true, documents: true, forSharing: false });
  const json = new TextDecoder().decode(bytes);
  const values = [...json.matchAll(/(?<=":)(?:"[^"]*"|\d+|null|\[\]|\{\})/g)];
  const wrong = fc.constantFrom('null', '-1', '1e308', '"x"', '[]', '{}', 'true', '{"__proto__":{}}', '[[[]]]', '"\\u0000"');
  await fc.assert(fc.asyncProperty(fc.constantFrom(...values), wrong, async ({ 0: value, index }, other) => {
    await outcomeOf('a.json', new TextEncoder().encode(json.slice(0, index) + other + json.slice(index + value.length)));
  }), { seed: 13, numRuns: 300 });
});
