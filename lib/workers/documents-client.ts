/** The page's side of documents.ts and pdf.ts: which of the two reads a file, and how large it may be. */
import { callWorker } from './call';
import { LARGEST_FILE_MB, LONGEST_TEXT, MOST_PAGES } from '../documents/limits';
import type { Chapter, ReadFile, ReadProgress } from '../documents/files/read-file';
import type { ReadAnyFile } from './documents';
import type { ReadPdf } from './pdf';

export { LARGEST_FILE_MB, LONGEST_TEXT, MOST_PAGES };
export type { Chapter, ReadFile, ReadProgress };

/** What a file chooser offers, as extensions and types. */
export const FILE_KINDS = [
  '.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.mhtml', '.mht', '.docx', '.epub', '.pdf',
  'text/plain', 'text/markdown', 'text/html', 'application/xhtml+xml', 'multipart/related', 'application/pdf', 'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
].join(',');

export interface ReadOptions {
  /** Only the first pages of a PDF that has more than can be read. */
  readonly isCut?: boolean;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

/** Reads a file in a worker. Problems come in the result. Aborting `signal` ends the worker and rejects with an AbortError. */
export async function readFile(file: File, { isCut = false, onProgress, signal }: ReadOptions = {}): Promise<ReadFile> {
  const { name } = file;
  if (file.size > LARGEST_FILE_MB * 1_000_000) {
    const values = { size: Math.ceil(file.size / 1_000_000), limit: LARGEST_FILE_MB };
    return { draft: null, problems: [{ code: 'document.tooLarge', where: name, values, severity: 'error' }], chapters: [] };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const options = { onProgress, signal };
  return isPdf(bytes)
    ? callWorker<ReadPdf, ReadProgress>('pdf', 'readPdf', { bytes, name, isCut }, options)
    : callWorker<ReadAnyFile, ReadProgress>('documents', 'readFile', { bytes, name }, options);
}

/** The mark may stand anywhere in the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}
