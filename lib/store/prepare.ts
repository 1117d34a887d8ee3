/** What is made sure of when a collection is opened: a device id that belongs to this storage alone, and the defaults. */
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from '../core/defaults';
import { newDeviceId, type RandomBytes } from '../core/ids';
import { DEFAULT_PARAMETERS } from '../core/memory';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import type { Database } from './database';
import type { Head } from './rows';

/** A note of the device id outside the database. */
export interface Marker {
  read(): string | null;
  write(device: string): void;
}

/**
 * Makes the head and the defaults where they are missing. A database that came here without its marker, or a marker
 * of another database, is a copy: it counts on under a new id. `missing` when a marker is all that is left.
 */
export async function prepare(database: Database, marker: Marker, randomBytes: RandomBytes): Promise<'ready' | 'missing'> {
  const marked = marker.read();
  if (marked !== null && (await isPrepared(database, marked))) return 'ready';
  const { head, found } = await database.transaction('rw', database.tables, async () => {
    const old = (await database.meta.get('head')) as Head | undefined;
    const isCopy = old !== undefined && marked !== old.device;
    const head: Head = old === undefined || isCopy
      ? { key: 'head', device: newDeviceId(randomBytes), nextN: 1, lastAt: old?.lastAt ?? 0, hlc: old?.hlc ?? null, commits: old?.commits ?? 0, packs: old?.packs ?? 0 }
      : old;
    await database.meta.put(head);
    if ((await database.meta.get('settings')) === undefined) await database.meta.put({ key: 'settings', settings: DEFAULT_SETTINGS });
    await addMissing(database);
    return { head, found: old !== undefined };
  });
  marker.write(head.device);
  return !found && marked !== null ? 'missing' : 'ready';
}

/** Looked at before anything is written: a strict write takes as long as all the reading. */
async function isPrepared(database: Database, marked: string): Promise<boolean> {
  const { meta, noteTypes, parameters, presets, decks } = database;
  return database.transaction('r', [meta, noteTypes, parameters, presets, decks], async () => {
    const [head, settings, types, ...others] = await Promise.all([
      meta.get('head') as Promise<Head | undefined>, meta.get('settings'), noteTypes.bulkGet(BUILT_IN_NOTE_TYPES.map(({ id }) => id)),
      parameters.get(DEFAULT_PARAMETERS.id), presets.get(DEFAULT_PRESET.id), decks.get(DEFAULT_DECK.id),
    ]);
    return head?.device === marked && [settings, ...types, ...others].every((row) => row !== undefined);
  });
}

async function addMissing(database: Database): Promise<void> {
  for (const noteType of BUILT_IN_NOTE_TYPES) {
    if ((await database.noteTypes.get(noteType.id)) === undefined) await database.noteTypes.put(noteType);
  }
  if ((await database.parameters.get(DEFAULT_PARAMETERS.id)) === undefined) await database.parameters.put(DEFAULT_PARAMETERS);
  if ((await database.presets.get(DEFAULT_PRESET.id)) === undefined) await database.presets.put(DEFAULT_PRESET);
  if ((await database.decks.get(DEFAULT_DECK.id)) === undefined) await database.decks.put(DEFAULT_DECK);
}
