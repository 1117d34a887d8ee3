import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.mjs';

let folder;
let server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'factdeck-serve-'));
  mkdirSync(join(folder, 'out/deck'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'out/index.html'), 'home');
  writeFileSync(join(folder, 'out/404.html'), 'nothing here');
  writeFileSync(join(folder, 'out/deck/index.html'), 'a deck');
  writeFileSync(join(folder, 'out/sw.js'), 'x'.repeat(5000));
  server = await serve({ folder: join(folder, 'out'), basePath: '/cards' });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Without fetch, which would tidy the path before it asks. */
function ask(path, options = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('serve', () => {
  test.each([
    ['/cards/', 200, 'home'],
    ['/cards/?deck=1', 200, 'home'],
    ['/cards/deck/', 200, 'a deck'],
    ['/cards/deck/?id=%E2%82%AC', 200, 'a deck'],
    ['/cards/none', 404, 'nothing here'],
    ['/cards/%', 404, 'nothing here'],
    ['/elsewhere', 404, 'nothing here'],
    ['/cards/../secret.txt', 404, 'nothing here'],
    ['/cards/..%2fsecret.txt', 404, 'nothing here'],
    ['/cards/..%5csecret.txt', 404, 'nothing here'],
    ['/cards/%00', 404, 'nothing here'],
    ['/cards//etc/hosts', 404, 'nothing here'],
  ])('%s answers %i', async (path, status, body) => {
    expect(await ask(path)).toMatchObject({ status, body });
  });

  test('a page without its last slash is sent to it, with its query', async () => {
    expect(await ask('/cards/deck?id=7')).toMatchObject({ status: 308, headers: { location: '/cards/deck/?id=7' } });
  });

  test('the root leads to the base path', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/cards/' } });
  });

  test('HEAD gets the headers alone, anything but GET and HEAD is refused', async () => {
    expect(await ask('/cards/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '4' } });
    expect(await ask('/cards/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  test('headers that a page cannot give itself are sent with every answer', async () => {
    for (const path of ['/cards/', '/cards/none', '/cards/deck']) {
      expect((await ask(path)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  test('a file that has not changed is not sent again, and text is compressed', async () => {
    const { headers } = await ask('/cards/sw.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'content-encoding': 'gzip', 'cache-control': 'no-cache' });
    expect(await ask('/cards/sw.js', { headers: { 'if-none-match': headers.etag } })).toMatchObject({ status: 304, body: '' });
  });

  test('a taken port is refused, not moved', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
