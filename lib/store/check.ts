/**
 * Proves that what is kept equals what is computed from scratch, and mends what can be made again. Runs over the whole
 * history: in a worker. Nothing that happened is ever deleted.
 */
import { sameValue } from '../core/clock';
import { IDS, newBatchId, type RandomBytes } from '../core/ids';
import type { Change, Operation, Settings } from '../core/model';
import { createCardNames } from '../core/packed/card-names';
import type { Database } from './database';
import { load, type Held } from './load';
import { packJournal } from './pack';
import type { Head, SettingsRow } from './rows';
import { appendNames, appendOperations, clearHistory, readOperations } from './segments';
import { write } from './write';

/**
 * `schedules`, `cards`: kept otherwise than computed. `doubled`: the same operation twice. `count`: the next number is
 * taken. `note`, `deck`, `preset`: what a card or deck names is gone. These can be mended.
 * `missing`: numbers that were never written or are lost. `conflict`: two operations with one number. These cannot.
 */
export type FaultKind = 'schedules' | 'cards' | 'doubled' | 'count' | 'note' | 'deck' | 'preset' | 'missing' | 'conflict';

export interface CheckReport {
  readonly reviews: number;
  readonly cards: number;
  /** How many of each; none are left out. */
  readonly faults: readonly { readonly kind: FaultKind; readonly count: number }[];
}

export async function checkCollection(database: Database): Promise<CheckReport> {
  const operations = await database.transaction('r', database.tables, () => readOperations(database));
  const scratch = await load(database, 'scratch');
  const counts = new Map<FaultKind, number>([
    ...numberFaults(operations, scratch.head),
    ...(await keptFaults(database, scratch)),
    ...(await contentFaults(database, scratch)).counts,
  ]);
  return {
    reviews: operations.filter(({ kind }) => kind === 'rated').length,
    cards: scratch.shelf.cards.size,
    faults: [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count })),
  };
}

/** Operations in the order of device and number. */
function numberFaults(operations: readonly Operation[], head: Head): [FaultKind, number][] {
  let [doubled, conflict, missing, last] = [0, 0, 0, 0];
  operations.forEach((operation, index) => {
    const before = operations[index - 1];
    const expected = before?.device === operation.device ? before.n + 1 : 1;
    if (operation.n >= expected) missing += operation.n - expected;
    else if (sameValue(before, operation)) doubled += 1;
    else conflict += 1;
    if (operation.device === head.device) last = Math.max(last, operation.n);
  });
  return [['doubled', doubled], ['conflict', conflict], ['missing', missing], ['count', head.nextN <= last ? 1 : 0]];
}

async function keptFaults(database: Database, scratch: Held): Promise<[FaultKind, number][]> {
  // A board that cannot even be read is wrong about everything.
  const kept = await load(database, 'board').catch(() => null);
  let [schedules, cards] = [0, 0];
  for (const id of scratch.names.from(0)) {
    if (kept === null || !sameValue(kept.ledger.schedules.get(id), scratch.ledger.schedules.get(id))) schedules += 1;
    if (kept === null || !sameValue(kept.shelf.cards.get(id), scratch.shelf.cards.get(id))) cards += 1;
  }
  return [['schedules', schedules], ['cards', cards]];
}

/** Rows that name what is not there, and the changes that mend them: a card without its note goes, the others fall to the default. */
async function contentFaults(database: Database, { shelf, decks, presets }: Held): Promise<{ counts: [FaultKind, number][]; changes: Change[] }> {
  const notes = new Set(await database.notes.filter(({ deleted }) => !deleted).primaryKeys());
  const changes: Change[] = [];
  let [noteless, deckless] = [0, 0];
  for (const card of shelf.cards.values()) {
    if (!notes.has(card.noteId)) {
      noteless += 1;
      changes.push({ type: 'delete', table: 'cards', id: card.id });
    } else if (!decks.has(card.deckId)) {
      deckless += 1;
      changes.push({ type: 'put', table: 'cards', row: { ...card, deckId: IDS.defaultDeck } });
    }
  }
  const stray = [...decks.values()].filter(({ presetId }) => !presets.has(presetId));
  changes.push(...stray.map((row): Change => ({ type: 'put', table: 'decks', row: { ...row, presetId: IDS.defaultPreset } })));
  return { counts: [['note', noteless], ['deck', deckless], ['preset', stray.length]], changes };
}

/** Mends what can be mended, in one transaction, and stores the board anew. What it changes in content can be undone under `label`. */
export async function repairCollection(database: Database, label: string, now: number, randomBytes: RandomBytes): Promise<void> {
  const { changes } = await contentFaults(database, await load(database, 'scratch'));
  await database.transaction('rw', database.tables, async () => {
    const operations = withoutDoubles(await readOperations(database));
    const names = createCardNames();
    await clearHistory(database);
    await appendOperations(database, operations, names);
    await appendNames(database, names);
    const head = (await database.meta.get('head')) as Head;
    const own = operations.filter(({ device }) => device === head.device);
    await database.meta.put({
      ...head, packs: head.packs + 1, commits: head.commits + 1,
      nextN: own.reduce((next, { n }) => Math.max(next, n + 1), head.nextN), lastAt: own.reduce((last, { at }) => Math.max(last, at), head.lastAt),
    });
    const settings: Settings = ((await database.meta.get('settings')) as SettingsRow).settings;
    if (changes.length > 0) await write(database, changes, { batch: newBatchId(randomBytes), label, now, current: settings });
  });
  await packJournal(database, await load(database, 'past'));
}

const withoutDoubles = (operations: readonly Operation[]): Operation[] =>
  operations.filter((operation, index) => index === 0 || !sameValue(operations[index - 1], operation));
