/**
 * A whole collection in one file: JSON, usually gzipped. It prints the same bytes for the same collection,
 * so that what was restored exports as what was saved.
 */
import { migrateBackup } from './backup-versions';
import { areWeights } from './deck-links';
import { gzip } from './gzip';
import { printRows } from './json-lines';
import { mediaAsText, mediaFromText, mediaRow } from './media-row';
import { quizRow } from './quiz-row';
import { cardRow, deckRow, documentRow, noteRow, noteTypeRow, operationRow, parametersRow, presetRow, revlogRow, settingsRow } from './rows';
import { maybe, nullable, number, object, oneOf, optional, readJson, refuse, rows, text } from './shape';
import type { CollectionParts, Problem } from '../core/model';
import type { Parsed } from '../core/parsed';

export const backupFormat = 'factdeck-backup';
export const backupVersion = 1;
/** The longest text JavaScript engines hold is about as long. */
export const backupLimit = 480 * 1_048_576;

const most = 50_000_000;

const backupHead = object({ format: text(100), version: number(1, 1e6) });

const backupFile = object({
  format: oneOf(backupFormat),
  version: oneOf(backupVersion),
  settings: nullable(settingsRow),
  documents: rows(documentRow, most),
  noteTypes: rows(noteTypeRow, most),
  presets: rows(presetRow, most),
  parameters: rows(parametersRow, most),
  decks: rows(deckRow, most),
  notes: rows(noteRow, most),
  cards: rows(cardRow, most),
  quizzes: rows(quizRow, most),
  operations: rows(operationRow, most),
  revlogs: optional(rows(revlogRow, most), []),
  media: maybe(rows(mediaRow, most)),
});

/** Reads a backup's text. Throws a problem when it is none or of a newer version; a row it cannot read is left out, with its problem. */
export function parseBackup(json: string): Parsed {
  const problems: Problem[] = [];
  const value = readJson(json, backupLimit);
  const { format, version } = backupHead.read(value, problems);
  if (format !== backupFormat) return refuse('format-unknown', '', { format });
  if (version > backupVersion) return refuse('backup-version-newer', 'version', { version });
  const { format: _, version: __, media, ...file } = backupFile.read(migrateBackup(value, version), problems);
  const parts = {
    ...file, parameters: file.parameters.filter((parameters) => areWeights(parameters, problems)), ...(media ? { media: media.map(mediaFromText) } : {}),
  };
  return { format: 'backup', parts, problems, notesAre: 'whole', matches: null };
}

/** Everything, deleted rows and their clocks too, in an order that depends on the content alone. */
export function printBackup(parts: CollectionParts, media: readonly object[] = []): string {
  return printRows({
    format: backupFormat,
    version: backupVersion,
    settings: parts.settings,
    documents: byId(parts.documents),
    noteTypes: byId(parts.noteTypes),
    presets: byId(parts.presets),
    parameters: byId(parts.parameters),
    decks: byId(parts.decks),
    notes: byId(parts.notes),
    cards: byId(parts.cards),
    quizzes: byId(parts.quizzes),
    operations: [...parts.operations].sort(byNumber),
    ...(parts.revlogs?.length ? { revlogs: byId(parts.revlogs) } : {}),
    ...(media.length > 0 ? { media } : {}),
  });
}

/** Packed, with the contents of media as far as `parts` brings them. */
export async function printBackupFile(parts: CollectionParts): Promise<Uint8Array> {
  return gzip(printBackup(parts, await Promise.all(byId(parts.media ?? []).filter(({ content }) => content !== undefined).map(mediaAsText))));
}

function byId<T extends { readonly id: string }>(given: readonly T[]): T[] {
  return [...given].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const byNumber = (a: CollectionParts['operations'][number], b: CollectionParts['operations'][number]): number =>
  a.device < b.device ? -1 : a.device > b.device ? 1 : a.n - b.n;
