/** What is done with decks and cards after they are made, and tables that come from elsewhere. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const TABLE = 'front,back,deck\nCapital of Norway?,Oslo,Geo::Capitals\nCapital of Chile?,,Geo\nCapital of Peru?,Lima,Geo::Capitals\n';

async function importTable(page: Page): Promise<void> {
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await expect(page.getByText('Line 3')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(m.importing.added(2))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.importing.import(2) }).click();
  await expect(page.getByRole('heading', { name: m.importing.imported(2) })).toBeVisible();
}

test('a table is imported by a plan and taken back from the list', async ({ page }) => {
  await importTable(page);
  await page.goto('import/');
  await page.getByRole('button', { name: m.importing.takeBackOf('words.csv') }).click();
  await expect(page.getByText(m.importing.takenBack)).toBeVisible();
  await page.goto('decks/');
  await expect(page.getByText(m.decks.none)).toBeVisible();
});

test('a deck is renamed, deleted and brought back', async ({ page }) => {
  await importTable(page);
  await page.goto('decks/');
  await page.getByRole('button', { name: m.decks.more('Capitals') }).click();
  await page.getByRole('button', { name: m.decks.rename }).click();
  await page.getByLabel(m.decks.newDeckName).fill('Towns');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Towns/ })).toBeVisible();
  await page.getByRole('button', { name: m.decks.more('Towns') }).click();
  await page.getByRole('button', { name: m.decks.remove }).click();
  await expect(page.getByRole('link', { name: /^Towns/ })).toBeHidden();
  await page.getByRole('button', { name: m.common.undo }).click();
  await expect(page.getByRole('link', { name: /^Towns/ })).toBeVisible();
});

test('cards with gaps are written by keys, found, edited and deleted', async ({ page }) => {
  await page.goto('card/');
  await page.getByRole('radio', { name: m.decks.kinds.cloze }).check({ force: true });
  const text = page.getByLabel(m.decks.fields.Text);
  await text.fill('Oslo is the capital of Norway.');
  for (const [start, end] of [[0, 4], [31, 37]] as const) {
    await text.evaluate((area: HTMLTextAreaElement, [from, to]) => area.setSelectionRange(from, to), [start, end] as const);
    await text.press('Control+Shift+C');
  }
  await expect(text).toHaveValue('{{c1::Oslo}} is the capital of {{c2::Norway}}.');
  await expectAccessible(page);
  await text.press('Control+Enter');
  await expect(page.getByText(m.decks.added(2))).toBeVisible();
  await expect(text).toHaveValue('');

  await page.goto('decks/');
  await page.getByRole('link', { name: /^Default/ }).click();
  await page.getByRole('link', { name: /capital of Norway/ }).first().click();
  await page.getByLabel(m.decks.fields.Text).fill('{{c1::Oslo}} is a town.');
  await expect(page.getByText(m.decks.cardLost(1))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(m.decks.cards(1)).first()).toBeVisible();
  await page.getByRole('button', { name: /^More about the card/ }).click();
  await page.getByRole('button', { name: m.decks.removeCard }).click();
  await expect(page.getByText(m.decks.noCards)).toBeVisible();
});
