/** Studying by keyboard alone, with everything that can be done with a card, and a collection saved and brought back. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { cardPosition, lookAtCard, rateByKey } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

test.beforeEach(async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 20_000 });
});

const prompt = (page: Page) => page.locator('article').innerText();

test('keys rate, undo, bury, suspend and delete; undo takes all of it back', async ({ page }) => {
  const first = await prompt(page);
  await rateByKey(page, '1');
  await lookAtCard(page);
  for (const key of ['-', '@']) {
    const before = await prompt(page);
    await page.keyboard.press(key);
    await expect.poll(() => prompt(page)).not.toBe(before);
    await lookAtCard(page);
  }
  await page.getByRole('button', { name: m.study.more }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: new RegExp(`^${m.study.wrong}`) }).press('Enter');
  await expect(page.getByText(m.study.dropped)).toBeVisible();
  for (const _ of [1, 2, 3, 4]) {
    await lookAtCard(page);
    await page.keyboard.press('u');
  }
  await expect.poll(() => prompt(page)).toBe(first);
  await expect(page.getByRole('button', { name: m.study.undo })).toBeDisabled();
});

test('a card edited in a session comes back edited, and the session goes on', async ({ page }) => {
  await rateByKey(page, '3');
  await lookAtCard(page);
  const position = await cardPosition(page).innerText();
  await page.keyboard.press('e');
  await page.getByRole('textbox').first().fill('Which words did a person put here?');
  await page.getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(page.locator('article')).toContainText('Which words did a person put here?');
  await expect(cardPosition(page)).toHaveText(position);
  await page.keyboard.press('u');
  await expect(cardPosition(page)).not.toHaveText(position);
});

test('a rating that cannot be stored brings the card back and says so', async ({ page }) => {
  const first = await prompt(page);
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
    Object.assign(window, { allowWrites: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  });
  await lookAtCard(page);
  await page.keyboard.press('Space');
  await page.waitForTimeout(250);
  await page.keyboard.press('3');
  await expect(page.getByText(m.study.couldNotStore(m.study.storeFull))).toBeVisible();
  expect(await prompt(page)).toContain(first);
  await expectAccessible(page);
  await page.evaluate(() => (window as unknown as { allowWrites: () => void }).allowWrites());
  await page.keyboard.press('3');
  await expect(cardPosition(page)).toHaveText(/^2 of/);
  await expect(page.getByText(m.study.couldNotStore(m.study.storeFull))).toBeHidden();
});

test('a backup brings everything back in the place of what is there', async ({ page }) => {
  for (const key of ['3', '4'] as const) await rateByKey(page, key);
  await page.goto('settings/');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: m.settings.backupSave }).click();
  const backup = await (await saved).path();
  await page.goto('study/');
  await rateByKey(page, '4');
  await page.goto('settings/');
  await page.locator('input[type=file]').setInputFiles(backup);
  const plan = page.getByRole('dialog', { name: m.settings.restoreTitle });
  await expect(plan.getByRole('row', { name: `${m.settings.restoreRows.reviews} 3 2` })).toBeVisible();
  await expectAccessible(page);
  await plan.getByRole('button', { name: m.settings.restoreRun }).click();
  await expect(page.getByText(m.settings.restoreDone)).toBeVisible();
  await page.goto('stats/');
  await expect(page.getByText(m.stats.calendarSum(2, 1))).toBeVisible();
});

test('settings are kept: two buttons, and a theme from the first paint on', async ({ page }) => {
  await page.goto('settings/');
  await page.getByRole('switch', { name: m.settings.twoButtons }).click();
  await page.getByRole('radio', { name: m.settings.themes.dark }).check({ force: true });
  await page.getByLabel(m.settings.newPerDay).fill('7');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByRole('link', { name: m.shell.today, exact: true }).click();
  await expect(page.getByRole('heading', { name: m.today.dueNew(7) })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('study/');
  await lookAtCard(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: m.study.ratings }).getByRole('button')).toHaveCount(2);
});
