/** Which column of a table holds what, by the words people head them with. */

import type { ColumnRole } from '../core/table-mapping';

const words: Readonly<Record<ColumnRole, readonly string[]>> = {
  prompt: ['prompt', 'front', 'question', 'term', 'text'],
  answer: ['answer', 'back', 'definition', 'back extra', 'extra'],
  source: ['source', 'quote', 'quotation'],
  title: ['document', 'title'],
  date: ['date'],
  tags: ['tags', 'tag', 'labels'],
  deck: ['deck'],
  guid: ['factdeck', 'guid'],
  noteType: ['type', 'notetype', 'note type'],
};

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(words) as ColumnRole[]).flatMap((role) => words[role].map((word) => [word, role] as const)),
);

/** The first column of each role. Letter case and surrounding space do not matter. */
export function columnsNamed(names: readonly string[]): Map<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>();
  names.forEach((name, index) => {
    const role = roles.get(name.trim().toLowerCase());
    if (role && !columns.has(role)) columns.set(role, index);
  });
  return columns;
}

/** Anki's way of writing tags in one cell: by white space. */
export function tagsIn(cell: string): string[] {
  return [...new Set(cell.split(/\s+/).filter((tag) => tag !== ''))];
}

/** The cell a tag list is written in: white space inside a tag becomes `_`. */
export function printTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/\s+/g, '_')).join(' ');
}
