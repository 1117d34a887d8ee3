/** The store under a person's hands: two pages over one collection, and work over a long history that shows how far it is and can be left. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { check as c } from '../lib/messages/en/check';
import { DESKTOP, expect, test } from './test';
import { rateByKey, stored } from './steps';

test.use({ viewport: DESKTOP });

test('two pages share one collection: what one writes the other shows, and neither loses anything', async ({ page, context }) => {
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 20_000 });
  const other = await context.newPage();
  await other.goto('');
  const due = () => other.getByRole('heading', { level: 2 }).first().innerText();
  await expect(other.getByRole('link', { name: m.today.study })).toBeVisible();
  const before = await due();
  await rateByKey(page, '4');
  await expect.poll(due).not.toBe(before);
  const after = await due();

  await other.getByRole('link', { name: m.today.study }).click();
  await rateByKey(other, '4');
  await rateByKey(page, '4');
  await stored(other);
  await page.goto('');
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(after);
  await page.goto('settings/');
  await page.getByRole('button', { name: c.run }).click();
  await expect(page.getByText(/^In order: 3 reviews give/)).toBeVisible({ timeout: 20_000 });
});

test('checking and learning from a long history show how far they are and can be left', async ({ page }) => {
  await page.goto('version.json');
  await seed(page);
  await page.goto('settings/');
  await page.getByRole('button', { name: c.run }).click();
  await expect(page.getByRole('progressbar', { name: c.running })).toBeVisible();
  await page.getByRole('button', { name: m.common.cancel }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await page.getByRole('button', { name: c.run }).click();
  await expect(page.getByText(/^In order: 120,000 reviews give/)).toBeVisible({ timeout: 60_000 });

  await page.goto('options/?deck=deck-1');
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await page.getByRole('button', { name: m.settings.fitRun }).click();
  await expect(page.getByRole('progressbar', { name: m.settings.fitRunning })).toBeVisible();
  await page.getByRole('button', { name: m.common.cancel }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await page.getByRole('button', { name: m.settings.fitRun }).click();
  await expect(page.getByRole('button', { name: m.settings.fitTake })).toBeVisible({ timeout: 120_000 });
});

/** A collection of 12,000 cards and 120,000 reviews, written as the bench writes one. */
async function seed(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join('bench', 'store-seed.ts')], bundle: true, write: false, format: 'iife', globalName: 'bench', target: 'es2022',
    tsconfig: 'tsconfig.json', define: { 'process.env.NEXT_PUBLIC_BASE_PATH': '""', 'process.env.NODE_ENV': '"production"' },
  });
  await page.evaluate(`${outputFiles[0]!.text}; globalThis.bench = bench;`);
  await page.evaluate(() => (globalThis as unknown as { bench: { seed: (size: object) => Promise<object> } }).bench.seed({ decks: 8, cards: 12_000, reviews: 120_000 }));
}
