/** Cards that came from Anki: drawn as they were, and never trusted. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cardIdOf, fieldId, IDS, noteIdOfGuid, templateId } from '../lib/core/ids';
import type { CollectionParts, NoteTypeId } from '../lib/core/model';
import { printPackage } from '../lib/formats/anki/print-package';
import { messages as m } from '../lib/messages';
import { problems } from '../lib/messages/en/problems';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function packageWith(front: string, css: string, at = 1_760_000_000_000): Promise<Buffer> {
  const row = { deleted: false, clocks: {} };
  const id = noteIdOfGuid('e2e');
  const type = 'type-e2e' as NoteTypeId;
  const template = templateId('t0');
  const parts: CollectionParts = {
    noteTypes: [{
      id: type, name: 'Of elsewhere', kind: 'normal', css, ...row,
      fields: [{ id: fieldId('f0'), name: 'Front', content: 'html' }, { id: fieldId('f1'), name: 'Back', content: 'html' }],
      templates: [{ id: template, name: 'Card 1', prompt: '{{Front}}{{hint:Back}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' }],
    }],
    notes: [{ id, noteTypeId: type, guid: 'e2e', fields: { f0: front, f1: 'the <b>answer</b>' }, tags: [], source: null, fact: null, addedAt: 1_700_000_000_000, ...row }],
    cards: [{ id: cardIdOf(id, template), noteId: id, templateId: template, deckId: IDS.defaultDeck, position: 0, ...row }],
    decks: [{ id: IDS.defaultDeck, name: 'Default', presetId: IDS.defaultPreset, description: '', addedAt: 0, ...row }],
    media: [{ id: 'one.png', hash: '0'.repeat(64), type: 'image/png', bytes: PICTURE.length, content: new Blob([new Uint8Array(PICTURE)]), ...row }],
    documents: [], presets: [], parameters: [], operations: [], quizzes: [], settings: null,
  };
  const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');
  return Buffer.from(await printPackage(parts, { schedules: false, at, zoneMinutes: 0, rolloverHour: 4, sqlWasm }));
}

async function studyPackage(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'deck.apkg', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByText(m.importing.ankiTitle)).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: m.importing.import(1) }).click();
  await expect(page.getByRole('heading', { name: m.importing.imported(1) })).toBeVisible();
  await page.goto('study/');
}

test('a card from Anki shows its picture, its hint when asked, and its answer', async ({ page }) => {
  await studyPackage(page, await packageWith('What is <i>this</i>? <img src="one.png">', '.card { color: teal; }'));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('What is this?')).toBeVisible();
  await expect.poll(() => frame.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expect(frame.getByText('the answer')).toBeHidden();
  await page.getByRole('button', { name: m.note.showHint('Back') }).click();
  await expect(frame.getByText('the answer')).toBeVisible();
  await page.getByRole('button', { name: m.study.showAnswer }).click();
  await expect(frame.locator('#answer')).toBeAttached();
});

test('what a person keeps as their own is remembered for the next package', async ({ page }) => {
  await studyPackage(page, await packageWith('First', ''));
  const planOf = async (front: string, at: number) => {
    await page.goto('import/');
    await page.locator('input[type=file]').setInputFiles({ name: 'deck.apkg', mimeType: 'application/octet-stream', buffer: await packageWith(front, '', at) });
    await expect(page.getByText(m.importing.updated(1))).toBeVisible({ timeout: 15_000 });
  };
  await planOf('Second', 1_761_000_000_000);
  await page.getByRole('checkbox', { name: 'Front' }).check();
  await page.getByText(m.importing.updated(1)).click();
  await expect(page.getByText(problems['kept-protected']())).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.importing.update(1) }).click();
  await expect(page.getByRole('heading', { name: m.importing.updatedDone(1) })).toBeVisible();
  await planOf('Third', 1_762_000_000_000);
  await expect(page.getByRole('checkbox', { name: 'Front' })).toBeChecked();
  await page.goto('study/');
  await expect(page.frameLocator('iframe').getByText('First')).toBeVisible();
});

test('a hostile card runs nothing, asks for nothing and changes nothing', async ({ page, trouble }) => {
  const evil = `Harmless?<script>parent.document.title='owned'</script><img src=x onerror="parent.document.title='owned'"><svg onload="parent.document.title='owned'"></svg>
    <iframe src="https://evil.example/frame"></iframe><img src="https://evil.example/pixel.png"><a href="javascript:parent.document.title='owned'">link</a>
    <form action="https://evil.example/form"><input name=a autofocus onfocus="parent.document.title='owned'"></form><meta http-equiv="refresh" content="0;url=https://evil.example/away">
    <object data="https://evil.example/object"></object><video src="https://evil.example/video" autoplay></video><style>body{background:url(https://evil.example/style.png)}</style>
    <div style="background:url('https://evil.example/inline.png')">box</div><base href="https://evil.example/">`;
  const css = '@import "https://evil.example/import.css"; .card { background: url(https://evil.example/css.png) } </style><script>parent.document.title="owned"</script>';
  await studyPackage(page, await packageWith(evil, css));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('Harmless?')).toBeVisible();
  await page.getByRole('button', { name: m.study.showAnswer }).click();
  await expect(frame.locator('#answer')).toBeAttached();
  await page.waitForTimeout(500);
  expect(await page.title()).not.toContain('owned');
  await expect(frame.locator('script, iframe, form, input, object, video, base, a[href]')).toHaveCount(0);
  // Cleaning reads the card into a page that is never shown, where the policy stops, and reports, what it tries.
  expect(trouble.filter((text) => !/^policy: (script-src-attr|base-uri) blocked|^console: .*The action has been blocked/.test(text))).toEqual([]);
  trouble.length = 0;
});
