/** What a person does with Factdeck, step by step, by the words they see. Each step begins where the one before ended. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { WRITE_LOCK } from '../lib/workers/offline-client';
import { expect } from './test';

/** A text of our own with offices, dates, amounts, speech and causes in it. */
export const ARTICLE = readFileSync('e2e/fixtures/harbour.txt', 'utf8');
export const ARTICLE_TITLE = ARTICLE.slice(0, ARTICLE.indexOf('\n'));

/** From the Create screen with a text in it to the proposals. */
export async function findFacts(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.create.find }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^\d+ facts found$/ })).toBeVisible({ timeout: 30_000 });
}

/** Keeps every checked card, makes the decks, and waits for the first card to learn. */
export async function makeDecks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Keep (the|all) \d*.*checked cards?$/ }).click();
  await page.getByRole('button', { name: /^Make \d+ decks? of \d+ cards?$/ }).click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 15_000 });
}

/** `3 of 12` above the card. */
export function cardPosition(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** Looks at the card as long as a person does at least: what comes within 200 ms of a new card counts as a double tap. */
export async function lookAtCard(page: Page): Promise<void> {
  await expect(page.locator('article :focus')).toBeVisible();
  await page.waitForTimeout(300);
}

/** Until nothing is being written: a page left earlier takes its write with it. */
export async function stored(page: Page): Promise<void> {
  await page.evaluate(async (lock) => navigator.locks.request(lock, () => {}), WRITE_LOCK);
}

/** Shows the answer and rates it by key; afterwards the rating is stored and the next card on the desk. */
export async function rateByKey(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await lookAtCard(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: m.study.ratings })).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByRole('group', { name: m.study.ratings })).toBeHidden();
  await stored(page);
}

/** Chooses no clock, answers every question with its first option or "I don't know", and waits for the result. */
export async function takeQuiz(page: Page, clock: 'question' | 'none'): Promise<void> {
  await page.getByRole('radio', { name: m.quiz.clockNames[clock] }).check({ force: true });
  await page.getByRole('button', { name: /^Start \d+ questions?$/ }).click();
  const position = page.getByRole('heading', { level: 1, name: /^Question \d+ of \d+$/ });
  await expect(position).toBeVisible();
  const count = Number(/\d+$/.exec((await position.textContent()) ?? '')?.[0]);
  for (let n = 1; n <= count; n += 1) {
    await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(n, count) })).toBeVisible();
    const option = page.getByRole('radio').first();
    if (await option.isVisible()) {
      await option.check({ force: true });
      await page.getByRole('button', { name: m.quiz.answer, exact: true }).click();
    } else await page.getByRole('button', { name: m.quiz.pass }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.result })).toBeVisible();
}

/** From the deck list: the deck of the article as a file of our own format. */
export async function exportDeck(page: Page): Promise<{ name: string; content: string }> {
  await page.getByRole('button', { name: m.decks.more(ARTICLE_TITLE) }).click();
  await page.getByRole('button', { name: m.decks.export }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: m.decks.download }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}
