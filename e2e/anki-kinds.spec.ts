/** Cards of every kind that Anki has, in a package Anki wrote: what they show beside Anki's own HTML, and all that can be done with them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CardId, CollectionParts } from '../lib/core/model';
import type { AnkiFace } from '../lib/formats/anki/faces-for-test';
import { printPackage } from '../lib/formats/anki/print-package';
import { parseFile } from '../lib/formats/detect';
import { messages as m } from '../lib/messages';
import { cardPosition, lookAtCard, stored } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const FOLDER = 'lib/formats/anki/fixtures';
const PACKAGE = readFileSync(join(FOLDER, 'kinds.apkg'));
const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');
const kinds = parseFile('kinds.apkg', new Blob([new Uint8Array(PACKAGE)]), { sqlWasm }).then(({ parts }) => parts);

async function bring(page: Page, buffer: Buffer, button: string | RegExp): Promise<void> {
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'kinds.apkg', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: button }).click({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: /imported\.|added\.|updated\.|Pictures/ })).toBeVisible({ timeout: 20_000 });
  await stored(page);
}

/** The cards of the note in one of whose fields these words stand, in the order of Anki's. */
function cardsOf({ notes, noteTypes, cards }: CollectionParts, words: string): readonly CardId[] {
  const note = notes.find(({ fields }) => Object.values(fields).some((field) => field.includes(words)));
  const order = noteTypes.find(({ id }) => id === note?.noteTypeId)?.templates.map(({ id }) => id as string) ?? [];
  return cards.filter(({ noteId }) => noteId === note?.id).sort((a, b) => order.indexOf(a.templateId) - order.indexOf(b.templateId) || (a.templateId < b.templateId ? -1 : 1)).map(({ id }) => id);
}

async function study(page: Page, id: CardId | undefined): Promise<void> {
  await page.goto(`study/?card=${encodeURIComponent(id ?? '')}`);
  await expect.poll(() => look(page, 'body.card')).not.toBeNull();
}

/** An element of the frame, as it is drawn. Playwright's own waiting needs scripts inside the frame, which runs none. */
function look(page: Page, selector: string) {
  return page.evaluate((wanted) => {
    const element = document.querySelector('iframe')?.contentDocument?.querySelector<HTMLElement>(wanted);
    if (!element) return null;
    const { x, width, height } = element.getBoundingClientRect();
    const { color, direction } = getComputedStyle(element);
    return { text: element.textContent.trim(), isShown: element.getClientRects().length > 0, x, width, height, color, direction, fill: element.getAttribute('fill'), pixels: (element as HTMLImageElement).naturalWidth };
  }, selector);
}

const says = (page: Page, text: string) => expect.poll(() => words(page)).toContain(text);
const hides = async (page: Page, text: string) => expect(await words(page)).not.toContain(text);

const reveal = (page: Page) => page.getByRole('button', { name: m.study.showAnswer }).click();

test('every card says what Anki’s own HTML says, both sides', async ({ page, browser, trouble }) => {
  test.setTimeout(300_000);
  const told = JSON.parse(readFileSync(join(FOLDER, 'kinds.json'), 'utf8')) as AnkiFace[];
  const parts = await kinds;
  await bring(page, PACKAGE, m.importing.import(told.length));
  const faces = told.map((face) => {
    const note = parts.notes.find(({ guid }) => guid === face.guid);
    const type = parts.noteTypes.find(({ id }) => id === note?.noteTypeId);
    const template = type?.kind === 'cloze' ? `c${face.ord + 1}` : type?.templates[face.ord]?.id;
    return { ...face, css: type?.css ?? '', card: parts.cards.find(({ noteId, templateId }) => noteId === note?.id && templateId === template)?.id ?? '' };
  });
  // In a context of its own: what Anki's HTML tries is nobody's trouble.
  const theirs = await browser.newPage({ viewport: PHONE });
  const pictures = process.env.PICTURES;
  if (pictures) mkdirSync(pictures, { recursive: true });
  await page.goto(`study/?learn=1&${faces.map(({ card }) => `card=${encodeURIComponent(card)}`).join('&')}`);
  for (const [index, face] of faces.entries()) {
    await expect(cardPosition(page)).toHaveText(m.study.position(index + 1, faces.length));
    for (const side of ['question', 'answer'] as const) {
      if (side === 'answer') {
        await lookAtCard(page);
        await reveal(page);
      }
      await drawTheirs(theirs, face[side], face.css, face.ord, parts);
      const expected = await words(theirs);
      await expect.poll(() => words(page), `${face.guid} ${face.ord} ${side}`).toBe(expected);
      if (!pictures) continue;
      const name = join(pictures, `${String(index).padStart(2, '0')}-${side}`);
      await page.screenshot({ path: `${name}-ours.png` });
      await theirs.screenshot({ path: `${name}-anki.png` });
    }
    await page.getByRole('button', { name: /^Easy/ }).click();
  }
  await theirs.close();
  expect(trouble.splice(0).filter((text) => !/inline/.test(text))).toEqual([]);
});

