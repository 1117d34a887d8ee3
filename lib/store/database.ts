/** The tables and their upgrades. Every version ever released stays listed here, so that its databases still open. */
import Dexie, { type EntityTable, type Table as DexieTable } from 'dexie';
import type {
  BatchId, Card, Deck, DeviceId, Document, Hlc, Instant, Media, Note, NoteType, Operation, Parameters, Preset, Quiz, Revlog, Settings, Table,
} from '../core/model';

/** What this storage is and how far it has counted. One row, read and written in every commit. */
export interface Head {
  readonly key: 'head';
  readonly device: DeviceId;
  readonly nextN: number;
  /** Instant of this device's last operation; the next one is later. */
  readonly lastAt: Instant;
  readonly hlc: Hlc | null;
  /** Commits made so far, by which a page sees that it missed one. */
  readonly commits: number;
}

export interface SettingsRow {
  readonly key: 'settings';
  readonly settings: Settings;
}

/** A content row as it was before a commit; null when the commit made it. */
export interface Former {
  readonly table: Table;
  readonly id: string;
  readonly row: object | null;
}

/** What it takes to undo a commit's content. */
export interface BatchRow {
  readonly id: BatchId;
  readonly label: string;
  readonly at: Instant;
  readonly hlc: Hlc;
  readonly former: readonly Former[];
}

/** The content of media, by what it is: never changed, shared by all names it has. */
export interface BlobRow {
  readonly hash: string;
  readonly content: Blob;
}

export class Database extends Dexie {
  declare meta: DexieTable<Head | SettingsRow, string>;
  declare operations: DexieTable<Operation, [string, number]>;
  declare batches: EntityTable<BatchRow, 'id'>;
  declare documents: EntityTable<Document, 'id'>;
  declare noteTypes: EntityTable<NoteType, 'id'>;
  declare notes: EntityTable<Note, 'id'>;
  declare cards: EntityTable<Card, 'id'>;
  declare decks: EntityTable<Deck, 'id'>;
  declare presets: EntityTable<Preset, 'id'>;
  declare parameters: EntityTable<Parameters, 'id'>;
  declare quizzes: EntityTable<Quiz, 'id'>;
  declare revlogs: EntityTable<Revlog, 'id'>;
  declare media: EntityTable<Omit<Media, 'content'>, 'id'>;
  declare blobs: EntityTable<BlobRow, 'hash'>;

  constructor(name: string) {
    // Strict: a rating that was confirmed has reached the disk, where the disk honours a flush.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      meta: 'key',
      operations: '[device+n], batch',
      batches: 'id, at',
      documents: 'id',
      noteTypes: 'id',
      notes: 'id',
      cards: 'id, noteId, deckId',
      decks: 'id',
      presets: 'id',
      parameters: 'id',
      quizzes: 'id',
    });
    // Anki's reviews and media. Nothing of version 1 changes.
    this.version(2).stores({ revlogs: 'id', media: 'id, hash', blobs: 'hash' });
  }
}

export const TABLES: readonly Table[] = ['documents', 'noteTypes', 'notes', 'cards', 'decks', 'presets', 'parameters', 'quizzes', 'revlogs', 'media'];
