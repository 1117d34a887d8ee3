/** Tables whose columns the person names: what parts the cells, what they hold, and what each row becomes, as it changes. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { DESKTOP, PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const TABLE = 'id;Land;Hauptstadt;Thema\n1;Norwegen;<b>Oslo</b>;geo nord\n2;Peru;Lima;geo\n3;Chile;;geo\n';

async function openTable(page: Page, name: string, text: string): Promise<void> {
  await page.goto('import/');
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

const column = (page: Page, place: number, name = '') => page.getByLabel(m.mapping.column(place, name), { exact: true });
const sample = (page: Page) => page.getByRole('region', { name: m.mapping.sample });

test('[P24] columns are named, the rows are shown as they would be, and read so', async ({ page }) => {
  await openTable(page, 'staedte.csv', TABLE);
  await expect(page.getByRole('heading', { level: 1, name: m.mapping.title })).toBeVisible();
  await expect(sample(page).getByText('Norwegen')).toBeVisible();
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
  await page.setViewportSize(PHONE);
  await page.getByRole('switch', { name: m.mapping.hasHeader }).press('Space');
  await column(page, 1, 'id').selectOption('guid');
  await column(page, 2, 'Land').selectOption('prompt');
  await column(page, 3, 'Hauptstadt').selectOption('answer');
  await column(page, 4, 'Thema').selectOption('tags');
  await expect(sample(page).getByText('<b>Oslo</b>')).toBeVisible();
  await page.getByRole('switch', { name: m.mapping.isHtml }).press('Space');
  await expect(sample(page).getByText('Oslo', { exact: true })).toBeVisible();
  await expect(sample(page).getByText('#geo · #nord')).toBeVisible();
  await expect(sample(page).getByText(m.problems['row-no-answer']())).toBeVisible();
  await page.getByLabel(m.mapping.becomes).selectOption('reversed');
  await page.getByRole('button', { name: m.mapping.go }).press('Enter');
  await expect(page.getByText(m.importing.added(2))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.mapping.change }).press('Enter');
  await page.getByLabel(m.mapping.becomes).selectOption('basic');
  await page.getByRole('button', { name: m.mapping.go }).press('Enter');
  await page.getByRole('button', { name: m.importing.import(2) }).press('Enter');
  await expect(page.getByRole('heading', { name: m.importing.imported(2) })).toBeVisible();
});

test('[P24] another sign between cells parts them anew, while it is looked at', async ({ page }) => {
  await openTable(page, 'words.csv', 'eins|one, first\nzwei|two, second\n');
  await page.getByLabel(m.mapping.separator).selectOption('|');
  await expect(sample(page).getByText('one, first')).toBeVisible();
  await page.getByRole('button', { name: m.mapping.go }).click();
  await expect(page.getByText(m.importing.added(2))).toBeVisible();

  await openTable(page, 'words.csv', 'eins => one, first\nzwei => two, second\n');
  await page.getByLabel(m.mapping.separator).selectOption(m.mapping.ownSeparator);
  await page.getByRole('textbox', { name: m.mapping.ownSeparator }).fill('=>');
  await expect(sample(page).getByText('one, first', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.mapping.go }).click();
  await expect(page.getByText(m.importing.added(2))).toBeVisible();
});

test('[P24] terms that were pasted are read at once, and otherwise when asked', async ({ page }) => {
  await page.goto('import/');
  await page.getByLabel(m.importing.paste).fill('sun - a star\nmoon - a rock\nsea - water');
  await page.getByRole('button', { name: m.importing.readPaste }).click();
  await expect(page.getByText(m.importing.added(3))).toBeVisible();
  await page.getByRole('button', { name: m.mapping.change }).click();
  await column(page, 1).selectOption('answer');
  await column(page, 2).selectOption('prompt');
  await expect(sample(page).getByText('a star')).toBeVisible();
  await page.getByRole('button', { name: m.mapping.go }).click();
  await expect(page.getByText(m.importing.added(3))).toBeVisible();
});
