/** Which cards a session is about, as its address says, and what it needs to begin. */
import { countsOf, queueFor } from '@/lib/core/queue';
import type { Card, CardId, DeckId, DocumentId, Note, NoteId } from '@/lib/core/model';
import type { Collection } from '@/lib/store';
import { SPECIALS, type Selection } from './selected';

export type { Selection, Special } from './selected';

/** Everything a session needs in memory, so that the next card shows without reading. */
export interface Prepared {
  readonly queue: readonly CardId[];
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly notes: ReadonlyMap<NoteId, Note>;
}

/** Reads `?deck=`, `?document=`, `?card=` (the first and last may repeat), `?learn=1`, `?limit=`, `?by=` with `?of=`, `?counts=0` and `?walk=1`. */
export function selectionOf(params: URLSearchParams): Selection {
  return {
    decks: params.getAll('deck') as DeckId[],
    document: (params.get('document') as DocumentId | null) ?? null,
    cards: params.getAll('card') as CardId[],
    learn: params.get('learn') === '1',
    limit: Number(params.get('limit')) || null,
    special: SPECIALS.find((name) => name === params.get('by')) ?? null,
    of: params.get('of') ?? '',
    uncounted: params.get('counts') === '0',
    walk: params.get('walk') === '1',
  };
}

/** The address of a session. */
export function studyHref({ decks = [], document = null, cards = [], learn = false, limit = null, special = null, of = '', uncounted = false, walk = false }: Partial<Selection>): string {
  const params = new URLSearchParams();
  decks.forEach((deck) => params.append('deck', deck));
  if (document) params.set('document', document);
  cards.forEach((card) => params.append('card', card));
  if (learn) params.set('learn', '1');
  if (limit !== null) params.set('limit', String(limit));
  if (special !== null) params.set('by', special);
  if (of !== '') params.set('of', of);
  if (uncounted) params.set('counts', '0');
  if (walk) params.set('walk', '1');
  const query = params.toString();
  return query === '' ? '/study' : `/study?${query}`;
}

export async function prepare(collection: Collection, selection: Selection): Promise<Prepared> {
  const view = collection.getView();
  const candidates = await candidatesFor(collection, selection);
  const cards = new Map(candidates.flatMap((id) => asEntry(view.cards.get(id))));
  const notes = await collection.notes([...new Set([...cards.values()].map(({ noteId }) => noteId))]);
  const kept = candidates.filter((id) => isAbout(notes.get(cards.get(id)?.noteId ?? ('' as NoteId)), selection.document));
  const queue = kept.slice(0, selection.limit ?? undefined);
  if (selection.special === 'value' || selection.cards.length > 0) return { queue, cards, notes };
  const { dispersed } = await import('./dispersal');
  return { queue: dispersed(queue, view, cards, notes), cards, notes };
}

async function candidatesFor(collection: Collection, selection: Selection): Promise<readonly CardId[]> {
  const view = collection.getView();
  if (selection.cards.length > 0) return selection.cards.filter((id) => view.cards.has(id));
  if (selection.special === null) return queueFor(view, selection.decks, collection.moment(), { withoutLimits: selection.learn });
  const { specialQueue } = await import('./special');
  return specialQueue(collection, selection, selection.special);
}

/** The same cards, with their notes as they are now. */
export async function reread(collection: Collection, prepared: Prepared): Promise<Prepared> {
  const now = await collection.notes([...prepared.notes.keys()]);
  return { ...prepared, notes: new Map([...prepared.notes, ...now]) };
}

/** The decks a session is about; empty when it was about all of them. */
export function decksOf(selection: Selection, { cards, queue }: Prepared): DeckId[] {
  if (selection.document === null && selection.cards.length === 0) return [...selection.decks];
  return [...new Set(queue.flatMap((id) => cards.get(id)?.deckId ?? []))];
}

/** New cards that only the daily limit holds back. */
export function heldBack(collection: Collection, selection: Selection): number {
  if (selection.document !== null || selection.cards.length > 0 || selection.special !== null) return 0;
  const view = collection.getView();
  const moment = collection.moment();
  return countsOf(view, selection.decks, moment, { withoutLimits: true }).new - countsOf(view, selection.decks, moment).new;
}

function isAbout(note: Note | undefined, document: DocumentId | null): boolean {
  return note !== undefined && (document === null || note.source?.documentId === document);
}

const asEntry = (card: Card | undefined): [CardId, Card][] => (card ? [[card.id, card]] : []);
