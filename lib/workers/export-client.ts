/** The page's side of export.ts. */
import { callWorker } from './call';
import type { PrintFile } from './export';
import type { CollectionParts } from '../core/model';
import type { PrintedFile, PrintedFormat, PrintOptions } from '../formats/print';

export type { PrintedFile, PrintOptions } from '../formats/print';

/** Prints parts of the collection in a worker. Rejects with an AbortError once `signal` is aborted. */
export function printFile(parts: CollectionParts, format: PrintedFormat, options: PrintOptions, signal?: AbortSignal): Promise<PrintedFile> {
  return callWorker<PrintFile>('export', 'printFile', { parts, format, options }, { signal });
}
