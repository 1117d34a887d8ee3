/**
 * No network: the app is opened once and kept, then the server stops and the browser is closed.
 * Opened anew on an address deep inside, under a base path, everything works.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { plan } from '../lib/messages/en/plan';
import { browserOptions } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { ARTICLE, exportDeck, findFacts, makeDecks, rateByKey, takeQuiz } from './steps';
import { PHONE, expect, test, watch } from './test';

const BASE = '/factdeck';

test('everything works with the server stopped and the browser opened anew', async ({ trouble }) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-profile-'));
  const { url, stop } = await serve({ folder: 'out-factdeck', basePath: BASE });
  let context = await open(profile, trouble);
  try {
    const first = await context.newPage();
    await first.goto(url);
    await expect(first.getByText(m.shell.readyOffline)).toBeVisible({ timeout: 30_000 });
    await context.close();
    await stop();

    context = await open(profile, trouble);
    const page = await context.newPage();
    await page.goto(`${url}create/?from=elsewhere`);
    await page.getByLabel(m.create.textLabel).fill(ARTICLE);
    await findFacts(page);
    await makeDecks(page);
    for (const key of ['3', '4'] as const) await rateByKey(page, key);

    await page.goto(`${url}quiz`);
    await takeQuiz(page, 'none');
    await page.goto(`${url}decks/`);
    const file = await exportDeck(page);
    expect(file.content).toContain('Solberg');

    await page.goto(url);
    await expect(page.getByRole('link', { name: m.today.study })).toBeVisible();
    for (const name of [m.shell.decks, m.shell.stats, m.shell.today]) {
      const link = page.getByRole('navigation').getByRole('link', { name, exact: true });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
    }
    await page.goto(`${url}nowhere/at/all`);
    await expect(page.getByRole('heading', { name: m.shell.notFoundTitle })).toBeVisible();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('planning and options work with no network', async ({ trouble }) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-profile-'));
  const { url, stop } = await serve({ folder: 'out-factdeck', basePath: BASE });
  let context = await open(profile, trouble);
  try {
    const first = await context.newPage();
    await first.goto(url);
    await expect(first.getByText(m.shell.readyOffline)).toBeVisible({ timeout: 30_000 });
    await first.getByRole('button', { name: m.today.starterAdd }).first().click();
    await rateByKey(first, '1');
    await rateByKey(first, '4');
    await context.close();
    await stop();

    context = await open(profile, trouble);
    const page = await context.newPage();
    await page.goto(`${url}ahead/`);
    await expect(page.getByText(/^About [\d.]+ minutes a day/)).toBeVisible({ timeout: 30_000 });
    await page.goto(`${url}decks/`);
    await page.getByRole('button', { name: /^More about / }).first().click();
    await page.getByRole('link', { name: new RegExp(plan.examDoor) }).click();
    await expect(page.getByRole('heading', { name: /^Expect to know \d+ %$/ })).toBeVisible({ timeout: 30_000 });
    await page.goto(`${url}custom/`);
    await expect(page.getByRole('link', { name: plan.customStart(1) })).toBeVisible();
    await page.goto(`${url}catch-up/`);
    await expect(page.getByText(plan.catchNothing)).toBeVisible();
    await page.goto(`${url}options/`);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.getByRole('button', { name: m.settings.fitRun }).click();
    await expect(page.getByText(m.settings.fitTooFew(0, 64))).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeVisible();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('text shared by another app arrives with no network', async ({ trouble }) => {
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-profile-'));
  const { url, stop } = await serve({ folder: 'out-factdeck', basePath: BASE });
  const context = await open(profile, trouble);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await expect(page.getByText(m.shell.readyOffline)).toBeVisible({ timeout: 30_000 });
    await stop();
    await page.reload();
    const landed = await page.evaluate(async (article) => {
      const form = new FormData();
      form.set('title', 'Shared with me');
      form.append('files', new File([article], 'shared.txt', { type: 'text/plain' }));
      return (await fetch('create/', { method: 'POST', body: form })).url;
    }, ARTICLE);
    expect(landed).toBe(`${url}create/?shared=1`);
    await page.goto(landed);
    await expect(page.getByLabel(m.create.textLabel)).toHaveValue(ARTICLE);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

async function open(profile: string, trouble: string[]): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    ...browserOptions(),
    headless: true,
    viewport: PHONE,
    locale: 'en-GB',
    acceptDownloads: true,
  });
  await watch(context, trouble);
  return context;
}
