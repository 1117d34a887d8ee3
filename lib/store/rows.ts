/** What lies in the tables that are the store's own: the shapes of their rows. */
import type { BatchId, CardId, Change, DeviceId, Hlc, Instant, Operation, Settings, Table } from '../core/model';
import type { PackedNames } from '../core/packed/card-names';
import type { Snapshot } from '../core/packed/ledger';
import type { Segment } from '../core/packed/segment';
import type { ShelfColumns } from '../core/packed/shelf';

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
  /** How often the journal was packed: what a page reads from segments must be of its own time. */
  readonly packs: number;
}

/** What a commit wrote beside content: the newest part of the history, until it is packed. */
export interface JournalRow {
  /** The count of commits with this one. */
  readonly commit: number;
  readonly operations: readonly Operation[];
  /** Cards whose rows it wrote. */
  readonly cards: readonly CardId[];
}

export interface SegmentRow extends Segment {
  readonly id: number;
}

/** A part of the dictionary of card ids; `from` is the number of the first. */
export interface NamesRow {
  readonly from: number;
  readonly ids: readonly CardId[];
}

/** Schedules and cards as they were after a commit; what came later is in the journal. Can always be made again. */
export interface BoardRow {
  readonly key: 'board';
  readonly version: number;
  readonly commits: number;
  readonly names: PackedNames;
  readonly snapshot: Snapshot;
  readonly shelf: ShelfColumns;
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

/** An import too large for one commit, laid aside before it is written. */
export interface PendingRow {
  readonly id: BatchId;
  readonly label: string;
  readonly at: Instant;
  /** How many slices there are, once all lie here; null before. */
  readonly slices: number | null;
}

export interface SliceRow {
  readonly batch: BatchId;
  readonly n: number;
  readonly changes: readonly Change[];
}

/** The content of media, by what it is: never changed, shared by all names it has. */
export interface BlobRow {
  readonly hash: string;
  readonly content: Blob | ArrayBuffer;
}
