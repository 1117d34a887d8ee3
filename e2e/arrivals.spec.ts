/** What other apps share and links bring, with no network: each goes to the screen that reads it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { printDeckLink } from '../lib/formats/deck-link';
import { emptyParts } from '../lib/formats/empty-parts';
import { partsOfSides } from '../lib/formats/sides';
import { messages as m } from '../lib/messages';
import { browserOptions } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { PHONE, expect, test, watch } from './test';

const BASE = '/factdeck';
const side = { guid: 'g', kind: 'basic', prompt: 'Capital of Chile?', answer: 'Santiago', source: null, tags: [], deck: 'Geo' } as const;
const parts = { ...emptyParts, ...partsOfSides([side], 'Geo') };

interface Shared { readonly title?: string; readonly text?: string; readonly file?: { readonly name: string; readonly text: string } }

/** As the system does it; resolves to where the app then is. */
async function shareTo(page: Page, url: string, shared: Shared): Promise<void> {
  const landed = await page.evaluate(async ([address, { title = '', text = '', file }]) => {
    const form = new FormData();
    form.set('title', title);
    form.set('text', text);
    if (file) form.append('files', new File([file.text], file.name));
    return (await fetch(`${address}create/`, { method: 'POST', body: form })).url;
  }, [url, shared] as const);
  await page.goto(landed);
}

test('[P73] decks, texts and links find their screen with the server stopped', async ({ trouble }) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-profile-'));
  const { url, stop } = await serve({ folder: 'out-factdeck', basePath: BASE });
  const link = await printDeckLink(parts, url.replace(/\/$/, ''));
  const context = await open(profile, trouble);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await expect(page.getByText(m.shell.readyOffline)).toBeVisible({ timeout: 30_000 });
    await stop();
    await page.reload();
    const oneNew = page.getByText(m.importing.added(1));

    await shareTo(page, url, { file: { name: 'geo.csv', text: 'prompt,answer\nCapital of Peru?,Lima\n' } });
    await expect(oneNew).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await shareTo(page, url, { file: { name: 'geo.md', text: 'Q: Capital of Peru?\nA: Lima\n' } });
    await expect(oneNew).toBeVisible();
    await shareTo(page, url, { file: { name: 'geo.apkg', text: 'no package' } });
    await expect(page.getByText(m.importing.refused('geo.apkg'))).toBeVisible();
    await shareTo(page, url, { file: { name: 'ferry.md', text: 'The ferry left at noon. It came back at night.' } });
    await expect(page.getByLabel(m.create.textLabel)).toHaveValue(/ferry left/);
    await shareTo(page, url, { title: 'A deck', text: `Take this: ${link}` });
    await expect(oneNew).toBeVisible();

    await page.goto(url);
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: 'Geo' })).toBeVisible();
    await page.getByRole('button', { name: m.importing.import(1) }).press('Enter');
    await expect(page.getByRole('heading', { name: m.importing.imported(1) })).toBeVisible();

    await page.goto(`${url}quiz/`);
    await page.getByLabel(m.links.paste).fill(link);
    await page.getByLabel(m.links.paste).press('Enter');
    await expect(page.getByText(m.importing.unchanged(1))).toBeVisible();
    await page.goto(url);
    await page.getByLabel(m.today.pasteLabel).fill(link);
    await page.getByLabel(m.today.pasteLabel).press('Tab');
    await page.getByRole('button', { name: m.today.paste }).press('Enter');
    await expect(page.getByText(m.importing.unchanged(1))).toBeVisible();
    await page.goto(`${url}create/`);
    await page.getByLabel(m.create.textLabel).fill(link);
    await expect(page.getByText(m.links.arrived.deck)).toBeVisible();
    await page.getByRole('button', { name: m.links.open, exact: true }).press('Enter');
    await expect(page.getByText(m.importing.unchanged(1))).toBeVisible();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

async function open(profile: string, trouble: string[]): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), headless: true, viewport: PHONE, locale: 'en-GB' });
  await watch(context, trouble);
  return context;
}
