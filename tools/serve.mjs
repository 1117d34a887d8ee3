/**
 * Serves a built app as files, with the headers that a page cannot give itself.
 * Plain Node: no packages. Listens on this machine only unless HOST says otherwise.
 *
 * Usage: node tools/serve.mjs [folder]   (PORT, HOST; the base path is read from the build)
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, isMain } from './project.mjs';

/** Sent with every answer; a browser that asks another program on our port does not see the first. */
const HEADERS = {
  server: 'factdeck',
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /^(text|application\/(json|manifest))|svg/;

/**
 * Starts to serve.
 * @param {{ folder: string, basePath?: string, host?: string, port?: number }} options port 0 takes any free one
 * @returns {Promise<{ server: import('node:http').Server, url: string, stop: () => Promise<void> }>}
 *   url ends with a slash; rejects with EADDRINUSE when the port is taken
 */
export function serve({ folder, basePath = '', host = '127.0.0.1', port = 0 }) {
  const server = createServer((request, response) => answer(request, response, resolve(folder), basePath));
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      const shown = host.includes(':') ? `[${host}]` : host;
      const stop = () => new Promise((stopped) => (server.close(stopped), server.closeAllConnections()));
      done({ server, url: `http://${shown}:${server.address().port}${basePath}/`, stop });
    });
  });
}

function answer(request, response, folder, basePath) {
  const send = (status, headers, body) => {
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { allow: 'GET, HEAD' }, '');
  const [address, query] = request.url.split(/\?(.*)/s);
  const path = pathBelow(address, basePath);
  if (path === null && basePath && address === '/') return send(302, { location: `${basePath}/` }, '');
  const found = path === null ? null : fileAt(folder, path);
  if (found === 'slash') return send(308, { location: `${address}/${query ? `?${query}` : ''}` }, '');
  if (found) return sendFile(request, send, found, 200, path);
  const page = join(folder, '404.html');
  if (existsSync(page)) return sendFile(request, send, page, 404, '/404.html');
  return send(404, { 'content-type': TYPES['.txt'] }, 'Not found');
}

/** The decoded path below the base path, beginning with a slash; null for anything else. */
function pathBelow(address, basePath) {
  if (!address.startsWith(`${basePath}/`)) return null;
  try {
    return decodeURIComponent(address.slice(basePath.length));
  } catch {
    return null;
  }
}

/** The file a path stands for, 'slash' for a page asked without its last slash, null for none. */
function fileAt(folder, path) {
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep) && file !== folder + sep) return null;
  if (!existsSync(file)) return null;
  if (statSync(file).isFile()) return file;
  if (!existsSync(join(file, 'index.html'))) return null;
  return path.endsWith('/') ? join(file, 'index.html') : 'slash';
}

function sendFile(request, send, file, status, path) {
  const content = readFileSync(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': type,
    // The app's own pages frame this one (lib/workers/assistant-client.ts).
    ...(path === '/assistant.html' ? { 'content-security-policy': "frame-ancestors 'self'" } : {}),
    etag,
    vary: 'accept-encoding',
    'cache-control': path.startsWith('/_next/static/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (status === 200 && request.headers['if-none-match'] === etag) return send(304, headers, '');
  const zip = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zip ? compressed(etag, content) : content;
  send(status, { ...headers, ...(zip ? { 'content-encoding': 'gzip' } : {}), 'content-length': body.length }, body);
}

/** Each content is compressed once. */
const zipped = new Map();

function compressed(etag, content) {
  if (!zipped.has(etag)) zipped.set(etag, gzipSync(content));
  return zipped.get(etag);
}

if (isMain(import.meta.url)) {
  const folder = join(ROOT, process.argv[2] ?? 'out');
  const { basePath } = JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'));
  const { url } = await serve({ folder, basePath, host: process.env.HOST || undefined, port: Number(process.env.PORT ?? 3000) });
  console.log(url);
}
