/** Proposals reviewed as a person would: by swipe, with words selected in the text, merged, split; and a text that has changed since. */
import type { Page } from '@playwright/test';
import { messages as m } from '../lib/messages';
import { ARTICLE, ARTICLE_TITLE, findFacts, lookAtCard, makeDecks } from './steps';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE, hasTouch: true });

async function propose(page: Page, text: string): Promise<void> {
  await page.goto('create/');
  await page.getByLabel(m.create.textLabel).fill(text);
  await findFacts(page);
}

/** Moves a finger over the card that is looked at. */
async function swipe(page: Page, by: number): Promise<void> {
  const card = page.locator('[aria-current]');
  await card.scrollIntoViewIfNeeded();
  const box = (await card.getByRole('paragraph').first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + 10];
  const client = await page.context().newCDPSession(page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let step = 1; step <= 5; step += 1) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + (by * step) / 5, y }] });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Selects words in the text pane as a long press and its handles do. */
async function select(page: Page, words: string): Promise<void> {
  await page.getByRole('region', { name: m.create.theText }).evaluate((pane, wanted) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; at: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, at: text.length });
      text += node.textContent ?? '';
    }
    const start = text.indexOf(wanted);
    const placeOf = (offset: number) => nodes.findLast(({ at }) => at <= offset)!;
    const [from, to] = [placeOf(start), placeOf(start + wanted.length - 1)];
    getSelection()!.setBaseAndExtent(from.node, start - from.at, to.node, start + wanted.length - to.at);
  }, words);
}

test('swiping keeps and drops, and goes on to the next', async ({ page }) => {
  await propose(page, ARTICLE);
  await expect(page.getByText(m.create.swipes)).toBeVisible();
  await swipe(page, 150);
  await expect(page.getByText(/^1 kept, 0 dropped/)).toBeVisible();
  await swipe(page, -150);
  await expect(page.getByText(/^1 kept, 1 dropped/)).toBeVisible();
  await swipe(page, 40);
  await expect(page.getByText(/^1 kept, 1 dropped/)).toBeVisible();
});

test('words selected in the text become a card or a cloze', async ({ page }) => {
  await propose(page, ARTICLE);
  await select(page, '48 tonnes');
  await page.getByRole('button', { name: m.create.clozeOfThis }).click();
  const sheet = page.getByRole('dialog', { name: m.create.clozeTitle });
  await expect(sheet.getByText('had collected […] of cups')).toBeVisible();
  await expectAccessible(page);
  const box = sheet.getByLabel(m.create.clozeSentence);
  await box.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(element.value.indexOf('quays'), element.value.indexOf('quays') + 3));
  await sheet.getByRole('button', { name: m.create.clozeHide }).click();
  await sheet.getByRole('button', { name: m.create.clozeSave(2) }).click();
  await expect(page.getByRole('heading', { name: m.create.ownCards(1) })).toBeVisible();
  await select(page, 'higher prices');
  await page.getByRole('button', { name: m.create.cardOfThis }).click();
  const byHand = page.getByRole('dialog', { name: m.create.byHandTitle });
  await expect(byHand.getByLabel(m.create.answerLabel)).toHaveValue('higher prices');
  await byHand.getByLabel(m.create.questionLabel).fill('What did it lead to, at a third of the stalls?');
  await expect(byHand.getByText(m.create.ruleReason('“it” points to nothing in the question'))).toBeVisible();
  await byHand.getByLabel(m.create.questionLabel).fill('What did the ban lead to at a third of the stalls?');
  await expect(byHand.getByText(m.create.answerInQuote)).toBeVisible();
  await byHand.getByRole('button', { name: m.create.byHandAdd }).click();
  await page.getByRole('button', { name: m.create.make(1, 3) }).click();
  await expect(page.locator('article')).toContainText('had collected', { timeout: 15_000 });
  await lookAtCard(page);
  await page.keyboard.press('Space');
  await expect(page.locator('article')).toContainText('48 tonnes');
});

test('two cards become one, one becomes two, and the draft keeps them', async ({ page }) => {
  await propose(page, ARTICLE);
  await expect(page.locator('[aria-current]')).toHaveCount(1);
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog', { name: m.create.moreTitle })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: m.create.merge }).click();
  await page.getByRole('dialog', { name: m.create.mergeWith }).getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: m.create.mergeSave }).click();
  await expect(page.getByText(/^0 kept, 2 dropped/)).toBeVisible();
  await page.getByRole('button', { name: m.create.more }).nth(2).click();
  await page.getByRole('button', { name: m.create.split, exact: false }).click();
  const sheet = page.getByRole('dialog', { name: m.create.splitTitle });
  for (const [index, words] of ['When was it, exactly?', 'What was it?'].entries()) {
    await sheet.getByLabel(m.create.questionLabel).nth(index).fill(words);
    await sheet.getByLabel(m.create.answerLabel).nth(index).fill(`answer ${index}`);
  }
  await expectAccessible(page);
  await sheet.getByRole('button', { name: m.create.splitSave }).click();
  await expect(page.getByRole('heading', { name: m.create.ownCards(3) })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: m.create.ownCards(3) })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^0 kept, 3 dropped/)).toBeVisible();
});

test('of a text that has changed, lost and new are shown, schedules stay and nothing is asked twice', async ({ page }) => {
  await propose(page, ARTICLE);
  const dropped = 'What position did Tomasz Wrona hold at the time of the text?';
  await page.getByText(dropped).click();
  await page.keyboard.press('d');
  await expect(page.getByText(/1 dropped/)).toBeVisible();
  await makeDecks(page);
  const changed = ARTICLE.replace('On 12 March 2024', 'On 19 March 2024').replace('too small', 'far too small')
    .replace('The costs rose', 'In May 2025 the council bought a second barge for 3.1 million euros. The costs rose');
  await propose(page, changed);
  await expect(page.getByText(/^This text has changed since/)).toBeVisible();
  await expect(page.getByText(m.create.alreadyCard).first()).toBeVisible();
  await page.getByRole('button', { name: m.create.seeChanges }).click();
  const sheet = page.getByRole('dialog', { name: m.create.changesTitle });
  await expect(sheet.locator('del').first()).toContainText('12');
  await expect(sheet.locator('ins').first()).toContainText('19');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: m.create.replaceCard('19 March 2024') }).click();
  await expect(sheet.getByRole('button', { name: m.create.replaced })).toBeVisible();
  await sheet.getByRole('button', { name: m.common.close }).click();
  const again = page.getByRole('listitem').filter({ hasText: dropped }).filter({ has: page.getByRole('button', { name: m.create.dropped }) });
  await page.getByRole('slider').press('End');
  await expect(again).toHaveCount(1);
  await page.getByRole('button', { name: m.create.make(1, 1) }).click();
  await expect(page.getByRole('button', { name: m.study.showAnswer })).toBeVisible({ timeout: 15_000 });
  await page.goto('decks/');
  await expect(page.getByRole('link', { name: new RegExp(ARTICLE_TITLE) })).toHaveCount(2 + 1);
  await propose(page, changed);
  await expect(page.getByText(/^This text has changed since/)).toBeHidden();
  const kept = Number(/\d+/.exec((await page.getByText(/^\d+ kept, 1 dropped/).textContent()) ?? '')?.[0]);
  await expect(page.getByText(m.create.alreadyCard)).toHaveCount(kept);
  await expect(page.getByRole('button', { name: /^Make / })).toBeHidden();
});
