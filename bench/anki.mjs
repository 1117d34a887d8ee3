/**
 * `npm run bench:anki`: a large package of Anki's comes in through the screens of the app, beside Anki's own import of it
 * in the same run: seconds and peak memory, as JSON. NOTES, REVIEWS, MEDIA and KILOBYTES (of each medium) set its size,
 * PACKAGES which of its two forms are taken (`latest legacy`). Nothing is asserted; `referenceLoopMs` tells how fast the
 * machine was. Needs the Anki of `npm run test:anki`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ankiPython } from '../tools/anki/python.mjs';
import { browserOptions } from '../tools/browser.mjs';
import { buildApp, isBuilt } from '../tools/build.mjs';
import { ROOT, run } from '../tools/project.mjs';
import { serve } from '../tools/serve.mjs';
import { renderers } from './memory.mjs';

const size = ['NOTES', 'REVIEWS', 'MEDIA', 'KILOBYTES'].map((name, index) => Number(process.env[name] ?? [100_000, 500_000, 1500, 40][index]));
const SAMPLED_MS = 100;
const MEGABYTE = 2 ** 20;

const { python, why } = ankiPython();
if (python === undefined) {
  console.log(`anki: skipped, ${why}`);
  process.exit(0);
}
const folder = join(process.env.FACTDECK_CACHE ?? join(homedir(), '.cache', 'factdeck'), 'bench', size.join('-'));
mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, 'large-legacy.apkg'))) await anki('make', ...size.map(String));
if (!isBuilt('out', '') && !(await buildApp('out', ''))) process.exit(1);
const { url, stop } = await serve({ folder: join(ROOT, 'out') });
try {
  for (const form of (process.env.PACKAGES ?? 'latest legacy').split(' ')) {
    const file = join(folder, form === 'legacy' ? 'large-legacy.apkg' : 'large.apkg');
    const theirs = JSON.parse((await anki('import', file)).split('\n').findLast((line) => line.startsWith('{')));
    const ours = await imported(file);
    console.log(JSON.stringify({ form, megabytes: Math.round(statSync(file).size / MEGABYTE), referenceLoopMs: referenceLoop(), anki: theirs, factdeck: ours }, null, 1));
  }
} finally {
  await stop();
}

/** Answers what the script printed. */
async function anki(task, ...rest) {
  const { code, output } = await run(python, [join(ROOT, 'bench', 'anki-large.py'), task, folder, ...rest], { quiet: true });
  if (code === 0) return output;
  console.log(output);
  process.exit(1);
}

/** From choosing the file to its plan, and from the button to the end, as a person meets them. */
async function imported(file) {
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-bench-'));
  const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), viewport: { width: 1280, height: 800 } });
  let peak = 0;
  const sampling = setInterval(() => { peak = Math.max(peak, renderers(profile)); }, SAMPLED_MS);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${url}import/`);
    const input = page.locator('input[type=file]');
    await input.waitFor({ state: 'attached' });
    const started = performance.now();
    await input.setInputFiles(file);
    const button = page.getByRole('button', { name: /^Import [\d.,\s]+ cards$/ });
    await button.waitFor();
    const planned = performance.now();
    const peakOfPlan = peak;
    await button.click();
    await page.getByRole('heading', { name: /cards imported\.$/ }).waitFor();
    const ended = performance.now();
    return { seconds: seconds(ended - started), ofThatToThePlan: seconds(planned - started), peakMegabytes: Math.round(peak / MEGABYTE), peakMegabytesToThePlan: Math.round(peakOfPlan / MEGABYTE) };
  } finally {
    clearInterval(sampling);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function seconds(ms) {
  return Math.round(ms / 100) / 10;
}

/** A fixed amount of arithmetic, in ms. */
function referenceLoop() {
  const started = performance.now();
  let sum = 0;
  for (let index = 0; index < 2e8; index += 1) sum = (sum + index * index) % 1_000_003;
  return sum < 0 ? NaN : Math.round(performance.now() - started);
}
