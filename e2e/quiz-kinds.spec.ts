/** Every kind of question by keys alone, with what a screen reader is told of it, and the answer that follows. */
import type { Page } from '@playwright/test';
import type { Question } from '../lib/core/model';
import { messages as m } from '../lib/messages';
import { practiceLink } from './quiz-questions';
import { PHONE, expect, expectAccessible, test } from './test';

test.use({ viewport: PHONE });

/** The question of a kind, practised from a link, at its first sight. */
async function practise(page: Page, kind: Question['kind']): Promise<void> {
  await page.goto(`quiz/#${await practiceLink(kind)}`);
  await pressOn(page, m.quiz.start(1));
  await expect(page.getByRole('heading', { level: 1, name: m.quiz.position(1, 1) })).toBeVisible();
}

/** Tab until the thing of this name has the focus, then Enter. */
async function pressOn(page: Page, name: string, key = 'Enter'): Promise<void> {
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  for (let n = 0; n < 40; n += 1) {
    const isThere = await page.evaluate((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === wanted, name);
    if (isThere) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach “${name}”.`);
}

/** Right, told at once with the focus on the verdict; then the result. */
async function expectRight(page: Page): Promise<void> {
  const verdict = page.getByRole('heading', { level: 2, name: m.quiz.right });
  await expect(verdict).toBeFocused();
  await expectAccessible(page);
  await pressOn(page, m.quiz.seeResult);
  await expect(page.getByText(m.quiz.score(1, 1), { exact: true })).toBeVisible();
}

test('[Q2] one choice', async ({ page }) => {
  await practise(page, 'choice');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Who crossed the Rubicon?" [level=2]
      - radiogroup "Who crossed the Rubicon?":
        - radio "Pompey"
        - text: Pompey
        - radio "Caesar"
        - text: Caesar
        - radio "Crassus"
        - text: Crassus
      - button "I don’t know"
  `);
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q4] typed', async ({ page }) => {
  await practise(page, 'typed');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "On which river does Rome lie?" [level=2]
      - text: Your answer
      - textbox "Your answer"
      - button "I don’t know"
  `);
  await page.keyboard.type('the tiber');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q10] a near miss asks before it fails', async ({ page }) => {
  await practise(page, 'typed');
  await page.keyboard.type('Tibre');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.closeTitle })).toBeFocused();
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: On which river does Rome lie?
      - heading "Close. Was that what you meant?" [level=2]
      - paragraph: You wrote “Tibre”.
      - paragraph: The answer is Tiber
  `);
  await pressOn(page, m.quiz.countRight);
  await expectRight(page);
});

test('[Q17] a gap', async ({ page }) => {
  await practise(page, 'cloze');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: What belongs in the gap?
      - heading "Rome was founded by blank ." [level=2]
      - text: Your answer
      - textbox "Your answer"
      - button "I don’t know"
  `);
  await page.keyboard.type('Romulus');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q16] true or false', async ({ page }) => {
  await practise(page, 'truth');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: True or false?
      - heading "Nero was the first emperor." [level=2]
      - radiogroup "Nero was the first emperor.":
        - radio "True"
        - text: "True"
        - radio "False"
        - text: "False"
      - button "I don’t know"
  `);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q20] several right', async ({ page }) => {
  await practise(page, 'several');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph: More than one is right.
      - heading "Which are hills of Rome?" [level=2]
      - group "Which are hills of Rome?":
        - checkbox "Aventine"
        - text: Aventine
        - checkbox "Olympus"
        - text: Olympus
        - checkbox "Caelian"
        - text: Caelian
      - button "I don’t know"
  `);
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q16] which of these was said', async ({ page }) => {
  await practise(page, 'told');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Which of these does the text say?" [level=2]
      - radiogroup "Which of these does the text say?":
        - radio "Rome has nine hills."
        - text: Rome has nine hills.
        - radio "Rome has seven hills."
        - text: Rome has seven hills.
      - button "I don’t know"
  `);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q18] matching, without dragging', async ({ page }) => {
  await practise(page, 'matching');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Match what belongs together." [level=2]
      - list "To choose from":
        - listitem: A Neptune
        - listitem: B Mars
      - group "What belongs to war":
        - text: ""
        - 'radio "A: Neptune"'
        - 'radio "B: Mars"'
      - group "What belongs to sea":
        - text: ""
        - 'radio "A: Neptune"'
        - 'radio "B: Mars"'
      - button "I don’t know"
  `);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expectRight(page);
});

test('[Q19] ordering, without dragging', async ({ page }) => {
  await practise(page, 'ordering');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Put these in order, the earliest first." [level=2]
      - list "The order":
        - listitem:
          - text: the Colosseum opens
          - 'button "Move up: the Colosseum opens" [disabled]'
          - 'button "Move down: the Colosseum opens"'
        - listitem:
          - text: Caesar dies
          - 'button "Move up: Caesar dies"'
          - 'button "Move down: Caesar dies" [disabled]'
      - status
      - button "I don’t know"
  `);
  await pressOn(page, m.quiz.moveUp('Caesar dies'), 'Space');
  await expect(page.getByRole('status').filter({ hasText: m.quiz.nowAt('Caesar dies', 1, 2) })).toBeAttached();
  await pressOn(page, m.quiz.answer);
  await expectRight(page);
});

test('[Q21] free recall', async ({ page }) => {
  await practise(page, 'recall');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Write down all you remember." [level=2]
      - paragraph: Rome
      - text: In any order and in your own words. Then you tick what you had.
      - textbox "In any order and in your own words. Then you tick what you had."
      - button "I don’t know"
  `);
  await page.keyboard.type('seven hills, and a river');
  await pressOn(page, m.quiz.answer);
  await expect(page.getByRole('heading', { level: 2, name: m.quiz.recallTick })).toBeFocused();
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "What did you have?" [level=2]
      - paragraph: 1 was found in your words. Change what is wrong.
      - group "What did you have?":
        - text: ""
        - checkbox "Rome has seven hills." [checked]
        - text: Rome has seven hills.
        - checkbox "Rome lies on the Tiber."
        - text: Rome lies on the Tiber.
      - button "Count 1 of 2"
  `);
  await pressOn(page, m.quiz.recallCount(1, 2));
  await expectRight(page);
});
