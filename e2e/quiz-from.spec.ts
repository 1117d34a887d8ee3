/** Which cards a quiz is drawn from: by tag, those due, the weakest, what was missed before; where a card shows that it was; and the same quiz once more. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { studyMore } from '../lib/messages/en/study-more';
import { rateByKey, stored } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const TOWNS = ['Oslo', 'Lima', 'Quito', 'Dakar', 'Accra', 'Sofia', 'Riga', 'Hanoi', 'Amman', 'Tunis', 'Minsk', 'Doha'];
const TABLE = ['front,back,deck,tags', ...TOWNS.map((town, n) => `Capital of land ${n + 1}?,${town},Geo,${n < 4 ? 'north' : 'south'}`)].join('\n');

/** A deck of twelve cards, four of them tagged `north`. */
async function importTowns(page: Page): Promise<void> {
  await page.goto('import/');
  await page.locator('input[type=file]').setInputFiles({ name: 'towns.csv', mimeType: 'text/csv', buffer: Buffer.from(`${TABLE}\n`) });
  await page.getByRole('button', { name: m.importing.import(12) }).click();
  await expect(page.getByRole('heading', { name: m.importing.imported(12) })).toBeVisible();
}

/** The setup with typed questions alone, without a clock, and the further choices unfolded. */
async function openSetup(page: Page): Promise<void> {
  await page.goto('quiz/');
  for (const [kind, name] of Object.entries(m.quiz.kindNames)) {
    const box = page.getByRole('checkbox', { name, exact: true });
    if ((await box.isChecked()) !== (kind === 'typed')) await box.press('Space');
  }
  await page.getByRole('radio', { name: m.quiz.clockNames.none }).press('Space');
  await page.getByText(m.quiz.more, { exact: true }).click();
}

/** The numbers of the lands asked, as the preview shows them. */
async function landsAsked(page: Page): Promise<readonly number[]> {
  await page.getByRole('button', { name: m.quiz.preview }).click();
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.previewTitle })).toBeVisible();
  const items = await page.locator('main ol > li').allInnerTexts();
  return items.map((text) => Number(/Capital of land (\d+)/.exec(text)?.[1])).toSorted((a, b) => a - b);
}

test('by tag: only cards of notes that have it', async ({ page }) => {
  await importTowns(page);
  await openSetup(page);
  await page.getByLabel(m.quiz.tag).selectOption('north');
  expect(await landsAsked(page)).toEqual([1, 2, 3, 4]);
});

test('what is due, and of what was studied the weakest', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
  await importTowns(page);
  await page.goto('study/');
  const rated: { land: number; key: '3' | '4' }[] = [];
  for (const key of ['4', '3', '3', '3', '3', '3', '3', '3', '3'] as const) {
    const land = Number(/land (\d+)/.exec(await page.locator('article').innerText())?.[1]);
    rated.push({ land, key });
    await rateByKey(page, key);
  }
  const lands = rated.map(({ land }) => land).toSorted((a, b) => a - b);
  expect(new Set(lands).size).toBe(9);
  await page.clock.fastForward('02:00:00');
  await openSetup(page);
  await page.getByLabel(m.quiz.from, { exact: true }).selectOption('due');
  // In two hours the learning steps are over; what was easy is due in days.
  expect(await landsAsked(page)).toEqual(rated.filter(({ key }) => key === '3').map(({ land }) => land).toSorted((a, b) => a - b));
  await page.clock.fastForward(480 * 3_600_000);
  await openSetup(page);
  await page.getByRole('radio', { name: '5', exact: true }).press('Space');
  await page.getByLabel(m.quiz.from, { exact: true }).selectOption('weak');
  const weakest = await landsAsked(page);
  expect(weakest).toHaveLength(5);
  // Eight of the nine studied are weak enough for five questions; the easy one and those never seen are not asked.
  expect(weakest.filter((land) => !rated.some((one) => one.land === land && one.key === '3'))).toEqual([]);
});

test('[Q39] past misses; the same questions once more; a card tells of the quiz; a change is told beside the seed', async ({ page }) => {
  await importTowns(page);
  await openSetup(page);
  await page.getByRole('radio', { name: '5', exact: true }).press('Space');
  await page.getByLabel(m.quiz.counts).selectOption('all');
  await page.getByLabel(m.quiz.seed).fill('7');
  await page.getByRole('button', { name: m.quiz.start(5) }).click();
  const asked: number[] = [];
  const prompt = page.getByRole('heading', { level: 2 });
  for (let n = 1; n <= 5; n += 1) {
    await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(n, 5) })).toBeVisible();
    asked.push(Number(/\d+/.exec(await prompt.innerText())?.[0]));
    await page.getByLabel(m.quiz.yourAnswer).fill(n <= 2 ? 'nowhere at all' : (TOWNS[asked.at(-1)! - 1] ?? ''));
    await page.getByRole('button', { name: m.quiz.answer, exact: true }).click();
  }
  await expect(page.getByText(m.quiz.score(3, 5), { exact: true })).toBeVisible();
  await stored(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: m.quiz.sameAgain }).click();
  for (let n = 1; n <= 5; n += 1) {
    await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(n, 5) })).toBeVisible();
    await expect(prompt).toHaveText(`Capital of land ${asked[n - 1]}?`);
    await page.getByRole('button', { name: m.quiz.pass }).click();
  }
  await expect(page.getByText(m.quiz.score(0, 5), { exact: true })).toBeVisible();
  await page.getByText(m.quiz.allQuestions).click();
  await expectAccessible(page);
  await stored(page);

  await page.goto('study/');
  await page.goto('decks/');
  await page.getByRole('link', { name: /^Geo/ }).click();
  await page.getByRole('button', { name: new RegExp(`^More about the card.*land ${asked[0]}\\?`) }).click();
  await page.getByRole('button', { name: m.study.info }).click();
  const links = page.getByRole('dialog').getByRole('link', { name: studyMore.froms.quiz, exact: true });
  await expect(links.first()).toBeVisible();
  await links.last().click();
  await expect(page.getByText(m.quiz.score(3, 5), { exact: true })).toBeVisible();

  await openSetup(page);
  await page.getByLabel(m.quiz.from, { exact: true }).selectOption('missed');
  await page.getByLabel(m.quiz.seed).fill('7');
  expect(await landsAsked(page)).toEqual(asked.toSorted((a, b) => a - b));
  await expect(page.getByText(m.quiz.seedLine(7))).toBeVisible();
  await page.getByRole('button', { name: m.quiz.itemActions(1) }).click();
  await page.getByRole('button', { name: m.quiz.drop }).click();
  await expect(page.getByText(m.quiz.seedChanged(7))).toBeVisible();
});
