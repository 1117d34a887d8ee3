/** A person's collection, open: read-only views for the screens and one write for all. */
import { momentOf, type Moment } from '../core/day';
import { newBatchId } from '../core/ids';
import type { Model } from '../core/memory';
import type {
  BatchId, CardId, Change, CollectionParts, DeckId, Document, DocumentId, Instant, Note, NoteId, Quiz, RevlogEntry, UndoTarget,
} from '../core/model';
import { withSubdecks } from '../core/queue';
import { forget, forgetBroken, layAside, pendingImports, writePending, type Steps } from './pending';
import { Database } from './database';
import type { PendingRow, Head } from './rows';
import type { Environment } from './environment';
import { holdRows, isLongFold, load, type Held } from './load';
import { contentOf } from './media';
import { eachNotes } from './notes';
import { packJournal, pastOf } from './pack';
import { partsOf, replaceAll } from './parts';
import { prepare } from './prepare';
import { planUndo, planUndoOne, undoPastOf, type OperationName, type UndoReport } from './undo';
import { viewOf, type CollectionView } from './view';
import { write, type Written } from './write';

export interface CommitOptions {
  /** What undoing it is called. */
  readonly label?: string;
  /** The commit's id, where the caller has to know it before it is written. */
  readonly batch?: BatchId;
}

export type { Steps } from './pending';

export interface BringOptions extends Steps {
  readonly label: string;
  /** Called once everything lies on disk: what was given is needed no more. */
  readonly onLaidAside?: (() => void) | undefined;
}

export interface Collection {
  getView(): CollectionView;
  subscribe(listener: () => void): () => void;
  moment(): Moment;
  /** The model of a card's preset. */
  modelFor(card: CardId): Model;
  modelOfDeck(deck: DeckId): Model;
  /** The one write: all of it, on disk, or nothing. Rejects when the storage refuses. */
  commit(changes: readonly Change[], options?: CommitOptions): Promise<BatchId>;
  /**
   * The same for many changes, settings not among them: laid aside first, then written as one, with progress. Where the
   * page dies in between, `pending` has it. Once cancelled it leaves nothing and rejects with an AbortError.
   */
  bring(changes: readonly Change[], options: BringOptions): Promise<BatchId>;
  /** What was laid aside whole by a page that died before it was written. */
  pending(): Promise<readonly { readonly id: BatchId; readonly label: string; readonly at: Instant }[]>;
  finishPending(id: BatchId, steps?: Steps): Promise<BatchId>;
  forgetPending(id: BatchId): Promise<void>;
  /** Takes back a commit, by its id where this page made it, by its name wherever it was made. */
  undo(target: BatchId | UndoTarget): Promise<UndoReport>;
  /** What a commit of this page is called for ever: its one operation's number, else its id. */
  named(batch: BatchId): UndoTarget;
  /** The latest commits that changed content, newest first. */
  batches(limit: number): Promise<readonly { id: BatchId; label: string; at: Instant }[]>;
  notes(ids: readonly NoteId[]): Promise<ReadonlyMap<NoteId, Note>>;
  notesOfDeck(deck: DeckId, withSubdecksToo: boolean): Promise<readonly Note[]>;
  notesOfDocument(id: DocumentId): Promise<readonly Note[]>;
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
  /** Waits until `history` knows everything. */
  past(): Promise<void>;
  /** Puts the journal into segments and stores the schedules as they are. */
  pack(): Promise<void>;
  /** Reads what other pages wrote meanwhile, if anything. */
  catchUp(): Promise<void>;
  close(): void;
}

/** More rows than this are not sent to other pages but read by them. */
const ROWS_TOLD = 2000;
/** Operations and cards in the journal from which on it is packed. */
const PACKED_FROM = 1000;
/** Tables that decide what memory is folded with. */
const SHAPES_MODELS: ReadonlySet<string> = new Set(['cards', 'decks', 'presets', 'parameters']);

