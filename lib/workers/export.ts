/** Worker: prints decks, tables and backups. */
import { printFile as print } from '../formats/print';
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

const printFile: PrintFile = ({ parts, format, options }) => print(parts, format, options);

serve({ printFile });
