/** From a text to cards by keys alone, and what is said when there is no text or no fact. */
import { messages as m } from '../lib/messages';
import { ARTICLE, ARTICLE_TITLE, findFacts, makeDecks, lookAtCard } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

test('keep, drop and edit by keys; the draft survives a reload', async ({ page }) => {
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill(ARTICLE);
  await findFacts(page);
  const current = page.locator('[aria-current]');
  await expect(current).toHaveCount(1);
  await page.keyboard.press('k');
  await page.keyboard.press('d');
  await expect(page.getByText(/^1 kept, 1 dropped/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('e');
  await page.getByLabel(m.create.questionLabel).fill('A question of my own?');
  await page.getByLabel(m.create.answerLabel).fill('nothing of the kind');
  await expect(page.getByText(m.create.answerNotInQuote)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(current).toContainText('A question of my own?');
  await page.reload();
  await expect(page.getByText(/^2 kept, 0 dropped/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('A question of my own?')).toBeVisible();
});

test('a card by hand from a sentence, and why others were left out', async ({ page }) => {
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill(ARTICLE);
  await findFacts(page);
  await page.getByRole('button', { name: m.create.byHand }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /higher prices/ }).click();
  await sheet.getByLabel(m.create.questionLabel).fill('What did the ban lead to?');
  await sheet.getByLabel(m.create.answerLabel).fill('higher prices');
  await expect(sheet.getByText(m.create.answerInQuote)).toBeVisible();
  await sheet.getByRole('button', { name: m.create.byHandAdd }).click();
  await expect(page.getByRole('heading', { name: m.create.ownCards(1) })).toBeVisible();
  await page.getByRole('button', { name: m.create.make(1, 1) }).click();
  await expect(page.locator('article').getByText('What did the ban lead to?')).toBeVisible({ timeout: 15_000 });
  await lookAtCard(page);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: m.note.showInText }).click();
  await expect(page.getByRole('dialog').locator('mark')).toContainText('higher prices');
});

test('a bare link is answered in words and kept as the source; a text without facts says why', async ({ page }) => {
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill('https://example.org/article');
  await page.getByRole('button', { name: m.create.keepLink }).click();
  await expect(page.getByLabel(m.create.urlLabel)).toHaveValue('https://example.org/article');
  await page.getByLabel(m.create.textLabel).fill('It was a fine day, and nobody had anything to say about it.');
  await page.getByRole('button', { name: m.create.find }).click();
  await expect(page.getByRole('heading', { name: m.create.nothingFound })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: m.create.byHandFrom })).toBeVisible();
  await expectAccessible(page);
});

test('a text that is kept already says so and makes no card twice', async ({ page }) => {
  for (const isAgain of [false, true]) {
    await page.goto('create/');
    await page.getByLabel(m.create.textLabel).fill(ARTICLE);
    if (isAgain) await expect(page.getByText(m.create.already(ARTICLE_TITLE))).toBeVisible();
    await findFacts(page);
    if (!isAgain) await makeDecks(page);
  }
  await expect(page.getByText(m.create.alreadyCard).first()).toBeVisible();
  await expect(page.getByRole('button', { name: m.create.makeNothingNew })).toBeDisabled();
});
