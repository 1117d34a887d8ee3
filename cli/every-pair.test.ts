/** `convert` from every format that is read into every format that is written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, inspect } from './decks';

const folder = mkdtempSync(join(tmpdir(), 'factdeck-pairs-'));
const at = (name: string): string => join(folder, name);
const options = { withSchedule: false, isLatest: false, address: 'https://cards.example/app/' };
afterAll(() => rmSync(folder, { recursive: true }));

const WRITTEN = ['deck.json', 'deck.txt', 'deck.csv', 'deck.tsv', 'deck.json.gz', 'deck.md', 'deck.mochi', 'deck.apkg', 'deck.colpkg', 'deck.terms', 'deck.link'] as const;
const [question, answer] = ['Capital of Italy?', 'Rome'];

/** Formats that are only read, with the same two cards. */
const READ: Readonly<Record<string, string | Uint8Array>> = {
  'super.xml': `<SuperMemoCollection><SuperMemoElement><Title>World</Title><Type>Topic</Type>${[[question, answer], ['Capital of Peru?', 'Lima']].map(([q, a]) => `<SuperMemoElement><Type>Item</Type><Content><Question>${q}</Question><Answer>${a}</Answer></Content></SuperMemoElement>`).join('')}</SuperMemoElement></SuperMemoCollection>`,
  'old.xml': `<?xml version="1.0" encoding="UTF-8"?><mnemosyne core_version="1"><category active="1"><name>World</name></category><item id="a"><cat>World</cat><Q>${question}</Q><A>${answer}</A></item><item id="b"><cat>World</cat><Q>Capital of Peru?</Q><A>Lima</A></item></mnemosyne>`,
  'new.cards': zipSync({
    METADATA: strToU8('card_set_name:World\n'),
    'cards.xml': strToU8(`<openSM2sync number_of_entries="4"><log type="16" o_id="f1"><f>${question}</f><b>${answer}</b></log><log type="16" o_id="f2"><f>Capital of Peru?</f><b>Lima</b></log><log type="6" o_id="c1" card_t="1" fact="f1" fact_v="1.1" tags="" gr="-1"></log><log type="6" o_id="c2" card_t="1" fact="f2" fact_v="1.1" tags="" gr="-1"></log></openSM2sync>`),
  }),
};

const sources = [...WRITTEN.map((name) => `from-${name}`), ...Object.keys(READ)];

beforeAll(async () => {
  writeFileSync(at('first.csv'), `prompt,answer,source,tags,deck\n${question},${answer},Rome is the capital.,geo,World\nCapital of Peru?,Lima,,geo,World\n`);
  for (const name of WRITTEN) await convert(at('first.csv'), at(`from-${name}`), options);
  for (const [name, content] of Object.entries(READ)) writeFileSync(at(name), content);
});

describe.each(sources)('[P12] %s', (from) => {
  it.each(WRITTEN)('into %s', async (to) => {
    const name = at(`${from}-to-${to}`);
    expect(await convert(at(from), name, options)).toMatchObject({ notes: 2, cards: 2 });
    expect(await inspect(name)).toMatchObject({ notes: 2, cards: 2, problems: [] });
    await convert(name, at('back.terms'), options);
    // A card of a package shows its quote below the answer.
    expect(readFileSync(at('back.terms'), 'utf8').replace('\nRome is the capital.', '').split('\n').sort()).toEqual(['', 'Capital of Italy?\tRome', 'Capital of Peru?\tLima']);
  });
});

it('[P71] a link names the address that was asked for, and is read in place of a file', async () => {
  const link = readFileSync(at('from-deck.link'), 'utf8');
  expect(await inspect(link)).toMatchObject({ format: 'deck-link', notes: 2, cards: 2, problems: [] });
  expect(link).toMatch(/^https:\/\/cards\.example\/app\/import\/#deck=[\w-]+$/);
});
