/** What real Anki found in a package it made itself, frozen by `npm run test:anki -- --freeze`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseFile } from '../detect';
import { compareSearches, type AnkiSearches } from './search-for-test';

const folder = join(import.meta.dirname, 'fixtures');
const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');

it('[H2] a search finds the cards that Anki finds', async () => {
  const told = JSON.parse(readFileSync(join(folder, 'searched.json'), 'utf8')) as AnkiSearches;
  const { parts } = await parseFile('searched.apkg', new Blob([new Uint8Array(readFileSync(join(folder, 'searched.apkg')))]), { sqlWasm });
  expect(told.found.length).toBeGreaterThan(150);
  expect(told.found.filter(([, cards]) => cards !== null && cards.length > 0).length).toBeGreaterThan(100);
  expect(compareSearches(parts, told)).toEqual([]);
}, 30_000);
