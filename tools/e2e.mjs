/**
 * `npm run e2e`: a person in a browser, over the built app.
 * Builds what is old (once at the root, once under /factdeck for the offline tests), serves the first
 * on a free port of this machine and runs Playwright. Arguments go to Playwright.
 */
import { join } from 'node:path';
import { buildCommandLine } from './build-cli.mjs';
import { buildApp, isBuilt } from './build.mjs';
import { ROOT, runPackage } from './project.mjs';
import { serve } from './serve.mjs';

const BUILDS = [['out', ''], ['out-factdeck', '/factdeck']];

for (const [folder, basePath] of BUILDS) {
  if (!isBuilt(folder, basePath) && !(await buildApp(folder, basePath))) process.exit(1);
}
await buildCommandLine();
const { url, stop } = await serve({ folder: join(ROOT, 'out') });
const { code } = await runPackage('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], { env: { E2E_URL: url } });
await stop();
process.exit(code);
