/** Which questions a quiz has: by words, by what was missed, by a seed that is told, in sections; and what is remembered of it. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { stored } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

async function openSetup(page: Page): Promise<void> {
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('quiz/');
  await page.getByText(m.quiz.more, { exact: true }).click();
}

async function preview(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: m.quiz.preview }).click();
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.previewTitle })).toBeVisible();
  return page.locator('main ol > li').allInnerTexts();
}

async function onlyKinds(page: Page, kinds: readonly (keyof typeof m.quiz.kindNames)[]): Promise<void> {
  for (const [kind, name] of Object.entries(m.quiz.kindNames)) {
    const box = page.getByRole('checkbox', { name, exact: true });
    if ((await box.isChecked()) !== kinds.some((one) => one === kind)) await box.press('Space');
  }
}

test('[Q1] a seed that was typed draws the same quiz on another device', async ({ page, browser, baseURL }) => {
  const other = await (await browser.newContext({ viewport: PHONE, ...(baseURL ? { baseURL } : {}) })).newPage();
  await openSetup(page);
  await openSetup(other);
  await other.goto('quiz/');
  await other.getByText(m.quiz.more, { exact: true }).click();
  for (const one of [page, other]) await one.getByLabel(m.quiz.seed).fill('4711');
  const [here, there] = [await preview(page), await preview(other)];
  expect(here.length).toBeGreaterThan(10);
  expect(there).toEqual(here);
  await expect(page.getByText(m.quiz.seedLine(4711))).toBeVisible();
  await other.context().close();
});

test('a quiz from a search asks only cards that have the words; a seed that is none is told', async ({ page }) => {
  await openSetup(page);
  await page.getByLabel(m.quiz.seed).fill('a lot');
  await expect(page.getByText(m.quiz.seedWrong)).toBeVisible();
  await page.getByLabel(m.quiz.seed).fill('');
  await page.getByLabel(m.quiz.search).fill('no such words');
  await page.getByRole('button', { name: m.quiz.preview }).click();
  await expect(page.getByText(m.quiz.noneFrom)).toBeVisible();
  await page.getByLabel(m.quiz.search).fill('TARIFF');
  await onlyKinds(page, ['typed']);
  await expectAccessible(page);
  const items = await preview(page);
  // The word may stand in what is not shown of a quote, and nowhere else unseen.
  for (const item of items) expect(item.toLowerCase()).toMatch(/tariff|“…|…”/);
  expect(items.filter((item) => item.toLowerCase().includes('tariff')).length).toBeGreaterThan(items.length / 2);
});

test('[Q31] an exam in sections by kind, with its pass mark, points by section and no going back', async ({ page }) => {
  await openSetup(page);
  await page.getByRole('radio', { name: m.quiz.runNames.exam }).check();
  await onlyKinds(page, ['choice', 'typed']);
  await page.getByRole('radio', { name: '10', exact: true }).press('Space');
  await page.getByLabel(m.quiz.sections).selectOption('kind');
  await page.getByLabel(m.quiz.passMark).selectOption('0.9');
  const items = await preview(page);
  const headed = items.filter((item) => /^(Choice|Typed)\n/.test(item));
  expect(headed).toHaveLength(2);
  await page.getByRole('button', { name: m.quiz.start(items.length) }).click();
  for (let n = 1; n <= items.length; n += 1) {
    await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(n, items.length) })).toBeVisible();
    await expect(page.getByRole('button', { name: /back|previous/i })).toHaveCount(0);
    await page.getByRole('button', { name: m.quiz.pass }).click();
  }
  await expect(page.getByText(m.quiz.failed(0.9), { exact: false })).toBeVisible();
  await expect(page.getByRole('table', { name: m.quiz.bySection })).toBeVisible();
  await expectAccessible(page);
});

test('[Q24][Q32][Q35] what was counted right is remembered, a miss can be asked alone, and how sure one was is plotted', async ({ page }) => {
  await openSetup(page);
  await page.getByRole('radio', { name: m.quiz.runNames.practice }).check();
  await onlyKinds(page, ['typed']);
  await page.getByRole('radio', { name: '5', exact: true }).press('Space');
  await page.getByRole('radio', { name: m.quiz.clockNames.none }).press('Space');
  await page.getByLabel(m.quiz.seed).fill('12');
  await page.getByLabel(m.quiz.counts).selectOption('all');
  await page.getByRole('switch', { name: m.quiz.confidence }).press('Space');
  await page.getByRole('button', { name: m.quiz.start(5) }).click();
  await expect(page.getByRole('button', { name: m.quiz.answer, exact: true })).toBeDisabled();
  const answer = async (text: string) => {
    await page.getByLabel(m.quiz.yourAnswer).fill(text);
    await page.getByRole('radio', { name: m.quiz.sureNames.sure }).press('Space');
    await page.getByRole('button', { name: m.quiz.answer, exact: true }).click();
  };
  await answer('quite my own words');
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.wrong })).toBeVisible();
  await page.getByRole('button', { name: m.quiz.iWasRight }).click();
  await expect(page.getByRole('button', { name: m.quiz.takeBack })).toBeVisible();
  await page.getByRole('button', { name: m.quiz.next }).click();
  await answer('no idea');
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.wrong })).toBeVisible();
  await page.getByRole('button', { name: m.quiz.leave }).click();
  await page.getByRole('button', { name: m.quiz.end }).click();
  await expect(page.getByText(m.quiz.score(1, 2), { exact: true })).toBeVisible();

  await page.getByRole('link', { name: m.quiz.studyMisses(1) }).click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('quiz/?history=1');
  await expect(page.getByRole('row', { name: new RegExp(m.quiz.sureNames.sure) })).toContainText(m.quiz.score(1, 2));
  await expectAccessible(page);

  await page.goto('quiz/');
  await page.getByText(m.quiz.more, { exact: true }).click();
  await page.getByLabel(m.quiz.seed).fill('12');
  await page.getByRole('button', { name: m.quiz.start(5) }).click();
  await answer('quite my own words');
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.right })).toBeVisible();
  await page.getByRole('button', { name: m.quiz.leave }).click();
  await page.getByRole('button', { name: m.quiz.end }).click();
  await expect(page.getByText(m.quiz.score(1, 1), { exact: true })).toBeVisible();
  await stored(page);

  await page.goto('quiz/');
  await page.getByText(m.quiz.more, { exact: true }).click();
  await page.getByLabel(m.quiz.from, { exact: true }).selectOption('missed');
  expect(await preview(page)).toHaveLength(1);
});
