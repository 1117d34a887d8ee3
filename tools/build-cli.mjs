/** Bundles the command line program into one file that Node runs: dist/factdeck.mjs. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourcesHash } from './project.mjs';

/** Absolute path of the program. */
export const PROGRAM = join(ROOT, 'dist/factdeck.mjs');
const STAMP = join(ROOT, 'dist/sources.txt');

/** Builds dist/factdeck.mjs unless it is there and made from today's sources. */
export async function buildCommandLine() {
  const sources = sourcesHash('cli');
  if (existsSync(PROGRAM) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'cli/main.ts')],
    outfile: PROGRAM,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
    // The database is CommonJS and asks for what an ES module does not have.
    banner: { js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nimport { dirname as folderOf } from 'node:path';\nimport { fileURLToPath as pathOf } from 'node:url';\nconst require = requireFrom(import.meta.url);\nconst __filename = pathOf(import.meta.url);\nconst __dirname = folderOf(__filename);" },
  });
  copyFileSync(join(ROOT, 'node_modules/sql.js/dist/sql-wasm.wasm'), join(ROOT, 'dist/sql-wasm.wasm'));
  writeFileSync(STAMP, sources);
}
