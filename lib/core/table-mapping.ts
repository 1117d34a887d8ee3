/** How a table or a list of terms becomes notes: what parts rows and cells, and what each column holds. */
import type { NoteType } from './model';

/** What a column of a table may hold; several columns may hold the same. */
export type ColumnRole = 'prompt' | 'answer' | 'source' | 'title' | 'date' | 'tags' | 'deck' | 'guid' | 'noteType';
/** A role, a field of the note type chosen, or nothing. */
export type ColumnUse = ColumnRole | `field:${string}` | 'none';

export interface TableMapping {
  /** Between cells. One character where cells may be quoted. */
  readonly separator: string;
  /** Between rows: a line break, but in lists of terms it may be another sign. Cells are then not quoted. */
  readonly rowSign: string | null;
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  /** Cells are HTML, not plain text. */
  readonly isHtml: boolean;
  /** What a row becomes: `told` is what its column says, else a cloze where it has a gap. */
  readonly becomes: 'told' | 'basic' | 'reversed' | 'cloze';
  /** A note type here, whose fields the columns fill; null for prompt and answer. */
  readonly noteType: NoteType | null;
  /** By column, in order. Columns past the end hold nothing. */
  readonly uses: readonly ColumnUse[];
}

/** One row as it would be read, for a person to look at. */
export interface TableSample {
  readonly line: number;
  readonly prompt: string;
  readonly answer: string;
  readonly tags: readonly string[];
  readonly deck: string;
  readonly quote: string;
  /** A problem code where the row is left out; empty else. */
  readonly reason: string;
}

export interface TablePreview {
  readonly mapping: TableMapping;
  /** The header's word, and what stands below it in the first rows. */
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[];
  readonly sample: readonly TableSample[];
}
