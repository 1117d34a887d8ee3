/** The collection as it leaves in a file, and as a backup puts it back. */
import { newDeviceId, type RandomBytes } from '../core/ids';
import type { CollectionParts, DeckId, Operation, Table } from '../core/model';
import { createCardNames } from '../core/packed/card-names';
import { TABLES, type Database } from './database';
import type { Head, SettingsRow } from './rows';
import { keepContent, withContent } from './media';
import type { Marker } from './prepare';
import { appendNames, appendOperations, clearHistory, readOperations } from './segments';

/** Everything, deleted rows too, when `decks` is null; else what these decks need and nothing about the person. */
export async function partsOf(database: Database, decks: readonly DeckId[] | null, media: 'names' | 'contents' = 'names'): Promise<CollectionParts> {
  return database.transaction('r', database.tables, async () => {
    const rows = await allParts(database);
    const all = media === 'names' ? rows : { ...rows, media: await withContent(database, rows.media ?? []) };
    return decks === null ? all : partsOfDecks(all, new Set(decks));
  });
}

async function allParts(database: Database): Promise<CollectionParts> {
  return {
    documents: await database.documents.toArray(),
    noteTypes: await database.noteTypes.toArray(),
    notes: await database.notes.toArray(),
    cards: await database.cards.toArray(),
    decks: await database.decks.toArray(),
    presets: await database.presets.toArray(),
    parameters: await database.parameters.toArray(),
    operations: await readOperations(database),
    quizzes: await database.quizzes.toArray(),
    settings: ((await database.meta.get('settings')) as SettingsRow).settings,
    revlogs: await database.revlogs.toArray(),
    media: await database.media.toArray(),
  };
}

function partsOfDecks(all: CollectionParts, wanted: ReadonlySet<DeckId>): CollectionParts {
  const decks = all.decks.filter(({ id, deleted }) => !deleted && wanted.has(id));
  const cards = all.cards.filter(({ deckId, deleted }) => !deleted && wanted.has(deckId));
  const noteIds = new Set(cards.map(({ noteId }) => noteId));
  const notes = all.notes.filter(({ id, deleted }) => !deleted && noteIds.has(id));
  const presets = all.presets.filter(({ id }) => decks.some(({ presetId }) => presetId === id));
  const cardIds = new Set<string>(cards.map(({ id }) => id));
  return {
    documents: all.documents.filter(({ id, deleted }) => !deleted && notes.some(({ source }) => source?.documentId === id)),
    noteTypes: all.noteTypes.filter(({ id }) => notes.some(({ noteTypeId }) => noteTypeId === id)),
    notes,
    cards,
    decks,
    presets,
    parameters: all.parameters.filter(({ id }) => presets.some(({ parametersId }) => parametersId === id)),
    operations: operationsOf(all.operations, cardIds),
    quizzes: [],
    settings: null,
    revlogs: (all.revlogs ?? []).filter(({ id }) => cardIds.has(id)),
    media: all.media ?? [],
  };
}

/** Operations on these cards, and the `undone` that cancel them. */
function operationsOf(operations: readonly Operation[], cards: ReadonlySet<string>): Operation[] {
  const onCards = operations.filter((operation) => {
    if (operation.kind === 'rated' || operation.kind === 'set') return cards.has(operation.card);
    return operation.kind === 'manual' && operation.cards.every((card) => cards.has(card));
  });
  const kept = new Set(onCards.flatMap(({ device, n, batch }) => (batch === null ? [`${device} ${n}`] : [`${device} ${n}`, batch])));
  for (const operation of operations) {
    if (operation.kind !== 'undone') continue;
    const { target } = operation;
    if (!kept.has('batch' in target ? target.batch : `${target.device} ${target.n}`)) continue;
    onCards.push(operation);
    kept.add(`${operation.device} ${operation.n}`);
    if (operation.batch !== null) kept.add(operation.batch);
  }
  return onCards;
}

/** One transaction: afterwards the database holds the backup, or what it held before. */
export async function replaceAll(database: Database, parts: CollectionParts, randomBytes: RandomBytes, marker: Marker): Promise<void> {
  const device = newDeviceId(randomBytes);
  await database.transaction('rw', database.tables, async () => {
    const old = (await database.meta.get('head')) as Head | undefined;
    await Promise.all(TABLES.map((table) => (isLeftAlone(table, parts) ? undefined : database.table(table).clear())));
    await clearHistory(database);
    await Promise.all([database.batches.clear(), database.pending.clear(), database.slices.clear()]);
    for (const table of TABLES) await putAll(database, table, parts);
    const names = createCardNames();
    await appendOperations(database, parts.operations, names);
    await appendNames(database, names);
    const lastAt = parts.operations.reduce((latest, { at }) => Math.max(latest, at), 0);
    await database.meta.put({ key: 'head', device, nextN: 1, lastAt, hlc: latestHlc(parts), commits: (old?.commits ?? 0) + 1, packs: (old?.packs ?? 0) + 1 });
    if (parts.settings !== null) await database.meta.put({ key: 'settings', settings: parts.settings });
  });
  marker.write(device);
}

/** A backup without media leaves those that are here: a name that nobody uses does no harm. */
const isLeftAlone = (table: Table, parts: CollectionParts): boolean => table === 'media' && parts.media === undefined;

async function putAll(database: Database, table: Table, parts: CollectionParts): Promise<void> {
  if (table !== 'media') await database.table(table).bulkAdd([...(parts[table] ?? [])]);
  else for (const media of parts.media ?? []) await database.media.put(await keepContent(database, media));
}

function latestHlc(parts: CollectionParts): string | null {
  let latest: string | null = null;
  for (const table of TABLES) {
    for (const { clocks } of parts[table] ?? []) {
      for (const clock of Object.values(clocks)) if (latest === null || clock > latest) latest = clock;
    }
  }
  return latest;
}
