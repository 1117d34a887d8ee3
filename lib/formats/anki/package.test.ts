/** Packages of every generation open whole, and what is broken or hostile is refused with its reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemIn } from '../../core/problem';
import { parseFile } from '../detect';
import type { Parsed } from '../../core/parsed';

const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');
const shared = join(process.cwd(), '../shared/data/anki');
const others = existsSync(shared) ? ['synthetic', 'permissive'].flatMap((folder) => readdirSync(join(shared, folder)).map((file) => join(shared, folder, file))) : [];

async function opened(file: string): Promise<Parsed | string> {
  try {
    return await parseFile(basename(file), new Blob([new Uint8Array(readFileSync(file))]), { sqlWasm });
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw error;
    return `${problem.code} ${problem.values['detail'] ?? ''}`.trim();
  }
}

describe.skipIf(others.length === 0)('[P40] packages of others (skipped without ../shared)', () => {
  it.each(others.map((file) => [basename(file), file]))('%s', async (name, file) => {
    const result = await opened(file);
    const shown = typeof result === 'string' ? result : `${result.parts.notes.length} ${result.parts.cards.length} ${result.parts.operations.length} ${(result.parts.revlogs ?? []).length} ${result.parts.media?.length ?? 0} ${result.problems.map(({ code }) => code).join()}`;
    console.log(name, '|', shown);
    expect(shown).toBeTruthy();
  }, 20_000);
});
