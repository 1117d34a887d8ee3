/**
 * `npm run bench`: figures of a large collection in a headless browser, as JSON, each beside its aim.
 * DECKS, CARDS and REVIEWS set its size. Nothing is asserted: the machine decides, and `referenceLoop` tells how fast it was.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from '@playwright/test';
import { browserOptions } from '../tools/browser.mjs';
import { buildApp, isBuilt } from '../tools/build.mjs';
import { ROOT } from '../tools/project.mjs';
import { serve } from '../tools/serve.mjs';
import { renderers } from './memory.mjs';

const size = { decks: Number(process.env.DECKS ?? 200), cards: Number(process.env.CARDS ?? 100_000), reviews: Number(process.env.REVIEWS ?? 1_000_000) };
const AIMS = {
  coldOpenMs: '≤ 400', countsMs: '≤ 30', queueOneMs: '≤ 50', queueAllMs: '≤ 50', ratingToNextP95Ms: '≤ 33', ratingToNextSlowedP95Ms: '≤ 66',
  statisticsMs: '≤ 150', bytesAReview: '≤ 20', formulasMillionsASecond: '≥ 3', fitMs: '≤ 300', memoryMegabytes: '≤ 150',
};
const COLD_OPENS = 7;
const RATINGS = 60;
const BUNDLE = join(ROOT, '.cache', 'store-run.js');

const profile = mkdtempSync(join(tmpdir(), 'factdeck-bench-'));
const { url, stop } = await served();
try {
  await build({ entryPoints: [join(ROOT, 'bench', 'store-run.ts')], outfile: BUNDLE, bundle: true, format: 'iife', globalName: 'bench', target: 'es2022', tsconfig: join(ROOT, 'tsconfig.json'), jsx: 'automatic', define: { 'process.env.NEXT_PUBLIC_BASE_PATH': '""', 'process.env.NODE_ENV': '"production"' } });
  const seeded = await inBench((page) => page.evaluate((wanted) => globalThis.bench.seed(wanted), size));
  // Before the app itself was opened: afterwards its service worker would answer for the bare page.
  const computed = await inBench((page) => page.evaluate(() => globalThis.bench.figures()));
  const figures = { coldOpenMs: await coldOpen(), ...(await studying()), ...(await memory()), ...computed };
  const told = Object.entries(figures).map(([name, value]) => [name, { value: Math.round(value * 100) / 100, ...(name in AIMS ? { aim: AIMS[name] } : {}) }]);
  console.log(JSON.stringify({ size, seeded, figures: Object.fromEntries(told) }, null, 1));
} finally {
  await stop();
  rmSync(profile, { recursive: true, force: true });
}

async function served() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  if (!isBuilt('out', '') && !(await buildApp('out', ''))) process.exit(1);
  return serve({ folder: join(ROOT, 'out') });
}

/** One browser process, from start to end. */
async function inBrowser(run) {
  const options = browserOptions();
  const context = await chromium.launchPersistentContext(profile, { ...options, args: [...options.args, '--enable-precise-memory-info'], viewport: { width: 1280, height: 800 } });
  try {
    return await run(context, context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

/** A bare page on the app's own address, with the bench in it. */
function inBench(run) {
  return inBrowser(async (context, page) => {
    page.setDefaultTimeout(0);
    await context.route('**/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title><script src="/bench.js"></script>' }));
    await context.route('**/bench.js', (route) => route.fulfill({ contentType: 'text/javascript', body: readFileSync(BUNDLE, 'utf8') }));
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${url}bench.html`);
    return run(page);
  });
}

/** From the navigation to the painted words of Today, each time in a new process. */
async function coldOpen() {
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
      await page.goto(url);
      return (await page.waitForFunction(() => globalThis.paintedAt)).jsonValue();
    }));
  }
  // The first one fills the cache.
  return middle(times.slice(1), 0.5);
}

/** From the key of a rating to the next prompt, painted, while the rating is being written. */
function studying() {
  return inBrowser(async (context, page) => {
    await page.goto(`${url}study/?deck=deck-1&deck=deck-2`);
    await page.getByRole('button', { name: /answer/i }).first().waitFor();
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => {
        if (key !== '3') return;
        const from = performance.now();
        const before = document.querySelector('main')?.textContent;
        const observer = new MutationObserver(() => {
          if (document.querySelector('main')?.textContent === before) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => globalThis.times.push(performance.now() - from)));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }, true);
      globalThis.times = [];
    });
    const usual = await rated(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const slowed = await rated(page);
    return { ratingToNextP50Ms: middle(usual, 0.5), ratingToNextP95Ms: middle(usual, 0.95), ratingToNextSlowedP50Ms: middle(slowed, 0.5), ratingToNextSlowedP95Ms: middle(slowed, 0.95) };
  });
}

async function rated(page) {
  await page.evaluate(() => { globalThis.times = []; });
  for (let count = 0; count < RATINGS; count += 1) {
    // Two keys in quick succession are one that bounced.
    await page.waitForTimeout(350);
    await page.keyboard.press(' ');
    await page.waitForTimeout(100);
    await page.keyboard.press('3');
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => globalThis.times);
}

/** What the app's pages and workers hold, less what an empty page does. */
async function memory() {
  const empty = await inBrowser(async (_, page) => { await page.goto('about:blank'); await page.waitForTimeout(1000); return renderers(profile); });
  const full = await inBrowser(async (_, page) => { await page.goto(url); await page.waitForTimeout(6000); return renderers(profile); });
  return { memoryMegabytes: (full - empty) / 2 ** 20 };
}

function middle(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
