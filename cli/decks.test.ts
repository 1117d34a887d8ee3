import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convert, inspect } from './decks';

const folder = mkdtempSync(join(tmpdir(), 'factdeck-'));
const at = (name: string): string => join(folder, name);
const options = { withSchedule: false, isLatest: false, address: 'https://cards.example' };
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(at('in.csv'), 'prompt,answer,source,tags,deck\nCapital of Italy?,Rome,Rome is the capital.,geo,World::Europe\n{{c1::Paris}} is in France,,,,World\n');

describe('inspect and convert', () => {
  it.each(['out.json', 'out.txt', 'out.csv', 'out.json.gz'])('[P12] between tables and %s, there and back', async (name) => {
    expect(await convert(at('in.csv'), at(name), options)).toMatchObject({ from: 'csv', notes: 2, cards: 2, problems: [] });
    expect(await inspect(at(name))).toMatchObject({ notes: 2, cards: 2, reviews: 0, media: 0, noteTypes: ['Basic', 'Cloze'], decks: ['World', 'World::Europe'], problems: [] });
    await convert(at(name), at('back.csv'), options);
    await convert(at('in.csv'), at('straight.csv'), options);
    const rows = (file: string) => readFileSync(at(file), 'utf8').split('\r\n').sort();
    expect(rows('back.csv')).toEqual(rows('straight.csv'));
  });

  it('[P41] writes a package of Anki’s and reads it again', async () => {
    expect(await convert(at('in.csv'), at('out.apkg'), options)).toMatchObject({ to: 'anki-package', notes: 2, cards: 2 });
    expect(await inspect(at('out.apkg'))).toMatchObject({ format: 'anki-package', notes: 2, cards: 2, noteTypes: ['Basic', 'Cloze'], decks: ['World', 'World::Europe'], problems: [] });
  });

  it('[P12] refuses missing files and endings it does not write', async () => {
    await expect(inspect(at('none'))).rejects.toMatchObject({ problem: { code: 'file-not-found' } });
    await expect(convert(at('in.csv'), at('x.pdf'), options)).rejects.toMatchObject({ problem: { code: 'format-ending-unknown' } });
  });
});
