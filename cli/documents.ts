/** Files of every form that is read → a draft, for the commands that take a document. PDF.js and the readers of packed files load when they are needed. */
import { basename } from 'node:path';
import { problemError } from '../lib/core/problem';
import { readText, type DraftDocument } from '../lib/documents';
import { formOf, HEAD_BYTES } from '../lib/documents/files/form';
import { readBytes } from './files';
import type { ReadFile } from '../lib/documents/files';
import type { Problem } from '../lib/core/model';

export interface OpenedDocument {
  readonly draft: DraftDocument;
  readonly problems: readonly Problem[];
  /** Whether the draft's text was made from the file rather than being its own: places in it are none in the file. */
  readonly isMade: boolean;
}

/** Reads a text, Markdown, web page, Word file, book or PDF. A book is read whole, chapter after chapter. Throws a problem when the file is no document. */
export async function openDocument(name: string): Promise<OpenedDocument> {
  const bytes = readBytes(name);
  const form = formOf(bytes.subarray(0, HEAD_BYTES), name);
  const isMade = form !== 'text';
  const { draft, problems } = isMade ? await readMade(bytes, basename(name), form === 'pdf') : readText(bytes, basename(name));
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal) throw problemError(refusal);
  if (!draft) throw new Error('Inconsistent: a document without draft and without problem');
  return { draft, problems, isMade };
}

async function readMade(bytes: Uint8Array, name: string, isPdf: boolean): Promise<ReadFile> {
  if (isPdf) {
    const { readPdf } = await import('../lib/documents/pdf/read-pdf');
    return readPdf({ bytes, name, isCut: false }, () => undefined);
  }
  const { readFile } = await import('../lib/documents/files');
  const read = await readFile(bytes, name, () => undefined);
  if (read.chapters.length === 0) return read;
  const { draftOf, nameWithoutEnding } = await import('../lib/documents/files/read-file');
  return draftOf(read.chapters.map(({ text }) => text).join('\n\n'), name, { title: nameWithoutEnding(name), date: '', url: '' });
}
