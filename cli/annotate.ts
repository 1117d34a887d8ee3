/** `factdeck annotate`: a document → its sentences as JSON. */
import { viewOfDocument } from '../lib/documents';
import { annotateDocument } from '../lib/language';
import { englishOnDisk } from './english';
import { openDocument } from './documents';

/** Throws a problem when the file is no document. */
export async function annotateFile(name: string): Promise<object> {
  const { draft } = await openDocument(name);
  const sentences = annotateDocument(await englishOnDisk(), viewOfDocument(draft)).map(({ start, end, tokens }) => ({
    start, end,
    tokens: tokens.map(({ start: from, end: to, text, lemma, tag, pos, head, dep, ent, iob }) => ({ start: from, end: to, text, lemma, tag, pos, head, dep, ent, iob })),
  }));
  return { sentences };
}
