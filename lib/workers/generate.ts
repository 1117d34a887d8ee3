/** Worker: reads a text, finds its facts, and makes notes of those kept. Only this worker knows English. */
import { generate, notesFromFacts, verifyProposed, type FoundFacts, type Generated, type GenerateProgress, type NotesOfDocument, type NotesRequest, type ProposedCard } from '../facts';
import { readText, type DraftDocument, type ReadDocument } from '../documents';
import { serve } from './call';
import { englishHere } from './english';
import type { Document, Fact } from '../core/model';

export type ReadDraft = (args: { readonly input: string; readonly name: string }) => ReadDocument;
export type Generate = (draft: DraftDocument, progress: (value: GenerateProgress) => void) => Promise<Generated>;
export type VerifyProposed = (args: { readonly document: Document; readonly proposed: readonly ProposedCard[]; readonly known: readonly Fact[] }) => Promise<FoundFacts>;
export type MakeNotes = (request: NotesRequest) => NotesOfDocument;

const readDraft: ReadDraft = ({ input, name }) => readText(input, name);

/** Telling of every sentence would cost more than finding its facts. */
const generateWithProgress: Generate = async (draft, progress) => {
  progress({ stage: 'loading', done: 0, total: 0 });
  const english = await englishHere();
  let told = 0;
  return generate(english, draft, (value) => {
    const part = Math.floor((value.done / Math.max(1, value.total)) * 20) + (value.stage === 'finding' ? 100 : 0);
    if (part === told) return;
    told = part;
    progress(value);
  });
};

const verify: VerifyProposed = async ({ document, proposed, known }) => verifyProposed(await englishHere(), document, proposed, known);

const makeNotes: MakeNotes = (request) => notesFromFacts(request);

serve({ readDraft, generate: generateWithProgress, notesFromFacts: makeNotes, verifyProposed: verify });
