/** A timed quiz as a person takes it: keys only, through a reload, a locked screen and a clock that is set. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { stored } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const number = (title: string | null): number => Number(/\d+/.exec(title ?? '')?.[0]);
const questionNumber = async (page: Page): Promise<number> => number(await page.getByRole('heading', { level: 1 }).textContent());
const timer = (page: Page) => page.getByRole('timer');
const seconds = async (page: Page): Promise<number> => {
  const [minutes = 0, rest = 0] = (await timer(page).innerText()).split(':').map(Number);
  return minutes * 60 + rest;
};

async function chooseKinds(page: Page, kinds: readonly (keyof typeof m.quiz.kindNames)[]): Promise<void> {
  for (const [kind, name] of Object.entries(m.quiz.kindNames)) {
    const box = page.getByRole('checkbox', { name, exact: true });
    if ((await box.isChecked()) !== kinds.some((one) => one === kind)) await box.press('Space');
  }
}

/** The starter deck, and a quiz of choice questions with 60 seconds for each, at its first question. */
async function beginQuiz(page: Page, clock?: () => Promise<void>): Promise<void> {
  await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('quiz/');
  await chooseKinds(page, ['choice']);
  await page.getByRole('radio', { name: '5', exact: true }).check();
  if (clock) await clock();
  else await page.getByRole('radio', { name: m.quiz.secondsShort(60) }).check();
  await page.getByRole('button', { name: m.quiz.start(5) }).click();
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(1, 5) })).toBeVisible();
}

async function setVisibility(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('a quiz by keys alone, from the first question to studying the misses', async ({ page }) => {
  await beginQuiz(page);
  await expectAccessible(page);
  for (let n = 1; n <= 5; n++) {
    await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(n, 5) })).toBeVisible();
    if (await page.getByRole('textbox').count()) await page.keyboard.type('no idea at all');
    else await page.keyboard.press(n % 2 ? '1' : 'b');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.result })).toBeVisible();
  await expect(page.getByText(/^\d of 5$/)).toBeVisible();
  await expectAccessible(page);
  const misses = await page.getByRole('link', { name: /^Study the/ }).count();
  if (misses) await page.getByRole('link', { name: /^Study the/ }).click();
  else await page.getByRole('link', { name: m.quiz.another }).click();
  await expect(page.getByRole('button', { name: misses ? m.study.showAnswer : m.quiz.start(5) })).toBeVisible();
});

test('[Q8] a reload comes back to the same question with what was chosen, and cannot stop the clock', async ({ page }) => {
  await beginQuiz(page);
  await page.keyboard.press('2');
  await page.clock.runFor(10_000);
  await expect(timer(page)).toHaveText('0:50');
  const chosen = page.getByRole('radio', { checked: true });
  const option = await chosen.getAttribute('value');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(1, 5) })).toBeVisible();
  await expect(chosen).toHaveAttribute('value', option ?? '');
  expect(await seconds(page)).toBeLessThanOrEqual(50);
  await page.goto('settings/');
  await page.clock.fastForward(20_000);
  await page.goto('quiz/');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(1, 5) })).toBeVisible();
  expect(await seconds(page)).toBeLessThanOrEqual(30);
});

test('[Q11] a deadline that passes behind a locked screen ends that question and no other', async ({ page }) => {
  await beginQuiz(page);
  await setVisibility(page, 'hidden');
  await page.clock.fastForward(600_000);
  await setVisibility(page, 'visible');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(2, 5) })).toBeVisible();
  expect(await seconds(page)).toBeGreaterThanOrEqual(59);
  await expect(page.getByText(m.quiz.timeUp)).toBeVisible();
});

test('[Q8] a crash loses no answer and gives no time', async ({ page, context }) => {
  await beginQuiz(page);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(2, 5) })).toBeVisible();
  await page.keyboard.press('2');
  const option = await page.getByRole('radio', { checked: true }).getAttribute('value');
  await page.clock.runFor(10_000);
  await stored(page);
  // The renderer is gone at once: no event tells the page.
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto('quiz/');
  await expect(next.getByRole('heading', { level: 1, name: m.quiz.position(2, 5) })).toBeVisible();
  await expect(next.getByRole('radio', { checked: true })).toHaveAttribute('value', option ?? '');
  expect(await seconds(next)).toBeLessThanOrEqual(50);
  await next.getByRole('button', { name: m.quiz.leave }).click();
  await next.getByRole('button', { name: m.quiz.end }).click();
  await expect(next.getByText(/^\d of 1$/)).toBeVisible();
});

