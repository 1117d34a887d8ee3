/** The history at rest: segments of operations, the dictionary of card ids they speak of, and the journal of what is not packed yet. */
import type { Table as DexieTable, Transaction } from 'dexie';
import type { CardId, Operation } from '../core/model';
import { createCardNames, type CardNames } from '../core/packed/card-names';
import type { Past } from '../core/packed/past';
import { encodeSegment, operationsOf, SEGMENT_MOST, type Segment } from '../core/packed/segment';
import { fitsOne, mergeSegments } from '../core/packed/segment-merge';
import type { BoardRow, JournalRow, NamesRow, SegmentRow } from './rows';

/** The tables of the history, from a database or from the transaction of an upgrade. */
export interface HistoryTables {
  readonly journal: DexieTable<JournalRow, number>;
  readonly segments: DexieTable<SegmentRow, number>;
  readonly names: DexieTable<NamesRow, number>;
  readonly board: DexieTable<BoardRow, string>;
}

export const historyTables = (transaction: Transaction): HistoryTables => ({
  journal: transaction.table('journal'), segments: transaction.table('segments'), names: transaction.table('names'), board: transaction.table('board'),
});

export async function readNames({ names }: Pick<HistoryTables, 'names'>): Promise<CardNames> {
  const ids: CardId[] = [];
  for (const row of await names.toArray()) {
    if (row.from !== ids.length) throw new Error('Inconsistent: part of the dictionary of cards is missing');
    row.ids.forEach((id) => ids.push(id));
  }
  return createCardNames(ids);
}

export async function readPast({ segments, journal }: Pick<HistoryTables, 'segments' | 'journal'>): Promise<Past> {
  const [rows, written] = await Promise.all([segments.toArray(), journal.toArray()]);
  return { segments: rows, tail: written.flatMap(({ operations }) => operations) };
}

/** Every operation there is, by device and number. */
export async function readOperations(tables: HistoryTables): Promise<Operation[]> {
  const [names, { segments, tail }] = [await readNames(tables), await readPast(tables)];
  return [...segments.flatMap((segment) => operationsOf(segment, names)), ...tail].sort(byNumber);
}

const byNumber = (a: Operation, b: Operation): number => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.n - b.n);

/** Adds operations to the segments: small ones are merged as they add up, so that there are never many. */
export async function appendOperations({ segments }: Pick<HistoryTables, 'segments'>, operations: readonly Operation[], names: CardNames): Promise<void> {
  for (let from = 0; from < operations.length; from += SEGMENT_MOST) {
    let segment: Segment = encodeSegment(operations.slice(from, from + SEGMENT_MOST), names);
    for (;;) {
      const last = await segments.orderBy('id').last();
      if (last === undefined || last.count > segment.count * 2 || !fitsOne(last, segment, SEGMENT_MOST)) break;
      const { id, ...before } = last;
      segment = mergeSegments(before, segment);
      await segments.delete(id);
    }
    await segments.add(segment as SegmentRow);
  }
}

/** Ids that one row of the dictionary holds. */
const NAMES_MOST = 8192;

/** Writes the ids that the database does not know yet. */
export async function appendNames({ names }: Pick<HistoryTables, 'names'>, known: CardNames): Promise<void> {
  const last = await names.orderBy('from').last();
  const first = last !== undefined && last.ids.length < NAMES_MOST ? last.from : last === undefined ? 0 : last.from + last.ids.length;
  for (let from = first; from < known.size(); from += NAMES_MOST) await names.put({ from, ids: known.from(from).slice(0, NAMES_MOST) });
}

export async function clearHistory({ journal, segments, names, board }: HistoryTables): Promise<void> {
  await Promise.all([journal.clear(), segments.clear(), names.clear(), board.clear()]);
}
