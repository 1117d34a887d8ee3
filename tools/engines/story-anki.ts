/** Cards from Anki: the frame that runs no script, hints, typed answers, sounds, films, masks, formulas, and what scripts hid. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sqlWasm } from '../../cli/files';
import type { CardId } from '../../lib/core/model';
import { parseFile } from '../../lib/formats/detect';
import { messages as m } from '../../lib/messages';
import type { Browser } from './browser';
import type { Step } from './story';

const PACKAGE = resolve('lib/formats/anki/fixtures/kinds.apkg');

export async function ankiSteps(url: string): Promise<readonly Step[]> {
  const { parts } = await parseFile('kinds.apkg', new Blob([new Uint8Array(readFileSync(PACKAGE))]), { sqlWasm });
  /** A session of this card alone. The note is named by words in one of its fields, the card by its place among those of the note. */
  const open = async (browser: Browser, words: string, card = 0): Promise<void> => {
    const note = parts.notes.find(({ fields }) => Object.values(fields).some((field) => field.includes(words)));
    const type = parts.noteTypes.find(({ id }) => id === note?.noteTypeId);
    const order = type?.templates.map(({ id }) => id as string) ?? [];
    const cards = parts.cards.filter(({ noteId }) => noteId === note?.id).sort((a, b) => order.indexOf(a.templateId) - order.indexOf(b.templateId));
    const id: CardId | undefined = cards[card]?.id;
    await browser.go(`${url}study/?card=${encodeURIComponent(id ?? '')}`);
    await browser.until('the card', `return document.querySelector('iframe')?.contentDocument?.body?.className.includes('card')`);
  };
  const says = (browser: Browser, words: string) => browser.until(`“${words}”`, `return (${FRAME}?.innerText ?? '').replace(/\\s+/g, ' ').includes(arguments[0])`, words);
  const hides = async (browser: Browser, words: string): Promise<void> => {
    if (await browser.run<boolean>(`return (${FRAME}?.innerText ?? '').includes(arguments[0])`, words)) throw new Error(`“${words}” shows too early`);
  };
  return [
    { name: 'imports a package of Anki’s', run: async (browser) => {
      await browser.go(`${url}import/`);
      await browser.type('input[type=file]', PACKAGE);
      await browser.press(m.importing.import(parts.cards.length));
      await browser.until('the report', 'return document.body.innerText.includes(arguments[0])', m.importing.imported(parts.cards.length));
    } },
    { name: 'shows a card, as high as what is in it, and its answer', run: async (browser) => {
      await open(browser, 'A table');
      await browser.press(m.study.showAnswer);
      await says(browser, 'first');
      await browser.until('the whole card', `return document.querySelector('iframe').clientHeight >= ${FRAME}.scrollHeight && document.querySelector('iframe').clientHeight > 150`);
    } },
    { name: 'opens a hint at a tap', run: async (browser) => {
      await open(browser, 'Guess');
      await hides(browser, 'the first');
      await browser.press(m.note.showHint('First'));
      await says(browser, 'the first');
    } },
    { name: 'takes a typed answer', run: async (browser) => {
      await open(browser, 'coffee', 1);
      await browser.type('article input', 'cafe');
      await browser.press(m.study.showAnswer);
      await browser.until('the verdict', 'return document.body.innerText.includes(arguments[0])', m.note.typedRight('cafe'));
    } },
    { name: 'plays a sound by its button and by R, and stops with the card', run: async (browser) => {
      await open(browser, 'Three bars');
      await browser.press(m.note.play(1));
      await browser.until('sound', `window.sound ??= [...document.querySelectorAll('audio')][0]; return window.sound.currentTime > 0`);
      await browser.until('its end', 'return window.sound.ended || window.sound.paused');
      await browser.keys('r');
      await browser.until('sound again', 'return !window.sound.paused && !window.sound.ended');
      await browser.press(m.study.leave);
      await browser.until('silence', 'return window.sound.paused');
    } },
    { name: 'plays a film', run: async (browser) => {
      await open(browser, 'Three bars');
      await browser.press(m.study.showAnswer);
      await browser.until('a film', `const film = document.querySelector('video'); if (!film) return false; if (film.error) throw new Error('film: ' + film.error.message); if (film.paused) void film.play(); return film.currentTime > 0`);
    } },
    { name: 'covers parts of a picture and takes the covers off', run: async (browser) => {
      await open(browser, 'image-occlusion:polygon');
      await browser.until('covers', `const picture = ${FRAME}.querySelector('img'); const cover = ${FRAME}.querySelector('svg rect'); return picture?.naturalWidth > 0 && cover && cover.getBoundingClientRect().width > picture.clientWidth * 0.2`);
      await browser.press(m.study.showAnswer);
      await browser.press(m.note.uncover);
      await browser.until('no covers', `return ${FRAME}.querySelector('svg').getClientRects().length === 0`);
    } },
    { name: 'draws formulas', run: async (browser) => {
      await open(browser, 'frac{a}{b}');
      await browser.until('a fraction', `const fraction = ${FRAME}.querySelector('mfrac'); return fraction && fraction.getBoundingClientRect().height > 20`);
    } },
    { name: 'runs no script of a card, and shows what it hid', run: async (browser) => {
      await open(browser, 'Scripted');
      await hides(browser, 'Hidden until a script shows it');
      if (await browser.run<boolean>(`return Boolean(${FRAME}.querySelector('script, button'))`)) throw new Error('a script came through');
      await browser.press(m.note.uncover);
      await says(browser, 'Hidden until a script shows it');
    } },
  ];
}

const FRAME = `document.querySelector('iframe')?.contentDocument?.body`;
