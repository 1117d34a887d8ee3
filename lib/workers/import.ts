/** Worker: reads a deck, a table or a backup, and links to quizzes. */
import { parseAny } from '../formats/detect';
import { parseQuizLink as parseLink } from '../formats/quiz-link';
import { serve } from './call';
import type { Parsed } from '../core/parsed';
import type { Shared } from '../core/quiz-share';

export type ParseFile = (args: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Parsed>;

const parseFile: ParseFile = ({ name, bytes }) => parseAny(name, bytes);

export type ParseQuizLink = (fragment: string) => Promise<Shared>;

const parseQuizLink: ParseQuizLink = (fragment) => parseLink(fragment);

serve({ parseFile, parseQuizLink });
