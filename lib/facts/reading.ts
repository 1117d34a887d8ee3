/** What every extractor reads: a document's annotated sentences and its names. */
import type { Document } from '../core/model';
import type { Names } from './names';
import type { Sentence } from '../language';
import type { Swap } from './ranges';
import type { TableRow } from './rows';
import type { View } from '../core/view';

export interface Reading {
  readonly document: Document;
  readonly view: View;
  readonly sentences: readonly Sentence[];
  readonly names: Names;
  /** By sentence: what its pronouns, surnames and `these …` stand for, where that is certain. */
  readonly swaps: readonly (readonly Swap[])[];
  /** Rows of tables, by their place among the sentences, behind all that are sentences. */
  readonly rows: ReadonlyMap<number, TableRow>;
}
