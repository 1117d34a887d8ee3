/** Worker: reads a text, finds its facts, and makes notes of those kept. The language model lives in this bundle alone. */
import { generate, notesFromFacts, type Generated, type GenerateProgress, type NotesOfDocument, type NotesRequest } from '../facts';
import { readText, type DraftDocument, type ReadDocument } from '../documents';
import { serve } from './call';

export type ReadDraft = (args: { readonly input: Uint8Array | string; readonly name: string }) => ReadDocument;
export type Generate = (draft: DraftDocument, progress: (value: GenerateProgress) => void) => Generated;
export type MakeNotes = (request: NotesRequest) => NotesOfDocument;

const readDraft: ReadDraft = ({ input, name }) => readText(input, name);

/** Telling of every sentence would cost more than finding its facts. */
const generateWithProgress: Generate = (draft, progress) => {
  let told = 0;
  return generate(draft, (value) => {
    const part = Math.floor((value.done / Math.max(1, value.total)) * 20) + (value.stage === 'finding' ? 100 : 0);
    if (part === told) return;
    told = part;
    progress(value);
  });
};

const makeNotes: MakeNotes = (request) => notesFromFacts(request);

serve({ readDraft, generate: generateWithProgress, notesFromFacts: makeNotes });
