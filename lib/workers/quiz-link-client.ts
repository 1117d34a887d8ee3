/** The page's side of quizzes that go out and come in: written by export.ts, read by import.ts. */
import { callWorker } from './call';
import type { PrintQuiz, PrintQuizLink } from './export';
import type { ParseQuizFile, ParseQuizLink } from './import';
import type { Question } from '../core/model';
import type { Shared } from '../core/quiz-share';
import type { QuizFormat } from '../formats/quiz-export';
import type { ReadQuiz } from '../formats/quiz-parts';

/** The fragment of a link, without its `#`. */
export function printQuizLink(value: Shared): Promise<string> {
  return callWorker<PrintQuizLink>('export', 'printQuizLink', value, {});
}

/** Rejects with an error that `problemOf` (core/problem) reads when it is no link of ours. */
export function parseQuizLink(fragment: string): Promise<Shared> {
  return callWorker<ParseQuizLink>('import', 'parseQuizLink', fragment, {});
}

/** Questions of a file in GIFT or Moodle XML. Rejects with an error that `problemOf` reads when it holds none. */
export function parseQuizFile(file: Blob): Promise<ReadQuiz> {
  return callWorker<ParseQuizFile>('import', 'parseQuizFile', file, {});
}

/** The text of a file for a learning platform. Prompts must be filled in. */
export function printQuiz(questions: readonly Question[], format: QuizFormat): Promise<string> {
  return callWorker<PrintQuiz>('export', 'printQuiz', { questions, format }, {});
}
