/** What a person waits for, until it is painted: the first screen of a new process, and the next card. */
import { share } from './store-browser.mjs';

const COLD_OPENS = 7;
const RATINGS = 60;
/** A browser that has just begun is busy with itself. */
const BROWSER_MS = 1500;

/** From the navigation to the painted words of Today, each time in a new process with a warm disk cache. */
export async function coldOpen(inBrowser, url) {
  const times = [];
  for (let count = 0; count <= COLD_OPENS; count += 1) {
    times.push(await inBrowser(async (_, page) => {
      await page.addInitScript(() => {
        const seen = () => {
          if (document.querySelector('main h2') === null) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => { globalThis.paintedAt = performance.now(); }));
        };
        const observer = new MutationObserver(seen);
        observer.observe(document, { childList: true, subtree: true });
      });
      await page.waitForTimeout(BROWSER_MS);
      await page.goto(url);
      return (await page.waitForFunction(() => globalThis.paintedAt)).jsonValue();
    }));
    // The first one fills the cache, and the app keeps its files for being offline.
    if (count === 0) await inBrowser(async (_, page) => { await page.goto(url); await page.waitForTimeout(4 * BROWSER_MS); });
  }
  return { coldOpenMs: share(times.slice(1), 0.5), coldOpenBestMs: Math.min(...times.slice(1)) };
}

/** From the key of a rating to the next prompt, painted, while the rating is being written; the writes apart. */
export function studying(inBrowser, url) {
  return inBrowser(async (context, page) => {
    await page.addInitScript(watch);
    await page.goto(`${url}study/?deck=deck-1&deck=deck-2&learn=1`);
    await page.getByRole('button', { name: /answer/i }).first().waitFor();
    const usual = await rated(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const slowed = await rated(page);
    return {
      ratings: usual.next.length, ratingToNextP50Ms: share(usual.next, 0.5), ratingToNextP95Ms: share(usual.next, 0.95),
      ratingWriteP50Ms: share(usual.writes, 0.5), ratingWriteP95Ms: share(usual.writes, 0.95),
      ratingToNextSlowedP50Ms: share(slowed.next, 0.5), ratingToNextSlowedP95Ms: share(slowed.next, 0.95), ratingWriteSlowedP95Ms: share(slowed.writes, 0.95),
    };
  });
}

/** In the page: notes when a rating was given, when another card stands there, and how long each write takes. */
function watch() {
  globalThis.times = { next: [], writes: [] };
  addEventListener('keydown', ({ key }) => {
    if (key !== '3') return;
    const from = performance.now();
    const before = document.querySelector('main')?.textContent;
    const observer = new MutationObserver(() => {
      if (document.querySelector('main')?.textContent === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => globalThis.times.next.push(performance.now() - from)));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  }, true);
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...asked) {
    const made = begin.apply(this, asked);
    const from = performance.now();
    if (asked[1] === 'readwrite') made.addEventListener('complete', () => globalThis.times.writes.push(performance.now() - from));
    return made;
  };
}

async function rated(page) {
  await page.evaluate(() => { globalThis.times = { next: [], writes: [] }; });
  for (let count = 0; count < RATINGS; count += 1) {
    // Two keys in quick succession are one that bounced.
    await page.waitForTimeout(350);
    await page.keyboard.press(' ');
    await page.waitForTimeout(250);
    await page.keyboard.press('3');
  }
  await page.waitForTimeout(1000);
  return page.evaluate(() => globalThis.times);
}
