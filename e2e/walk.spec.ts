/** Walk: cards are said aloud, and answered by two big areas or by a headset. */
import { messages as m } from '../lib/messages';
import { walk as w } from '../lib/messages/en/walk';
import { ARTICLE, cardPosition, findFacts, makeDecks, stored } from './steps';
import { DESKTOP, PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

test('a card is said, time is left to think, the answer is said, and a tap or the headset rates it', async ({ page }) => {
  test.setTimeout(120_000);
  // This Chromium has no voices: what it is asked to say is written down, and ends at once. The headset's handlers are kept to be pressed.
  await page.addInitScript(() => {
    const told = window as unknown as { said: [string, string, number][]; headset: Record<string, (() => void) | null> };
    told.said = [];
    told.headset = {};
    Object.defineProperty(window, 'speechSynthesis', { value: {
      getVoices: () => [], cancel: () => undefined,
      speak: (words: SpeechSynthesisUtterance) => {
        told.said.push([words.text, words.lang, words.rate]);
        setTimeout(() => words.onend?.(new Event('end') as SpeechSynthesisEvent), 20);
      },
    } });
    navigator.mediaSession.setActionHandler = (action, handler) => { told.headset[action] = handler as (() => void) | null; };
  });
  const said = () => page.evaluate(() => (window as unknown as { said: [string, string, number][] }).said);
  const headset = (action: string) => page.evaluate((name) => (window as unknown as { headset: Record<string, (() => void) | null> }).headset[name]?.(), action);
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill(ARTICLE);
  await findFacts(page);
  await makeDecks(page);
  await page.getByRole('button', { name: m.study.more }).click();
  await page.getByRole('button', { name: w.start }).click();
  await expect(page.getByRole('button', { name: w.answer })).toBeVisible();
  await page.getByText(w.pauseOf(0), { exact: true }).click();
  await expect.poll(said).not.toHaveLength(0);
  expect((await said())[0]?.[1]).toBe('en');
  await expectAccessible(page);

  const first = await cardPosition(page).textContent();
  const before = (await said()).length;
  await page.getByRole('button', { name: w.answer }).click();
  await expect(page.getByRole('group', { name: w.ratings })).toBeVisible();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(before);
  await expectAccessible(page);
  const area = await page.getByRole('button', { name: new RegExp(`^${w.good}`) }).boundingBox();
  expect(Math.min(area!.width, area!.height)).toBeGreaterThan(140);
  await page.waitForTimeout(300);
  await page.getByRole('button', { name: new RegExp(`^${w.good}`) }).click();
  await expect(cardPosition(page)).not.toHaveText(first ?? '');
  await stored(page);

  // By headset: the middle button, then forward.
  const second = await cardPosition(page).textContent();
  await page.waitForTimeout(300);
  await headset('pause');
  await expect(page.getByRole('group', { name: w.ratings })).toBeVisible();
  await page.waitForTimeout(300);
  await headset('nexttrack');
  await expect(cardPosition(page)).not.toHaveText(second ?? '');
  await stored(page);

  // After the pause the answer comes by itself, at the speed that was chosen.
  await page.getByText(w.speedOf(1.5), { exact: true }).click();
  await page.getByText(w.pauseOf(3), { exact: true }).click();
  await expect(page.getByRole('group', { name: w.ratings })).toBeVisible({ timeout: 8000 });
  await expect.poll(async () => (await said()).at(-1)?.[2]).toBe(1.5);
  await page.setViewportSize(DESKTOP);
  await expectAccessible(page);
  await page.getByRole('button', { name: w.stop }).click();
  await expect(page.getByRole('group', { name: m.study.ratings })).toBeVisible();
});
