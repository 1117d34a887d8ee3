/**
 * Runs a TypeScript script of the project: node tools/run-ts.mjs tools/NAME.ts [arguments].
 * Bundled first, so that it may import from lib as the app does.
 */
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { ROOT } from './project.mjs';

const [script, ...args] = process.argv.slice(2);
const folder = join(ROOT, '.cache');
const bundle = join(folder, `${basename(script, '.ts')}.mjs`);
mkdirSync(folder, { recursive: true });
await esbuild.build({
  absWorkingDir: ROOT,
  entryPoints: [resolve(ROOT, script)],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // For packages that ask Node for its own modules in the older way.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; import { dirname as folderOf } from 'node:path'; import { fileURLToPath as pathOf } from 'node:url'; const require = requireFrom(import.meta.url); const __filename = pathOf(import.meta.url); const __dirname = folderOf(__filename);" },
  logLevel: 'warning',
});
process.argv = [process.argv[0], bundle, ...args];
await import(pathToFileURL(bundle).href);
