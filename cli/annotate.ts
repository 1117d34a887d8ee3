/** `factdeck annotate`: a document → its sentences as JSON. */
import { basename } from 'node:path';
import { problemError } from '../lib/core/problem';
import { readText, viewOfDocument } from '../lib/documents';
import { annotateDocument } from '../lib/language';
import { englishOnDisk } from './english';
import { readBytes } from './files';

/** Throws a problem when the file is no document. */
export async function annotateFile(name: string): Promise<object> {
  const { draft, problems } = readText(readBytes(name), basename(name));
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal) throw problemError(refusal);
  if (!draft) throw new Error('Inconsistent: a document without draft and without problem');
  const sentences = annotateDocument(await englishOnDisk(), viewOfDocument(draft)).map(({ start, end, tokens }) => ({
    start, end,
    tokens: tokens.map(({ start: from, end: to, text, lemma, tag, pos, head, dep, ent, iob }) => ({ start: from, end: to, text, lemma, tag, pos, head, dep, ent, iob })),
  }));
  return { sentences };
}
