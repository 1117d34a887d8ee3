/** Worker: reads files that hold a text: plain, Markdown, web page, Word, EPUB. */
import { readFile as read, type ReadFile } from '../documents/files';
import { serve } from './call';
import type { ReadProgress } from '../documents/files/read-file';

export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
}
export type ReadAnyFile = (file: FileToRead, progress: (value: ReadProgress) => void) => Promise<ReadFile>;

const readFile: ReadAnyFile = ({ bytes, name }, progress) => read(bytes, name, progress);

serve({ readFile });
