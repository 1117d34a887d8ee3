/** The page's side of import.ts. */
import { callWorker } from './call';
import { DECK_FILE } from './offline-names';
import type { HoldsCards, ParseFile, ParseTable, PreviewTable } from './import';
import type { Parsed } from '../core/parsed';
import type { TableMapping, TablePreview } from '../core/table-mapping';

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

/** Whether a file is one for the screen of imports: by its name, and a text by what is in it. */
export async function isDeckFile(file: File): Promise<boolean> {
  if (DECK_FILE.test(file.name)) return true;
  return /\.(?:txt|text|md|markdown)$/i.test(file.name) && callWorker<HoldsCards>('import', 'holdsCards', file);
}

/** What the first rows of a table become; with `isNew` its columns are guessed anew. */
export function previewTable(file: Blob, mapping: TableMapping, isNew: boolean): Promise<TablePreview> {
  return callWorker<PreviewTable>('import', 'previewTable', { file, mapping, isNew });
}

/** Reads a table as a person says. Rejects as `parseFile`. */
export function parseTable(file: Blob, name: string, mapping: TableMapping): Promise<Parsed> {
  return callWorker<ParseTable>('import', 'parseTable', { file, name, mapping });
}
