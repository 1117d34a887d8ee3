/** Decks with all decks above them, and the options they use. */
import { DEFAULT_PARAMETERS } from '../../core/memory';
import { seedOf } from '../../core/hash';
import { IDS } from '../../core/ids';
import { optionsToAnki } from './preset-options';
import { isObject, type Json } from './rows';
import type { CollectionParts, Deck, DeckId, Preset } from '../../core/model';

interface Printed {
  /** Grows by the filtered decks that cards lie in. */
  readonly decks: Record<string, Json>;
  readonly presets: Readonly<Record<string, Json>>;
  deckIdOf(deck: DeckId): number;
}

/** `isWhole`: the options Anki calls its own usual ones take their place again. */
export function decksAndPresets(parts: CollectionParts, withOptions: boolean, isWhole: boolean, at: number): Printed {
  const kept = parts.decks.filter(({ deleted }) => !deleted);
  const sets = new Map(parts.parameters.map(({ id, weights }) => [id, weights]));
  const mod = Math.floor(at / 1000);
  const usual = (isWhole && parts.presets.find(({ deleted, anki }) => !deleted && anki?.id === '1')) || parts.presets.find(({ id }) => id === IDS.defaultPreset);
  const presetIds = new Map<string, number>([[IDS.defaultPreset, 1]]);
  const presets: Record<string, Json> = { 1: presetJson(null, 1, mod, null) };
  for (const preset of withOptions ? parts.presets.filter(({ deleted }) => !deleted) : []) {
    const id = preset === usual ? 1 : freeId(preset.anki?.id, `preset ${preset.id}`, presets);
    presetIds.set(preset.id, id);
    presets[id] = presetJson(preset, id, mod, preset.parametersId === DEFAULT_PARAMETERS.id ? null : sets.get(preset.parametersId) ?? null);
  }
  const decks: Record<string, Json> = {};
  const byName = new Map<string, number>();
  const add = (name: string, deck: Deck | null): number => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const id = name === 'Default' ? 1 : freeId(deck?.anki?.id, `deck ${name}`, decks);
    byName.set(name, id);
    decks[id] = deckJson(name, id, mod, deck, withOptions ? presetIds.get(deck?.presetId ?? '') ?? 1 : 1, withOptions);
    return id;
  };
  add('Default', kept.find(({ name }) => name === 'Default') ?? null);
  const ids = new Map(kept.map((deck) => [deck.id as string, add(deck.name, deck)]));
  for (const { name } of kept) {
    const parents = name.split('::');
    for (let length = 1; length < parents.length; length += 1) add(parents.slice(0, length).join('::'), null);
  }
  return { decks, presets, deckIdOf: (deck) => ids.get(deck) ?? 1 };
}

function deckJson(name: string, id: number, mod: number, deck: Deck | null, conf: number, withOptions: boolean): Json {
  const { collection: _, ...old } = withOptions ? restOf(deck) : {};
  return {
    newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0], collapsed: false, browserCollapsed: false, extendNew: 0, extendRev: 0,
    ...old, id, name, mod, usn: -1, desc: deck?.description ?? '', dyn: 0, conf,
  };
}

function presetJson(preset: Preset | null, id: number, mod: number, weights: readonly number[] | null): Json {
  const old = restOf(preset);
  const part = (key: string) => (isObject(old[key]) ? old[key] : {});
  const set = preset ? optionsToAnki(preset, old) : { top: {}, new: {}, rev: {}, lapse: {} };
  return {
    autoplay: true, maxTaken: 60, timer: 0, replayq: true, dyn: false,
    ...old, ...set.top,
    id, mod, usn: -1, name: preset?.name ?? 'Default',
    new: { initialFactor: 2500, ints: [1, 4, 0], order: 1, bury: preset?.burySiblings ?? false, separate: true, ...part('new'), ...set.new, delays: preset?.learningStepsMinutes ?? [1, 10], perDay: preset?.newPerDay ?? 20 },
    rev: { ease4: 1.3, ivlFct: 1, hardFactor: 1.2, bury: preset?.burySiblings ?? false, fuzz: 0.05, minSpace: 1, ...part('rev'), ...set.rev, perDay: preset?.reviewsPerDay ?? 200, maxIvl: preset?.maximumIntervalDays ?? 36_500 },
    lapse: { leechAction: 1, minInt: 1, mult: 0, ...part('lapse'), ...set.lapse, delays: preset?.relearningStepsMinutes ?? [10], leechFails: preset?.leechThreshold ?? 8 },
    ...(preset ? { desiredRetention: preset.desiredRetention } : {}),
    ...(weights?.length === 21 ? { fsrsParams6: weights } : weights?.length === 19 ? { fsrsParams5: weights } : weights ? { fsrsWeights: weights } : {}),
  };
}

/** Anki's own id where it is free, else one made of the name. */
function freeId(known: string | undefined, name: string, taken: Readonly<Record<string, Json>>): number {
  let id = known && /^\d{1,15}$/.test(known) && known !== '1' && known !== '0' ? Number(known) : 1_600_000_000_000 + (seedOf(name) % 100_000_000_000);
  while (taken[id]) id += 1;
  return id;
}

/** What came with a whole collection of Anki's and belongs to none of its rows. */
export function ofCollection(parts: CollectionParts): Json {
  const { collection } = restOf(parts.decks.find(({ name, deleted, anki }) => name === 'Default' && !deleted && anki) ?? null);
  return isObject(collection) ? collection : {};
}

function restOf(row: Deck | Preset | null): Json {
  try {
    const value: unknown = JSON.parse(row?.anki?.rest ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
