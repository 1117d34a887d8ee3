/** Worker: reads a text, finds its facts, and makes notes of those kept. Only this worker knows English. */
import { failuresOf, generate, notesFromFacts, verifyProposed, type FoundFacts, type Generated, type GenerateProgress, type NotesOfDocument, type NotesRequest, type ProposedCard } from '../facts';
import { viewOf, type View } from '../core/view';
import { readText, type DraftDocument, type ReadDocument } from '../documents';
import { serve } from './call';
import { englishHere } from './english';
import type { Document, Fact } from '../core/model';

export type ReadDraft = (args: { readonly input: string; readonly name: string }) => ReadDocument;
export type Generate = (draft: DraftDocument, progress: (value: GenerateProgress) => void) => Promise<Generated>;
export type VerifyProposed = (args: { readonly document: Document; readonly proposed: readonly ProposedCard[]; readonly known: readonly Fact[] }) => Promise<FoundFacts>;
export type MakeNotes = (request: NotesRequest) => NotesOfDocument;

/** A card as a person words it, and the text it is held against. */
export interface CardToCheck {
  readonly question: string;
  readonly answer: string;
  readonly quote: string;
  readonly document: Pick<DraftDocument, 'title' | 'text' | 'format'>;
}
export type CheckCard = (card: CardToCheck) => readonly string[];

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

let lastRead: { readonly text: string; readonly view: View } | null = null;

/** Reasons of the verifier against a card of the person's own. Whether its answer stands in the quote is told elsewhere: it need not. */
const checkCard: CheckCard = ({ question, answer, quote, document }) => {
  if (lastRead?.text !== document.text) lastRead = { text: document.text, view: viewOf(document.text, document.format) };
  const view = viewOf(quote, document.format);
  const at = quote.indexOf(answer);
  const proposal = { question, answer, answerSpan: { start: at, end: at + answer.length }, quote, quoteSpan: { start: 0, end: quote.length }, isQuotation: /^["“]/.test(answer) };
  const failures = failuresOf(proposal, { view, near: `${document.title}\n${lastRead.view.text}` });
  return failures.filter(({ rule, reason }) => !(rule === 'R6' && /the (?:answer|quote) is not/.test(reason))).map(({ reason }) => reason);
};

serve({ readDraft, checkCard, generate: generateWithProgress, notesFromFacts: makeNotes, verifyProposed: verify });
