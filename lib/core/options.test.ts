import { describe, expect, it } from 'vitest';
import { DEFAULT_DECK, DEFAULT_PRESET } from './defaults';
import type { Deck, DeckId, Preset } from './model';
import { optionsOf, studyOptions, USUAL_OPTIONS } from './options';

const deck = (name: string, change: Partial<Deck> = {}): Deck => ({ ...DEFAULT_DECK, id: name as DeckId, name, ...change });
const viewOf = (...decks: Deck[]) => ({ decks: new Map(decks.map((one) => [one.id, one])), presets: new Map([[DEFAULT_PRESET.id, DEFAULT_PRESET]]) });

describe('a preset', () => {
  it('[Y1] needs none of its further options', () => {
    expect(optionsOf(DEFAULT_PRESET)).toMatchObject(USUAL_OPTIONS);
    const loose: Preset = { ...DEFAULT_PRESET, newMix: undefined, reviewOrder: 'overdue' };
    expect(optionsOf(loose)).toMatchObject({ newMix: 'mixed', reviewOrder: 'overdue' });
  });

  it('[Y1] of an earlier release buries as its one switch says, until the three are set', () => {
    expect(optionsOf({ ...DEFAULT_PRESET, burySiblings: true, buryReviews: false })).toMatchObject({ buryNew: true, buryReviews: false, buryLearning: true });
  });
});

describe('a deck', () => {
  it('[Y2] may desire its own retention', () => {
    const view = viewOf(deck('A', { desiredRetention: 0.8 }), deck('A::B'));
    expect(studyOptions(view, 'A' as DeckId, 10)?.desiredRetention).toBe(0.8);
    expect(studyOptions(view, 'A::B' as DeckId, 10)?.desiredRetention).toBe(0.9);
    expect(studyOptions(view, 'gone' as DeckId, 10)).toBeNull();
  });

  it.each([[10, 9], [18, 1], [19, 1], [20, 1], [21, 36_500]])('[X4] with a deadline on day 20 has on day %i no interval above %i', (today, most) => {
    const view = viewOf(deck('A', { deadline: { day: 20, minutesPerDay: 10 } }), deck('A::B'), deck('AB'));
    expect(studyOptions(view, 'A' as DeckId, today)?.maximumIntervalDays).toBe(most);
    expect(studyOptions(view, 'A::B' as DeckId, today)?.maximumIntervalDays).toBe(most);
    expect(studyOptions(view, 'AB' as DeckId, today)?.maximumIntervalDays).toBe(36_500);
  });
});
