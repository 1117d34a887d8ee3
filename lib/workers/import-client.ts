/** The page's side of import.ts. */
import { callWorker } from './call';
import type { ParseFile, Piece } from './import';
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
  const pieces: Record<Piece['key'], unknown[]> = { notes: [], cards: [], operations: [], revlogs: [] };
  const take = (told: Piece | { done: number; total: number }): void => {
    if ('done' in told) onProgress?.(told);
    else for (const row of told.rows) pieces[told.key].push(row);
  };
  const parsed = await callWorker<ParseFile, Piece | { done: number; total: number }>('import', 'parseFile', { name: file.name, file: content, knownMedia }, { signal, onProgress: take, isLast: true });
  return { ...parsed, parts: { ...parsed.parts, ...pieces } as Parsed['parts'] };
}
