/** Worker: reads a deck, a table, a backup or a package of Anki's, and links to quizzes. */
import { parseFile as parse } from '../formats/detect';
import { parseQuizFile as parseQuiz } from '../formats/quiz-import';
import { parseQuizLink as parseLink } from '../formats/quiz-link';
import { assetUrl } from './base-path';
import { serve } from './call';
import type { Parsed } from '../core/parsed';
import type { Shared } from '../core/quiz-share';
import type { ReadQuiz } from '../formats/quiz-parts';
import type { Handler } from './call';

export type ParseFile = Handler<{ readonly name: string; readonly file: Blob; readonly knownMedia?: ReadonlySet<string> | undefined }, Parsed>;

const parseFile: ParseFile = ({ name, file, knownMedia }, onProgress) => parse(name, file, { sqlWasm: assetUrl('/workers/sql-wasm.wasm'), onProgress, knownMedia });

export type ParseQuizLink = (fragment: string) => Promise<Shared>;

const parseQuizLink: ParseQuizLink = (fragment) => parseLink(fragment);

export type ParseQuizFile = (file: Blob) => Promise<ReadQuiz>;

const parseQuizFile: ParseQuizFile = async (file) => parseQuiz(await file.text());

serve({ parseFile, parseQuizFile, parseQuizLink });
