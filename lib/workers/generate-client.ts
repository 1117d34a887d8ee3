/** The page's side of generate.ts. */
import { callWorker } from './call';
import type { FoundFacts, Generated, GenerateProgress, NotesOfDocument, NotesRequest, ProposedCard } from '../facts';
import type { DraftDocument, ReadDocument } from '../documents';
import type { Document, Fact } from '../core/model';
import type { CardToCheck, CheckCard, Generate, MakeNotes, ReadDraft, VerifyProposed } from './generate';

export type { DraftDocument, Generated, GenerateProgress, NotesOfDocument, NotesRequest, ReadDocument };

/** Reads a text as it stands in the box; `name` is that of the file it came from, or empty. Problems come in the result. */
export function readDraft(input: string, name: string): Promise<ReadDocument> {
  return callWorker<ReadDraft>('generate', 'readDraft', { input, name });
}

/** Finds the facts of a draft. Aborting `signal` ends the worker and rejects with an AbortError. */
export function generate(draft: DraftDocument, onProgress?: (progress: GenerateProgress) => void, signal?: AbortSignal): Promise<Generated> {
  return callWorker<Generate, GenerateProgress>('generate', 'generate', draft, { onProgress, signal });
}

/** Why a careful teacher would not take this card, in words; empty when nothing speaks against it. */
export function checkCard(card: CardToCheck): Promise<readonly string[]> {
  return callWorker<CheckCard>('generate', 'checkCard', card);
}

/** Decks, notes and cards of the facts a person kept, with the ids every device would give them. */
export function notesFromFacts(request: NotesRequest): Promise<NotesOfDocument> {
  return callWorker<MakeNotes>('generate', 'notesFromFacts', request);
}

/** Holds cards that something else proposed against the document, by the same rules as our own. `known` are the facts there are already. */
export function verifyProposed(document: Document, proposed: readonly ProposedCard[], known: readonly Fact[], signal?: AbortSignal): Promise<FoundFacts> {
  return callWorker<VerifyProposed>('generate', 'verifyProposed', { document, proposed, known }, { signal });
}
