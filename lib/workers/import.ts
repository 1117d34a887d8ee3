/** Worker: reads a deck, a table, a backup or a package of Anki's. */
import { parseFile as parse } from '../formats/detect';
import { assetUrl } from './base-path';
import { serve } from './call';
import type { Parsed } from '../core/parsed';
import type { Handler } from './call';

export type ParseFile = Handler<{ readonly name: string; readonly file: Blob }, Parsed>;

const parseFile: ParseFile = ({ name, file }, onProgress) => parse(name, file, { sqlWasm: assetUrl('/workers/sql-wasm.wasm'), onProgress });

serve({ parseFile });
