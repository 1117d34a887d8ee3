/** From decisions to decks: the changes that keep a document with its notes and cards, committed at once. */
import { cardsOf } from '@/lib/core/cards';
import { cardIdOf, deckIdOf, IDS, newNoteId, noteIdOfFact, templateId } from '@/lib/core/ids';
import type { Card, Change, Document, DocumentId, Fact, FactId, FactKind, Note, Source } from '@/lib/core/model';
import { BASIC } from '@/lib/core/note-types';
import { plainWords } from '@/lib/core/verbatim';
import { messages as m } from '@/lib/messages';
import type { Clock, Collection, CollectionView } from '@/lib/store';
import { notesFromFacts, type Generated } from '@/lib/workers/generate-client';
import { nextPosition } from '@/components/decks/changes';
import { documentDeckName, kindDeckName, titleOrFirstWords } from './deck-names';
import type { Draft } from './draft';
import { worded, type Choices, type OwnCard } from './proposals';

/** Whether a fact's note is in the collection already. */
export function isMadeCard(view: Pick<CollectionView, 'cards'>, fact: FactId): boolean {
  const note = noteIdOfFact(fact);
  return view.cards.has(cardIdOf(note, templateId('ask'))) || view.cards.has(cardIdOf(note, templateId('reverse')));
}

export function keptFacts(facts: readonly Fact[], choices: Choices): readonly Fact[] {
  return facts.filter((fact) => choices.decisions[fact.id] === 'keep');
}

/** Keeps the document, makes what is not there yet, and gives the document's id. Rejects when the storage refuses. */
export async function makeDecks(collection: Collection, clock: Clock, draft: Draft, generated: Generated): Promise<DocumentId> {
  const view = collection.getView();
  const { choices } = draft;
  const addedAt = clock.now();
  const document = await documentToKeep(collection, draft, generated, addedAt);
  const facts = keptFacts(generated.facts, choices).filter((fact) => !isMadeCard(view, fact.id)).map((fact) => worded(fact, choices.wordings[fact.id]));
  const position = nextPosition(view);
  const names = { document: deckNameFor(view, document, choices), kinds: kindNames(choices) };
  const made = await notesFromFacts({ facts, document, sentences: generated.sentences, names, addedAt, position });
  const own = choices.own.map((card) => ownNote(card, document, generated, newNoteId(clock.randomBytes), addedAt));
  const deckId = deckIdOf(document.id, '');
  const ownCards = own.flatMap((note, index) => cardsOf(note, BASIC, deckId, position + made.notes.length + index));
  const decks = made.decks.filter(({ id }) => !view.decks.has(id));
  await collection.commit([
    { type: 'put', table: 'documents', row: document },
    ...decks.map((row): Change => ({ type: 'put', table: 'decks', row })),
    ...[...made.notes, ...own].map((row: Note): Change => ({ type: 'put', table: 'notes', row })),
    ...[...made.cards, ...ownCards].map((row: Card): Change => ({ type: 'put', table: 'cards', row })),
  ], { label: m.create.madeLabel(names.document) });
  return document.id;
}

/** The document with the person's particulars and decisions; a text that is kept already keeps its date of arrival. */
async function documentToKeep(collection: Collection, draft: Draft, { document }: Generated, addedAt: number): Promise<Document> {
  const kept = await collection.document(document.id);
  const { title, text, date, url, choices } = draft;
  const decisions = { ...kept?.decisions, ...choices.decisions };
  return { ...(kept ?? { ...document, addedAt }), title: titleOrFirstWords(title, text), date: date.trim(), url: url.trim(), decisions };
}

/** The name the document's deck has, or a new one that no other deck has. */
function deckNameFor(view: CollectionView, document: Document, choices: Choices): string {
  const existing = view.decks.get(deckIdOf(document.id, ''));
  if (existing) return existing.name;
  const wanted = documentDeckName(document.title, choices);
  const taken = new Set([...view.decks.values()].map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} (${n})`;
  return name;
}

function kindNames(choices: Choices): Record<FactKind, string> {
  const name = (kind: FactKind) => kindDeckName(kind, choices);
  return { position: name('position'), event: name('event'), quantity: name('quantity'), quotation: name('quotation'), cause: name('cause') };
}

function ownNote({ question, answer, quoteSpan }: OwnCard, document: Document, { sentences }: Generated, id: Note['id'], addedAt: number): Note {
  const at = sentences.findIndex(({ start, end }) => start <= quoteSpan.start && quoteSpan.start < end);
  const words = (index: number) => {
    const span = sentences[index];
    return span ? plainWords(document.text.slice(span.start, span.end)) : '';
  };
  const source: Source = {
    documentId: document.id, title: document.title, date: document.date, url: document.url, span: quoteSpan,
    quote: document.text.slice(quoteSpan.start, quoteSpan.end), before: words(at - 1), after: at < 0 ? '' : words(at + 1),
  };
  return {
    id, noteTypeId: IDS.basic, guid: id, fields: { front: question.trim(), back: answer.trim() }, tags: [], source, fact: null, addedAt,
    deleted: false, clocks: {},
  };
}
