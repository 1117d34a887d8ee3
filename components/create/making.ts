/** From decisions to decks: the changes that keep a document with its notes and cards, committed at once. */
import { cardsOf } from '@/lib/core/cards';
import { cardIdOf, deckIdOf, IDS, newNoteId, noteIdOfFact, templateId } from '@/lib/core/ids';
import type { Card, Change, DeckId, Document, DocumentId, Fact, FactId, FactKind, Note, Source } from '@/lib/core/model';
import { BASIC, CLOZE } from '@/lib/core/note-types';
import { plainWords } from '@/lib/core/verbatim';
import { messages as m } from '@/lib/messages';
import type { Clock, Collection, CollectionView } from '@/lib/store';
import { notesFromFacts, type Generated } from '@/lib/workers/generate-client';
import { deleteNotesChanges, nextPosition } from '@/components/decks/changes';
import { documentDeckName, kindDeckName, titleOrFirstWords } from './deck-names';
import { movedTo } from './difference';
import type { Draft } from './draft';
import type { Change as TextChange } from './former';
import { worded, type Choices, type OwnCard } from './proposals';

/** Whether a fact's note is in the collection already, or one of an older version of the text that asks the same. */
export function isMadeCard(view: Pick<CollectionView, 'cards'>, fact: FactId, change: TextChange | null): boolean {
  const note = noteIdOfFact(fact);
  return change?.known.has(fact) === true || view.cards.has(cardIdOf(note, templateId('ask'))) || view.cards.has(cardIdOf(note, templateId('reverse')));
}

export function keptFacts(facts: readonly Fact[], choices: Choices): readonly Fact[] {
  return facts.filter((fact) => choices.decisions[fact.id] === 'keep');
}

/** Kept facts as the person worded them, without those that are cards already. */
export function factsToMake(view: CollectionView, { choices }: Draft, { facts }: Generated, change: TextChange | null): readonly Fact[] {
  return keptFacts(facts, choices).filter((fact) => !isMadeCard(view, fact.id, change)).map((fact) => worded(fact, choices.wordings[fact.id]));
}

/** Whether cards of an older version are to be taken over or to go. */
export function isReplacing(change: TextChange | null): change is TextChange {
  return change !== null && !change.isKept;
}

/** Keeps the document, makes what is not there yet, and gives the document's id. Rejects when the storage refuses. */
export async function makeDecks(collection: Collection, clock: Clock, draft: Draft, generated: Generated, change: TextChange | null): Promise<DocumentId> {
  const view = collection.getView();
  const { choices } = draft;
  const addedAt = clock.now();
  const document = await documentToKeep(collection, draft, generated, addedAt, change);
  const facts = factsToMake(view, draft, generated, change);
  const position = nextPosition(view);
  const root = change?.former.versions.at(-1) ?? document.id;
  const names = { document: deckNameFor(view, root, document.title, choices), kinds: kindNames(choices) };
  const made = await notesFromFacts({ facts, document, sentences: generated.sentences, names, addedAt, position });
  const own = choices.own.map((card) => ownNote(card, document, generated, newNoteId(clock.randomBytes), addedAt));
  const ownCards = own.flatMap((note, index) => cardsOf(note, note.noteTypeId === IDS.cloze ? CLOZE : BASIC, deckIdOf(root, ''), position + made.notes.length + index));
  const inRoot = decksOfRoot(document.id, root, names.kinds);
  const decks = made.decks.map((deck) => ({ ...deck, id: inRoot(deck.id) })).filter(({ id }) => !view.decks.has(id));
  await collection.commit([
    { type: 'put', table: 'documents', row: document },
    ...decks.map((row): Change => ({ type: 'put', table: 'decks', row })),
    ...[...made.notes, ...own].map((row: Note): Change => ({ type: 'put', table: 'notes', row })),
    ...[...made.cards, ...ownCards].map((row: Card): Change => ({ type: 'put', table: 'cards', row: { ...row, deckId: inRoot(row.deckId) } })),
    ...(isReplacing(change) ? replacing(view, document, choices, change, generated.facts) : []),
  ], { label: m.create.madeLabel(names.document) });
  return document.id;
}

/** Cards that the text still bears out go over to the new version with their schedules; those told to leave go. */
function replacing(view: CollectionView, document: Document, { leaving = [] }: Choices, { same, lost, known }: TextChange, facts: readonly Fact[]): Change[] {
  const gone = new Set(lost.filter(({ id }) => leaving.includes(id)).map(({ id }) => id));
  const factOf = (note: Note): Fact | null => facts.find(({ id }) => known.get(id) === note.id) ?? null;
  return [...same.map((note): Change => ({ type: 'put', table: 'notes', row: movedTo(document, note, factOf(note)) })), ...deleteNotesChanges(view, gone)];
}

/** Cards of a changed text go to the decks that its first version got. */
function decksOfRoot(document: DocumentId, root: DocumentId, kinds: Readonly<Record<FactKind, string>>): (deck: DeckId) => DeckId {
  const ids = new Map(['', ...Object.values(kinds)].map((name) => [deckIdOf(document, name), deckIdOf(root, name)]));
  return (deck) => ids.get(deck) ?? deck;
}

/** The document with the person's particulars and decisions; a text that is kept already keeps its date of arrival. */
async function documentToKeep(collection: Collection, draft: Draft, { document }: Generated, addedAt: number, change: TextChange | null): Promise<Document> {
  const kept = await collection.document(document.id);
  const { title, text, date, url, choices } = draft;
  const known = Object.fromEntries([...(change?.known.keys() ?? [])].map((fact) => [fact, 'keep' as const]));
  const decisions = { ...change?.decisions, ...kept?.decisions, ...choices.decisions, ...known };
  const replaces = isReplacing(change) ? change.former.document.id : (kept?.replaces ?? null);
  return { ...(kept ?? { ...document, addedAt }), replaces, title: titleOrFirstWords(title, text), date: date.trim(), url: url.trim(), decisions };
}

/** The name the document's deck has, or a new one that no other deck has. */
function deckNameFor(view: CollectionView, root: DocumentId, title: string, choices: Choices): string {
  const existing = view.decks.get(deckIdOf(root, ''));
  if (existing) return existing.name;
  const wanted = documentDeckName(title, choices);
  const taken = new Set([...view.decks.values()].map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} (${n})`;
  return name;
}

function kindNames(choices: Choices): Record<FactKind, string> {
  const kinds: readonly FactKind[] = ['position', 'event', 'quantity', 'quotation', 'cause', 'definition', 'membership', 'place', 'condition'];
  return Object.fromEntries(kinds.map((kind) => [kind, kindDeckName(kind, choices)])) as Record<FactKind, string>;
}

function ownNote({ question, answer, quoteSpan, cloze }: OwnCard, document: Document, { sentences }: Generated, id: Note['id'], addedAt: number): Note {
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
    ...(cloze === undefined ? { noteTypeId: IDS.basic, fields: { front: question.trim(), back: answer.trim() } } : { noteTypeId: IDS.cloze, fields: { text: cloze, extra: '' } }),
    id, guid: id, tags: [], source, fact: null, addedAt, deleted: false, clocks: {},
  };
}
