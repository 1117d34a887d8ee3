/**
 * `npm start`: installs what is missing, builds what is old, serves the app and prints its address.
 * PORT and HOST choose where (127.0.0.1:3000 unless set), BASE_PATH under which path.
 * Cards belong to an address, so the port never moves by itself.
 */
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { ROOT, basePathOf, onEnd } from './project.mjs';
import { serve } from './serve.mjs';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
const basePath = basePathOf();
const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}${basePath}/`;

if (!Number.isInteger(port) || port < 1 || port > 65535) stop(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
const holder = await whoHolds(address);
if (holder === 'us') {
  console.log(`Factdeck already runs at ${address}`);
  process.exit(0);
}
if (holder === 'another') stopTaken();
if (!(await installPackages())) process.exit(1);
// Only now: building needs packages.
const { buildApp, isBuilt } = await import('./build.mjs');
if (!isBuilt('out', basePath)) {
  console.log('Building …');
  if (!(await buildApp('out', basePath).catch((error) => console.error(error.message)))) stop('The build failed: see the lines above.');
}
const { stop: close, url } = await serve({ folder: join(ROOT, 'out'), basePath, host, port }).catch((error) =>
  error.code === 'EADDRINUSE' ? stopTaken() : stop(`Cannot listen on ${host}:${port}: ${error.message}`),
);
console.log(`Factdeck runs at ${url} (stop it with Ctrl+C)`);
onEnd(() => void close().then(() => process.exit(0)));

/** @returns {Promise<'nobody' | 'us' | 'another'>} who answers on that address */
async function whoHolds(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(1500) });
    return response.headers.get('server') === 'factdeck' ? 'us' : 'another';
  } catch (error) {
    return error.cause?.code === 'ECONNREFUSED' ? 'nobody' : 'unknown';
  }
}

function stopTaken() {
  stop(`Port ${port} is taken by another program: choose a free one with PORT=${port + 1} npm start, and keep to it, for cards belong to an address.`);
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
