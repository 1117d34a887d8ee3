/** Undoing a commit: its operations are cancelled by `undone`, its content gets its former values back. */
import type { BatchId, CardId, Change, FieldClocks, Hlc, Table, TableRows, UndoTarget } from '../core/model';
import type { Moment } from '../core/day';
import { operationsNamed, ratedCards } from '../core/packed/past';
import type { Database } from './database';
import type { BatchRow, Former } from './rows';
import type { Held } from './load';

/** What undoing did: rows changed since by someone else, or reviewed since, are left as they are. */
export interface UndoReport {
  /** The undo's own commit: undoing it is redo. */
  readonly batch: BatchId;
  readonly reverted: number;
  readonly kept: readonly { readonly table: Table; readonly id: string; readonly why: 'edited' | 'reviewed' }[];
}

export type OperationName = Extract<UndoTarget, { device: unknown }>;

export interface UndoPlan {
  readonly changes: readonly Change[];
  readonly kept: UndoReport['kept'];
}

type AnyRow = TableRows[Table] & { readonly clocks: FieldClocks };

/** What undoing has to know of the history. */
export interface UndoPast {
  /** Whether the batch has operations. */
  readonly hasOperations: boolean;
  /** Whether a card has a review that the batch did not make. */
  readonly isReviewed: (card: CardId) => boolean;
}

/** Must be called once the whole history is at hand. */
export function undoPastOf({ ledger, names }: Pick<Held, 'ledger' | 'names'>, batch: BatchId): UndoPast {
  const past = ledger.past();
  let rated: Uint8Array | null = null;
  return {
    hasOperations: operationsNamed(past, { batch }, names).length > 0,
    isReviewed: (card) => {
      rated ??= ratedCards(past, names);
      return rated[names.find(card)] === 1 && ledger.history.of(card).some(({ operation }) => operation.batch !== batch);
    },
  };
}

/** The change that undoes a commit of one operation and nothing else. */
export function planUndoOne(target: OperationName, moment: Moment): UndoPlan {
  return { changes: [{ type: 'operation', act: { kind: 'undone', target }, ...moment }], kept: [] };
}

/** The changes that undo a commit. */
export async function planUndo(database: Database, batch: BatchId, { hasOperations, isReviewed }: UndoPast, moment: Moment): Promise<UndoPlan> {
  const row = await database.batches.get(batch);
  const changes: Change[] = [];
  const kept: UndoReport['kept'][number][] = [];
  const reviewedNotes = row === undefined ? new Set<string>() : await notesOfReviewed(database, row, isReviewed);
  for (const former of row?.former ?? []) {
    const current = (await database.table(former.table).get(former.id)) as AnyRow | undefined;
    if (current === undefined) continue;
    const why = reasonToKeep(former, current, row!.hlc, isReviewed, reviewedNotes);
    if (why !== null) kept.push({ table: former.table, id: former.id, why });
    else changes.push({ type: 'put', table: former.table, row: revertedRow(former, current, row!.hlc) } as Change);
  }
  if (hasOperations) changes.push({ type: 'operation', act: { kind: 'undone', target: { batch } }, ...moment });
  return { changes, kept };
}

async function notesOfReviewed(database: Database, { former }: BatchRow, isReviewed: (card: CardId) => boolean): Promise<Set<string>> {
  const added = former.filter(({ table, row }) => table === 'cards' && row === null).map(({ id }) => id as CardId);
  const cards = await database.cards.bulkGet(added.filter(isReviewed));
  return new Set(cards.flatMap((card) => (card === undefined ? [] : [card.noteId, card.deckId])));
}

function reasonToKeep(
  former: Former, current: AnyRow, hlc: Hlc, isReviewed: (card: CardId) => boolean, reviewedNotes: ReadonlySet<string>,
): 'edited' | 'reviewed' | null {
  if (former.row === null && former.table === 'cards' && isReviewed(former.id as CardId)) return 'reviewed';
  if (former.row === null && reviewedNotes.has(former.id)) return 'reviewed';
  const writtenByBatch = Object.values(current.clocks).some((clock) => clock === hlc);
  const writtenSince = Object.values(current.clocks).some((clock) => clock > hlc);
  if (former.row === null ? writtenSince : !writtenByBatch) return 'edited';
  return null;
}

/** Only fields the batch wrote, and nobody since, go back. */
function revertedRow(former: Former, current: AnyRow, hlc: Hlc): AnyRow {
  if (former.row === null) return { ...current, deleted: true };
  const old = former.row as Record<string, unknown>;
  const next: Record<string, unknown> = { ...current };
  for (const [key, clock] of Object.entries(current.clocks)) {
    if (clock !== hlc) continue;
    if (key.startsWith('tag:')) next['tags'] = revertedTags(key.slice(4), old, next);
    else if (key.startsWith('fields.')) next['fields'] = revertedFields(key.slice(7), old, next);
    else next[key] = old[key];
  }
  return next as unknown as AnyRow;
}

function revertedTags(tag: string, old: Record<string, unknown>, current: Record<string, unknown>): string[] {
  const others = (current['tags'] as string[]).filter((other) => other !== tag);
  return (old['tags'] as string[]).includes(tag) ? [...others, tag] : others;
}

function revertedFields(field: string, old: Record<string, unknown>, current: Record<string, unknown>): Record<string, string> {
  const { [field]: _, ...others } = current['fields'] as Record<string, string>;
  const before = (old['fields'] as Record<string, string>)[field];
  return before === undefined ? others : { ...others, [field]: before };
}
