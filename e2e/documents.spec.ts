/** Files of every form, made by the programs people make them with (fixtures/documents/make.mjs), read into a text to learn from. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { problems } from '../lib/messages/en/problems';
import { findFacts, makeDecks } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const FOLDER = 'e2e/fixtures/documents';

/** Chooses a file of the folder on the Create screen. */
async function choose(page: Page, name: string): Promise<void> {
  await page.goto('create/');
  await page.locator('input[type=file]').setInputFiles(`${FOLDER}/${name}`);
}

async function textOf(page: Page): Promise<string> {
  await expect(page.getByLabel(m.create.textLabel)).toHaveValue(/\S/, { timeout: 20_000 });
  return page.getByLabel(m.create.textLabel).inputValue();
}

/** Sentences of the source, of one piece each, that run over lines, columns and pages in the files made from it. */
const WHOLE = [
  'The county council had closed the line because the state had ended its subsidy of 4.2 million crowns a year. Some 640 islanders lost their only connection to the mainland in winter',
  'Fishing had been in decline since the international quota agreement of 1979, and the cannery in the northern harbour shut its doors in 1984.',
  'Solveig Brandt, director of the Marstad Harbour Authority, announced that the vessel would sail six times a day.',
  'The harbour authority refused the request in April 2024 but agreed to commission an independent study of the birds.',
];

const FILES = [
  'ferry.docx', 'office.docx', 'ferry.html', 'saved.html', 'saved.mhtml', 'page.pdf', 'columns.pdf', 'columns-office.pdf', 'utf16.txt',
];

for (const name of FILES) {
  test(`${name} is read whole, in order, without what is no part of the text`, async ({ page }) => {
    await choose(page, name);
    const text = (await textOf(page)).replaceAll('[1]', '');
    const places = WHOLE.map((sentence) => text.indexOf(sentence));
    expect(places, text).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places), text).toBeGreaterThanOrEqual(0);
    expect(text).not.toMatch(/Marstad Courier|Island Studies|Page \d|Subscribe|cookies|Most read|year\.1/);
    await expect(page.getByLabel(m.create.titleLabel)).toHaveValue('The ferry that came back');
  });
}

test('a hard-wrapped text in windows-1252 keeps its marks, and its sentences are found whole', async ({ page }) => {
  await choose(page, 'wrapped-1252.txt');
  expect(await textOf(page)).toContain('“We were told to move or to wait for spring,”');
  await expect(page.getByLabel(m.create.dateLabel)).toHaveValue('2024-05-17');
  await findFacts(page);
  await expect(page.getByRole('list', { name: /Solveig Brandt,\s+director\s+of\s+the\s+Marstad/ }).first()).toBeVisible();
});

test('a saved page brings its date and address; a PDF is looked over, mended and learned from', async ({ page }) => {
  await choose(page, 'saved.mhtml');
  await textOf(page);
  await expect(page.getByLabel(m.create.dateLabel)).toHaveValue('2024-05-17');
  await expect(page.getByLabel(m.create.urlLabel)).toHaveValue('https://example.org/ferry-is-back');
  await choose(page, 'columns.pdf');
  await expect(page.getByText(m.create.fromPdf)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  const box = page.getByLabel(m.create.textLabel);
  await box.fill((await textOf(page)).replace('By our correspondent on Orrey, 17 May 2024\n\n', ''));
  await expect(page.getByText(m.create.fromPdf)).toBeVisible();
  await findFacts(page);
  await makeDecks(page);
  await expect(page.locator('article')).toContainText('The ferry that came back');
});

test('of a book the chapters are chosen, by keys alone', async ({ page }) => {
  await choose(page, 'ferry.epub');
  const sheet = page.getByRole('dialog', { name: m.create.chaptersTitle });
  await expect(sheet.getByRole('checkbox')).toHaveCount(4);
  await expectAccessible(page);
  await sheet.getByRole('checkbox', { name: /How it was reopened/ }).focus();
  await page.keyboard.press('Space');
  await sheet.getByRole('button', { name: m.create.readChapters(1) }).press('Enter');
  expect(await textOf(page)).toMatch(/^# How it was reopened\n\nIn March 2019/);
  await expect(page.getByLabel(m.create.titleLabel)).toHaveValue(m.create.chapterOf('The ferry that came back', 'How it was reopened'));
  await findFacts(page);
});

test('what cannot be read is answered with what to do, and the draft stays', async ({ page }) => {
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill('A draft that must not be lost.');
  const answers = {
    'scanned.pdf': problems['document.scanned']({ pages: 1 }),
    'locked.pdf': problems['document.password'](),
    'locked.epub': problems['document.drm'](),
    'old.doc': problems['document.office'](),
  };
  for (const [name, answer] of Object.entries(answers)) {
    await page.locator('input[type=file]').setInputFiles(`${FOLDER}/${name}`);
    await expect(page.getByRole('alert').getByText(answer)).toBeVisible({ timeout: 20_000 });
  }
  await page.locator('input[type=file]').setInputFiles({ name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and nothing more') });
  await expect(page.getByRole('alert').getByText(problems['document.unreadable']())).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel(m.create.textLabel)).toHaveValue('A draft that must not be lost.');
});

test('reading a long PDF tells the page and can be stopped; one too long offers its first pages', async ({ page }) => {
  test.slow();
  await page.goto('create/');
  await page.locator('input[type=file]').setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer: longPdf(400) });
  await expect(page.getByRole('status').filter({ hasText: /page \d+ of 400/ })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: m.create.cancel }).click();
  await expect(page.getByText(m.create.openingStopped)).toBeVisible();
  await expect(page.getByLabel(m.create.textLabel)).toHaveValue('');
  await page.locator('input[type=file]').setInputFiles({ name: 'longer.pdf', mimeType: 'application/pdf', buffer: longPdf(401) });
  await page.getByRole('button', { name: m.create.readFirstPages(400) }).click({ timeout: 20_000 });
  await expect(page.getByLabel(m.create.textLabel)).toHaveValue(/page 400 /, { timeout: 60_000 });
});

test('a PDF shared to the app is read, without a network', async ({ page, context }) => {
  await page.goto('create/');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 }).toBe(true);
  await context.setOffline(true);
  const content = readFileSync(`${FOLDER}/page.pdf`).toString('base64');
  const target = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const form = new FormData();
    form.append('files', new File([bytes], 'page.pdf', { type: 'application/pdf' }));
    const answer = await fetch('./', { method: 'POST', body: form });
    return answer.url;
  }, content);
  await page.goto(target);
  expect(await textOf(page)).toContain(WHOLE[0]);
  await context.setOffline(false);
});

/** A PDF written by hand, one short paragraph a page. */
function longPdf(pages: number): Buffer {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'];
  const kids: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const lines = Array.from({ length: 40 }, (_, line) => `(Line ${line} of page ${page} tells of the ferry between the island and the mainland.) Tj 0 -14 Td`);
    const content = `BT /F1 11 Tf 60 760 Td ${lines.join(' ')} ET`;
    kids.push(`${objects.length + 1} 0 R`);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`;
  return Buffer.from(`%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj`).join('\n')}\ntrailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`);
}
