/** `factdeck inspect` and `factdeck convert`: decks, tables and backups. */
import { basename } from 'node:path';
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from '../lib/core/defaults';
import { linkIn } from '../lib/core/link';
import { DEFAULT_PARAMETERS } from '../lib/core/memory';
import { BUILT_IN_NOTE_TYPES } from '../lib/core/note-types';
import { problemError, problemIn } from '../lib/core/problem';
import { parseFile } from '../lib/formats/detect';
import { printFile, type PrintedFormat } from '../lib/formats/print';
import { problemText } from '../lib/messages/problem-text';
import { readBytes, sqlWasm, writeBytes } from './files';
import type { CollectionParts, Problem, Row } from '../lib/core/model';
import type { Parsed } from '../lib/core/parsed';

/** What a file holds, deleted rows left out. Throws a problem when it is refused. */
export async function inspect(name: string): Promise<object> {
  const { format, parts, problems } = await read(name);
  const notes = parts.notes.filter(isKept);
  const types = new Map([...BUILT_IN_NOTE_TYPES, ...parts.noteTypes].map((type) => [type.id, type.name]));
  const cards = parts.cards.filter(isKept);
  const inUse = new Set(cards.map(({ deckId }) => deckId));
  return {
    format,
    notes: notes.length,
    cards: cards.length,
    reviews: parts.operations.filter(({ kind }) => kind === 'rated').length + (parts.revlogs ?? []).reduce((sum, { entries }) => sum + entries.length, 0),
    media: (parts.media ?? []).length,
    noteTypes: [...new Set(notes.map(({ noteTypeId }) => types.get(noteTypeId) ?? noteTypeId))].sort(),
    decks: parts.decks.filter((deck) => isKept(deck) && (format !== 'backup' || inUse.has(deck.id) || deck.id !== DEFAULT_DECK.id)).map((deck) => deck.name).sort(),
    problems: problems.map(told),
  };
}

export interface ConvertOptions {
  readonly withSchedule: boolean;
  readonly isLatest: boolean;
  /** Of the app that a link opens. */
  readonly address: string;
}

/** Writes `to` in the format its name ends with. Throws a problem when either file is refused. */
export async function convert(from: string, to: string, { withSchedule: asked, isLatest, address }: ConvertOptions): Promise<object> {
  const format = formatNamed(to);
  const parsed = await read(from);
  const isWhole = /\.colpkg$/i.test(to);
  const withSchedule = asked || isWhole;
  const parts = withSchedule ? parsed.parts : withoutSchedule(parsed.parts);
  const file = await printFile(format === 'backup' ? whole(parts) : parts, format, {
    title: basename(to), date: '', schedules: withSchedule, documents: true, forSharing: false, address: address.replace(/\/+$/, ''),
    anki: { isWhole, isLatest, at: Date.now(), zoneMinutes: -new Date(Date.now()).getTimezoneOffset(), rolloverHour: parsed.parts.settings?.rolloverHour ?? DEFAULT_SETTINGS.rolloverHour, sqlWasm },
  });
  writeBytes(to, file.bytes);
  const { notes, cards } = parsed.parts;
  return { from: parsed.format, to: format, notes: notes.filter(isKept).length, cards: cards.filter(isKept).length, problems: parsed.problems.map(told) };
}

async function read(name: string): Promise<Parsed> {
  const isLink = linkIn(name) !== null;
  const content = isLink ? name : new Uint8Array(readBytes(name));
  try {
    return await parseFile(isLink ? '' : basename(name), new Blob([content]), { sqlWasm });
  } catch (error) {
    const problem = problemIn(error);
    throw problem ? problemError({ ...problem, where: problem.where || (isLink ? '' : name) }) : error;
  }
}

const isKept = (row: Row): boolean => !row.deleted;

const told = (problem: Problem): object => ({ ...problem, message: problemText(problem) });

function formatNamed(name: string): PrintedFormat {
  if (/\.(json\.gz|gz|backup\.json)$/i.test(name)) return 'backup';
  if (/\.(apkg|colpkg)$/i.test(name)) return 'anki-package';
  if (/\.json$/i.test(name)) return 'deck-json';
  if (/\.terms(\.txt)?$/i.test(name)) return 'terms';
  if (/\.link(\.txt)?$/i.test(name)) return 'deck-link';
  if (/\.txt$/i.test(name)) return 'anki-text';
  if (/\.csv$/i.test(name)) return 'csv';
  if (/\.tsv$/i.test(name)) return 'tsv';
  if (/\.md$/i.test(name)) return 'markdown';
  if (/\.mochi$/i.test(name)) return 'mochi';
  throw problemError({ code: 'format-ending-unknown', where: name, values: { name }, severity: 'error' });
}

function withoutSchedule(parts: CollectionParts): CollectionParts {
  return { ...parts, operations: [], quizzes: [] };
}

/** Parts with the rows every collection has, so that a backup of them can be restored. */
function whole(parts: CollectionParts): CollectionParts {
  return {
    ...parts,
    noteTypes: withMissing(parts.noteTypes, BUILT_IN_NOTE_TYPES),
    decks: withMissing(parts.decks, [DEFAULT_DECK]),
    presets: withMissing(parts.presets, [DEFAULT_PRESET]),
    parameters: withMissing(parts.parameters, [DEFAULT_PARAMETERS]),
    settings: parts.settings ?? DEFAULT_SETTINGS,
  };
}

function withMissing<T extends { readonly id: string }>(rows: readonly T[], usual: readonly T[]): T[] {
  return [...rows, ...usual.filter(({ id }) => !rows.some((row) => row.id === id))];
}
