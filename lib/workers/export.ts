/** Worker: prints decks, tables, backups and packages of Anki's, and links to quizzes. */
import { printFile as print } from '../formats/print';
import { printQuiz as printQuestions, type QuizFormat } from '../formats/quiz-export';
import { printQuizLink as printLink } from '../formats/quiz-link';
import { assetUrl } from './base-path';
import { serve } from './call';
import type { CollectionParts, Question } from '../core/model';
import type { Shared } from '../core/quiz-share';
import type { PrintedFile, PrintedFormat, PrintOptions } from '../formats/print';

export interface PrintArgs {
  readonly parts: CollectionParts;
  readonly format: PrintedFormat;
  readonly options: PrintOptions;
}

export type PrintFile = (args: PrintArgs) => Promise<PrintedFile>;

const sqlWasm = assetUrl('/workers/sql-wasm.wasm');

const printFile: PrintFile = ({ parts, format, options }) => print(parts, format, options.anki ? { ...options, anki: { ...options.anki, sqlWasm } } : options);

export type PrintQuizLink = (value: Shared) => Promise<string>;

const printQuizLink: PrintQuizLink = (value) => printLink(value);

export type PrintQuiz = (args: { readonly questions: readonly Question[]; readonly format: QuizFormat }) => string;

const printQuiz: PrintQuiz = ({ questions, format }) => printQuestions(questions, format);

serve({ printFile, printQuiz, printQuizLink });
