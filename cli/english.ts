/** The language model on disk. */
import { fileURLToPath } from 'node:url';
import { loadEnglish, type English } from '../lib/language';
import { readBytes } from './files';

/** Stands in the same place seen from here and from the bundled program, wherever that is run from. */
const MODEL = fileURLToPath(new URL('../public/language/en.bin', import.meta.url));

/** Throws a problem when the file is not there. */
export function englishOnDisk(): Promise<English> {
  return loadEnglish(readBytes(MODEL));
}
