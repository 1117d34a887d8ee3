/**
 * Proves that what is kept equals what is computed from scratch, and mends what can be made again. Runs over the whole
 * history: in a worker. Nothing that happened is ever deleted.
 */
import { sameValue } from '../core/clock';
import { IDS, newBatchId, type RandomBytes } from '../core/ids';
import type { Change, Operation, Settings } from '../core/model';
import { createCardNames } from '../core/packed/card-names';
import type { Database } from './database';
import { numberFaults, reviewsIn } from './check-numbers';
import { load, type Held } from './load';
import { eachNotes } from './notes';
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

/** How far a check is, of 100. */
export type CheckProgress = (done: number) => void;

/** What each part takes of the whole, about. */
const [FOLDED, COMPARED] = [40, 60] as const;

export async function checkCollection(database: Database, progress: CheckProgress = () => undefined): Promise<CheckReport> {
  progress(0);
  const scratch = await load(database, 'scratch');
  progress(FOLDED);
  const past = scratch.ledger.past();
  const numbers = Object.entries(numberFaults(past, scratch.names, scratch.head)) as [FaultKind, number][];
  const reviews = reviewsIn(past);
  const kept = await keptFaults(database, scratch);
  progress(COMPARED);
  const { counts } = await contentFaults(database, scratch, (share) => progress(COMPARED + (100 - COMPARED) * share));
  return {
    reviews,
    cards: scratch.shelf.cards.size,
    faults: [...numbers, ...kept, ...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count })),
  };
}

async function keptFaults(database: Database, scratch: Held): Promise<[FaultKind, number][]> {
  // A board that cannot even be read is wrong about everything.
  const kept = await load(database, 'board').catch(() => null);
  let [schedules, cards] = [0, 0];
  for (let index = 0; index < scratch.names.size(); index += 1) {
    const id = scratch.names.idAt(index);
    if (kept === null || !sameValue(kept.ledger.schedules.get(id), scratch.ledger.schedules.get(id))) schedules += 1;
    if (kept === null || !sameValue(kept.shelf.cards.get(id), scratch.shelf.cards.get(id))) cards += 1;
  }
  return [['schedules', schedules], ['cards', cards]];
}

/** Rows that name what is not there, and the changes that mend them: a card without its note goes, the others fall to the default. */
async function contentFaults(database: Database, { shelf, decks, presets }: Held, progress: (share: number) => void = () => undefined): Promise<{ counts: [FaultKind, number][]; changes: Change[] }> {
  const notes = await livingNotes(database, progress);
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

/** Ids of the notes that are not deleted. */
async function livingNotes(database: Database, progress: (share: number) => void): Promise<Set<string>> {
  const alive = new Set<string>();
  await eachNotes(database, (notes, done, total) => {
    for (const { id, deleted } of notes) if (!deleted) alive.add(id);
    progress(done / Math.max(1, total));
  });
  return alive;
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
