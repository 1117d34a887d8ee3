/** Kept facts → decks, notes and cards: one deck for the document, one in it for each sort of fact. */
import { cardsOf } from '../core/cards';
import { FACT } from '../core/note-types';
import { deckIdOf, IDS, noteIdOfFact } from '../core/ids';
import { plainWords } from '../core/verbatim';
import { sectionAt } from './section';
import { viewOfDocument } from '../documents';
import type { Card, Deck, Document, Fact, FactKind, Instant, Note, NoteFact, PresetId, Source, Span } from '../core/model';

export interface DeckNames {
  /** Name of the document's own deck. */
  readonly document: string;
  /** Last part of the name of each kind's deck; kinds with one name share a deck. */
  readonly kinds: Readonly<Record<FactKind, string>>;
}

export interface NotesRequest {
  readonly facts: readonly Fact[];
  readonly document: Document;
  /** Where the document's sentences stand, for those before and after a quote. May be empty. */
  readonly sentences: readonly Span[];
  readonly names: DeckNames;
  readonly addedAt: Instant;
  readonly presetId?: PresetId;
  /** The position of the first new card; the others follow it. */
  readonly position?: number;
}

export interface NotesOfDocument {
  readonly decks: readonly Deck[];
  readonly notes: readonly Note[];
  readonly cards: readonly Card[];
}

/** Notes in document order. Ids are derived, so that the same facts make the same notes on every device ([F21]). */
export function notesFromFacts(request: NotesRequest): NotesOfDocument {
  const { facts, document, names } = request;
  const ordered = [...facts].sort((a, b) => a.quoteSpan.start - b.quoteSpan.start || a.asked.answerSpan.start - b.asked.answerSpan.start);
  const kindDecks = [...new Set(ordered.map(({ kind }) => names.kinds[kind]))].sort((a, b) => orderOf(names, a) - orderOf(names, b));
  const decks = [names.document, ...kindDecks.map((kind) => `${names.document}::${kind}`)].map((name) => deckNamed(request, name));
  const notes: Note[] = [];
  const cards: Card[] = [];
  for (const fact of ordered) {
    const note = noteOf(fact, request);
    notes.push(note);
    cards.push(...cardsOf(note, FACT, deckIdOf(document.id, names.kinds[fact.kind]), (request.position ?? 0) + notes.length - 1));
  }
  return { decks, notes, cards };
}

const orderOf = (names: DeckNames, kind: string): number => Object.values(names.kinds).indexOf(kind);

/** The document's own deck is hashed without a name, so that naming it otherwise keeps its id. */
function deckNamed({ document, names, presetId, addedAt }: NotesRequest, name: string): Deck {
  const kind = name.slice(names.document.length).replace(/^::/, '');
  return { id: deckIdOf(document.id, kind), name, presetId: presetId ?? IDS.defaultPreset, description: '', addedAt, deleted: false, clocks: {} };
}

function noteOf(fact: Fact, { document, sentences, addedAt }: NotesRequest): Note {
  const id = noteIdOfFact(fact.id);
  const { asked, reverse } = fact;
  return {
    id, noteTypeId: IDS.fact, guid: fact.id, tags: fact.proposedBy ? [fact.proposedBy] : [], source: sourceOf(fact, document, sentences), fact: noteFactOf(fact), addedAt, deleted: false, clocks: {},
    fields: { prompt: asked.question, answer: asked.answer, reversePrompt: reverse?.question ?? '', reverseAnswer: reverse?.answer ?? '', cloze: '' },
  };
}

function noteFactOf({ id, kind, relation, subjectSpan, objectSpan, asked, reverse, cloze }: Fact): NoteFact {
  return { id, kind, relation, subjectSpan, objectSpan, asked, reverse, cloze };
}

function sourceOf({ quote, quoteSpan }: Fact, document: Document, sentences: readonly Span[]): Source {
  const at = sentences.findIndex(({ start, end }) => start <= quoteSpan.start && quoteSpan.start < end);
  const words = (span: Span | undefined): string => (span ? plainWords(document.text.slice(span.start, span.end)) : '');
  return {
    documentId: document.id, title: document.title, date: document.date, url: document.url, span: quoteSpan, quote,
    ...sectionOf(document, quoteSpan),
    before: at > 0 ? words(sentences[at - 1]) : '', after: at < 0 ? '' : words(sentences[at + 1]),
  };
}

/** Nothing for a text without headings, so that it is stored as it always was. */
function sectionOf(document: Document, span: Span): Pick<Source, 'section'> {
  const section = sectionAt(viewOfDocument(document), span);
  return section === '' || section === document.title ? {} : { section };
}
