/** Problems as errors, so that they can cross a promise or a worker and be read again on the other side. */
import type { Problem } from '../core/model';

/** An error that carries `problem`; `problemOf` gives it back. */
export function problemError(problem: Problem): Error & { readonly problem: Problem } {
  return Object.assign(new Error(problem.code), { problem });
}

/** The problem an error carries, or `worker-failed` for anything unforeseen. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return error.problem as Problem;
  return workerFailed('', error instanceof Error ? error.message : String(error));
}

export function workerFailed(where: string, detail: string): Problem {
  return { code: 'worker-failed', where, values: { detail }, severity: 'error' };
}
