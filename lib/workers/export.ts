/** Worker: prints decks, tables, backups and packages of Anki's. */
import { printFile as print } from '../formats/print';
import { assetUrl } from './base-path';
import { serve } from './call';
import type { CollectionParts } from '../core/model';
import type { FileFormat } from '../core/parsed';
import type { PrintedFile, PrintOptions } from '../formats/print';

export interface PrintArgs {
  readonly parts: CollectionParts;
  readonly format: FileFormat;
  readonly options: PrintOptions;
}

export type PrintFile = (args: PrintArgs) => Promise<PrintedFile>;

const sqlWasm = assetUrl('/workers/sql-wasm.wasm');

const printFile: PrintFile = ({ parts, format, options }) => print(parts, format, options.anki ? { ...options, anki: { ...options.anki, sqlWasm } } : options);

serve({ printFile });
