/** A person's collection, open: read-only views for the screens and one write for all. */
import { momentOf, type Moment } from '../core/day';
import { newBatchId, type RandomBytes } from '../core/ids';
import { modelOf, DEFAULT_PARAMETERS, type Model } from '../core/memory';
import type {
  BatchId, Card, CardId, Change, CollectionParts, Deck, DeckId, Document, DocumentId, History, Instant, Note, NoteId, NoteType,
  NoteTypeId, Operation, Parameters, ParametersId, Preset, PresetId, Quiz, RevlogEntry, Schedules, Settings,
} from '../core/model';
import { withSubdecks } from '../core/queue';
import { createLedger, type Ledger } from '../core/replay';
import { Database, type Head, type SettingsRow } from './database';
import { contentOf } from './media';
import { partsOf, replaceAll } from './parts';
import { prepare, type Marker } from './prepare';
import { planUndo, type OperationName, type UndoReport } from './undo';
import { write, type Written, type WrittenRow } from './write';

/** Time and chance, as the edge of the app reads them. */
export interface Clock {
  now(): Instant;
  /** Minutes east of UTC, now. */
  zoneMinutes(): number;
  readonly randomBytes: RandomBytes;
}

/** What the store needs of the world. */
export interface Environment extends Clock {
  readonly name: string;
  /** A second place, outside the database, that remembers the device id. */
  readonly marker: Marker;
  /** Tells other pages of the same collection what was written; null where there are none. */
  readonly channel: BroadcastChannel | null;
  /** Runs a write so that no page is reloaded in the middle of it. */
  readonly whileWriting?: <T>(run: () => Promise<T>) => Promise<T>;
}

export type DocumentHead = Pick<Document, 'id' | 'title' | 'date' | 'url' | 'addedAt'>;

export interface CollectionView {
  readonly decks: ReadonlyMap<DeckId, Deck>;
  readonly presets: ReadonlyMap<PresetId, Preset>;
  readonly noteTypes: ReadonlyMap<NoteTypeId, NoteType>;
  readonly parameters: ReadonlyMap<ParametersId, Parameters>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly cardsByDeck: ReadonlyMap<DeckId, readonly Card[]>;
  readonly documents: ReadonlyMap<DocumentId, DocumentHead>;
  readonly schedules: Schedules;
  readonly history: History;
  readonly settings: Settings;
  /** Instant of this device's last operation, or 0: a clock far from it is doubtful. */
  readonly lastOperationAt: Instant;
  /** `missing`: a marker says there was a collection here, and the database is empty. `stale`: a newer version of the app has the database. */
  readonly state: 'open' | 'missing' | 'stale';
}

export interface CommitOptions {
  /** What undoing it is called. */
  readonly label?: string;
  /** The commit's id, where the caller has to know it before it is written. */
  readonly batch?: BatchId;
}

export interface Collection {
  getView(): CollectionView;
  subscribe(listener: () => void): () => void;
  moment(): Moment;
  /** The model of a card's preset. */
  modelFor(card: CardId): Model;
  /** The one write: all of it, on disk, or nothing. Rejects when the storage refuses. */
  commit(changes: readonly Change[], options?: CommitOptions): Promise<BatchId>;
  undo(batch: BatchId): Promise<UndoReport>;
  /** The latest commits that changed content, newest first. */
  batches(limit: number): Promise<readonly { id: BatchId; label: string; at: Instant }[]>;
  notes(ids: readonly NoteId[]): Promise<ReadonlyMap<NoteId, Note>>;
  notesOfDeck(deck: DeckId, withSubdecksToo: boolean): Promise<readonly Note[]>;
  document(id: DocumentId): Promise<Document | null>;
  quizzes(): Promise<readonly Quiz[]>;
  /** The reviews a card had in Anki, oldest first. */
  revlog(card: CardId): Promise<readonly RevlogEntry[]>;
  /** Pictures, sounds and fonts by name, as far as they are here. */
  media(names: readonly string[]): Promise<ReadonlyMap<string, Blob>>;
  /** Everything, deleted rows too; or what the decks named need. Contents of media only when asked for. */
  parts(decks?: readonly DeckId[], media?: 'names' | 'contents'): Promise<CollectionParts>;
  /** Puts a backup in the place of everything here, under a new device id. */
  restore(parts: CollectionParts): Promise<void>;
  /** Reads what other pages wrote meanwhile, if anything. */
  catchUp(): Promise<void>;
  close(): void;
}

