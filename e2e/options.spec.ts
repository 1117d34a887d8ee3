/** Study options as a person changes them, and the keys that act on a card. */
import { messages as m } from '../lib/messages';
import { options as w } from '../lib/messages/en/options';
import { studyMore } from '../lib/messages/en/study-more';
import { PHONE, expect, expectAccessible, test } from './test';
import { cardPosition, lookAtCard, stored } from './steps';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 20_000 });
});

test('a deck gets a set of options of its own, and its limit holds there alone', async ({ page }) => {
  await page.goto('decks/');
  await page.getByRole('button', { name: /^More about / }).first().click();
  await page.getByRole('link', { name: m.decks.options }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.title })).toBeVisible();
  await page.getByRole('button', { name: w.setMore }).click();
  await page.getByRole('button', { name: w.setNew }).click();
  await expect(page.getByText(w.setShared(1))).toBeVisible();
  await page.getByLabel(w.newPerDay).fill('3');
  await page.keyboard.press('Enter');
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await page.getByRole('combobox', { name: w.reviewOrder, exact: true }).selectOption(w.reviewOrders.overdue);
  await page.getByRole('switch', { name: w.buryNew, exact: true }).click();
  await page.getByLabel('Saturday').selectOption(w.dayLoads[0]);
  await stored(page);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel(w.newPerDay)).toHaveValue('3');
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await expect(page.getByRole('combobox', { name: w.reviewOrder, exact: true })).toHaveValue('overdue');
  await expect(page.getByRole('switch', { name: w.buryNew, exact: true })).toBeChecked();
  await expect(page.getByLabel('Saturday')).toHaveValue('0');
});

test('Anki\'s further keys flag, mark, put off and start over, and are listed', async ({ page }) => {
  await page.goto('study/');
  await lookAtCard(page);
  await page.keyboard.press('Control+3');
  await expect(page.getByText(studyMore.flagged(3))).toBeVisible();
  await page.keyboard.press('*');
  await expect(page.getByText(studyMore.marked)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Ctrl+Shift+D')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+D');
  await page.getByLabel(studyMore.dueDays).fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText(studyMore.dueSet(5))).toBeVisible();
  await expect(cardPosition(page)).toHaveText(/^2 of/);
  await lookAtCard(page);
  await page.keyboard.press('Control+Alt+n');
  await expect(page.getByText(m.study.resetDone)).toBeVisible();
  await page.keyboard.press('u');
  await expect(cardPosition(page)).toHaveText(/^2 of/);
});
