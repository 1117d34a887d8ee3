/**
 * `npm run bench`: figures of a large collection in a headless browser, as JSON, each beside its aim. Nothing is asserted:
 * the machine decides, and `referenceLoopMs` tells how fast it was.
 *
 * DECKS, CARDS and REVIEWS set its size. PROFILE names a folder in which the collection is kept for further runs; ONLY picks
 * parts: open, study, memory, figures, computing, search, check, fit, fold.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, isBuilt } from '../tools/build.mjs';
import { serve } from '../tools/serve.mjs';
import { ROOT } from '../tools/project.mjs';
import { bareBench, browserIn } from './store-browser.mjs';
import { memoryDuring, memoryOf } from './store-memory.mjs';
import { coldOpen, studying } from './store-painted.mjs';

const size = { decks: Number(process.env.DECKS ?? 200), cards: Number(process.env.CARDS ?? 100_000), reviews: Number(process.env.REVIEWS ?? 1_000_000) };
const AIMS = {
  coldOpenMs: '≤ 400', countsMs: '≤ 30', queueOneMs: '≤ 50', queueAllMs: '≤ 50', ratingToNextP95Ms: '≤ 33', ratingToNextSlowedP95Ms: '≤ 66',
  statisticsMs: '≤ 150', searchP95Ms: '≤ 100', bytesAReview: '≤ 20', formulasMillionsASecond: '≥ 3', foldMillionsASecond: '≥ 1', fitMs: '≤ 300', memoryMegabytes: '≤ 150',
};

const profile = process.env.PROFILE ?? mkdtempSync(join(tmpdir(), 'factdeck-bench-'));
const isKept = process.env.PROFILE !== undefined && existsSync(join(profile, 'Default'));
const only = process.env.ONLY?.split(',');

if (!isBuilt('out', '') && !(await buildApp('out', ''))) process.exit(1);
const { url, stop } = await serve({ folder: join(ROOT, 'out') });
const browser = browserIn(profile);
const inBench = await bareBench(browser, url);
const PARTS = {
  figures: () => inBench((page) => page.evaluate(() => globalThis.bench.figures())),
  computing: () => inBench((page) => page.evaluate(() => globalThis.bench.computing())),
  search: () => inBench((page) => page.evaluate(() => globalThis.bench.searching())),
  check: () => inBench((page) => page.evaluate(() => globalThis.bench.checking())),
  fit: () => inBench((page) => memoryDuring(profile, 'fitMost', () => page.evaluate(() => globalThis.bench.fitting()))),
  fold: () => inBench((page) => page.evaluate(() => globalThis.bench.foldedAway())),
  // The app itself comes last: its service worker would answer for the bare page.
  open: () => coldOpen(browser, url),
  study: () => studying(browser, url),
  memory: () => memoryOf(browser, profile, url),
};

try {
  const seeded = isKept ? null : await inBench((page) => page.evaluate((wanted) => globalThis.bench.seed(wanted), size));
  const figures = {};
  const failed = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (only !== undefined && !only.includes(name)) continue;
    const found = await part().catch((error) => {
      failed.push(`${name}: ${error.message.split('\n', 1)[0]}`);
      return {};
    });
    console.error(name, JSON.stringify(found));
    Object.assign(figures, found);
  }
  const told = Object.entries(figures).map(([name, value]) => [name, { value: Math.round(value * 100) / 100, ...(name in AIMS ? { aim: AIMS[name] } : {}) }]);
  console.log(JSON.stringify({ size, seeded, figures: Object.fromEntries(told), failed }, null, 1));
} finally {
  await stop();
  if (process.env.PROFILE === undefined) rmSync(profile, { recursive: true, force: true });
}
