import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problemError, problemOf } from '../core/problem';
import { callWorker, serve } from './call';

type Listener = ((event: { data: unknown }) => void) | null;

/** A worker in this thread: what it is sent reaches `serve`, what `serve` posts comes back, both a turn later. */
class LocalWorker extends EventTarget {
  static made: LocalWorker[] = [];
  onmessage: Listener = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  readonly scope: { onmessage: Listener; postMessage: (data: unknown) => void } = {
    onmessage: null,
    postMessage: (data) => queueMicrotask(() => this.ended || this.onmessage?.({ data: structuredClone(data) })),
  };
  constructor(readonly url: string) {
    super();
    LocalWorker.made.push(this);
    vi.stubGlobal('self', this.scope);
    serve(handlers);
  }
  postMessage(data: unknown): void {
    queueMicrotask(() => {
      vi.stubGlobal('self', this.scope);
      this.scope.onmessage?.({ data: structuredClone(data) });
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

const refused = { code: 'file-empty', where: 'x', values: { n: 1 }, severity: 'error' } as const;
const handlers = {
  double: (n: number, progress: (value: unknown) => void) => { progress(n); return n * 2; },
  refuse: () => { throw problemError(refused); },
  crash: () => { throw new Error('oops'); },
  wait: () => new Promise<never>(() => undefined),
};
type Double = typeof handlers.double;

beforeEach(() => { LocalWorker.made = []; vi.stubGlobal('Worker', LocalWorker); });
afterEach(() => vi.unstubAllGlobals());

it('gives the answer, tells progress, and keeps one worker for the next call', async () => {
  const told: unknown[] = [];
  expect(await callWorker<Double>('keep', 'double', 3, { onProgress: (value) => told.push(value) })).toBe(6);
  expect(await callWorker<Double>('keep', 'double', 4)).toBe(8);
  expect(told).toEqual([3]);
  expect(LocalWorker.made.map(({ url, ended }) => [url, ended])).toEqual([['/workers/keep.js', false]]);
});

it('carries problems over, and turns crashes into one', async () => {
  await expect(callWorker('fail', 'refuse', undefined as never)).rejects.toMatchObject({ problem: refused });
  const error = await callWorker('fail', 'crash', undefined as never).catch((thrown: unknown) => thrown);
  expect(problemOf(error)).toMatchObject({ code: 'worker-failed', values: { detail: 'oops' } });
});

it('ends the worker of a cancelled call, and only that one', async () => {
  const abort = new AbortController();
  const waiting = callWorker('stop', 'wait', undefined as never, { signal: abort.signal });
  const other = callWorker<Double>('stop', 'double', 1);
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(await other).toBe(2);
  expect(LocalWorker.made.map(({ ended }) => ended)).toEqual([true, false]);
  await expect(callWorker('stop', 'double', 1 as never, { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

it('tells of a worker that cannot start', async () => {
  const call = callWorker<Double>('missing', 'double', 1);
  LocalWorker.made[0]!.onerror?.({ message: 'not found' });
  await expect(call).rejects.toMatchObject({ problem: { code: 'worker-failed', where: 'missing' } });
  expect(LocalWorker.made[0]!.ended).toBe(true);
});
