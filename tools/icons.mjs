/** `npm run icons`: draws public/icons/*.png from icon.svg with the browser. Run it after changing the drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserOptions } from './browser.mjs';
import { ROOT } from './project.mjs';

const SIZES = { 'icon-192.png': 192, 'icon-512.png': 512, 'apple-touch-icon.png': 180 };

const svg = readFileSync(join(ROOT, 'public/icons/icon.svg'), 'utf8');
const browser = await chromium.launch(browserOptions());
for (const [name, size] of Object.entries(SIZES)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: join(ROOT, 'public/icons', name) });
}
await browser.close();
