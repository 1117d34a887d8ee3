/** An assistant that the person named: what it proposes, what is sent to it, and what nobody else gets. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { testService, type TestService } from '../lib/assistant/server-for-test';
import { messages as m } from '../lib/messages';
import { assistant as a } from '../lib/messages/en/assistant';
import { ARTICLE, findFacts } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

const QUESTION = 'For what did market traders receive a grant?';
const SENTENCE = 'Market traders received a grant of 600 euros each for dishwashers.';
const KEY = 'sk-only-on-this-device';
let service: TestService;

test.beforeAll(async () => {
  service = await testService([
    { quote: SENTENCE, question: QUESTION, answer: 'dishwashers', kind: 'cause' },
    { quote: SENTENCE, question: 'To whom did the city pay 900 euros?', answer: 'Market traders', kind: 'event' },
    { quote: a.tryText, question: 'When was the lighthouse of Skerry built?', answer: '1852', kind: 'event' },
  ]);
});
test.afterAll(() => service.stop());

async function nameService(page: Page, model: string, key = ''): Promise<void> {
  await page.getByRole('radio', { name: a.engines.service }).check({ force: true });
  await page.getByLabel(a.address).fill(service.address);
  await page.getByLabel(a.model, { exact: true }).fill(model);
  await page.getByLabel(a.key, { exact: true }).fill(key);
}

async function openSheet(page: Page): Promise<void> {
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill(ARTICLE);
  await findFacts(page);
  await page.getByRole('button', { name: m.create.askAssistant }).click();
}

test('its cards come marked among the others, what does not hold is left out, and they outlive a reload', async ({ page }) => {
  await openSheet(page);
  const sheet = page.getByRole('dialog');
  await nameService(page, 'good');
  await expect(sheet.getByText(/to a program on this device/)).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: /^Ask 127\.0\.0\.1/ }).click();
  await expect(sheet.getByText(a.result(2, 1))).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await sheet.getByRole('button', { name: a.done }).click();
  const proposal = page.getByRole('listitem').filter({ hasText: QUESTION });
  await expect(proposal.getByText(m.create.fromAssistant)).toBeVisible();
  await proposal.getByRole('button', { name: m.create.keep }).click();
  await page.getByRole('button', { name: /left out$/ }).click();
  await expect(sheet.getByText('To whom did the city pay 900 euros?')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText(QUESTION)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: m.create.make(1, 1) }).click();
  await expect(page.locator('article').getByText(QUESTION)).toBeVisible({ timeout: 15_000 });

  const { body, authorization } = service.asked.find(({ body: { model } }) => model === 'good')!;
  expect(authorization).toBe('');
  expect(body.messages.map(({ content }) => content).join()).toContain(SENTENCE);
  expect(Object.keys(body).sort()).toEqual(['messages', 'model', 'response_format', 'stream', 'temperature']);
});

test('an answer that is invented, broken, refused or late is said in words, and can be cancelled', async ({ page, trouble }) => {
  await openSheet(page);
  const sheet = page.getByRole('dialog');
  await nameService(page, 'inventive');
  const ask = sheet.getByRole('button', { name: /^Ask 127\.0\.0\.1/ });
  await ask.click();
  await expect(sheet.getByText(a.result(1, 0))).toBeVisible({ timeout: 20_000 });
  await sheet.getByRole('button', { name: a.done }).click();
  for (const [model, words] of [['chatty', /not in the form asked for/], ['busy', /too much to do/], ['locked', /Check the key/], ['faulty', /error 500.*out of memory/]] as const) {
    await page.evaluate((name) => {
      const chosen = JSON.parse(localStorage.getItem('factdeck.assistant') ?? '{}') as object;
      localStorage.setItem('factdeck.assistant', JSON.stringify({ ...chosen, model: name }));
    }, model);
    await page.reload();
    await page.getByRole('button', { name: m.create.askAssistant }).click({ timeout: 30_000 });
    await ask.click();
    await expect(sheet.getByText(words)).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() => localStorage.setItem('factdeck.assistant', (localStorage.getItem('factdeck.assistant') ?? '').replace('faulty', 'slow')));
  await page.reload();
  await page.getByRole('button', { name: m.create.askAssistant }).click({ timeout: 30_000 });
  const dropped = service.dropped();
  await ask.click();
  await expect.poll(() => service.asked.at(-1)?.body.model).toBe('slow');
  await sheet.getByRole('button', { name: a.cancel }).click();
  await expect(ask).toBeVisible();
  await expect.poll(() => service.dropped()).toBe(dropped + 1);
  await expect(page.locator('iframe')).toHaveCount(0);
  // The browser tells of every answer that is an error; nothing else went wrong.
  expect(trouble.filter((found) => !/Failed to load resource: .* status of (429|401|500)/.test(found))).toEqual([]);
  trouble.length = 0;
});

test('the key goes to that address alone: no backup has it, and neither page nor frame may ask anything else', async ({ page, trouble }) => {
  const other = await testService([]);
  await page.goto('settings/');
  await nameService(page, 'locked', KEY);
  await page.getByRole('button', { name: a.try }).click();
  await expect(page.getByText(/Check the key/)).toBeVisible({ timeout: 20_000 });
  expect(service.asked.at(-1)?.authorization).toBe(`Bearer ${KEY}`);
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: m.settings.backupSave }).click();
  const backup = readFileSync(await (await saved).path());
  expect((backup[0] === 0x1f ? gunzipSync(backup) : backup).toString()).not.toContain(KEY);

  const stopped = await page.evaluate((address) => fetch(address).then(() => 'answered', () => 'stopped'), other.address);
  expect(stopped).toBe('stopped');
  await page.getByLabel(a.model, { exact: true }).fill('slow');
  await page.getByRole('button', { name: a.try }).click();
  await expect.poll(() => service.asked.at(-1)?.body.model).toBe('slow');
  const frame = page.frames().find((one) => one.url().endsWith('/assistant.html'))!;
  for (const address of [other.address, service.address]) {
    expect(await frame.evaluate((place) => fetch(place).then(() => 'answered', () => 'stopped'), address)).toBe('stopped');
  }
  await expect.poll(() => trouble.filter((found) => found.startsWith('policy: connect-src')).length).toBe(3);
  trouble.length = 0;
  expect(other.asked).toEqual([]);

  await page.getByRole('button', { name: a.forget }).click();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(KEY);
  await other.stop();
});

test('a service is asked over https, or on this device', async ({ page }) => {
  await page.goto('settings/');
  await page.getByRole('radio', { name: a.engines.service }).check({ force: true });
  const address = page.getByLabel(a.address);
  await address.fill('http://192.168.1.5:11434');
  await address.press('Tab');
  await expect(page.getByText(a.addressOpen)).toBeVisible();
  await address.fill('https://models.example.com/v1');
  await expect(page.getByText(a.leaves('models.example.com'))).toBeVisible();
});
