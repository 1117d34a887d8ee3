/**
 * The walk itself, inside a session bus of its own: node walk.mjs URL FOLDER [--show]. Keys are pressed through the X
 * server, so that Orca sees them as a person's; what it says is read from its log. A step waits until it has been silent
 * for a while: it speaks when it is done, and nothing else tells.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserOptions } from '../browser.mjs';
import { WALKS } from './walks.mjs';

const [url, folder, ...flags] = process.argv.slice(2);
const LOG = join(folder, 'orca.log');
const SILENT_MS = 1500;
const LONGEST_MS = 45_000;
/** Without a window manager nothing tells Chromium that its window is looked at. */
const AWAKE = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-background-timer-throttling'];
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const children = [spawn('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately'], { stdio: 'ignore' }), spawn('speech-dispatcher', ['-s', '-C', join(folder, 'speech'), '-t', '0'], { stdio: 'ignore' })];
for (const key of ['interface toolkit-accessibility', 'a11y.applications screen-reader-enabled']) execFileSync('gsettings', ['set', ...`org.gnome.desktop.${key}`.split(' '), 'true']);
await until(() => existsSync(join(folder, 'run/speech-dispatcher/speechd.sock')), 'speech-dispatcher');
children.push(spawn('orca', ['--replace', '--debug-file', LOG, '--enable', 'speech'], { stdio: 'ignore' }));
await until(() => said().length > 0, 'Orca');

const { executablePath, args } = browserOptions();
const browser = await chromium.launch({ headless: false, executablePath, args: [...args, '--force-renderer-accessibility', ...AWAKE] });
const page = await (await browser.newContext({ viewport: null, reducedMotion: 'reduce' })).newPage();
await page.goto(url);
const links = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8'));
let failed = 0;
for (const [kind, steps] of Object.entries(WALKS)) failed += (await walk(kind, steps)) ? 0 : 1;
await browser.close();
for (const child of children) child.kill();
console.log(`orca: ${Object.keys(WALKS).length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Whether at each step Orca said what it must, in that order. */
async function walk(kind, steps) {
  await page.goto('about:blank');
  await page.goto(`${url}quiz/#${links[kind]}`);
  await page.getByRole('button', { name: /^Start/ }).focus();
  execFileSync('xdotool', ['windowfocus', window()]);
  await silence(said().length);
  const heard = [];
  let good = true;
  for (const [keys, ...wanted] of steps) {
    const from = said().length;
    for (const key of keys.split(' ')) execFileSync('xdotool', ['key', key]);
    const words = await silence(from, wanted);
    const isGood = inOrder(words.join(' '), wanted);
    heard.push(`  ${isGood ? ' ' : '✗'} ${keys}: ${words.join(' | ')}${isGood ? '' : `\n      must say, in order: ${wanted.join(' … ')}`}`);
    good &&= isGood;
  }
  console.log(`${good ? 'passed' : 'FAILED'} ${kind}`);
  if (!good || flags.includes('--show')) console.log(heard.join('\n'));
  return good;
}

function inOrder(text, wanted) {
  let at = 0;
  for (const words of wanted) {
    const found = text.indexOf(words, at);
    if (found < 0) return false;
    at = found + words.length;
  }
  return true;
}

/** All that Orca has said so far; the names of keys, which it echoes, are left out. */
function said() {
  if (!existsSync(LOG)) return [];
  return [...readFileSync(LOG, 'utf8').matchAll(/SPEECH OUTPUT: '(.*)'(?:\s*\{.*)?$/gmu)].map(([, text]) => text.trim()).filter((text) => !/^(?:tab|return|space|up|down|left|right|(?:left |right )?control|insert)$/u.test(text));
}

/**
 * What is said from a place on, once it has been silent for a while and, where words are wanted, they came or time is up.
 * On a busy machine Orca takes up what waits only with the next key: Control says nothing and does nothing.
 */
async function silence(from, wanted = []) {
  const begun = Date.now();
  let [count, since] = [said().length, begun];
  for (;;) {
    await wait(100);
    const now = said();
    if (now.length !== count) [count, since] = [now.length, Date.now()];
    const words = now.slice(from);
    if (Date.now() - since >= 2 * SILENT_MS && wanted.length > 0 && !inOrder(words.join(' '), wanted)) {
      execFileSync('xdotool', ['key', 'Control_L']);
      since = Date.now();
    }
    if (Date.now() - since >= SILENT_MS && (inOrder(words.join(' '), wanted) || Date.now() - begun > LONGEST_MS)) return words;
  }
}

function window() {
  return execFileSync('xdotool', ['search', '--onlyvisible', '--class', 'chromium']).toString().trim().split('\n').at(-1);
}

async function until(isThere, what) {
  const begun = Date.now();
  while (!isThere()) {
    if (Date.now() - begun > LONGEST_MS) throw new Error(`${what} did not start`);
    await wait(100);
  }
}
