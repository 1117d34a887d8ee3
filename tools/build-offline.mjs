/**
 * The list of all files of a build (path, hash, bytes), and the service worker that keeps exactly these.
 * Size budget, precache and update all read this one list.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { options } from './build-workers.mjs';
import { ROOT, filesIn } from './project.mjs';

/** Files that are about the build and not part of it. */
const ABOUT = new Set(['sw.js', 'files.json', 'version.json']);

/**
 * @param {string} folder an exported app
 * @returns {{ version: string, bytes: number, files: { path: string, hash: string, bytes: number }[] }}
 *   paths begin with a slash and know no base path; hashes are SHA-256 in base64
 */
export function listFiles(folder) {
  const files = filesIn(folder)
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => !ABOUT.has(path))
    .map(({ file, path }) => {
      const content = readFileSync(file);
      return { path: `/${path}`, hash: createHash('sha256').update(content).digest('base64'), bytes: content.length };
    });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, bytes: files.reduce((sum, file) => sum + file.bytes, 0), files };
}

/** Writes sw.js at the root of the folder, the only place from which it may serve the whole app. */
export async function writeServiceWorker(folder, basePath, { version, files }) {
  const shared = options(folder, basePath);
  await esbuild.build({
    ...shared,
    entryPoints: { sw: join(ROOT, 'lib/workers/service-worker.ts') },
    minify: true,
    define: {
      ...shared.define,
      FACTDECK_VERSION: JSON.stringify(version),
      FACTDECK_FILES: JSON.stringify(files.map(({ path, hash }) => [path, hash])),
    },
  });
}
