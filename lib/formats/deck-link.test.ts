/** Links that hold a deck: what they keep, what they leave behind, and what hostile ones can do. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DECK } from '../core/defaults';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import { planImport } from '../core/plan';
import { emptyParts } from './empty-parts';
import { parseDeckJson } from './deck-json';
import { parseDeckLink, printDeckLink } from './deck-link';
import { parseAny } from './detect';
import { printFragment } from './fragment';
import { partsOfSides, type Side } from './sides';
import type { CollectionParts, Operation } from '../core/model';
import type { PlanOptions } from '../core/parsed';

const ADDRESS = 'https://cards.example/app';
const side: Side = { guid: 'g1', kind: 'basic', prompt: 'Who?', answer: 'Ada', source: { quote: 'Ada did.', title: 'T', date: '2025' }, tags: ['a'], deck: 'One' };
const parts = (sides: readonly Side[]): CollectionParts => ({ ...emptyParts, noteTypes: BUILT_IN_NOTE_TYPES, ...partsOfSides(sides, 'Deck') });
const options: PlanOptions = { matches: 'update', deck: null, moment: { at: 1_764_000_000_000, zoneMinutes: 0, studyDay: 20_416 }, randomBytes: (n) => new Uint8Array(n) };
const linkOf = async (file: unknown): Promise<string> => `#deck=${await printFragment(typeof file === 'string' ? file : JSON.stringify(file))}`;
const refusal = (link: string): Promise<unknown> => parseDeckLink(link).then(() => null, (error: { problem?: { code: string } }) => error.problem?.code);

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const decks = fc.array(fc.record({ prompt: words, answer: words, quote: words, kind: fc.constantFrom('basic', 'reversed'), deck: fc.constantFrom('One', 'One::Two') }), { minLength: 1, maxLength: 8 })
  .map((all) => parts(all.map(({ quote, kind, ...one }, at): Side => ({ ...side, ...one, kind: kind as Side['kind'], guid: `g${at}`, source: { quote, title: 'T', date: '' } }))));

describe('[P71] a deck in a link', () => {
  it('is read as it was, quotes and all (seed 20251124)', async () => {
    await fc.assert(fc.asyncProperty(decks, async (given) => {
      const link = await printDeckLink(given, ADDRESS);
      expect(link).toMatch(/^https:\/\/cards\.example\/app\/import\/#deck=[\w-]+$/);
      const parsed = await parseAny('', new TextEncoder().encode(`A deck for you: ${link}`));
      expect(parsed).toMatchObject({ format: 'deck-link', problems: [], notesAre: 'whole' });
      expect(parsed.parts).toEqual({ ...given, noteTypes: [] });
    }), { seed: 20_251_124, numRuns: 40 });
  });

  it('leaves texts, reviews and options behind', async () => {
    const file = parseDeckJson(readFileSync('decks/us-china-fentanyl.json', 'utf8'));
    const [card] = file.parts.cards;
    const reviewed: Operation = { device: 'd' as never, n: 1, at: 1, zoneMinutes: 0, studyDay: 1, batch: null, kind: 'manual', cards: [card!.id], action: { type: 'suspend' } };
    const { parts: read } = await parseDeckLink(await printDeckLink({ ...file.parts, operations: [reviewed], decks: file.parts.decks.map((deck) => ({ ...deck, desiredRetention: 0.8, deadline: { day: 9, minutesPerDay: 5 } })) }, ADDRESS));
    expect(read).toMatchObject({ documents: [], operations: [], presets: [], parameters: [], settings: null });
    expect(read.decks.every((deck) => !('desiredRetention' in deck) && !('deadline' in deck))).toBe(true);
    expect(read.notes.map(({ source }) => source)).toEqual(file.parts.notes.map(({ source }) => source));
  });

  it('brings changes of the text when sent again, and moves no schedule', async () => {
    const here = { ...parts([side]), decks: [DEFAULT_DECK, ...parts([side]).decks] };
    const [card] = here.cards;
    const again = await parseDeckLink(await printDeckLink(parts([{ ...side, answer: 'Ada Lovelace' }, { ...side, guid: 'g2', prompt: 'When?' }]), ADDRESS));
    const plan = planImport(again, here, options);
    expect(plan.updated.map(({ answer }) => answer)).toEqual(['Ada Lovelace']);
    expect(plan.added).toHaveLength(1);
    expect(plan.changes.filter((change) => change.type === 'operation')).toEqual([]);
    expect(plan.changes.some((change) => change.type === 'put' && change.table === 'cards' && change.row.id === card!.id)).toBe(false);
  });

  it('that is too large is refused when made', async () => {
    let seed = 1;
    const noise = (): string => Array.from({ length: 60 }, () => String.fromCharCode(33 + (seed = (seed * 48_271) % 2_147_483_647) % 90)).join('');
    const many = parts(Array.from({ length: 1500 }, (_, at) => ({ ...side, guid: `g${at}`, prompt: noise(), answer: noise() })));
    await expect(printDeckLink(many, ADDRESS)).rejects.toMatchObject({ problem: { code: 'deck-link-too-long' } });
  });
});

describe('[P72] a hostile link', () => {
  const file = { format: 'factdeck-deck', version: 1, decks: [], notes: [], cards: [] };

  it('is refused when it is cut short, none of ours, or of a newer version', async () => {
    const link = await printDeckLink(parts([side]), ADDRESS);
    expect(await refusal(link.slice(0, -20))).toBe('gzip-broken');
    expect(await refusal('#deck=abc')).toBe('gzip-broken');
    expect(await refusal('#quiz=abc')).toBe('deck-link-broken');
    expect(await refusal(await linkOf('{"a":'))).toBe('json-broken');
    expect(await refusal(await linkOf({ ...file, version: 2 }))).toBe('deck-version-newer');
    expect(await refusal(await linkOf({ ...file, format: 'other' }))).toBe('format-unknown');
  });

  it('unpacks to no more than the limit, nests no deeper and counts no further', async () => {
    expect(await refusal(await linkOf(' '.repeat(60_000_000)))).toBe('file-too-large');
    expect(await refusal(await linkOf(`${'['.repeat(1000)}${']'.repeat(1000)}`))).toBe('json-too-deep');
    expect(await refusal(await linkOf({ ...file, notes: Array.from({ length: 20_001 }, () => ({})) }))).toBe('shape-too-many');
  });

  it('names no property of ours, and brings no schedules and no texts', async () => {
    const json = JSON.stringify({ ...file, documents: [{ id: 'x', title: '', text: 'a', format: 'text' }], presets: [{}], schedules: [{ kind: 'rated' }] }).replace('"decks":[]', '"decks":[],"__proto__":{"polluted":true}');
    const { parts: read } = await parseDeckLink(await linkOf(json));
    expect(read).toEqual(emptyParts);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('[P16] is never more than a refusal, whatever is turned in it (seed 20251124)', async () => {
    const link = await printDeckLink(parts([side]), '');
    await fc.assert(fc.asyncProperty(fc.nat(link.length), fc.constantFrom(...'aZ9-_'), async (at, letter) => {
      const code = await refusal(link.slice(0, at) + letter + link.slice(at + 1));
      expect(code === null || typeof code === 'string').toBe(true);
    }), { seed: 20_251_124, numRuns: 300 });
  });
});

it('[P71] the deck that ships fits in a link', async () => {
  const file = parseDeckJson(readFileSync('decks/us-china-fentanyl.json', 'utf8'));
  const link = await printDeckLink(file.parts, ADDRESS);
  expect(link.length).toBeLessThan(30_000);
});
