/** The tables and their upgrades. Every version ever released stays listed here, so that its databases still open. */
import Dexie, { type EntityTable, type Table as DexieTable } from 'dexie';
import type { Card, Deck, Document, Media, Note, NoteType, Parameters, Preset, Quiz, Revlog, Table } from '../core/model';
import type { PendingRow, BatchRow, BlobRow, BoardRow, Head, JournalRow, NamesRow, SegmentRow, SettingsRow, SliceRow } from './rows';
import { packOperations } from './upgrade';

export class Database extends Dexie {
  declare meta: DexieTable<Head | SettingsRow, string>;
  declare journal: DexieTable<JournalRow, number>;
  declare segments: DexieTable<SegmentRow, number>;
  declare names: DexieTable<NamesRow, number>;
  declare board: DexieTable<BoardRow, string>;
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
  declare pending: EntityTable<PendingRow, 'id'>;
  declare slices: DexieTable<SliceRow, [string, number]>;

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
    // A row per operation becomes a journal and packed segments, in the one transaction of the upgrade.
    this.version(3).stores({ operations: null, journal: 'commit', segments: '++id', names: 'from', board: 'key' }).upgrade(packOperations);
    // Imports that are laid aside before they are written.
    this.version(4).stores({ pending: 'id', slices: '[batch+n]' });
  }
}

export const TABLES: readonly Table[] = ['documents', 'noteTypes', 'notes', 'cards', 'decks', 'presets', 'parameters', 'quizzes', 'revlogs', 'media'];
