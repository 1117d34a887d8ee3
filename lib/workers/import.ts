/** Worker: reads a deck, a table, a backup or a package of Anki's, and links to quizzes. */
import { decodeText } from '../formats/decode';
import { holdsCards as holds, parseFile as parse } from '../formats/detect';
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

/** Whether a text file holds cards rather than a text to read; its beginning tells. */
export type HoldsCards = (file: File) => Promise<boolean>;

const holdsCards: HoldsCards = async (file) => holds(file.name, decodeText(new Uint8Array(await file.slice(0, 65_536).arrayBuffer()), []));

export type ParseQuizLink = (fragment: string) => Promise<Shared>;

const parseQuizLink: ParseQuizLink = (fragment) => parseLink(fragment);

export type ParseQuizFile = (file: Blob) => Promise<ReadQuiz>;

const parseQuizFile: ParseQuizFile = async (file) => parseQuiz(await file.text());

serve({ holdsCards, parseFile, parseQuizFile, parseQuizLink });
