/**
 * What every script of this folder shares: where the project is, what it consists of, how it runs a program.
 * Node's own modules only: these scripts run before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Absolute path of the project folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a build is made from; tests and generated files are left out. */
const SOURCES = [
  'app', 'components', 'decks', 'lib', 'cli', 'public', 'tools',
  'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json',
];
const NOT_SOURCES = /(\.test\.tsx?$|^public\/workers\/)/;

/**
 * A hash over the path and content of every source: the same sources, the same hash.
 * @param {string} salt what else the result depends on, such as the base path
 * @returns {string} 20 hexadecimal digits
 */
export function sourcesHash(salt) {
  const hash = createHash('sha256').update(salt);
  for (const path of SOURCES.flatMap((name) => filesIn(join(ROOT, name)))) {
    const name = relative(ROOT, path).split(sep).join('/');
    if (!NOT_SOURCES.test(name)) hash.update(`\0${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * Every file below a folder, sorted; a file is its own only member; a missing path has none.
 * @param {string} path absolute
 * @returns {string[]} absolute paths
 */
export function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** Whether the module of that address is the script that Node was asked to run. */
export function isMain(url) {
  return Boolean(process.argv[1]) && url === pathToFileURL(process.argv[1]).href;
}

/**
 * Calls `stop` once when this process is to end. npm hands a signal to its shell alone, and the shell dies
 * without telling anyone: under npm, losing the parent is the signal.
 * @param {() => void} stop
 */
export function onEnd(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/**
 * BASE_PATH as Next wants it.
 * @returns {string} '' or '/name'
 */
export function basePathOf(env = process.env) {
  const trimmed = (env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/**
 * Runs a Node program of an installed package, e.g. `next/dist/bin/next`, without a shell.
 * @param {string} script path under node_modules
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} a program ended by a signal has code 1
 */
export function runPackage(script, args, options = {}) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}

/**
 * Runs a program in the project folder and waits for its end.
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to the environment
 * @property {boolean} [quiet] collects the output instead of showing it
 * @property {boolean} [toErrors] shows standard output on standard error
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...(options.quiet ? { NO_COLOR: '1' } : {}), ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', options.toErrors ? process.stderr : 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
