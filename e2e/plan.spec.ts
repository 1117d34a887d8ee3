/** Looking ahead, studying for a day, custom study: each as a person does it. */
import { messages as m } from '../lib/messages';
import { ahead } from '../lib/messages/en/ahead';
import { plan as w } from '../lib/messages/en/plan';
import { DESKTOP, PHONE, expect, expectAccessible, test } from './test';
import { rateByKey, stored } from './steps';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 20_000 });
});

test('the year ahead is simulated, and what each retention costs', async ({ page }) => {
  await page.goto('ahead/');
  await expect(page.getByText(/^About [\d.]+ minutes a day/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: ahead.costRun }).click();
  await expect(page.getByText(/you would work more for knowing less|is too low for these cards/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: /^90 %/ })).toBeVisible();
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('a deck is studied for a day: what to expect, today\'s part, and an end to it', async ({ page }) => {
  await page.goto('decks/');
  await page.getByRole('button', { name: /^More about / }).first().click();
  await page.getByRole('link', { name: new RegExp(w.examDoor) }).click();
  await expect(page.getByRole('heading', { name: /^Expect to know \d+ %$/ })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: w.examSet }).click();
  await stored(page);
  await page.getByRole('link', { name: /^Study today’s \d+ cards$/ }).click();
  await rateByKey(page, '4');
  await page.goto('');
  await expect(page.getByRole('heading', { name: w.examTitle })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Study today’s \d+ card/ }).click();
  await page.getByRole('button', { name: w.examStop }).click();
  await expect(page.getByText(w.examStopped)).toBeVisible();
});

test('custom study counts only when it is to', async ({ page }) => {
  await rateByKey(page, '1');
  await page.goto('custom/');
  await expect(page.getByRole('heading', { level: 1, name: w.customTitle })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: w.customStart(1) }).click();
  await rateByKey(page, '1');
  await rateByKey(page, '3');
  await expect(page.getByText(m.study.endTitle)).toBeVisible();
  await page.goto('stats/');
  await expect(page.getByText(m.stats.calendarSum(1, 1))).toBeVisible();
});
