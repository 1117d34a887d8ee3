/** Problems as errors, so that they can leave a deep call, cross a promise or a worker, and be read again. */
import type { Problem, Result } from './model';

/** An error that carries `problem`; `problemOf` gives it back. */
export function problemError(problem: Problem): Error & { readonly problem: Problem } {
  return Object.assign(new Error(problem.code), { problem });
}

/** The problem an error carries, or `worker-failed` for anything unforeseen. */
export function problemOf(error: unknown): Problem {
  return problemIn(error) ?? workerFailed('', error instanceof Error ? error.message : String(error));
}

/** What `make` gives, or the problem it threw. Errors that carry no problem pass through: they are bugs. */
export function resultOf<T>(make: () => T): Result<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

export function workerFailed(where: string, detail: string): Problem {
  return { code: 'worker-failed', where, values: { detail }, severity: 'error' };
}

/** The problem an error carries, or null: then the error is a bug. */
export function problemIn(error: unknown): Problem | null {
  return error instanceof Error && 'problem' in error ? (error.problem as Problem) : null;
}
