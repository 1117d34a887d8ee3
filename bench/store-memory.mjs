/** What the app's pages and workers hold: proportional set size of all renderer processes, in which workers run too. */
import { renderers } from './memory.mjs';

const SETTLED_MS = 6000;

/** Of Today, less what an empty page holds. */
export async function memoryOf(inBrowser, profile, url) {
  const held = (address) => inBrowser(async (_, page) => {
    await page.goto(address);
    await page.waitForTimeout(SETTLED_MS);
    return renderers(profile);
  });
  const empty = await held('about:blank');
  return { memoryMegabytes: ((await held(url)) - empty) / 2 ** 20 };
}

/** The figures of some work, and the most that was held while it lasted beyond what was held before. */
export async function memoryDuring(profile, name, run) {
  const before = renderers(profile);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, renderers(profile))), 250);
  try {
    const figures = await run();
    return { ...figures, [`${name}Megabytes`]: (most - before) / 2 ** 20 };
  } finally {
    clearInterval(timer);
  }
}
