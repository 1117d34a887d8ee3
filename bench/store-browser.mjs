/** Browser processes over one profile, and a bare page on the app's own address with the bench in it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from '@playwright/test';
import { browserOptions } from '../tools/browser.mjs';
import { ROOT } from '../tools/project.mjs';

const FOLDER = join(ROOT, '.cache');

/** Runs something in one browser process, from start to end. */
export function browserIn(profile) {
  return async (run) => {
    const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), viewport: { width: 1280, height: 800 } });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(0);
      return await run(context, page);
    } finally {
      await context.close();
    }
  };
}

/** The share of the times that lies under the value given. */
export function share(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export async function bareBench(inBrowser, url) {
  mkdirSync(FOLDER, { recursive: true });
  const common = { outdir: FOLDER, bundle: true, format: 'iife', target: 'es2022', tsconfig: join(ROOT, 'tsconfig.json'), jsx: 'automatic', define: { 'process.env.NEXT_PUBLIC_BASE_PATH': '""', 'process.env.NODE_ENV': '"production"' } };
  await build({ ...common, entryPoints: { 'store-run': join(ROOT, 'bench', 'store-run.ts') }, globalName: 'bench' });
  await build({ ...common, entryPoints: { 'store-worker': join(ROOT, 'bench', 'store-worker.ts') } });
  const files = {
    '**/bench.html': ['text/html', () => '<!doctype html><title>bench</title><script src="/bench.js"></script>'],
    '**/bench.js': ['text/javascript', () => readFileSync(join(FOLDER, 'store-run.js'), 'utf8')],
    '**/bench-worker.js': ['text/javascript', () => readFileSync(join(FOLDER, 'store-worker.js'), 'utf8')],
  };
  return (run) => inBrowser(async (context, page) => {
    for (const [path, [contentType, body]] of Object.entries(files)) await context.route(path, (route) => route.fulfill({ contentType, body: body() }));
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${url}bench.html`);
    return run(page);
  });
}
