/** What quizzes are sent by: links, QR codes before a camera, answers that come back, the key that follows, files. */
import { writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import encodeQR from 'qr';
import { printFrames } from '../lib/core/qr-frames';
import { messages as m } from '../lib/messages';
import { CAMERA, FILM, film } from './film';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE, launchOptions: CAMERA });

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const link = (page: Page) => page.getByRole('textbox', { name: m.links.text, exact: true });

/** The starter deck, and a quiz of five typed and chosen questions kept under My quizzes, at its preview. */
async function keepQuiz(page: Page): Promise<void> {
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('quiz/');
  await page.getByRole('radio', { name: '5', exact: true }).press('Space');
  await page.getByRole('button', { name: m.quiz.preview }).click();
  await page.getByRole('button', { name: m.quiz.write }).click();
  await page.getByRole('textbox', { name: m.quiz.fieldPrompt, exact: true }).fill('Which animal was written by hand?');
  await page.getByRole('textbox', { name: m.quiz.fieldAnswer, exact: true }).fill('Zebra');
  await page.getByRole('button', { name: m.quiz.save, exact: true }).click();
  await page.getByRole('textbox', { name: m.quiz.quizName, exact: true }).fill('For the class');
  await page.getByRole('button', { name: m.quiz.saveQuiz }).click();
}

async function sealedLink(page: Page, times: string): Promise<string> {
  await page.getByRole('radio', { name: m.quiz.shareWhats.sealed }).press('Space');
  await page.getByLabel(m.quiz.shareTime).selectOption(times);
  await page.getByRole('button', { name: m.quiz.copyLink }).click();
  return link(page).inputValue();
}

const newPage = async (browser: Browser, baseURL: string | undefined): Promise<Page> =>
  (await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', locale: 'en-GB', ...(baseURL ? { baseURL } : {}) })).newPage();

/** From the invitation to the answers: `I don't know`, but for what was written by hand. */
async function takeSealed(pupil: Page, name: string, hand: string): Promise<string> {
  await pupil.getByRole('button', { name: m.quiz.start(6) }).click();
  for (let n = 1; n <= 6; n += 1) {
    await expect(title(pupil, m.quiz.position(n, 6))).toBeVisible();
    if (await pupil.getByText('Which animal was written by hand?').count()) {
      await pupil.getByLabel(m.quiz.yourAnswer).fill(hand);
      await pupil.keyboard.press('Enter');
    } else await pupil.getByRole('button', { name: m.quiz.pass }).click();
  }
  await pupil.getByLabel(m.quiz.yourName).fill(name);
  await pupil.getByRole('button', { name: m.quiz.copyAnswers }).click();
  return link(pupil).inputValue();
}

test('[Q33][Q34] a class by camera: the quiz in several codes, who is missing, what is accepted for all, and the key afterwards', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await keepQuiz(page);
  const sealed = await sealedLink(page, '1.5');
  await page.getByRole('button', { name: m.links.showCode }).click();
  await expect(page.getByRole('img', { name: m.links.codePart(1, Math.ceil(sealed.length / 500)) })).toBeVisible();
  await page.getByRole('button', { name: m.links.codeNext }).click();
  await expect(page.getByRole('img', { name: m.links.codePart(2, Math.ceil(sealed.length / 500)) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: m.common.close }).click();

  const pupil = await newPage(browser, baseURL);
  writeFileSync(FILM, film(printFrames(sealed, 'film')));
  await pupil.goto('quiz/');
  await pupil.getByRole('button', { name: m.links.scan, exact: true }).click();
  await expect(title(pupil, 'For the class')).toBeVisible({ timeout: 60_000 });
  await expect(pupil.getByText('1.5')).toHaveCount(0);
  const answers = await takeSealed(pupil, 'Ada', 'zebroid');
  await expectAccessible(pupil);

  await page.getByRole('link', { name: m.quiz.gather }).click();
  await page.getByText(m.quiz.rosterChange).click();
  await page.getByLabel(m.quiz.rosterNames).fill('Ada\nBen\n\nada');
  await page.getByRole('button', { name: m.quiz.save, exact: true }).click();
  await expect(page.getByRole('heading', { name: m.quiz.missing(2, 2) })).toBeVisible();
  writeFileSync(FILM, film(printFrames(answers, 'back')));
  await page.getByRole('button', { name: m.quiz.scanAnswers }).click();
  await expect(page.getByRole('status').filter({ hasText: m.quiz.linksAdded(1, 0, 0) })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: m.common.close }).click();
  await expect(page.getByRole('heading', { name: m.quiz.missing(1, 2) })).toBeVisible();
  await page.getByLabel(m.quiz.pasteLinks).fill(answers);
  await page.getByRole('button', { name: m.quiz.addLinks, exact: true }).click();
  await expect(page.getByText(m.quiz.linksAdded(0, 0, 1))).toBeVisible();
  await expect(page.getByRole('row', { name: /Ada/ })).toContainText('0 of 6');
  await page.getByRole('button', { name: m.quiz.acceptForAll('zebroid') }).click();
  await expect(page.getByRole('row', { name: /Ada/ })).toContainText('1 of 6');
  await expectAccessible(page);
  await page.getByRole('button', { name: m.quiz.copyKey }).click();
  const key = await link(page).inputValue();
  await page.getByRole('button', { name: m.quiz.deletePupil('Ada') }).click();
  await expect(page.getByRole('heading', { name: m.quiz.missing(2, 2) })).toBeVisible();

  await pupil.goto('quiz/');
  await pupil.getByLabel(m.links.paste).fill(`Here: ${key}`);
  await pupil.getByRole('button', { name: m.links.open, exact: true }).click();
  await pupil.getByRole('button', { name: m.quiz.seeResult }).click();
  await expect(pupil.getByText(m.quiz.score(1, 6), { exact: true })).toBeVisible();
  await expectAccessible(pupil);
  await pupil.context().close();
});

test('[Q34] a picture of a code does where there is no camera; what is no link of ours is told', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await page.goto('quiz/');
  await page.getByLabel(m.links.paste).fill('https://example.org');
  await page.getByRole('button', { name: m.links.open, exact: true }).click();
  await expect(page.getByText(m.links.notOurs)).toBeVisible();
  await page.getByRole('button', { name: m.links.scan, exact: true }).click();
  await expect(page.getByText(m.links.noCamera)).toBeVisible();
  await expectAccessible(page);
  const picture = async (text: string) => page.getByLabel(m.links.scanFile).setInputFiles({ name: 'code.gif', mimeType: 'image/gif', buffer: Buffer.from(encodeQR(text, 'gif', { scale: 6 })) });
  await picture('hello');
  await expect(page.getByText(m.links.notOurs).last()).toBeVisible();
});

test('[P41] a file of a learning platform is looked through, told what was left out, and taken', async ({ page }) => {
  await page.goto('quiz/');
  const file = 'Who crossed the Rubicon? {=Caesar ~Pompey ~Crassus}\n\nWrite an essay. {}\n\nRome lies on the Tiber. {T}\n';
  await page.getByLabel(m.quiz.fromFile).setInputFiles({ name: 'rome.gift', mimeType: 'text/plain', buffer: Buffer.from(file) });
  await expect(title(page, m.quiz.previewTitle)).toBeVisible();
  await expect(page.getByText(m.problems['quiz-question-left-out']({ place: 2, kind: 'Essay' }))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.quiz.start(2) }).click();
  await page.getByRole('radio', { name: /Caesar/ }).check();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: m.quiz.truths.true }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByText(m.quiz.score(2, 2), { exact: true })).toBeVisible();
});