/** Anki writes tags as they are, and a browser then takes this one for bold type. */
const TAG = 'a<b deep::one';

/** Anki's HTML in a frame without scripts, with the pictures it names. */
async function drawTheirs(page: Page, html: string, css: string, ord: number, { media }: CollectionParts): Promise<void> {
  const urls = await Promise.all((media ?? []).map(async ({ id, type, content }) => [id, `data:${type};base64,${Buffer.from(await content!.arrayBuffer()).toString('base64')}`] as const));
  const drawn = urls.reduce((text, [name, url]) => text.replaceAll(`"${name}"`, `"${url}"`).replaceAll(`'${name}'`, `'${url}'`), `<style>${css}</style>${html}`);
  await page.setContent('<iframe sandbox="allow-same-origin" style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe>');
  await page.evaluate(([body, card]) => new Promise<void>((done) => {
    const frame = document.querySelector('iframe')!;
    frame.onload = () => done();
    frame.srcdoc = `<!doctype html><body class="card card${card}">${body}</body>`;
  }), [drawn.replace(/<script.*?<\/script>/gs, '').replaceAll(TAG, TAG.replace('<', '&lt;')), String(ord + 1)] as const);
}

/** What a person reads in the frame, but for what each program draws in its own way: formulas, controls, where a picture is missing. */
function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = document.querySelector('iframe')?.contentDocument?.body;
    if (!body) return '';
    const style = body.ownerDocument.createElement('style');
    style.textContent = 'math, svg, img.latex, .not-here, a.hint, anki-mathjax, [data-typed] { display: none !important }';
    body.append(style);
    const text = body.innerText;
    style.remove();
    return text
      .replace(/\[anki:play:[qa]:\d+\]|\[\[type:.+?\]\]|\\\(.*?\\\)|\\\[.*?\\\]|\[latex\].*?\[\/latex\]|\[(\$\$?)\].*?\[\/\1\]/g, '')
      .replace(/\s+/g, ' ').trim();
  });
}

test('hints, typed answers and what scripts hide are a tap away, also before the media are here', async ({ page, trouble }) => {
  const parts = await kinds;
  const bare = Buffer.from(await printPackage({ ...parts, media: [] }, { schedules: false, at: 1_760_000_000_000, zoneMinutes: 0, rolloverHour: 4, sqlWasm }));
  await bring(page, bare, m.importing.import(48));
  const [hinted] = cardsOf(parts, 'Guess');
  await study(page, hinted);
  await hides(page, 'the first');
  await page.getByRole('button', { name: m.note.showHint('First') }).click();
  await says(page, 'the first');
  await reveal(page);
  // As in Anki, the answer begins with its hints closed.
  await page.getByRole('button', { name: m.note.showHint('First') }).click();
  await says(page, 'the first');

  const [, typed] = cardsOf(parts, 'coffee');
  await study(page, typed);
  await page.getByLabel(m.note.typeAnswer).fill('cafe');
  await reveal(page);
  await expect(page.getByText(m.note.typedRight('cafe'))).toBeVisible();

  const [hidden, written] = cardsOf(parts, 'Scripted');
  await study(page, hidden);
  await hides(page, 'Hidden until a script shows it');
  await page.getByRole('button', { name: m.note.uncover }).click();
  await says(page, 'Hidden until a script shows it');
  await study(page, written);
  await page.getByRole('button', { name: m.note.uncover }).click();
  await expect(page.locator('article').getByText('Scripted')).toBeVisible();

  // Chromium reports an inline handler as soon as the cleaner parses it, long before anything could run it.
  expect(trouble.splice(0).filter((text) => !/inline/.test(text))).toEqual([]);
  const [picture] = cardsOf(parts, 'Three bars');
  await study(page, picture);
  expect((await look(page, '.not-here'))?.text).toBe('Three bars');
  await expect(page.getByText(m.note.mediaMissing(3))).toBeVisible();
  await expectAccessible(page);
  await bring(page, PACKAGE, m.importing.importRest);
  await study(page, picture);
  await expect.poll(async () => (await look(page, 'img'))?.pixels).toBe(120);
});