export async function openCollection(environment: Environment): Promise<Collection> {
  const database = new Database(environment.name);
  const listeners = new Set<() => void>();
  /** Commits of this page that were one operation and nothing else. */
  const alone = new Map<BatchId, OperationName>();
  let state: CollectionView['state'] = 'open';
  let held!: Held;
  let view: CollectionView;
  let closed = false;
  let packing = false;

  const show = (): void => {
    view = viewOf(held, state);
    listeners.forEach((listener) => listener());
  };

  const reload = async (withPast: boolean): Promise<void> => {
    // What this page wrote while it was reading must not be lost sight of.
    for (;;) {
      const before = held;
      const read = await load(database, withPast || before?.ledger.hasPast() === true ? 'past' : 'board', environment.foldAway ?? null);
      const isOlder = held !== before || (before !== undefined && read.head.device === held.head.device && read.head.commits < held.head.commits);
      if (isOlder) continue;
      held = read;
      break;
    }
    show();
    packLater();
  };

  /** Has the whole history at hand; reads the collection anew where another page has packed it meanwhile. */
  const past = async (): Promise<void> => {
    while (!held.ledger.hasPast()) {
      const found = await pastOf(database, held);
      if (held.ledger.hasPast()) return;
      if (found === null) await reload(true);
      else if (found.commits === held.head.commits) {
        held.ledger.setPast(found.past);
        show();
      }
    }
  };

  const settled = async (): Promise<void> => {
    if (!held.ledger.isWaiting()) return;
    if (environment.foldAway !== undefined && isLongFold(held)) return reload(held.ledger.hasPast());
    await past();
    if (held.ledger.isWaiting()) held.ledger.settle();
  };

  const absorb = async ({ operations, rows, settings, head }: Written): Promise<void> => {
    holdRows(held, rows);
    if (settings !== null) held.settings = settings;
    held.head = head;
    held.journal += operations.length + rows.filter(({ table }) => table === 'cards').length;
    held.ledger.add(operations);
    if (rows.some(({ table }) => SHAPES_MODELS.has(table))) held.ledger.checkModels();
    await settled();
    show();
    packLater();
  };

  const pack = async (): Promise<void> => {
    if (state === 'stale' || closed) return;
    await settled();
    const known = held;
    const packed = await packJournal(database, known);
    // Packed by another page: its segments speak of a dictionary that this one has to read first.
    if (packed === 'elsewhere') await reload(known.ledger.hasPast());
  };

  const packLater = (): void => {
    if (held.journal < PACKED_FROM || packing || environment.whenIdle === undefined) return;
    packing = true;
    environment.whenIdle(() => {
      void pack().catch(() => undefined).finally(() => (packing = false));
    });
  };

  const announce = (written: Written): void => {
    const small = written.rows.length <= ROWS_TOLD;
    environment.channel?.postMessage(small ? { written } : { reload: true });
  };

  const whileWriting = environment.whileWriting ?? ((run) => run());
  /** A rating touches two tables, and is not to wait for those who read the others. */
  const tablesOf = (changes: readonly Change[]) => (changes.every(({ type }) => type === 'operation') ? [database.meta, database.journal] : database.tables);
  const commitWith = async (plan: () => Promise<readonly Change[]>, tables: ReturnType<typeof tablesOf>, { label = '', batch = newBatchId(environment.randomBytes) }: CommitOptions): Promise<BatchId> => {
    if (state === 'stale') throw new Error('A newer version of the app has this collection: reload the page.');
    const written = await whileWriting(async () => database.transaction('rw', tables, async () =>
      write(database, await plan(), { batch, label, now: environment.now(), current: held.settings })));
    const [first] = written.operations;
    if (first !== undefined && first.batch === null) alone.set(batch, { device: first.device, n: first.n });
    // Another page committed since this one last looked: its writes are read before ours is shown.
    if (written.head.commits !== held.head.commits + 1) await reload(false);
    else await absorb(written);
    announce(written);
    return batch;
  };

  const finish = async (pending: PendingRow, steps: Steps): Promise<BatchId> => {
    if (state === 'stale') throw new Error('A newer version of the app has this collection: reload the page.');
    const commit = { batch: pending.id, label: pending.label, now: environment.now(), current: held.settings };
    await whileWriting(async () => database.transaction('rw', database.tables, async () => writePending(database, pending, commit, steps)));
    await reload(false);
    environment.channel?.postMessage({ reload: true });
    await forgetBroken(database, environment.now());
    return pending.id;
  };

  const bring = async (changes: readonly Change[], { label, onProgress, onLaidAside, signal }: BringOptions): Promise<BatchId> => {
    const batch = newBatchId(environment.randomBytes);
    const pending = await whileWriting(() => layAside(database, changes, { batch, label, now: environment.now() }, { onProgress: (share) => onProgress?.(share / 2), signal }));
    onLaidAside?.();
    try {
      return await finish(pending, { onProgress: (share) => onProgress?.((1 + share) / 2), signal });
    } catch (error) {
      await forget(database, batch);
      throw error;
    }
  };

  const moment = (): Moment => {
    const at = environment.now();
    return momentOf(at, environment.zoneMinutes(), held.settings.rolloverHour);
  };

  const namedHere = (batch: BatchId): UndoTarget => alone.get(batch) ?? { batch };

  database.on('versionchange', () => {
    // Without `return false` Dexie opens the database anew at its old version and writes old-shaped rows into it.
    database.close({ disableAutoOpen: true });
    state = 'stale';
    show();
    return false;
  });

  const opened = await prepare(database, environment.marker, environment.randomBytes);
  if (opened === 'missing') state = 'missing';
  await reload(environment.whenIdle === undefined);
  environment.whenIdle?.(() => void past().catch(() => undefined));

  const catchUp = async (): Promise<void> => {
    if (state === 'stale') return;
    const head = (await database.meta.get('head')) as Head | undefined;
    if (head !== undefined && (head.commits !== held.head.commits || head.device !== held.head.device)) await reload(false);
  };

  environment.channel?.addEventListener('message', ({ data }: MessageEvent<{ written?: Written; reload?: boolean }>) => {
    if (data.written && data.written.head.commits === held.head.commits + 1) void absorb(data.written);
    else void catchUp();
  });

  return {
    getView: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moment,
    modelFor: (card) => held.models.modelFor(card),
    modelOfDeck: (deck) => held.models.modelOfDeck(deck),
    commit: (changes, options = {}) => commitWith(async () => changes, tablesOf(changes), options),
    bring,
    pending: () => pendingImports(database),
    finishPending: async (id, steps = {}) => {
      const pending = await database.pending.get(id);
      return pending === undefined || pending.slices === null ? id : finish(pending, steps);
    },
    forgetPending: (id) => forget(database, id),
    undo: async (target) => {
      let kept: UndoReport['kept'] = [];
      let reverted = 0;
      await catchUp();
      await past();
      const batch = await commitWith(async () => {
        const name = typeof target === 'string' ? namedHere(target) : target;
        const plan = 'device' in name ? planUndoOne(name, moment()) : await planUndo(database, name.batch, undoPastOf(held, name.batch), moment());
        kept = plan.kept;
        reverted = plan.changes.length;
        return plan.changes;
      }, database.tables, {});
      return { batch, kept, reverted };
    },
    named: namedHere,
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
    notesOfDocument: async (id) => {
      const found: Note[] = [];
      await eachNotes(database, (notes) => found.push(...notes.filter(({ deleted, source }) => !deleted && source?.documentId === id)));
      return found;
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
      await reload(false);
      environment.channel?.postMessage({ reload: true });
    },
    past,
    pack,
    catchUp,
    close: () => {
      closed = true;
      environment.channel?.close();
      database.close();
    },
  };
}
