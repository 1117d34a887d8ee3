/** Real Anki's HTML for a card of every kind, frozen by `npm run test:anki -- --freeze`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseFile } from '../detect';
import { compareFaces, type AnkiFace } from './faces-for-test';

const folder = join(import.meta.dirname, 'fixtures');
const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');

it('[P44] shows each kind of card as Anki does: both sides to the letter, what plays, what is masked and what is to be typed', async () => {
  const told = JSON.parse(readFileSync(join(folder, 'kinds.json'), 'utf8')) as AnkiFace[];
  const { parts } = await parseFile('kinds.apkg', new Blob([new Uint8Array(readFileSync(join(folder, 'kinds.apkg')))]), { sqlWasm });
  const { cards, blank, differences } = compareFaces(parts, told);
  expect(differences).toEqual([]);
  expect({ cards, blank }).toEqual({ cards: 48, blank: 0 });
});
