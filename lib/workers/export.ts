/** Worker: prints decks, tables and backups, and links to quizzes. */
import { printFile as print } from '../formats/print';
import { printQuizLink as printLink } from '../formats/quiz-link';
import { serve } from './call';
import type { CollectionParts } from '../core/model';
import type { Shared } from '../core/quiz-share';
import type { FileFormat } from '../core/parsed';
import type { PrintedFile, PrintOptions } from '../formats/print';

export interface PrintArgs {
  readonly parts: CollectionParts;
  readonly format: FileFormat;
  readonly options: PrintOptions;
}

export type PrintFile = (args: PrintArgs) => Promise<PrintedFile>;

const printFile: PrintFile = ({ parts, format, options }) => print(parts, format, options);

export type PrintQuizLink = (value: Shared) => Promise<string>;

const printQuizLink: PrintQuizLink = (value) => printLink(value);

serve({ printFile, printQuizLink });
