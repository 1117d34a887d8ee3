/**
 * Bundles the Web Workers with esbuild: once into a folder, or again after each change.
 * A worker entry is a file of lib/workers named in WORKERS; everything else there is page-side.
 * The bundles are self-contained scripts, so that they load as classic and as module workers alike.
 *
 * Usage: node tools/build-workers.mjs [--watch]   (writes public/workers for the development server)
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT, isMain } from './project.mjs';

/** Names of the entries in lib/workers; the page loads `/workers/<name>.js`, and assistant.html the last. */
const WORKERS = ['generate', 'documents', 'pdf', 'import', 'export', 'optimise', 'simulate', 'check', 'fold', 'library', 'assistant-frame'];

/**
 * Bundles every worker into `folder`, minified.
 * @param {string} folder absolute path
 * @param {string} basePath '' or '/name'
 */
export async function buildWorkers(folder, basePath) {
  rmSync(folder, { recursive: true, force: true });
  await esbuild.build({ ...options(folder, basePath), entryPoints: entries(), minify: true });
  copySql(folder);
}

/**
 * The esbuild options that every browser script outside Next shares.
 * @param {string} folder where the scripts go
 * @param {string} basePath '' or '/name'
 * @returns {esbuild.BuildOptions}
 */
export function options(folder, basePath) {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'iife',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    outdir: folder,
    define: {
      'process.env.NEXT_PUBLIC_BASE_PATH': JSON.stringify(basePath),
      'process.env.NODE_ENV': '"production"',
    },
  };
}

/** Bundles into public/workers now and after each change, until the process ends. */
export async function watchWorkers() {
  const folder = join(ROOT, 'public/workers');
  let context = await startWatching(folder);
  let known = entries().join();
  watchFolder(join(ROOT, 'lib/workers'), async () => {
    if (entries().join() === known) return;
    known = entries().join();
    await context?.dispose();
    context = await startWatching(folder);
  });
}

async function startWatching(folder) {
  const entryPoints = entries();
  if (entryPoints.length === 0) return null;
  const context = await esbuild.context({
    ...options(folder, process.env.BASE_PATH ?? ''),
    entryPoints,
    sourcemap: 'inline',
  });
  copySql(folder);
  await context.watch();
  return context;
}

/** The machine code of the database that reads Anki's files lies beside the workers. */
function copySql(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(ROOT, 'node_modules/sql.js/dist/sql-wasm-browser.wasm'), join(folder, 'sql-wasm.wasm'));
}

function entries() {
  return WORKERS.map((name) => join(ROOT, 'lib/workers', `${name}.ts`)).filter((file) => existsSync(file));
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--watch')) await watchWorkers();
  else await buildWorkers(join(ROOT, 'public/workers'), process.env.BASE_PATH ?? '');
}