test('sounds play with the card, again by R, and stop with it; a film has its controls', async ({ page }) => {
  const parts = await kinds;
  await page.addInitScript(() => {
    const told = window as unknown as { played: string[] };
    told.played = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function told_(this: HTMLMediaElement) {
      told.played.push(this.tagName);
      return play.call(this);
    };
  });
  const played = () => page.evaluate(() => (window as unknown as { played: string[] }).played.length);
  await bring(page, PACKAGE, m.importing.import(48));
  const [look] = cardsOf(parts, 'Three bars');
  await page.goto('decks/');
  await study(page, look);
  await expect(page.getByRole('button', { name: m.note.play(2) })).toBeVisible();
  // Both, one after the other.
  await expect.poll(played, { timeout: 15_000 }).toBeGreaterThanOrEqual(1);
  await page.getByRole('button', { name: m.note.play(1) }).click();
  const sound = page.locator('audio').first();
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
  const before = await played();
  await page.keyboard.press('r');
  await expect.poll(played, { timeout: 15_000 }).toBe(before + 2);
  await reveal(page);
  await expect(page.getByLabel(m.note.film)).toBeVisible();
  await expect.poll(() => page.getByLabel(m.note.film).evaluate((film: HTMLVideoElement) => film.videoWidth)).toBe(96);
  await expectAccessible(page);
});

test('masks lie over the picture and come off; night, right to left and formulas as the note types say', async ({ page }) => {
  const parts = await kinds;
  await page.emulateMedia({ colorScheme: 'dark' });
  await bring(page, PACKAGE, m.importing.import(48));
  await study(page, cardsOf(parts, 'image-occlusion:polygon')[0]);
  await expect.poll(async () => (await look(page, 'img'))?.pixels).toBe(120);
  const [picture, mask, other] = [await look(page, 'img'), await look(page, 'svg rect'), await look(page, 'svg ellipse')];
  expect([mask?.fill, other?.fill]).toEqual(['#ff8e8e', '#ffeba2']);
  expect(mask!.width / picture!.width).toBeCloseTo(0.3, 1);
  expect((mask!.x - picture!.x) / picture!.width).toBeCloseTo(0.05, 1);
  await lookAtCard(page);
  await reveal(page);
  await expect.poll(async () => (await look(page, 'svg rect'))?.fill).toBe('none');
  await page.getByRole('button', { name: m.note.uncover }).click();
  await expect.poll(async () => (await look(page, 'svg'))?.isShown).toBe(false);

  await study(page, cardsOf(parts, 'Night and day')[0]);
  await expect.poll(async () => (await look(page, '.note'))?.color).toBe('rgb(153, 204, 255)');
  await study(page, cardsOf(parts, 'peace, world')[0]);
  await expect.poll(async () => (await look(page, '.word'))?.direction).toBe('rtl');
  await study(page, cardsOf(parts, 'frac{a}{b}')[0]);
  await expect.poll(async () => (await look(page, 'mfrac'))?.height ?? 0).toBeGreaterThan(15);
  await expectAccessible(page);
});