test('[Q11] time for the whole that runs out behind a locked screen ends the quiz at its deadline', async ({ page }) => {
  await beginQuiz(page, async () => {
    await page.getByRole('radio', { name: m.quiz.clockNames.quiz }).check();
    await page.getByRole('radio', { name: m.quiz.minutesShort(5) }).check();
  });
  await page.clock.runFor(60_000);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(2, 5) })).toBeVisible();
  await setVisibility(page, 'hidden');
  await page.clock.fastForward(3_600_000);
  await setVisibility(page, 'visible');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.result })).toBeVisible();
  await expect(page.getByText(m.quiz.took(300_000), { exact: false })).toBeVisible();
  await expect(page.getByText(/^\d of 5$/)).toBeVisible();
});

test('[Q7] a clock turned back gives no time and is told in the result', async ({ page }) => {
  await beginQuiz(page);
  await page.clock.runFor(5000);
  await expect(timer(page)).toHaveText('0:55');
  await page.clock.setSystemTime(new Date('2026-03-02T08:00:00'));
  await page.clock.runFor(5000);
  await expect(timer(page)).toHaveText('0:50');
  await page.getByRole('button', { name: m.quiz.leave }).click();
  await page.getByRole('button', { name: m.quiz.end }).click();
  await expect(page.getByText(m.quiz.turnedBack)).toBeVisible();
});

test('[Q6] time left is told at 30 and at 10 seconds, and the question ends at 0', async ({ page }) => {
  await beginQuiz(page);
  const told = page.getByRole('banner').getByRole('status');
  await page.clock.runFor(29_000);
  await expect(told).toHaveText('');
  await page.clock.runFor(1000);
  await expect(told).toHaveText(m.quiz.timeSpoken(30));
  await page.clock.runFor(20_000);
  await expect(told).toHaveText(m.quiz.timeSpoken(10));
  expect(await questionNumber(page)).toBe(1);
  await page.clock.runFor(10_500);
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(2, 5) })).toBeVisible();
});

test('[Q15] a second tab does not take the same quiz', async ({ page, context }) => {
  await beginQuiz(page);
  const other = await context.newPage();
  await other.goto('quiz/');
  await expect(other.getByText(m.quiz.elsewhereTitle)).toBeVisible();
  await page.close();
  await other.getByRole('button', { name: m.common.retry }).click();
  await expect(other.getByRole('heading', { level: 1, name: m.quiz.position(1, 5) })).toBeVisible();
});

/** A quiz of one kind, practised without a clock, at its first question. */
async function practise(page: Page, kind: keyof typeof m.quiz.kindNames): Promise<void> {
  await page.goto('');
  const start = page.getByRole('button', { name: m.today.starterAdd }).first();
  await start.click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('quiz/');
  await page.getByRole('radio', { name: m.quiz.runNames.practice }).check();
  await chooseKinds(page, [kind]);
  await page.getByRole('radio', { name: '5', exact: true }).press('Space');
  await page.getByRole('radio', { name: m.quiz.clockNames.none }).press('Space');
  await page.getByText(m.quiz.more).press('Enter');
  await page.getByLabel(m.quiz.counts).selectOption('all');
  await page.getByRole('button', { name: m.quiz.start(5) }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(1, 5) })).toBeVisible();
}

test('[Q16][Q22][Q25] true or false by keys: the answer is shown, a miss comes again, and what it counted as can be taken back', async ({ page }) => {
  await practise(page, 'truth');
  await expectAccessible(page);
  await expect(page.getByRole('radiogroup').getByRole('radio')).toHaveCount(2);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: m.quiz.next })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.quiz.next }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(2, 5) })).toBeVisible();
  await page.getByRole('button', { name: m.quiz.pass }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.wrong })).toBeVisible();
  await expect(page.getByText(m.quiz.comesAgain)).toBeVisible();
  await expect(page.getByText(m.quiz.countedAs('again'))).toBeVisible();
  await page.getByRole('button', { name: m.quiz.leave }).click();
  await page.getByRole('button', { name: m.quiz.end }).click();
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.result })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.getByText(m.quiz.allQuestions).click();
  const undo = page.getByRole('button', { name: m.quiz.uncount });
  const counted = await undo.count();
  await undo.last().click();
  await expect(page.getByText(m.quiz.uncounted)).toBeVisible();
  await expect(undo).toHaveCount(counted - 1);
});

