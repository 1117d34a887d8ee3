/** From a pasted text to cards, a study session and a quiz. */
import { readFileSync } from 'node:fs';
import { messages as m } from '../../lib/messages';
import type { Step } from './story';

const ARTICLE = readFileSync('e2e/fixtures/harbour.txt', 'utf8');
const HEADING = 'return document.querySelector("h1")?.innerText.trim()';

export const mainSteps = (url: string): readonly Step[] => [
  { name: 'opens', run: async (browser) => {
    await browser.go(url);
    await browser.run('localStorage.setItem("factdeck.told-offline", "1")');
    await browser.until('the field for a text', `return document.querySelector('textarea, [aria-label=${JSON.stringify(m.today.pasteLabel)}]')`);
  } },
  { name: 'finds the facts of a text', run: async (browser) => {
    await browser.go(`${url}create/`);
    await browser.until('the field for a text', 'return document.querySelector("textarea")');
    // Through React's own setter: long texts typed key by key take minutes.
    await browser.run(`const field = document.querySelector('textarea'); Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, arguments[0]); field.dispatchEvent(new Event('input', { bubbles: true }));`, ARTICLE);
    await browser.press(m.create.find);
    await browser.until('proposals', `return /^\\d+ facts found$/.test(document.querySelector('h1')?.innerText.trim() ?? '')`);
  } },
  { name: 'makes cards', run: async (browser) => {
    await browser.press(/^Keep (the|all) \d*.*checked cards?$/);
    await browser.press(/^Make \d+ decks? of \d+ cards?$/);
    await browser.until('a card', `return [...document.querySelectorAll('button')].some((one) => one.innerText.trim() === ${JSON.stringify(m.study.showAnswer)})`);
  } },
  { name: 'studies by tapping and by key', run: async (browser) => {
    for (let card = 1; card <= 3; card += 1) {
      const before = await browser.run<string>(HEADING);
      await pause();
      if (card === 2) await browser.keys(' ');
      else await browser.press(m.study.showAnswer);
      await browser.until('the ratings', `return document.querySelector('[role=group][aria-label=${JSON.stringify(m.study.ratings)}] button')`);
      if (card === 2) await browser.keys('3');
      else await browser.press(/^Good/);
      await browser.until('the next card', `return document.querySelector('h1')?.innerText.trim() !== arguments[0]`, before);
    }
  } },
  { name: 'takes a quiz', run: async (browser) => {
    await browser.go(`${url}quiz/`);
    await browser.until('the choice of a clock', `const label = [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === arguments[0]); label?.querySelector('input').click(); return label`, m.quiz.clockNames.none);
    await browser.press(/^Start \d+ questions?$/);
    const count = Number(await browser.until<string>('a question', `return /^Question \\d+ of (\\d+)$/.exec(document.querySelector('h1')?.innerText.trim() ?? '')?.[1]`));
    for (let question = 1; question <= count; question += 1) {
      await browser.until(`question ${question}`, `return document.querySelector('h1')?.innerText.trim() === arguments[0]`, m.quiz.position(question, count));
      const isChoice = await browser.run<boolean>(`const option = document.querySelector('input[type=radio]'); if (option) option.click(); return Boolean(option)`);
      await browser.press(isChoice ? m.quiz.answer : m.quiz.pass);
    }
    await browser.until('the result', `return document.querySelector('h1')?.innerText.trim() === arguments[0]`, m.quiz.result);
  } },
  { name: 'has kept it all after a reload', run: async (browser) => {
    await browser.go(`${url}stats/`);
    await browser.until('three answers', 'return document.body.innerText.includes(arguments[0])', m.stats.calendarSum(3, 1));
  } },
];

/** What comes within 200 ms of a new card counts as a double tap. */
const pause = (): Promise<void> => new Promise((after) => setTimeout(after, 400));
