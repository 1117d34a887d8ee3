/** Undo and redo over a reload and in another page; Anki's keys for places; catching up after a gap. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { plan } from '../lib/messages/en/plan';
import { studyMore as w } from '../lib/messages/en/study-more';
import { PHONE, expect, expectAccessible, test } from './test';
import { cardPosition, lookAtCard, rateByKey, stored } from './steps';

test.use({ viewport: PHONE });

test.beforeEach(async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 20_000 });
});

const prompt = (page: Page) => page.locator('article').innerText();

test('the last act is undone and done again after a reload, and in a new page', async ({ page, context }) => {
  const first = await prompt(page);
  await rateByKey(page, '4');
  const second = await prompt(page);
  await page.reload();
  await lookAtCard(page);
  expect(await prompt(page)).toBe(second);
  await page.keyboard.press('u');
  await expect.poll(() => prompt(page)).toBe(first);
  await stored(page);
  const other = await context.newPage();
  await other.goto('study/');
  await lookAtCard(other);
  expect(await prompt(other)).toBe(first);
  await other.keyboard.press('Control+Shift+Z');
  await expect.poll(() => prompt(other)).toBe(second);
  await stored(other);
  await other.getByRole('button', { name: m.study.undo }).click();
  await expect.poll(() => prompt(other)).toBe(first);
  await other.getByRole('button', { name: m.study.more }).click();
  await expectAccessible(other);
  await other.getByRole('button', { name: w.redo }).click();
  await expect.poll(() => prompt(other)).toBe(second);
});

test('a deleted note comes back after a reload', async ({ page }) => {
  const first = await prompt(page);
  await lookAtCard(page);
  await page.keyboard.press('Control+Delete');
  await expect.poll(() => prompt(page)).not.toBe(first);
  await stored(page);
  await page.reload();
  await lookAtCard(page);
  await page.keyboard.press('u');
  await expect.poll(() => prompt(page)).toBe(first);
});

test('keys lead everywhere, choose a deck and are listed, until they are switched off', async ({ page }) => {
  await lookAtCard(page);
  const go = async (key: string, heading: string) => {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
  };
  await go('t', m.stats.title);
  await go('d', m.decks.title);
  await go('y', m.settings.title);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog');
  await expect(list.getByText(w.keysEverywhere)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByLabel(w.chooseDeckFind)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('e');
  await page.keyboard.press('Enter');
  await expect(cardPosition(page)).toHaveText(/^1 of/);
  await go('y', m.settings.title);
  await page.getByRole('switch', { name: m.settings.keys }).click();
  await stored(page);
  await page.keyboard.press('d');
  await page.getByRole('button', { name: m.settings.keysShow }).click();
  await expect(page.getByRole('dialog').getByText(m.study.keysOff)).toBeVisible();
  await expect(page).toHaveURL(/settings/);
});

test('the note is copied, and the card before is looked at', async ({ page }) => {
  await rateByKey(page, '3');
  await lookAtCard(page);
  await page.keyboard.press('Control+Alt+i');
  await expect(page.getByRole('dialog', { name: m.study.infoTitle }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+e');
  await expect(page.getByRole('button', { name: m.common.save, exact: true })).toBeVisible();
  await page.getByRole('textbox').first().fill('The copy asks another thing?');
  await page.getByRole('button', { name: m.common.save, exact: true }).click();
  await stored(page);
  await page.goto('decks/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('after a gap what saves most comes first and the rest is spread, by keys alone', async ({ page }) => {
  for (const _ of [1, 2, 3, 4, 5, 6]) await rateByKey(page, '4');
  await page.clock.install({ time: Date.now() + 90 * 86_400_000 });
  await page.goto('catch-up/');
  await expect(page.getByText(plan.catchIntro(6))).toBeVisible();
  await page.getByLabel(plan.catchMinutes).fill('1');
  await page.getByLabel(plan.catchCap).fill('1');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  const now = Number(/^\d+/.exec(await page.getByRole('status').getByRole('heading').innerText())?.[0]);
  expect(now).toBeLessThan(6);
  await page.getByRole('button', { name: plan.catchStart }).press('Enter');
  await expect(page.getByText(plan.spread(6 - now))).toBeVisible();
  await page.clock.resume();
  await expect(cardPosition(page)).toHaveText(`1 of ${now}`);
});
