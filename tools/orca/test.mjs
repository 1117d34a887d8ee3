/**
 * `npm run test:orca [-- --show]`: every kind of question in a real Chromium by real keys, under the screen reader Orca,
 * and what Orca says of it. Needs a Debian with orca, at-spi2-core, speech-dispatcher, xvfb, xdotool, dbus and Chromium;
 * where one is missing it says so and ends well. --show prints all that was said; ORCA_URL names
 * an app that is served already.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserOptions } from '../browser.mjs';
import { buildApp, isBuilt } from '../build.mjs';
import { ROOT, onEnd, run } from '../project.mjs';
import { serve } from '../serve.mjs';

const missing = whatIsMissing();
if (missing !== null) {
  console.log(`orca: skipped, ${missing}`);
  process.exit(0);
}
const elsewhere = process.env.ORCA_URL;
if (elsewhere === undefined && !isBuilt('out', '') && !(await buildApp('out', ''))) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'factdeck-orca-'));
const { url, stop } = elsewhere === undefined ? await serve({ folder: join(ROOT, 'out') }) : { url: elsewhere, stop: () => undefined };
const { display, end } = await screen();
onEnd(() => (end(), process.exit(1)));
const links = (await run(process.execPath, ['tools/run-ts.mjs', 'tools/orca/links.ts'], { quiet: true })).output;
writeFileSync(join(folder, 'links.json'), links);
const { code } = await run('dbus-run-session', ['--', process.execPath, join(ROOT, 'tools/orca/walk.mjs'), url, folder, ...process.argv.slice(2)], { env: home(display) });
end();
await stop();
rmSync(folder, { recursive: true, force: true });
process.exit(code);

function whatIsMissing() {
  if (process.platform !== 'linux') return 'Orca runs on Linux';
  const programs = ['orca', 'Xvfb', 'xdotool', 'dbus-run-session', 'speech-dispatcher'].filter((name) => !isInstalled(name));
  if (programs.length > 0) return `not installed: ${programs.join(', ')} (apt-get install orca at-spi2-core speech-dispatcher xvfb xdotool dbus-x11)`;
  if (!existsSync('/usr/libexec/at-spi-bus-launcher')) return 'not installed: at-spi2-core';
  return browserOptions().executablePath ? null : 'no Chromium of the system';
}

function isInstalled(name) {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A screen of its own, on the first free number. */
async function screen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((found, fail) => {
    child.stdio[3].once('data', (data) => found(String(data).trim()));
    child.once('exit', () => fail(new Error('Xvfb did not start')));
  });
  return { display: `:${number}`, end: () => child.kill() };
}

/** A home of its own: Orca's and the bus's settings of whoever runs this stay as they are. */
function home(display) {
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  mkdirSync(join(folder, 'speech'));
  // Nobody listens: the dummy module takes every word and makes no sound.
  writeFileSync(join(folder, 'speech/speechd.conf'), 'DefaultVolume 100\nAudioOutputMethod "libao"\nLogDir "default"\nAddModule "dummy" "sd_dummy" "dummy.conf"\nDefaultModule dummy\n');
  return { HOME: folder, XDG_RUNTIME_DIR: join(folder, 'run'), DISPLAY: display };
}
