/** The page's side of import.ts. */
import { callWorker } from './call';
import type { ParseFile } from './import';
import type { Parsed } from '../core/parsed';

/**
 * Reads a file, or a pasted text under a name that may be empty, in a worker. `onProgress` counts bytes; `knownMedia` are
 * names of pictures and sounds that are here already.
 * Rejects with an error that `problemOf` (core/problem) reads, or an AbortError once `signal` is aborted.
 */
export async function parseFile(
  file: File | { readonly name: string; readonly text: string }, signal?: AbortSignal, onProgress?: (progress: { done: number; total: number }) => void,
  knownMedia?: ReadonlySet<string>,
): Promise<Parsed> {
  const content = file instanceof File ? file : new Blob([file.text]);
  return callWorker<ParseFile, { done: number; total: number }>('import', 'parseFile', { name: file.name, file: content, knownMedia }, { signal, onProgress, isLast: true });
}
