/**
 * The page's side of working offline: when everything is kept, when a new version waits, how it takes over,
 * and what another app has shared with us. The other side is service-worker.ts.
 */
import { assetUrl } from './base-path';
import { SHARED_CACHE, SHARED_KEY, TAKE_OVER } from './offline-names';

/** Whoever writes holds this Web Lock meanwhile, so that no page is reloaded in the middle of it. */
export const WRITE_LOCK = 'factdeck-write';

/** Told to a window just before it reloads into a new version. */
export const BEFORE_RELOAD = 'factdeck:before-reload';

/** How long a reload waits for writes. */
const PATIENCE_MS = 1_000;
const TAKE_OVER_MS = 5_000;
const LOOK_AGAIN_MS = 60 * 60 * 1_000;

export interface OfflineListener {
  /** Every file is kept: from now on the app opens without a network. Called once. */
  readonly onReady?: () => void;
  /** A new version is complete and waits for `applyUpdate`. May be called again for a newer one. */
  readonly onWaiting?: () => void;
}

/** What another app shared with us; texts are '' when absent. */
export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly File[];
}

/**
 * Registers the service worker (in a built app only) and reports on it until the returned function is called.
 * Once a new version has taken over, in whatever tab that was asked for, this page reloads.
 */
export function watchOffline(listener: OfflineListener): () => void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return () => {};
  const end = new AbortController();
  const { signal } = end;
  void navigator.serviceWorker.ready.then(() => !signal.aborted && listener.onReady?.());
  void register(listener, signal);
  return () => end.abort();
}

/**
 * Lets the waiting version take over; every tab finishes its writes and reloads. Nothing happens when none waits.
 * False when the browser still keeps the old worker after TAKE_OVER_MS: Chromium does, rarely and with nothing under
 * way in it, for up to five minutes.
 */
export async function applyUpdate(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration(assetUrl('/'));
  const { waiting } = registration ?? {};
  if (!waiting) return true;
  await writesFinished();
  waiting.postMessage(TAKE_OVER);
  await new Promise((passed) => setTimeout(passed, TAKE_OVER_MS));
  return waiting.state !== 'installed';
}

/** Takes what was shared with us, once: the second call gives null. */
export async function takeShared(): Promise<Shared | null> {
  if (!('caches' in globalThis)) return null;
  const cache = await caches.open(SHARED_CACHE);
  const kept = await cache.match(assetUrl(SHARED_KEY));
  if (!kept) return null;
  await cache.delete(assetUrl(SHARED_KEY));
  const form = await kept.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
  return { title: text('title'), text: text('text'), url: text('url'), files };
}

/** Files the system opened with the installed app, one by one; nothing where browsers cannot do that. */
export function watchOpenedFiles(listener: (file: File) => void): void {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(async ({ files }) => {
    for (const handle of files) listener(await handle.getFile());
  });
}

/** The part of the File Handling API that is used; TypeScript's library does not know it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

async function register({ onWaiting }: OfflineListener, signal: AbortSignal): Promise<void> {
  const registration = await navigator.serviceWorker
    .register(assetUrl('/sw.js'), { scope: assetUrl('/'), updateViaCache: 'none' })
    .catch(() => null);
  if (!registration || signal.aborted) return;
  const tell = (): void => {
    if (registration.waiting && registration.active && !signal.aborted) onWaiting?.();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', tell, { signal });
  // The first worker ever claims pages of its own version: nothing to reload for.
  let served = registration.active !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (served) void reloadSafely();
    served = true;
  }, { signal });
  tell();
  follow();
  registration.addEventListener('updatefound', follow, { signal });
  lookAgain(registration, signal);
}

/** Looks for a new version each hour and whenever the person comes back; being offline is no failure. */
function lookAgain(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  const look = (): void => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', look, { signal });
  const timer = setInterval(look, LOOK_AGAIN_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

async function reloadSafely(): Promise<void> {
  window.dispatchEvent(new Event(BEFORE_RELOAD));
  await writesFinished();
  location.reload();
}

/** Resolves when nobody holds the write lock, and after PATIENCE_MS in any case. */
async function writesFinished(): Promise<void> {
  if (!('locks' in navigator)) return;
  await navigator.locks.request(WRITE_LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {}).catch(() => {});
}
