/** Files that are more than text → drafts. Not part of the folder's first door: it brings large packages with it. */
import { readText } from '../read-text';
import { readDocx } from './docx';
import { readEpub } from './epub';
import { formOf, HEAD_BYTES } from './form';
import { readHtml } from './html';
import { readMhtml } from './mhtml';
import { refused, type ReadFile, type ReadProgress } from './read-file';

export type { ReadFile } from './read-file';

/** Reads every form but PDF, which has a worker of its own. Never throws for what is in the file. */
export async function readFile(bytes: Uint8Array, name: string, progress: (value: ReadProgress) => void): Promise<ReadFile> {
  switch (formOf(bytes.subarray(0, HEAD_BYTES), name)) {
    case 'html': return readHtml(bytes, name);
    case 'mhtml': return readMhtml(bytes, name);
    case 'docx': return readDocx(bytes, name);
    case 'epub': return readEpub(bytes, name, progress);
    case 'office': return refused('document.office', name);
    case 'other': case 'pdf': return refused('document.otherForm', name);
    case 'text': return { ...readText(bytes, name), chapters: [] };
  }
}
