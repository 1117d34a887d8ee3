/** Pictures, sounds and foreign reviews that come with a file, beside those that are here. */
import type { CardId, Media, Problem, Revlog, RevlogEntry } from './model';

/** Names that are new here. A name that has other content here keeps it, and that is said. */
export function mediaToCome(file: readonly Media[], here: readonly Media[]): { rows: Media[]; problems: Problem[] } {
  const known = new Map(here.filter(({ deleted }) => !deleted).map((media) => [media.id, media]));
  const rows = file.filter(({ id }) => !known.has(id));
  const other = file.filter(({ id, hash }) => (known.get(id)?.hash ?? hash) !== hash).length;
  return { rows, problems: other === 0 ? [] : [{ code: 'media-name-taken', where: '', values: { count: other }, severity: 'warning' }] };
}

/** Rows that are new here, under the cards' ids here; each Anki review is kept once. */
export function revlogsToCome(file: readonly Revlog[], here: readonly Revlog[], cardIds: ReadonlyMap<CardId, CardId>): Revlog[] {
  const known = new Map(here.map((revlog) => [revlog.id, revlog]));
  return file.flatMap((revlog) => {
    const id = cardIds.get(revlog.id);
    if (id === undefined) return [];
    const before = known.get(id);
    const entries = new Map<number, RevlogEntry>((before?.entries ?? []).map((entry) => [entry[0], entry]));
    const count = entries.size;
    for (const entry of revlog.entries) if (!entries.has(entry[0])) entries.set(entry[0], entry);
    if (before && entries.size === count) return [];
    return [{ ...(before ?? revlog), id, entries: [...entries.values()].sort((a, b) => a[0] - b[0]) }];
  });
}
