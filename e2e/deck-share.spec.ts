/** A deck that goes from one person to another: by link, by code, by file; sent again after changes; and sent by somebody who means harm. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import encodeQR from 'qr';
import { printFrames } from '../lib/core/qr-frames';
import { printFragment } from '../lib/formats/fragment';
import { messages as m } from '../lib/messages';
import { CAMERA, FILM, film } from './film';
import { lookAtCard, stored } from './steps';
import { PHONE, expect, expectAccessible, test, watch } from './test';

test.use({ viewport: PHONE, launchOptions: CAMERA });

const DECK = 'Capitals';
const TABLE = `prompt,answer,source,document,deck\nCapital of Norway?,Oslo,"Oslo is the capital of Norway, and its largest town.",Atlas,${DECK}\nCapital of Peru?,Lima,Lima lies by the sea.,Atlas,${DECK}\n`;

const link = (page: Page) => page.getByRole('textbox', { name: m.links.text, exact: true });

async function importTable(page: Page, table = TABLE): Promise<void> {
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'capitals.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByRole('button', { name: m.importing.import(2) }).click();
  await expect(page.getByRole('heading', { name: m.importing.imported(2) })).toBeVisible();
  await stored(page);
}

async function openShare(page: Page, deck = DECK): Promise<void> {
  await page.goto('decks/');
  await page.getByRole('button', { name: m.decks.more(deck) }).click();
  await page.getByRole('button', { name: m.decks.shareDeck }).click();
}

async function linkOf(page: Page): Promise<string> {
  await openShare(page);
  return link(page).inputValue();
}

async function another(browser: Browser, baseURL: string | undefined, trouble: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', locale: 'en-GB', ...(baseURL ? { baseURL } : {}) });
  await watch(context, trouble);
  return context.newPage();
}

async function take(page: Page, cards: number): Promise<void> {
  await page.getByRole('button', { name: m.importing.import(cards) }).press('Enter');
  await expect(page.getByRole('heading', { name: m.importing.imported(cards) })).toBeVisible();
  await stored(page);
}

test('[P71] a link opens to a plan, brings the quotes, and sent again changes the text and no schedule', async ({ page, browser, baseURL, trouble }) => {
  await importTable(page);
  await openShare(page);
  await expect(page.getByText(m.links.inside)).toBeVisible();
  await expectAccessible(page);
  const first = await link(page).inputValue();

  const friend = await another(browser, baseURL, trouble);
  await friend.goto(first);
  await expect(friend.getByRole('heading', { level: 1, name: DECK })).toBeVisible();
  await expect(friend.getByText(m.importing.added(2))).toBeVisible();
  await expectAccessible(friend);
  await take(friend, 2);
  expect(new URL(friend.url()).hash).toBe('');
  await friend.goto('study/');
  await lookAtCard(friend);
  await friend.keyboard.press('Space');
  await expect(friend.getByText(/its largest town|by the sea/)).toBeVisible();
  await rateByKeyShown(friend);

  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'capitals.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE.replace('Oslo,', 'Oslo (once Christiania),').replace('Lima,', 'Lima (the White City),')) });
  await page.getByRole('button', { name: m.importing.update(2) }).click();
  await stored(page);
  const second = await linkOf(page);

  await friend.goto('import/');
  await friend.getByLabel(m.links.paste).fill(`Look, it is mended: ${second} See you`);
  await friend.getByLabel(m.links.paste).press('Enter');
  await expect(friend.getByText(m.importing.updated(2))).toBeVisible();
  await friend.getByRole('button', { name: m.importing.update(2) }).click();
  await expect(friend.getByRole('heading', { name: m.importing.updatedDone(2) })).toBeVisible();
  await stored(friend);
  await friend.goto('study/');
  await expect(friend.getByRole('heading', { level: 1, name: /of 1$/ })).toBeVisible();
  await lookAtCard(friend);
  await friend.keyboard.press('Space');
  await expect(friend.getByText(/once Christiania|the White City/)).toBeVisible();
  await friend.context().close();
});

/** The answer shows already. */
async function rateByKeyShown(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: m.study.ratings })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('group', { name: m.study.ratings })).toBeHidden();
  await stored(page);
}

test('[P71] a deck in several codes is read by the camera', async ({ page, browser, baseURL, trouble }) => {
  test.setTimeout(120_000);
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('decks/');
  await page.getByRole('button', { name: /^More/ }).first().click();
  await page.getByRole('button', { name: m.decks.shareDeck }).click();
  const text = await link(page).inputValue();
  await page.getByRole('button', { name: m.links.showCode }).click();
  await expect(page.getByRole('img', { name: m.links.codePart(1, Math.ceil(text.length / 500)) })).toBeVisible();
  await expectAccessible(page);

  const friend = await another(browser, baseURL, trouble);
  writeFileSync(FILM, film(printFrames(text, 'deck')));
  await friend.goto('import/');
  await friend.getByRole('button', { name: m.links.scan, exact: true }).press('Enter');
  await expect(friend.getByText(/notes are new/)).toBeVisible({ timeout: 90_000 });
  await expectAccessible(friend);
  await friend.context().close();
});

