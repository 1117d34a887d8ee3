/** A collection from disk into memory: small tables whole, cards and schedules from the board and what the journal says since. */
import { modelOf, DEFAULT_PARAMETERS, type Model } from '../core/memory';
import type {
  Card, CardId, Deck, DeckId, Document, DocumentId, NoteType, NoteTypeId, Parameters, ParametersId, Preset, PresetId, Settings,
} from '../core/model';
import { createCardNames, type CardNames } from '../core/packed/card-names';
import { createPackedLedger, type Models, type PackedLedger } from '../core/packed/ledger';
import type { Past } from '../core/packed/past';
import { keptOf } from '../core/packed/from-segments';
import { createShelf, type WritableShelf } from '../core/packed/shelf';
import type { Database } from './database';
import type { BoardRow, Head, JournalRow, SettingsRow } from './rows';
import { readNames, readPast } from './segments';
import type { WrittenRow } from './write';

export type DocumentHead = Pick<Document, 'id' | 'title' | 'date' | 'url' | 'addedAt'>;

/** What one page has in memory. Deleted rows are left out. */
export interface Held {
  decks: ReadonlyMap<DeckId, Deck>;
  presets: ReadonlyMap<PresetId, Preset>;
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>;
  parameters: ReadonlyMap<ParametersId, Parameters>;
  documents: ReadonlyMap<DocumentId, DocumentHead>;
  settings: Settings;
  head: Head;
  /** `head.packs` of the segments and the dictionary this page knows. */
  packs: number;
  readonly names: CardNames;
  readonly shelf: WritableShelf;
  ledger: PackedLedger;
  models: CardModels;
  /** Operations and cards in the journal, about: enough of them are packed. */
  journal: number;
}

/** Raised whenever the fold gives something else than before: boards of older versions are made anew. */
const BOARD_VERSION = 2;

interface Read {
  readonly rows: Omit<Held, 'packs' | 'names' | 'shelf' | 'ledger' | 'models' | 'journal'>;
  readonly names: CardNames;
  readonly board: BoardRow | null;
  readonly journal: readonly JournalRow[];
  /** Card rows that the board does not know, deleted ones too. */
  readonly cards: readonly Card[];
  readonly past: Past | null;
}

/** Folds everything that waits, elsewhere, and stores the board. */
export type FoldAway = () => Promise<void>;

/** More cards than this are not folded where a person waits for the page. */
const FOLDED_HERE = 5000;

/** Whether so much waits that it is better folded elsewhere. */
export const isLongFold = ({ ledger }: Held): boolean => ledger.waitingCards() > FOLDED_HERE;

/**
 * Reads everything a page needs. From the `board` the history is read only where something has to be folded from it;
 * with its `past` it is read as well; from `scratch` everything is folded from it, whatever was kept. What is long to fold
 * is left to `foldAway` where that is given.
 */
export async function load(database: Database, from: 'board' | 'past' | 'scratch', foldAway: FoldAway | null = null): Promise<Held> {
  const read = await readAll(database, from, foldAway !== null);
  if (read === null) return foldedAway(database, from, foldAway!);
  const { names, board, journal } = read;
  const shelf = createShelf(names, board?.shelf ?? null);
  shelf.put(read.cards);
  const held = { ...read.rows, packs: read.rows.head.packs, names, shelf, journal: sizeOf(journal) } as Held;
  held.models = createModels(held);
  held.ledger = createPackedLedger(names, held.models, board?.snapshot ?? keptOf(read.past!.segments, names));
  held.ledger.add(journal.flatMap(({ operations }) => operations));
  if (board === null) held.ledger.startOver();
  held.ledger.checkModels();
  if (foldAway !== null && isLongFold(held)) return foldedAway(database, from, foldAway);
  if (read.past !== null) held.ledger.setPast(read.past);
  else if (held.ledger.isWaiting()) return load(database, 'past');
  if (held.ledger.isWaiting()) held.ledger.settle();
  return held;
}

/** A fold that fails elsewhere is done here. */
async function foldedAway(database: Database, from: 'board' | 'past' | 'scratch', foldAway: FoldAway): Promise<Held> {
  await foldAway().catch(() => undefined);
  return load(database, from);
}

const sizeOf = (journal: readonly JournalRow[]): number => journal.reduce((sum, { operations, cards }) => sum + operations.length + cards.length, 0);

/**
 * Everything is asked for at once: in a cold process each question that waits for another costs some milliseconds. Null where
 * there is no board and so much to fold that it is to be left to another.
 */
