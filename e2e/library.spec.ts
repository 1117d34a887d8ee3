/** All cards at once: searched, sorted, and changed many at a time. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { library as w } from '../lib/messages/en/library';
import { stored } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const WORDS = ['river', 'bank', 'harbour', 'bridge', 'island', 'canal', 'ferry', 'lock', 'quay', 'tide'];

/** 300 cards in two decks; two have the same prompt. */
async function importMany(page: Page): Promise<void> {
  const lines = Array.from({ length: 300 }, (_, n) => `${n === 9 ? 'quay 8' : `${WORDS[n % 10]} ${n}`},answer ${n},${n % 2 ? 'Water::Odd' : 'Water::Even'},${n < 30 ? 'early' : 'late'}`);
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from(`front,back,deck,tags\n${lines.join('\n')}\n`) });
  await page.getByRole('button', { name: m.importing.import(300) }).click();
  await expect(page.getByRole('heading', { name: m.importing.imported(300) })).toBeVisible();
  await stored(page);
}

const status = (page: Page) => page.getByRole('main').getByRole('status');

test('cards are found as one types, and rows come as one scrolls', async ({ page }) => {
  await importMany(page);
  await page.goto('decks/');
  await page.getByRole('link', { name: m.decks.searchAll }).click();
  await expect(status(page)).toHaveText(w.count(300, 300, 'cards'));
  await expectAccessible(page);
  const search = page.getByRole('searchbox', { name: w.search });
  await search.fill('deck:Water::Odd tag:early -bank');
  await expect(status(page)).toHaveText(w.count(12, 300, 'cards'));
  await expect(page).toHaveURL(/q=deck/);
  await search.fill('(unfinished');
  await expect(page.getByText(m.problems['search-bracket-unclosed']())).toBeVisible();
  await search.fill('');
  await expect(status(page)).toHaveText(w.count(300, 300, 'cards'));
  await page.getByRole('button', { name: w.view }).click();
  await page.getByLabel(w.sort).selectOption('position');
  await page.getByText(w.rising).click();
  await page.getByRole('button', { name: m.common.close }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'answer 0' })).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(page.getByRole('listitem').filter({ hasText: 'answer 299' })).toBeVisible();
});

test('many cards are tagged, moved, mended and deleted, and all of it taken back', async ({ page }) => {
  await importMany(page);
  await page.goto('library/?q=ferry');
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));
  const change = async (name: string, count: number) => {
    await page.getByRole('button', { name: w.select, exact: true }).click();
    await page.getByRole('button', { name: w.selectAll(count) }).click();
    await page.getByRole('button', { name: w.act(count) }).click();
    await page.getByRole('button', { name }).click();
  };
  await change(w.replace, 30);
  await page.getByLabel(w.find, { exact: true }).fill('ferry (\\d+)');
  await page.getByLabel(w.replaceBy).fill('boat no. $1');
  await page.getByRole('switch', { name: w.expression }).click();
  await expect(page.getByText(w.preview(30, 30))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: w.apply }).click();
  await expect(page.getByText(w.none)).toBeVisible();
  await page.getByRole('searchbox').fill('boat');
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));

  await change(w.tag, 30);
  await page.getByLabel(w.addTags, { exact: true }).fill('vessel::small');
  await page.getByRole('button', { name: w.apply }).click();
  await expect(page.getByText(w.tagged(30))).toBeVisible();
  await page.getByRole('searchbox').fill('tag:vessel');
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));

  await change(w.suspend, 30);
  await expect(page.getByText(w.suspended(30))).toBeVisible();
  await page.getByRole('searchbox').fill('is:suspended');
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));

  await change(w.remove(30), 30);
  await expect(page.getByText(w.none)).toBeVisible();
  await page.getByRole('button', { name: m.common.undo }).click();
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));
});

test('some rows are chosen by keys and flagged', async ({ page }) => {
  await importMany(page);
  await page.goto('library/?q=lock');
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));
  await page.getByRole('button', { name: w.select, exact: true }).focus();
  await page.keyboard.press('Enter');
  for (let n = 0; n < 2; n += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: w.act(2) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: w.flag }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: w.flags[4] }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(w.flagged(2))).toBeVisible();
  await page.getByRole('searchbox').fill('flag:4');
  await expect(status(page)).toHaveText(w.count(2, 300, 'cards'));
});

test('a search is saved by name, and duplicates are found', async ({ page }) => {
  await importMany(page);
  await page.goto('library/?q=tag%3Aearly');
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));
  await page.getByRole('button', { name: w.more, exact: true }).click();
  await page.getByRole('button', { name: w.save }).click();
  await page.getByLabel(w.saveName).fill('First thirty');
  await page.keyboard.press('Enter');
  await expect(page.getByText(w.saveDone('First thirty'))).toBeVisible();
  await stored(page);
  await page.goto('library/');
  await page.getByRole('button', { name: 'First thirty' }).click();
  await expect(status(page)).toHaveText(w.count(30, 300, 'cards'));
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: w.more, exact: true }).click();
  await page.getByRole('button', { name: w.duplicates }).click();
  await page.getByRole('dialog').getByRole('button', { name: w.duplicates }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'quay 8' }).click();
  await expect(status(page)).toHaveText(w.count(2, 300, 'cards'));
});
