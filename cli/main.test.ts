import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

function factdeck(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/factdeck.mjs', ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

it('[P12] answers, refuses and fails to understand, each with its exit code and in one line', () => {
  expect(factdeck('inspect', 'decks/deck.schema.json')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^\{"code":"shape-missing".*\}\n$/) });
  expect(factdeck('inspect', 'README.md')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^\{"code":"format-document","where":"README.md".*\}\n$/) });
  expect(factdeck('translate')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^[^\n]*factdeck --help[^\n]*\n$/) });
  expect(factdeck('convert', 'only-one')).toMatchObject({ code: 1, out: '' });
  expect(factdeck('generate', '--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--limit') });
}, 60_000);

it('[P12] generates cards whose quotes are where it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-'));
  const file = join(folder, 'text.md');
  writeFileSync(file, '\uFEFF# Treaty\r\n\r\nOn March 3, 1990, the **Treaty of Oslo** was signed by Prime Minister Anna Berg. The tax rose to 20% in 1995.\r\n');
  const { code, out } = factdeck('generate', file, '--limit', '3');
  const { document, cards, rejected } = JSON.parse(out) as { document: { title: string }; cards: { quote: string; start: number; end: number }[]; rejected: unknown[] };
  const text = readFileSync(file, 'utf8').replace('\uFEFF', '');
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  expect(document.title).toBe('Treaty');
  expect(Array.isArray(rejected)).toBe(true);
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.length).toBeLessThanOrEqual(3);
  for (const { quote, start, end } of cards) expect(text.slice(start, end)).toBe(quote);
}, 60_000);