function readAll(database: Database, from: 'board' | 'past' | 'scratch', mayBeLeft: boolean): Promise<Read | null> {
  return database.transaction('r', database.tables, async () => {
    const [found, head, journal, rows] = await Promise.all([
      from === 'scratch' ? undefined : database.board.get('board'), database.meta.get('head') as Promise<Head>, database.journal.toArray(), readRows(database),
    ]);
    const board = found?.version === BOARD_VERSION ? found : null;
    if (board === null && mayBeLeft && ((await database.segments.toCollection().first())?.count ?? 0) > FOLDED_HERE) return null;
    const changed = [...new Set(journal.flatMap(({ cards }) => cards))];
    const [names, cards, past] = await Promise.all([
      board === null ? readNames(database) : createCardNames(board.names),
      board === null ? database.cards.toArray() : changed.length === 0 ? [] : database.cards.bulkGet(changed).then((found) => found.flatMap((card) => card ?? [])),
      from !== 'board' || board === null ? readPast(database) : null,
    ]);
    return { rows: { ...rows, head }, names, board, journal, cards, past };
  });
}

async function readRows(database: Database): Promise<Omit<Read['rows'], 'head'>> {
  const alive = <T extends { readonly id: string; readonly deleted: boolean }>(rows: readonly T[]): Map<T['id'], T> =>
    new Map(rows.filter(({ deleted }) => !deleted).map((row) => [row.id, row]));
  const [decks, presets, noteTypes, parameters, documents, settings] = await Promise.all([
    database.decks.toArray(), database.presets.toArray(), database.noteTypes.toArray(), database.parameters.toArray(),
    database.documents.toArray(), database.meta.get('settings') as Promise<SettingsRow>,
  ]);
  return {
    decks: alive(decks), presets: alive(presets), noteTypes: alive(noteTypes), parameters: alive(parameters),
    documents: new Map([...alive(documents)].map(([id, document]) => [id, headOf(document)])), settings: settings.settings,
  };
}

const headOf = ({ id, title, date, url, addedAt }: Document): DocumentHead => ({ id, title, date, url, addedAt });

/** Puts written rows in the place of those in memory. */
export function holdRows(held: Held, rows: readonly WrittenRow[]): void {
  const cards: Card[] = [];
  for (const { table, row } of rows) {
    if (table === 'cards') cards.push(row);
    if (table === 'cards' || table === 'notes' || table === 'quizzes' || table === 'revlogs' || table === 'media') continue;
    const next = new Map<string, object>(held[table] as ReadonlyMap<string, object>);
    if (row.deleted) next.delete(row.id);
    else next.set(row.id, table === 'documents' ? headOf(row) : row);
    (held as unknown as Record<string, unknown>)[table] = next;
  }
  if (cards.length > 0) held.shelf.put(cards);
  held.models.forget();
}

/** What every card's memory is folded with: the weights and steps of its deck's preset. */
export interface CardModels extends Models {
  readonly modelFor: (card: CardId) => Model;
  readonly modelOfDeck: (deck: DeckId) => Model;
  /** Decks, presets or parameters may be others now. */
  readonly forget: () => void;
}

type ModelSource = Pick<Held, 'decks' | 'presets' | 'parameters' | 'shelf' | 'names'>;

function createModels(held: ModelSource): CardModels {
  const models = new Map<string, Model>();
  let keys = new Map<DeckId | null, string>();

  const keyOf = (id: DeckId | null): string => {
    const preset = held.presets.get(held.decks.get(id ?? ('' as DeckId))?.presetId ?? ('' as PresetId));
    const steps = preset?.relearningStepsMinutes.length ?? 1;
    const parameters = held.parameters.get(preset?.parametersId ?? DEFAULT_PARAMETERS.id) ?? DEFAULT_PARAMETERS;
    const key = `${parameters.id} ${steps}`;
    if (!models.has(key)) models.set(key, modelOf(parameters.weights, true, steps));
    return key;
  };
  const keyIn = (deck: DeckId | null): string => {
    const key = keys.get(deck) ?? keyOf(deck);
    keys.set(deck, key);
    return key;
  };
  const keyAt = (index: number): string => keyIn(held.shelf.deckAt(index));
  const model = (key: string): Model => models.get(key)!;
  return { keyAt, model, modelFor: (card) => model(keyAt(held.names.find(card))), modelOfDeck: (deck) => model(keyIn(deck)), forget: () => (keys = new Map()) };
}

/** The board as it is now, to be stored. */
export const boardOf = ({ head, names, ledger, shelf }: Held): BoardRow => ({
  key: 'board', version: BOARD_VERSION, commits: head.commits, names: names.packed(), snapshot: ledger.snapshot(), shelf: shelf.columns(),
});
