/** The promise, walked through on a phone: from a pasted article to cards that are known, and out and in again. */
import { messages as m } from '../lib/messages';
import { ARTICLE, ARTICLE_TITLE, cardPosition, exportDeck, findFacts, lookAtCard, makeDecks, rateByKey, takeQuiz } from './steps';
import { PHONE, expect, expectAccessible, test, watch } from './test';

test.use({ viewport: PHONE, permissions: ['clipboard-read', 'clipboard-write'] });

test('paste an article, learn it, be tested on it, take it elsewhere', async ({ page, browser, baseURL, trouble }) => {
  test.setTimeout(180_000);

  await test.step('paste', async () => {
    await page.goto('');
    await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
    await page.getByLabel(m.today.pasteLabel).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByLabel(m.create.textLabel)).toHaveValue(ARTICLE);
    await expect(page.getByLabel(m.create.titleLabel)).toHaveValue(ARTICLE_TITLE);
    await expectAccessible(page);
  });

  await test.step('keep cards', async () => {
    await findFacts(page);
    await expectAccessible(page);
    await makeDecks(page);
  });

  await test.step('answer, source, ratings by key, undo', async () => {
    await lookAtCard(page);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: m.note.showInText }).click();
    const source = page.getByRole('dialog', { name: ARTICLE_TITLE });
    const quote = await source.locator('mark').allTextContents();
    expect(ARTICLE.replace(/\s+/g, ' ')).toContain(quote.join('').replace(/\s+/g, ' '));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(source).toBeHidden();

    const first = await cardPosition(page).textContent();
    await page.keyboard.press('3');
    await expect(cardPosition(page)).not.toHaveText(first ?? '');
    await lookAtCard(page);
    await page.keyboard.press('u');
    await expect(cardPosition(page)).toHaveText(first ?? '');
    for (const key of ['4', '3', '1', '4'] as const) await rateByKey(page, key);
    await page.getByRole('button', { name: m.study.leave }).click();
    await expect(page.getByRole('link', { name: m.today.study })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('ratings are there after a reload, the undone one is not', async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: m.today.study })).toBeVisible();
    await page.getByRole('link', { name: m.shell.stats }).click();
    await expect(page.getByText(m.stats.calendarSum(4, 1))).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('be tested', async () => {
    await page.getByRole('link', { name: m.shell.quiz }).click();
    await takeQuiz(page, 'question');
    await expectAccessible(page);
    await page.goto('decks/');
  });

  const file = await test.step('export', () => exportDeck(page));

  await test.step('import on another device, as a plan, and undo it', async () => {
    const other = await browser.newContext({ viewport: PHONE, ...(baseURL ? { baseURL } : {}) });
    await watch(other, trouble);
    const there = await other.newPage();
    await there.goto('import/');
    await there.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.content) });
    await expect(there.getByRole('button', { name: /^Import \d+ cards?$/ })).toBeVisible({ timeout: 15_000 });
    await expectAccessible(there);
    await there.getByRole('button', { name: /^Import \d+ cards?$/ }).click();
    await there.getByRole('button', { name: m.common.undo }).click();
    await expect(there.getByText(m.importing.takenBack)).toBeVisible();
    await there.goto('decks/');
    await expect(there.getByText(m.decks.none)).toBeVisible();
    await other.close();
  });
});
