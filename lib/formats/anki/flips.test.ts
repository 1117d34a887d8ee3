/** [P42] Whatever bit of a good package is turned: a refusal or a reading, in time, and never anything else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemIn } from '../../core/problem';
import { parseFile } from '../detect';
import { printPackage } from './print-package';
import type { CollectionParts } from '../../core/model';

const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');
const RUNS = process.env['FACTDECK_RUNS'] === undefined ? 25 : 1000;
const LONGEST_MS = 5000;
const shared = join(process.cwd(), '../shared/data/anki');
const others = RUNS > 25 && existsSync(shared)
  ? ['synthetic', 'permissive'].flatMap((folder) => readdirSync(join(shared, folder)).filter((file) => !/^(bad|evil)-/.test(file)).map((file) => join(shared, folder, file)))
  : [];

/** What is left of a file when it is opened: whole parts, or the code of a problem. */
async function opened(name: string, bytes: Uint8Array): Promise<CollectionParts | string> {
  try {
    return (await parseFile(name, new Blob([new Uint8Array(bytes)]), { sqlWasm })).parts;
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    return problem.code;
  }
}

async function good(name: string): Promise<readonly [string, Uint8Array]> {
  const studied = readFileSync(join(import.meta.dirname, 'fixtures/studied.apkg'));
  if (name === 'studied.apkg') return [name, studied];
  const { parts } = await parseFile('studied.colpkg', new Blob([studied]), { sqlWasm });
  const isWhole = name.endsWith('.colpkg');
  return [name, await printPackage(parts, { schedules: true, at: Date.UTC(2026, 10, 24), zoneMinutes: 0, rolloverHour: 4, sqlWasm, isWhole, isLatest: name.startsWith('latest') })];
}

/** Turns one bit in each of so many places, spread over the whole file and the same in every run. */
async function turned(name: string, bytes: Uint8Array): Promise<void> {
  let longest = 0;
  for (let index = 0; index < RUNS; index += 1) {
    const copy = bytes.slice();
    const at = (Math.floor((index * bytes.length) / RUNS) + index * 7919) % bytes.length;
    copy[at] = (copy[at] ?? 0) ^ (1 << (index % 8));
    const started = performance.now();
    const result = await opened(name, copy);
    longest = Math.max(longest, performance.now() - started);
    if (typeof result === 'string') continue;
    const notes = new Set(result.notes.map(({ id }) => id));
    const decks = new Set(result.decks.map(({ id }) => id));
    expect(result.cards.every(({ noteId, deckId }) => notes.has(noteId) && (decks.has(deckId) || deckId.length > 0))).toBe(true);
  }
  expect(longest).toBeLessThan(LONGEST_MS);
}

describe('[P42] turned bits', () => {
  it.each(['studied.apkg', 'legacy.apkg', 'latest.colpkg'])('%s', async (name) => turned(...(await good(name))), 600_000);
  it.skipIf(others.length === 0).each(others.map((file) => [basename(file), file]))('%s (deep only; skipped, no ../shared)', async (name, file) => turned(name, readFileSync(file)), 600_000);
});
