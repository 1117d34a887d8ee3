/**
 * `npm run build`: sources → a folder any host can serve, and the command line program.
 *
 *   next build → workers → page policy in each page → list of files → service worker → version.json
 *
 * BASE_PATH sets the path the app will live under, EXPORT_DIR the folder (`out` unless set).
 * version.json is written last: a folder without it is an unfinished build.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine } from './build-cli.mjs';
import { listFiles, writeServiceWorker } from './build-offline.mjs';
import { writePolicies } from './build-policy.mjs';
import { buildWorkers } from './build-workers.mjs';
import { checkSizes } from './build-sizes.mjs';
import { ROOT, basePathOf, isMain, runPackage, sourcesHash } from './project.mjs';

/** Whether the folder holds a finished build of today's sources under that base path. */
export function isBuilt(folder, basePath) {
  const file = join(ROOT, folder, 'version.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).sources === sourcesHash(basePath);
}

/**
 * Builds the app into a folder of the project.
 * @param {string} folder such as 'out'
 * @param {string} basePath '' or '/name'
 * @returns {Promise<boolean>} false when Next failed; it has then said why
 */
export async function buildApp(folder, basePath) {
  const sources = sourcesHash(basePath);
  const target = join(ROOT, folder);
  rmSync(join(target, 'version.json'), { force: true });
  const env = { BASE_PATH: basePath, BUILD_ID: sources, NODE_ENV: 'production', ...(folder === 'out' ? {} : { EXPORT_DIR: folder }) };
  const { code } = await runPackage('next/dist/bin/next', ['build'], { env, toErrors: true });
  if (code !== 0) return false;
  await buildWorkers(join(target, 'workers'), basePath);
  writePolicies(target);
  const version = await finishOffline(target, basePath);
  writeFileSync(join(target, 'version.json'), JSON.stringify({ name: 'factdeck', version, sources, basePath }));
  return true;
}

/**
 * Lists the files of a built folder and writes the service worker that keeps them.
 * @returns {Promise<string>} the version: a hash over all files
 */
export async function finishOffline(target, basePath) {
  const list = listFiles(target);
  writeFileSync(join(target, 'files.json'), JSON.stringify(list, null, 1));
  await writeServiceWorker(target, basePath, list);
  return list.version;
}

async function main() {
  const folder = process.env.EXPORT_DIR ?? 'out';
  if (!(await buildApp(folder, basePathOf()))) return false;
  await buildCommandLine();
  return checkSizes(join(ROOT, folder));
}

if (isMain(import.meta.url)) {
  // esbuild has already said what is wrong, and where.
  const succeeded = await main().catch((error) => (error.errors ? false : Promise.reject(error)));
  process.exit(succeeded ? 0 : 1);
}
