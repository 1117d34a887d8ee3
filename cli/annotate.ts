/** `factdeck annotate`: a document → its sentences as JSON. */
import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import { problemError } from '../lib/core/problem';
import { readText, viewOfDocument } from '../lib/documents';
import { annotateDocument, loadEnglish } from '../lib/language';
import { readBytes } from './files';

/** Stands in the same place seen from here and from the bundled program. */
const MODEL = fileURLToPath(new URL('../public/language/en.bin', import.meta.url));

/** Throws a problem when the file is no document. */
export async function annotateFile(name: string): Promise<object> {
  const { draft, problems } = readText(readBytes(name), basename(name));
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal) throw problemError(refusal);
  if (!draft) throw new Error('Inconsistent: a document without draft and without problem');
  const english = await loadEnglish(readBytes(MODEL));
  const sentences = annotateDocument(english, viewOfDocument(draft)).map(({ start, end, tokens }) => ({
    start, end,
    tokens: tokens.map(({ start: from, end: to, text, lemma, tag, pos, head, dep, ent, iob }) => ({ start: from, end: to, text, lemma, tag, pos, head, dep, ent, iob })),
  }));
  return { sentences };
}
