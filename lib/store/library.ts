/**
 * The collection as a library: all notes and cards in memory, searched and sorted, read anew as pages write. Meant for a
 * worker, which keeps one open; it writes nothing.
 */
import { faceOf } from '../core/cards';
import { textOfHtml } from '../core/html-text';
import { DAY_MS, dayStartAt, type Moment } from '../core/day';
import type { CardId, History, Instant, Note, NoteId, Schedule } from '../core/model';
import { cardTest, needsOf } from '../core/search/match';
import { parseQuery } from '../core/search/query';
import { searchCards, type SearchCard, type SearchContext } from '../core/search/searched';
import { sortedBy, type SortKey } from '../core/search/sort';
import type { Database } from './database';
import { createLibraryReviews } from './library-reviews';
import { holdRows, load, type Held } from './load';
import { pastOf } from './pack';
import type { Head } from './rows';
import type { Written } from './write';

export interface LibraryQuery {
  readonly text: string;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** One row a note instead of a card: that of its first card found. */
  readonly by: 'cards' | 'notes';
  readonly moment: Moment;
}

export interface LibraryCount {
  readonly found: number;
  readonly all: number;
}

/** A row as it is shown. */
export interface LibraryRow {
  readonly card: CardId;
  readonly note: NoteId;
  readonly prompt: string;
  readonly answer: string;
  readonly deck: string;
  readonly type: string;
  readonly template: string;
  readonly tags: readonly string[];
  readonly schedule: Schedule;
  readonly addedAt: Instant;
  readonly editedAt: Instant;
}

export interface DuplicateGroup {
  /** What the first field of all of them shows. */
  readonly text: string;
  readonly type: string;
  readonly notes: readonly NoteId[];
}

export interface Library {
  /** What `rows` and `cards` then speak of. Throws an error that carries a problem where the text is no search. */
  find(query: LibraryQuery): Promise<LibraryCount>;
  /** Of what was found last. */
  rows(from: number, to: number): readonly LibraryRow[];
  /** All cards found last; of notes, all that were found of each. */
  cards(): readonly CardId[];
  /** Notes of one type with the same first field, most first. */
  duplicates(): Promise<readonly DuplicateGroup[]>;
  /** Takes what a page wrote, as it was announced. */
  hear(message: { readonly written?: Written; readonly reload?: boolean }): void;
}

export async function openLibrary(database: Database): Promise<Library> {
  let held = await load(database, 'board');
  let notes = await readNotes(database);
  let all = arrange();
  let orders = new Map<string, readonly SearchCard[]>();
  let found: readonly SearchCard[] = [];
  let shown: readonly SearchCard[] = [];
  let isBehind = false;
  const reviews = createLibraryReviews(database);

  function arrange(): SearchCard[] {
    const cards = searchCards(held.shelf.cards.values(), notes, held.noteTypes);
    return cards.sort((a, b) => a.note.note.addedAt - b.note.note.addedAt || a.card.position - b.card.position || (a.card.noteId < b.card.noteId ? -1 : a.card.noteId > b.card.noteId ? 1 : a.ordinal - b.ordinal));
  }

  const forget = (): void => {
    orders = new Map();
    reviews.forget();
  };

  const absorb = ({ rows, operations, settings, head }: Written): void => {
    const isContent = rows.some(({ table }) => table === 'notes' || table === 'cards' || table === 'noteTypes');
    for (const { table, row } of rows) {
      if (table === 'notes' && row.deleted) notes.delete(row.id);
      else if (table === 'notes') notes.set(row.id, row);
    }
    holdRows(held, rows);
    if (settings !== null) held.settings = settings;
    held.head = head;
    held.ledger.add(operations);
    held.ledger.checkModels();
    if (isContent) all = arrange();
    forget();
    // What looks back into the history is read from disk with everything else.
    isBehind ||= held.ledger.isWaiting();
  };

  const reload = async (): Promise<void> => {
    held = await load(database, 'board');
    notes = await readNotes(database);
    all = arrange();
    isBehind = false;
    forget();
  };

  const upToDate = async (): Promise<void> => {
    const head = (await database.meta.get('head')) as Head;
    if (isBehind || head.commits !== held.head.commits || head.device !== held.head.device) await reload();
  };

  const wholeHistory = async (): Promise<History> => {
    while (!held.ledger.hasPast()) {
      const found = await pastOf(database, held);
      if (found !== null && found.commits === held.head.commits) held.ledger.setPast(found.past);
      else await reload();
    }
    return held.ledger.history;
  };

  const orderFor = (key: SortKey, descending: boolean, context: SearchContext): readonly SearchCard[] => {
    const name = `${key} ${descending} ${context.moment.studyDay}`;
    const known = orders.get(name);
    if (known) return known;
    const rising = sortedBy(all, key, context);
    const order = descending ? rising.reverse() : rising;
    orders.set(name, order);
    return order;
  };

  return {
    find: async ({ text, sort, descending, by, moment }) => {
      const query = parseQuery(text);
      await upToDate();
      const needs = needsOf(query);
      if (needs.reviews) await reviews.readReviews(await wholeHistory());
      if (needs.origins) await reviews.readOrigins();
      const context = contextOf(held, moment, reviews);
      const test = cardTest(query, context);
      found = orderFor(sort, descending, context).filter(test);
      shown = by === 'cards' ? found : firstOfNotes(found);
      return { found: shown.length, all: by === 'cards' ? all.length : notes.size };
    },
    rows: (from, to) => shown.slice(from, to).map((one) => rowOf(one, held)),
    cards: () => found.map(({ card }) => card.id),
    duplicates: async () => {
      await upToDate();
      return duplicatesOf(all);
    },
    hear: ({ written }) => {
      if (written && written.head.commits === held.head.commits + 1) absorb(written);
      else isBehind = true;
    },
  };
}

