/**
 * Other people's browsers, driven by their own automation: WebKitGTK by WebKitWebDriver, Firefox by Marionette.
 * Installed with apt where it is there and may be used; otherwise the reason comes back.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MINUTES = 60_000;
const PACKAGES = {
  webkit: ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-plugins-base', 'gstreamer1.0-plugins-good'],
  firefox: ['firefox-esr'],
};

/**
 * @param {'webkit' | 'firefox'} name
 * @returns {Promise<{ why: string } | { command: (name: string, parameters?: object) => Promise<any>, processes: () => number[], stop: () => void }>}
 *   `command` takes the names of HTTP in WebDriver's own words (table below); it rejects with what the browser says
 */
export async function startEngine(name) {
  if (!installed(name)) {
    const why = install(name);
    if (why) return { why };
  }
  return name === 'webkit' ? startWebKit() : startFirefox();
}

const miniBrowser = () => ['/usr/lib', '/usr/libexec'].filter(existsSync).flatMap((root) => [root, ...readdirSync(root).filter((one) => /linux-gnu/.test(one)).map((one) => join(root, one))])
  .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((part) => join(folder, part, 'MiniBrowser'))).find(existsSync);
const onPath = (program) => spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
const installed = (name) => (name === 'webkit' ? Boolean(miniBrowser() && onPath('WebKitWebDriver') && onPath('Xvfb')) : onPath('firefox-esr') !== '' || onPath('firefox') !== '');

function install(name) {
  if (process.platform !== 'linux' || !onPath('apt-get')) return `no ${name} here, and no apt to install it`;
  if (process.getuid?.() !== 0) return `no ${name} here; apt-get install ${PACKAGES[name].join(' ')} needs root`;
  console.log(`installing ${PACKAGES[name].join(' ')}`);
  const options = { encoding: 'utf8', timeout: 8 * MINUTES, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  const { status, stderr } = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES[name]], options);
  return status === 0 && installed(name) ? null : `apt does not install it: ${String(stderr ?? '').trim().split('\n').at(-1)}`;
}

async function startWebKit() {
  const { child: screen, text: display } = await started('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {}, 3);
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: `:${display.trim()}`, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  await answers(port);
  const address = `http://127.0.0.1:${port}`;
  const { sessionId } = await http(`${address}/session`, 'POST', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } } } });
  const stop = () => [driver, screen].forEach((child) => child.kill());
  return {
    processes: () => childrenOf(driver.pid),
    command: (name, parameters = {}) => {
      const [method, path] = HTTP[name](parameters);
      return http(`${address}/session/${sessionId}${path}`, method, method === 'POST' ? parameters : undefined);
    },
    stop,
  };
}

const HTTP = {
  Navigate: () => ['POST', '/url'],
  SetTimeouts: () => ['POST', '/timeouts'],
  SetWindowRect: () => ['POST', '/window/rect'],
  ExecuteScript: () => ['POST', '/execute/sync'],
  ExecuteAsyncScript: () => ['POST', '/execute/async'],
  ElementClick: ({ id }) => ['POST', `/element/${id}/click`],
  ElementSendKeys: ({ id }) => ['POST', `/element/${id}/value`],
  PerformActions: () => ['POST', '/actions'],
  TakeScreenshot: () => ['GET', '/screenshot'],
  DeleteSession: () => ['DELETE', ''],
};

async function http(url, method, body) {
  const response = await fetch(url, { method, signal: AbortSignal.timeout(MINUTES), ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message ?? ''}`);
  return value;
}

async function startFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-firefox-'));
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), [['marionette.port', port], ['media.autoplay.default', 0], ['browser.shell.checkDefaultBrowser', false], ['datareporting.policy.dataSubmissionEnabled', false],
    ['app.update.enabled', false], ['browser.aboutwelcome.enabled', false]].map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`).join('\n'));
  const child = spawn(onPath('firefox-esr') || onPath('firefox'), ['--marionette', '--headless', '--no-remote', '--profile', profile], { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  await answers(port);
  const socket = createConnection(port, '127.0.0.1');
  const send = marionette(socket);
  await send('NewSession', {});
  return {
    processes: () => [child.pid, ...childrenOf(child.pid)],
    command: async (name, parameters = {}) => {
      const told = await send(name, parameters);
      return told !== null && typeof told === 'object' && 'value' in told ? told.value : told;
    },
    stop: () => {
      socket.destroy();
      child.once('exit', () => rmSync(profile, { recursive: true, force: true }));
      child.kill();
    },
  };
}

/** Marionette's words: a length, a colon, `[0, number, command, parameters]`; answers `[1, number, error, result]`. */
function marionette(socket) {
  const waiting = new Map();
  let count = 0;
  let buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (let colon = buffer.indexOf(58); colon !== -1; colon = buffer.indexOf(58)) {
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, number, error, result] = message;
      const { done, fail } = waiting.get(number) ?? {};
      waiting.delete(number);
      if (error) fail?.(new Error(`${error.error}: ${error.message}`));
      else done?.(result);
    }
  });
  return (name, parameters) => new Promise((done, fail) => {
    count += 1;
    waiting.set(count, { done, fail });
    const text = JSON.stringify([0, count, `WebDriver:${name}`, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
}

/** Starts a program and waits for what it first writes. */
function started(command, args, env, descriptor) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.once('error', fail);
    child.stdio[descriptor].once('data', (data) => done({ child, text: String(data) }));
  });
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(port) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const open = await new Promise((done) => {
      const socket = createConnection(port, '127.0.0.1', () => (socket.destroy(), done(true)));
      socket.once('error', () => done(false));
    });
    if (open) return;
    await new Promise((after) => setTimeout(after, 100));
  }
  throw new Error('the browser does not answer');
}

/** All processes that a process started, and those they started. */
function childrenOf(pid) {
  const pairs = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent) => pairs.filter(([, above]) => above === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}