test('[Q18] pairs are matched by keys, and each is told right or not', async ({ page }) => {
  await practise(page, 'matching');
  const sets = page.locator('main').getByRole('group', { name: /^What belongs to/ });
  // Where the cards allow one such question, it is not always the first.
  for (let n = 1; n < 5 && (await sets.count()) === 0; n += 1) {
    await page.getByRole('button', { name: m.quiz.pass }).click();
    await page.getByRole('button', { name: m.quiz.next }).click();
    await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(n + 1, 5) })).toBeVisible();
    await expect(page.getByRole('button', { name: m.quiz.pass })).toBeVisible();
  }
  const pairs = await sets.count();
  expect(pairs).toBeGreaterThanOrEqual(3);
  await expectAccessible(page);
  for (let at = 0; at < pairs; at += 1) await sets.nth(at).getByRole('radio').nth(at).press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: m.quiz.next })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(pairs);
});

test('[Q21] free recall is written and then ticked', async ({ page }) => {
  await practise(page, 'recall');
  await page.keyboard.type('2019');
  await page.getByRole('button', { name: m.quiz.answer, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.recallTick })).toBeVisible();
  await expectAccessible(page);
  const boxes = page.locator('main').getByRole('checkbox');
  for (const box of await boxes.all()) if (!(await box.isChecked())) await box.press('Space');
  await page.getByRole('button', { name: m.quiz.recallCount(await boxes.count(), await boxes.count()) }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.right })).toBeVisible();
});

test('[Q27][Q29][Q30] a quiz is looked through, changed, kept and shared without its answers, and a class comes back', async ({ page, browser, baseURL }) => {
  await page.goto('');
  await page.getByRole('button', { name: m.today.starterAdd }).first().click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible();
  await page.goto('quiz/');
  await chooseKinds(page, ['choice']);
  await page.getByRole('radio', { name: '5', exact: true }).press('Space');
  await page.getByRole('button', { name: m.quiz.preview }).click();
  await page.getByRole('button', { name: m.quiz.write }).click();
  await page.getByRole('textbox', { name: m.quiz.fieldPrompt, exact: true }).fill('Which word was written by hand?');
  await page.getByRole('textbox', { name: m.quiz.fieldAnswer, exact: true }).fill('Zebra');
  await page.getByRole('button', { name: m.quiz.save, exact: true }).click();
  await expect(page.getByText('Zebra')).toBeVisible();
  await page.getByRole('textbox', { name: m.quiz.quizName, exact: true }).fill('For the class');
  await page.getByRole('button', { name: m.quiz.saveQuiz }).click();
  await page.getByRole('radio', { name: m.quiz.shareWhats.sealed }).press('Space');
  await page.getByRole('button', { name: m.quiz.copyLink }).click();
  const link = page.getByRole('textbox', { name: m.links.text, exact: true });
  await expectAccessible(page);
  const pupil = await (await browser.newContext({ viewport: PHONE, ...(baseURL ? { baseURL } : {}) })).newPage();
  await pupil.goto(await link.inputValue());
  await pupil.getByRole('button', { name: m.quiz.start(6) }).click();
  for (let n = 1; n <= 6; n += 1) {
    await expect(pupil.getByRole('heading', { level: 1, name: m.quiz.position(n, 6) })).toBeVisible();
    if (await pupil.getByRole('radio').count()) await pupil.keyboard.press('1');
    else await pupil.getByRole('textbox').fill('zebra');
    await pupil.keyboard.press('Enter');
  }
  await pupil.getByLabel(m.quiz.yourName).fill('Ada');
  await pupil.getByRole('button', { name: m.quiz.copyAnswers }).click();
  const answers = await pupil.getByRole('textbox', { name: m.links.text, exact: true }).inputValue();
  await pupil.context().close();
  await page.getByRole('link', { name: m.quiz.gather }).click();
  await page.getByLabel(m.quiz.pasteLinks).fill(answers);
  await page.getByRole('button', { name: m.quiz.addLinks, exact: true }).click();
  await expect(page.getByRole('row', { name: /Ada/ })).toContainText(/[1-6] of 6/);
  await expectAccessible(page);
});