async function readNotes(database: Database): Promise<Map<NoteId, Note>> {
  return new Map((await database.notes.toArray()).flatMap((note) => (note.deleted ? [] : [[note.id, note] as const])));
}

function contextOf(held: Held, moment: Moment, { reviewsOf, originOf }: Pick<SearchContext, 'reviewsOf' | 'originOf'>): SearchContext {
  return {
    moment,
    dayEndsAt: dayStartAt(moment.studyDay + 1, moment.zoneMinutes, held.settings.rolloverHour),
    scheduleOf: (card) => held.ledger.schedules.get(card),
    retrievabilityOf: (card, { stability }, elapsedMs) => held.models.modelFor(card).retrievability(Math.max(0, elapsedMs) / DAY_MS, stability),
    deckOf: (deck) => held.decks.get(deck) ?? null,
    presetNameOf: (deck) => held.presets.get(held.decks.get(deck)?.presetId ?? ('' as never))?.name ?? '',
    currentDeck: null,
    reviewsOf,
    originOf,
  };
}

function firstOfNotes(found: readonly SearchCard[]): SearchCard[] {
  const seen = new Set<NoteId>();
  return found.filter(({ card }) => !seen.has(card.noteId) && seen.add(card.noteId));
}

/** White space and capitals do not tell notes apart; empty fields are no duplicates. */
function duplicatesOf(all: readonly SearchCard[]): DuplicateGroup[] {
  const groups = new Map<string, { text: string; type: string; notes: Set<NoteId> }>();
  for (const { note: { note, type, fields } } of all) {
    const first = fields[0] ?? '';
    const text = (type.fields[0]?.content === 'html' ? textOfHtml(first).text : first).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const key = `${type.id} ${text.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.notes.add(note.id);
    else groups.set(key, { text, type: type.name, notes: new Set([note.id]) });
  }
  return [...groups.values()].filter(({ notes }) => notes.size > 1).map((group) => ({ ...group, notes: [...group.notes] })).sort((a, b) => b.notes.length - a.notes.length);
}

function rowOf({ card, note: { note, type, editedAt }, ordinal }: SearchCard, held: Held): LibraryRow {
  const { promptText, answerText } = faceOf(note, type, card.templateId);
  return {
    card: card.id, note: note.id, prompt: promptText, answer: answerText, deck: held.decks.get(card.deckId)?.name ?? '', type: type.name,
    template: (type.kind === 'cloze' ? type.templates[0] : type.templates[ordinal])?.name ?? '', tags: note.tags,
    schedule: held.ledger.schedules.get(card.id), addedAt: note.addedAt, editedAt,
  };
}
