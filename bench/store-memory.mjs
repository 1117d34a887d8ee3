/** What the app's pages and workers hold: proportional set size of all renderer processes, in which workers run too. */
import { readdirSync, readFileSync } from 'node:fs';

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

/** In bytes. */
function renderers(profile) {
  let bytes = 0;
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${process}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !belongs(process, profile)) continue;
      bytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // A process that ended meanwhile.
    }
  }
  return bytes;
}

function belongs(process, profile) {
  for (let id = process; id !== '0' && id !== '1';) {
    if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile)) return true;
    id = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}
