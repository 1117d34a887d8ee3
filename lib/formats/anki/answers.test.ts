/** Real Anki's answers for a package it made itself, frozen by `npm run test:anki -- --freeze`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS, modelOf } from '../../core/memory';
import { standingOf } from '../../core/plan-operations';
import { createLedger } from '../../core/replay';
import { NEW_SCHEDULE } from '../../core/schedule';
import { parseFile } from '../detect';
import { compareAnswers, type AnkiAnswers } from './answers-for-test';
import { printPackage } from './print-package';

const folder = join(import.meta.dirname, 'fixtures');
const sqlWasm = join(process.cwd(), 'node_modules/sql.js/dist/sql-wasm.wasm');
const told = JSON.parse(readFileSync(join(folder, 'studied.json'), 'utf8')) as AnkiAnswers;
const read = (bytes: Uint8Array) => parseFile('studied.apkg', new Blob([new Uint8Array(bytes)]), { sqlWasm });

describe('[S4] a package Anki wrote', () => {
  it('is scheduled here as there: every button, its memory, and the range of its fuzz', async () => {
    const { parts } = await read(readFileSync(join(folder, 'studied.apkg')));
    const { buttons, ranges, differences, nearHalves } = compareAnswers(parts, told);
    expect(differences).toEqual([]);
    expect(nearHalves.length * 1000).toBeLessThanOrEqual(buttons);
    expect([buttons, ranges].every((count) => count > 250)).toBe(true);
  }, 60_000);

  it('[P7] stands in a plan as it would be folded', async () => {
    const { parts } = await read(readFileSync(join(folder, 'studied.apkg')));
    const ledger = createLedger(() => modelOf(DEFAULT_PARAMETERS.weights));
    ledger.add(parts.operations);
    const standing = standingOf(parts.operations);
    expect(parts.cards.map(({ id }) => standing?.get(id) ?? NEW_SCHEDULE)).toEqual(parts.cards.map(({ id }) => ledger.schedules.get(id)));
    expect(parts.cards.some(({ id }) => standing?.get(id)?.suspended)).toBe(true);
  });

  it('[P41] goes back with every column and review as it came', async () => {
    const { parts } = await read(readFileSync(join(folder, 'studied.apkg')));
    const again = (await read(await printPackage(parts, { schedules: true, at: told.at, zoneMinutes: told.zoneMinutes, rolloverHour: told.rolloverHour, sqlWasm }))).parts;
    const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
    expect(byId(again.notes)).toEqual(byId(parts.notes));
    expect(byId(again.revlogs ?? [])).toEqual(byId(parts.revlogs ?? []));
    expect(again.operations.length).toBe(parts.operations.length);
    expect(compareAnswers(again, told).differences).toEqual([]);
  }, 60_000);
});
