/** Worker: reads a deck, a table or a backup. */
import { parseAny } from '../formats/detect';
import { serve } from './call';
import type { Parsed } from '../core/parsed';

export type ParseFile = (args: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Parsed>;

const parseFile: ParseFile = ({ name, bytes }) => parseAny(name, bytes);

serve({ parseFile });
