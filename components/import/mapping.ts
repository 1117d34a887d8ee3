/** How the columns of a table are matched with what a note has. */
import type { NoteType } from '@/lib/core/model';
import type { ColumnUse, TableMapping, TablePreview } from '@/lib/core/table-mapping';
import { messages as m } from '@/lib/messages';

export const SEPARATORS = [',', ';', '\t', '|', ':', ' ', ' - '] as const;
export const ROW_SIGNS = ['\n', ';', '\n\n'] as const;
const USES: readonly Exclude<ColumnUse, `field:${string}`>[] = ['prompt', 'answer', 'source', 'title', 'date', 'tags', 'deck', 'noteType', 'guid', 'none'];
const BESIDE_FIELDS: readonly Exclude<ColumnUse, `field:${string}`>[] = ['tags', 'deck', 'source', 'title', 'date', 'guid', 'none'];

/** What a column may hold, with the word for it. */
export function usesOf({ noteType }: TableMapping): readonly { readonly value: ColumnUse; readonly label: string }[] {
  const usual = (noteType ? BESIDE_FIELDS : USES).map((value) => ({ value, label: m.mapping.uses[value] }));
  const fields = (noteType?.fields ?? []).map(({ id, name }) => ({ value: `field:${id}` as const, label: name }));
  return [...fields, ...usual];
}

/** The mapping with one column holding something else; columns that were not there before hold nothing. */
export function withUse(mapping: TableMapping, at: number, use: ColumnUse): TableMapping {
  const uses = Array.from({ length: Math.max(mapping.uses.length, at + 1) }, (_, column) => (column === at ? use : mapping.uses[column] ?? 'none'));
  return { ...mapping, uses };
}

/** A row becomes a note of that type: its fields in their order, unless the header names them. */
export function withNoteType(mapping: TableMapping, noteType: NoteType | null, columns: TablePreview['columns']): TableMapping {
  if (noteType === null) return { ...mapping, noteType, uses: columns.map((_, at) => (at === 0 ? 'prompt' : at === 1 ? 'answer' : 'none')) };
  const byName = new Map(noteType.fields.map(({ id, name }) => [name.trim().toLowerCase(), id]));
  const named = columns.map(({ name }) => byName.get(name.trim().toLowerCase()));
  const anyNamed = named.some((id) => id !== undefined);
  const uses = columns.map((_, at): ColumnUse => {
    const id = anyNamed ? named[at] : noteType.fields[at]?.id;
    return id === undefined ? 'none' : `field:${id}`;
  });
  return { ...mapping, noteType, uses };
}

/** A list of terms may be parted by two signs; elsewhere cells are parted by one character, and quoted where they hold it. */
export function withSeparator(mapping: TableMapping, separator: string): TableMapping {
  const rowSign = separator.length > 1 ? mapping.rowSign ?? '\n' : mapping.rowSign === '\n' ? null : mapping.rowSign;
  return { ...mapping, separator, rowSign };
}