test('[P70] a picture of a code does without a camera; a link to a quiz goes to the quiz, and one to a deck from there to the plan', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await importTable(page);
  const deck = await linkOf(page);
  await page.goto('import/');
  await page.getByLabel(m.links.paste).fill('https://example.org');
  await page.getByRole('button', { name: m.links.open, exact: true }).click();
  await expect(page.getByText(m.links.notOurs)).toBeVisible();
  await page.getByLabel(m.links.paste).fill('https://elsewhere.example/#quiz=H4sIAAAAAAAAA-');
  await page.getByRole('button', { name: m.links.open, exact: true }).click();
  await expect(page.getByText(m.quiz.notALink)).toBeVisible();
  await page.getByRole('link', { name: m.quiz.toQuiz }).click();
  await page.getByRole('button', { name: m.links.scan, exact: true }).click();
  const pictures = printFrames(deck, 'pic').map((text, at) => ({ name: `code-${at}.gif`, mimeType: 'image/gif', buffer: Buffer.from(encodeQR(text, 'gif', { scale: 6 })) }));
  await page.getByLabel(m.links.scanFile).setInputFiles(pictures);
  await expect(page.getByText(m.importing.unchanged(2))).toBeVisible();
});

test('[P71] a deck too large for a link becomes a file, by the share sheet where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { canShare: () => true, share: async (data: ShareData) => Object.assign(window, { shared: data.files?.[0]?.name ?? data.url }) });
  });
  let seed = 1;
  const noise = () => Array.from({ length: 40 }, () => String.fromCharCode(97 + (seed = (seed * 48_271) % 2_147_483_647) % 26)).join('');
  const rows = Array.from({ length: 900 }, (_, n) => `${noise()} ${n},${noise()},Noise`).join('\n');
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'noise.csv', mimeType: 'text/csv', buffer: Buffer.from(`prompt,answer,deck\n${rows}\n`) });
  await page.getByRole('button', { name: m.importing.import(900) }).click();
  await expect(page.getByRole('heading', { name: m.importing.imported(900) })).toBeVisible();
  await stored(page);
  await openShare(page, 'Noise');
  await expect(page.getByText(m.links.tooLong)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.links.sendFile }).press('Enter');
  await expect.poll(() => page.evaluate(() => (window as { shared?: string }).shared)).toBe('noise.json.txt');
});

test('[P72] a hostile link runs nothing, asks for nothing, and is refused where it is broken', async ({ page, trouble }) => {
  const evil = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'"><img src="https://evil.example/p.png"><iframe src="https://evil.example"></iframe>Still here`;
  const file = {
    format: 'factdeck-deck', version: 1,
    noteTypes: [{ id: 'evil-type', name: evil, kind: 'normal', css: '</style><script>parent.document.title="owned"</script>@import url(https://evil.example/c.css);', fields: [{ id: 'f0', name: 'Front', content: 'html' }, { id: 'f1', name: 'Back', content: 'html' }], templates: [{ id: 't0', name: 'Card', prompt: '{{Front}}', answer: '{{Back}}' }] }],
    decks: [{ id: 'evil-deck', name: `<img src=x onerror="document.title='owned'">` }],
    notes: [{ id: 'evil-note', noteTypeId: 'evil-type', fields: { f0: evil, f1: evil } }, { id: 'plain-note', noteTypeId: 'basic', fields: { front: evil, back: '[x](javascript:alert(1))' } }],
    cards: [{ noteId: 'evil-note', templateId: 't0', deckId: 'evil-deck' }],
  };
  await page.goto(`import/#deck=${await printFragment(JSON.stringify(file))}`);
  await expect(page.getByText(m.importing.nothingYet)).toBeVisible();
  await page.getByText(m.importing.added(1)).click();
  await take(page, 1);
  await page.goto('study/');
  await expect(page.frameLocator('iframe').getByText('Still here')).toBeVisible();
  expect(await page.title()).not.toBe('owned');
  await page.goto('decks/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.title()).not.toBe('owned');
  for (const fragment of ['H4sIAAAAAAAAA-', await printFragment(' '.repeat(20_000_000))]) {
    await page.goto('');
    await page.goto(`import/#deck=${fragment}`);
    await expect(page.getByText(m.importing.refused(m.links.deckName))).toBeVisible();
  }
  // Cleaning reads the card into a page that is never shown, where the policy stops, and reports, what it tries.
  expect(trouble.filter((text) => !/^policy: script-src-attr blocked|^console: .*The action has been blocked/.test(text))).toEqual([]);
  trouble.length = 0;
});

test('[P73] files opened with the installed app go where they are read', async ({ page }) => {
  const open = (name: string, text: string) => page.addInitScript(([fileName, content]) => {
    Object.defineProperty(window, 'launchQueue', { configurable: true, value: { setConsumer: (take: (launch: object) => void) => take({ files: [{ getFile: async () => new File([content], fileName) }] }) } });
  }, [name, text] as const);
  await open('capitals.csv', TABLE);
  await page.goto('import/');
  await expect(page.getByText(m.importing.added(2))).toBeVisible();
  await open('notes.md', 'Q: Capital of Chile?\nA: Santiago\n');
  await page.goto('create/');
  await expect(page.getByText(m.importing.added(1))).toBeVisible();
  await open('harbour.txt', readFileSync('e2e/fixtures/harbour.txt', 'utf8'));
  await page.goto('create/');
  await expect(page.getByLabel(m.create.textLabel)).toHaveValue(/harbour/i);
});