/** Rows of one page's memory, by id. Deleted rows are left out. */
interface Held {
  decks: Map<DeckId, Deck>;
  presets: Map<PresetId, Preset>;
  noteTypes: Map<NoteTypeId, NoteType>;
  parameters: Map<ParametersId, Parameters>;
  cards: Map<CardId, Card>;
  documents: Map<DocumentId, DocumentHead>;
  settings: Settings;
  head: Head;
}

/** More rows than this are not sent to other pages but read by them. */
const ROWS_TOLD = 2000;

export async function openCollection(environment: Environment): Promise<Collection> {
  const database = new Database(environment.name);
  const listeners = new Set<() => void>();
  const models = new Map<string, Model>();
  /** Commits of this page that were one operation and nothing else. */
  const alone = new Map<BatchId, OperationName>();
  let state: CollectionView['state'] = 'open';
  let held: Held;
  let ledger: Ledger;
  let view: CollectionView;

  const modelFor = (card: CardId): Model => {
    const deck = held.decks.get(held.cards.get(card)?.deckId ?? ('' as DeckId));
    const preset = held.presets.get(deck?.presetId ?? ('' as PresetId));
    const steps = preset?.relearningStepsMinutes.length ?? 1;
    const parameters = held.parameters.get(preset?.parametersId ?? DEFAULT_PARAMETERS.id) ?? DEFAULT_PARAMETERS;
    const key = `${parameters.id} ${steps}`;
    const model = models.get(key) ?? modelOf(parameters.weights, true, steps);
    models.set(key, model);
    return model;
  };

  const show = (): void => {
    view = viewOf(held, ledger, state);
    listeners.forEach((listener) => listener());
  };

  const load = async (): Promise<void> => {
    const loaded = await readAll(database);
    held = loaded.held;
    ledger = createLedger(modelFor);
    ledger.add(loaded.operations);
    show();
  };

  const absorb = ({ operations, rows, settings, head }: Written): void => {
    rows.forEach((row) => hold(held, row));
    if (settings !== null) held.settings = settings;
    held.head = head;
    ledger.add(operations);
    if (rows.some(({ table }) => table === 'presets' || table === 'parameters')) ledger.refold();
    show();
  };

  const announce = (written: Written): void => {
    const small = written.rows.length <= ROWS_TOLD;
    environment.channel?.postMessage(small ? { written } : { reload: true });
  };

  const whileWriting = environment.whileWriting ?? ((run) => run());
  const commitWith = async (plan: () => Promise<readonly Change[]>, { label = '', batch = newBatchId(environment.randomBytes) }: CommitOptions): Promise<BatchId> => {
    if (state === 'stale') throw new Error('A newer version of the app has this collection: reload the page.');
    const written = await whileWriting(async () => database.transaction('rw', database.tables, async () =>
      write(database, await plan(), batch, label, environment.now(), held.settings)));
    const [first] = written.operations;
    if (first !== undefined && first.batch === null) alone.set(batch, { device: first.device, n: first.n });
    // Another page committed since this one last looked: its writes are read before ours is shown.
    if (written.head.commits !== held.head.commits + 1) await load();
    else absorb(written);
    announce(written);
    return batch;
  };

  const moment = (): Moment => {
    const at = environment.now();
    return momentOf(at, environment.zoneMinutes(), held.settings.rolloverHour);
  };

  database.on('versionchange', () => {
    // Without `return false` Dexie opens the database anew at its old version and writes old-shaped rows into it.
    database.close({ disableAutoOpen: true });
    state = 'stale';
    show();
    return false;
  });

  const opened = await prepare(database, environment.marker, environment.randomBytes);
  if (opened === 'missing') state = 'missing';
  await load();

  const catchUp = async (): Promise<void> => {
    if (state === 'stale') return;
    const head = (await database.meta.get('head')) as Head | undefined;
    if (head !== undefined && (head.commits !== held.head.commits || head.device !== held.head.device)) await load();
  };

  environment.channel?.addEventListener('message', ({ data }: MessageEvent<{ written?: Written; reload?: boolean }>) => {
    if (data.written && data.written.head.commits === held.head.commits + 1) absorb(data.written);
    else void catchUp();
  });

  return {
    getView: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moment,
    modelFor,
    commit: (changes, options = {}) => commitWith(async () => changes, options),
    undo: async (target) => {
      let kept: UndoReport['kept'] = [];
      let reverted = 0;
      const reviewedElsewhere = (card: CardId) => ledger.history.of(card).some(({ operation }) => operation.batch !== target);
      const batch = await commitWith(async () => {
        const plan = await planUndo(database, target, alone.get(target) ?? null, reviewedElsewhere, moment());
        kept = plan.kept;
        reverted = plan.changes.length;
        return plan.changes;
      }, {});
      return { batch, kept, reverted };
    },
    batches: async (limit) => (await database.batches.orderBy('at').reverse().limit(limit).toArray())
      .map(({ id, label, at }) => ({ id, label, at })),
    notes: async (ids) => new Map((await database.notes.bulkGet([...ids]))
      .flatMap((note) => (note === undefined || note.deleted ? [] : [[note.id, note] as const]))),
    notesOfDeck: async (deck, withSubdecksToo) => {
      const decks = withSubdecksToo ? withSubdecks(view.decks, [deck]) : [deck];
      const ids = new Set(decks.flatMap((id) => (view.cardsByDeck.get(id) ?? []).map(({ noteId }) => noteId)));
      const notes = await database.notes.bulkGet([...ids]);
      return notes.flatMap((note) => (note === undefined || note.deleted ? [] : [note]));
    },
    document: async (id) => {
      const document = await database.documents.get(id);
      return document === undefined || document.deleted ? null : document;
    },
    quizzes: async () => (await database.quizzes.toArray()).filter(({ deleted }) => !deleted),
    revlog: async (card) => (await database.revlogs.get(card))?.entries ?? [],
    media: (names) => contentOf(database, names),
    parts: (decks, media = 'names') => partsOf(database, decks === undefined ? null : withSubdecks(view.decks, decks), media),
    restore: async (parts) => {
      await whileWriting(() => replaceAll(database, parts, environment.randomBytes, environment.marker));
      await load();
      environment.channel?.postMessage({ reload: true });
    },
    catchUp,
    close: () => {
      environment.channel?.close();
      database.close();
    },
  };
}

