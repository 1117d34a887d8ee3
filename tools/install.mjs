/** Brings node_modules to what package-lock.json says, and does nothing when they agree. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './project.mjs';

/**
 * Runs `npm ci` when needed. What npm prints goes to standard error, for standard output may be data.
 * @returns {Promise<boolean>} false when npm failed; it has then said why
 */
export async function installPackages() {
  if (isInstalled()) return true;
  console.error('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { toErrors: true })
    : await run('npm', args, { toErrors: true });
  if (code !== 0) console.error('npm ci failed: see the lines above; it needs a connection to the npm registry.');
  return code === 0;
}

/** Whether every package the lockfile requires is there in its version, and nothing else is. */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const missing = Object.entries(wanted).some(
    ([path, entry]) => !isOptional(entry) && present[path]?.version !== entry.version,
  );
  const strange = Object.entries(present).some(([path, entry]) => wanted[path]?.version !== entry.version);
  return !missing && !strange;
}

function packagesOf(file) {
  const path = join(ROOT, file);
  if (!existsSync(path)) return null;
  const { '': _root, ...packages } = JSON.parse(readFileSync(path, 'utf8')).packages;
  return packages;
}

/** Packages for another system are in the lockfile and rightly not on the disk. */
function isOptional(entry) {
  return Boolean(entry.optional || entry.devOptional || entry.peer);
}
