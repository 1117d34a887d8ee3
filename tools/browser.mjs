/** Which browser the tests drive, and how to get one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runPackage } from './project.mjs';

const SYSTEM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing but the page under test may use the network. */
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * Launch options for Playwright: the system's Chromium when there is one, else Playwright's own.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function browserOptions() {
  const executablePath = systemBrowser();
  // Chromium refuses its sandbox to root, which is who runs tests in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  return executablePath ? { executablePath, args } : { args };
}

/**
 * Makes sure that there is a browser, saying first what is to be installed.
 * @returns {Promise<boolean>} false after a message that says what to do
 */
export async function installBrowser() {
  if (systemBrowser() || (await ownBrowser())) return true;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing the package chromium (apt-get update, apt-get install -y chromium) …');
    await run('apt-get', ['update', '-qq'], { toErrors: true });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { toErrors: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (systemBrowser()) return true;
  }
  console.log("Downloading Playwright's Chromium (playwright install chromium) …");
  await runPackage('@playwright/test/cli.js', ['install', 'chromium'], { toErrors: true });
  if (await ownBrowser()) return true;
  console.error('No browser for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run the same command again.');
  return false;
}

function systemBrowser() {
  return SYSTEM.find((path) => path && existsSync(path));
}

async function ownBrowser() {
  if (!existsSync(join(ROOT, 'node_modules/@playwright/test'))) return false;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}