async function readAll(database: Database): Promise<{ held: Held; operations: Operation[] }> {
  return database.transaction('r', database.tables, async () => {
    const alive = <T extends { readonly id: string; readonly deleted: boolean }>(rows: readonly T[]): Map<T['id'], T> =>
      new Map(rows.filter(({ deleted }) => !deleted).map((row) => [row.id, row]));
    const documents = alive(await database.documents.toArray());
    const held: Held = {
      decks: alive(await database.decks.toArray()),
      presets: alive(await database.presets.toArray()),
      noteTypes: alive(await database.noteTypes.toArray()),
      parameters: alive(await database.parameters.toArray()),
      cards: alive(await database.cards.toArray()),
      documents: new Map([...documents].map(([id, document]) => [id, headOf(document)])),
      settings: ((await database.meta.get('settings')) as SettingsRow).settings,
      head: (await database.meta.get('head')) as Head,
    };
    return { held, operations: await database.operations.toArray() };
  });
}

const headOf = ({ id, title, date, url, addedAt }: Document): DocumentHead => ({ id, title, date, url, addedAt });

function hold(held: Held, { table, row }: WrittenRow): void {
  if (table === 'notes' || table === 'quizzes' || table === 'revlogs' || table === 'media') return;
  const next = new Map<string, object>(held[table] as ReadonlyMap<string, object>);
  if (row.deleted) next.delete(row.id);
  else next.set(row.id, table === 'documents' ? headOf(row) : row);
  (held as unknown as Record<string, unknown>)[table] = next;
}

function viewOf(held: Held, ledger: Ledger, state: CollectionView['state']): CollectionView {
  const { head, ...rows } = held;
  return {
    ...rows,
    cardsByDeck: groupByDeck(held.cards),
    schedules: ledger.schedules,
    history: ledger.history,
    lastOperationAt: head.lastAt,
    state,
  };
}

const grouped = new WeakMap<ReadonlyMap<CardId, Card>, ReadonlyMap<DeckId, readonly Card[]>>();

function groupByDeck(cards: ReadonlyMap<CardId, Card>): ReadonlyMap<DeckId, readonly Card[]> {
  const known = grouped.get(cards);
  if (known !== undefined) return known;
  const byDeck = new Map<DeckId, Card[]>();
  for (const card of cards.values()) {
    const list = byDeck.get(card.deckId);
    if (list === undefined) byDeck.set(card.deckId, [card]);
    else list.push(card);
  }
  grouped.set(cards, byDeck);
  return byDeck;
}
