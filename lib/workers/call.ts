/**
 * Calls between a page and its workers. A worker entry calls `serve(handlers)`; the page calls
 * `callWorker`. One idle worker is kept per name; a cancelled call ends its worker.
 */
import { assetUrl } from './base-path';
import { problemError, problemOf, workerFailed } from '../core/problem';
import type { Problem } from '../core/model';

export type Handler<Args, Answer> = (args: Args, progress: (value: unknown) => void) => Answer | Promise<Answer>;
type AnyHandler = (args: never, progress: (value: unknown) => void) => unknown;

export interface CallOptions<Progress> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Ends the worker afterwards: a heap that has grown is not given back otherwise. */
  readonly isLast?: boolean | undefined;
}

interface Request { readonly method: string; readonly args: unknown }
type Reply =
  | { readonly type: 'progress'; readonly value: unknown }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type?: undefined };

/** Answers the page's calls. A handler fails by `throw problemError(problem)`. */
export function serve(handlers: Readonly<Record<string, AnyHandler>>): void {
  const post = (reply: Reply): void => self.postMessage(reply);
  self.onmessage = async ({ data: { method, args } }: MessageEvent<Request>) => {
    try {
      const handler = handlers[method];
      if (!handler) throw new Error(method);
      const value = await handler(args as never, (progress) => post({ type: 'progress', value: progress }));
      post({ type: 'done', value });
    } catch (error) {
      post({ type: 'failed', problem: problemOf(error) });
    }
  };
}

const idle = new Map<string, Worker>();

/** Runs `method` in `/workers/NAME.js`. Rejects with an error that `problemOf` reads, or an AbortError once cancelled. */
export function callWorker<H extends Handler<never, unknown>, Progress = unknown>(
  name: string, method: string, args: Parameters<H>[0], options: CallOptions<Progress> = {},
): Promise<Awaited<ReturnType<H>>> {
  const { onProgress, signal, isLast = false } = options;
  if (signal?.aborted) return Promise.reject(aborted());
  const worker = idle.get(name) ?? new Worker(assetUrl(`/workers/${name}.js`), { type: 'module' });
  idle.delete(name);
  return new Promise((resolve, reject) => {
    const end = (keep: boolean, settle: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      worker.onmessage = worker.onerror = null;
      if (keep && !idle.has(name)) idle.set(name, worker);
      else worker.terminate();
      settle();
    };
    const cancel = (): void => end(false, () => reject(aborted()));
    signal?.addEventListener('abort', cancel);
    worker.onerror = (event) => end(false, () => reject(problemError(workerFailed(name, event.message ?? ''))));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      // Packages that run in a worker may post messages of their own.
      if (data.type === undefined) return;
      if (data.type === 'progress') onProgress?.(data.value as Progress);
      else if (data.type === 'done') end(!isLast, () => resolve(data.value as Awaited<ReturnType<H>>));
      else end(!isLast, () => reject(problemError(data.problem)));
    };
    worker.postMessage({ method, args } satisfies Request);
  });
}

function aborted(): DOMException {
  return new DOMException('cancelled', 'AbortError');
}
