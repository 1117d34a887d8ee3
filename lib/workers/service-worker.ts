/**
 * The service worker: keeps every file of one build and answers from it, with or without a network.
 *
 * One cache per version, filled as a whole or not at all. A new version waits until a page says `take-over`;
 * it never takes over by itself, for an open page of the old build would ask for files that are gone.
 * What is shared to the app arrives here as a POST and is put aside for the page that reads it (`takeShared` in offline-client.ts).
 * The build puts FACTDECK_VERSION and FACTDECK_FILES in.
 */
import { assetUrl } from './base-path';
import { DECK_FILE, SHARED_CACHE, SHARED_KEY, TAKE_OVER } from './offline-names';

declare const self: ServiceWorkerGlobalScope;
declare const FACTDECK_VERSION: string;
/** [path, SHA-256 in base64] of every file; paths begin with a slash and know no base path. */
declare const FACTDECK_FILES: readonly (readonly [path: string, hash: string])[];

const PREFIX = 'factdeck-files-';
const CACHE = PREFIX + FACTDECK_VERSION;
const HASH_HEADER = 'x-factdeck-hash';
const DOWNLOADS_AT_ONCE = 6;

const paths = new Set(FACTDECK_FILES.map(([path]) => path));

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldVersions().then(() => self.clients.claim())));
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const root = assetUrl('/');
  if (url.origin !== self.location.origin || !url.pathname.startsWith(root)) return;
  const path = url.pathname.slice(root.length - 1);
  const { method } = event.request;
  if (method === 'POST' && /^\/create\/?$/.test(path)) event.respondWith(putAside(event.request));
  else if (method === 'GET' || method === 'HEAD') event.respondWith(answer(event.request, path));
});

/** Fills this version's cache: what an older version has under the same hash is copied, the rest is downloaded. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  const older = await olderCaches();
  const waiting = [...FACTDECK_FILES];
  const keepNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const [path, hash] = file;
      if ((await cache.match(assetUrl(path)))?.headers.get(HASH_HEADER) === hash) continue;
      await cache.put(assetUrl(path), (await copyOf(older, path, hash)) ?? (await download(path, hash)));
    }
  };
  await Promise.all(Array.from({ length: DOWNLOADS_AT_ONCE }, keepNext));
}

async function copyOf(older: readonly Cache[], path: string, hash: string): Promise<Response | null> {
  for (const cache of older) {
    const kept = await cache.match(assetUrl(path));
    if (kept?.headers.get(HASH_HEADER) === hash) return kept;
  }
  return null;
}

/** Fails when the host answers with anything but this build's bytes, as in the middle of a deployment. */
async function download(path: string, hash: string): Promise<Response> {
  const response = await fetch(assetUrl(path), { cache: 'no-cache', integrity: `sha256-${hash}` });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  const headers = { 'content-type': response.headers.get('content-type') ?? '', [HASH_HEADER]: hash };
  // A new response: browsers refuse a redirected one as the answer to a navigation.
  return new Response(await response.blob(), { headers });
}

/** Keeps the version before this one too: pages that have not reloaded yet may ask for its files. */
async function dropOldVersions(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

async function olderCaches(): Promise<Cache[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  return Promise.all(names.map((name) => caches.open(name)));
}

/** The kept file of that path, whatever its query; else the network; else our "not found" page. */
async function answer(request: Request, path: string): Promise<Response> {
  const kept = await keptFile(path);
  if (kept) return request.method === 'HEAD' ? new Response(null, kept) : kept;
  try {
    return await fetch(request);
  } catch {
    const page = request.mode === 'navigate' ? await keptFile('/404.html') : null;
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }
}

async function keptFile(path: string): Promise<Response | null> {
  const name = nameOf(path);
  if (paths.has(name)) return (await (await caches.open(CACHE)).match(assetUrl(name))) ?? null;
  for (const cache of await olderCaches()) {
    const kept = path.startsWith('/_next/static/') ? await cache.match(assetUrl(path)) : undefined;
    if (kept) return kept;
  }
  return null;
}

/** `/deck` and `/deck/` are both the page `/deck/index.html`. */
function nameOf(path: string): string {
  const decoded = decodePath(path);
  return paths.has(decoded) ? decoded : `${decoded.replace(/\/$/, '')}/index.html`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function putAside(request: Request): Promise<Response> {
  const cache = await caches.open(SHARED_CACHE);
  const form = await request.formData();
  await cache.put(assetUrl(SHARED_KEY), new Response(form));
  return Response.redirect(assetUrl(`${pageFor(form)}?shared=1`), 303);
}

/** Decks go to the screen of imports by their names; a text may be either, and is looked at by the page. */
function pageFor(form: FormData): string {
  const [file] = form.getAll('files');
  return file instanceof File && DECK_FILE.test(file.name) ? '/import/' : '/create/';
}
