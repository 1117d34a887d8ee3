/** Pictures, sounds and foreign reviews that come with a file, beside those that are here. */
import { withNames } from './html-media';
import type { CardId, Media, Note, Operation, Problem, Revlog, RevlogEntry } from './model';

interface ComingMedia {
  readonly rows: Media[];
  /** Names that are taken here by other content, and what the file's are called instead. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly problems: Problem[];
}

/** Names that are new here. A name that has other content here keeps it, and the file's comes in under another ([P47]). */
export function mediaToCome(file: readonly Media[], here: readonly Media[]): ComingMedia {
  const known = new Map(here.filter(({ deleted }) => !deleted).map((media) => [media.id, media]));
  const taken = file.filter(({ id, hash }) => (known.get(id)?.hash ?? hash) !== hash);
  const [fixed, free] = [taken.filter(({ id }) => FIXED.test(id)), taken.filter(({ id }) => !FIXED.test(id))];
  const renamed = new Map(free.map(({ id, hash }) => [id, ownName(id, hash)]));
  const rows = file.filter(({ id }) => !known.has(id) || renamed.has(id)).map((media) => ({ ...media, id: renamed.get(media.id) ?? media.id })).filter(({ id }) => !known.has(id));
  const told = (code: string, count: number): Problem[] => (count === 0 ? [] : [{ code, where: '', values: { count }, severity: 'warning' }]);
  return { rows, renamed, problems: [...told('media-name-taken', fixed.length), ...told('media-renamed', free.length)] };
}

/** Named by templates or by what they show: a new name would not be found. */
const FIXED = /^(?:_|latex-)/;

function ownName(id: string, hash: string): string {
  const dot = id.lastIndexOf('.');
  return dot > 0 ? `${id.slice(0, dot)}-${hash.slice(0, 40)}${id.slice(dot)}` : `${id}-${hash.slice(0, 40)}`;
}

/** Notes that name the files as they are called here. */
export function withMediaNames(notes: readonly Note[], renamed: ReadonlyMap<string, string>): readonly Note[] {
  if (renamed.size === 0) return notes;
  return notes.map((note) => {
    const fields = Object.entries(note.fields).map(([id, value]) => [id, withNames(value, renamed)] as const);
    return fields.some(([id, value]) => value !== note.fields[id]) ? { ...note, fields: Object.fromEntries(fields) } : note;
  });
}

/** An id that was taken moves on by so many milliseconds at most. */
const MOVED_MS = 3;

/** Rows that are new here, under the cards' ids here; each Anki review is kept once, and none that was given here and went there. */
export function revlogsToCome(file: readonly Revlog[], here: readonly Revlog[], operations: readonly Operation[], cardIds: ReadonlyMap<CardId, CardId>): Revlog[] {
  const given = new Set(operations.flatMap((operation) => (operation.kind === 'rated' ? [`${operation.card} ${operation.at}`] : [])));
  const isOurs = (card: CardId, id: number): boolean => given.size > 0 && Array.from({ length: MOVED_MS + 1 }, (_, moved) => `${card} ${id - moved}`).some((key) => given.has(key));
  const known = new Map(here.map((revlog) => [revlog.id, revlog]));
  return file.flatMap((revlog) => {
    const id = cardIds.get(revlog.id);
    if (id === undefined) return [];
    const before = known.get(id);
    const entries = new Map<number, RevlogEntry>((before?.entries ?? []).map((entry) => [entry[0], entry]));
    const count = entries.size;
    for (const entry of revlog.entries) if (!entries.has(entry[0]) && !isOurs(id, entry[0])) entries.set(entry[0], entry);
    if (entries.size === count) return [];
    return [{ ...(before ?? revlog), id, entries: [...entries.values()].sort((a, b) => a[0] - b[0]) }];
  });
}
