/** The page's side of links to quizzes: they are written by export.ts and read by import.ts. */
import { callWorker } from './call';
import type { PrintQuizLink } from './export';
import type { ParseQuizLink } from './import';
import type { Shared } from '../core/quiz-share';

/** The fragment of a link, without its `#`. */
export function printQuizLink(value: Shared): Promise<string> {
  return callWorker<PrintQuizLink>('export', 'printQuizLink', value, {});
}

/** Rejects with an error that `problemOf` (core/problem) reads when it is no link of ours. */
export function parseQuizLink(fragment: string): Promise<Shared> {
  return callWorker<ParseQuizLink>('import', 'parseQuizLink', fragment, {});
}
