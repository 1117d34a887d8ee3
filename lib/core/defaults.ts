/** What a new collection holds: a deck, a preset, settings. The numbers are Anki's. */
import { IDS } from './ids';
import { DEFAULT_PARAMETERS } from './memory';
import type { Deck, Preset, Settings } from './model';

export const DEFAULT_SETTINGS: Settings = {
  rolloverHour: 4,
  learnAheadMinutes: 20,
  twoButtons: false,
  keys: true,
  theme: 'system',
  extraTime: 1,
};

export const DEFAULT_PRESET: Preset = {
  id: IDS.defaultPreset,
  name: 'Default',
  newPerDay: 20,
  reviewsPerDay: 200,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  fuzz: true,
  burySiblings: false,
  leechThreshold: 8,
  parametersId: DEFAULT_PARAMETERS.id,
  deleted: false,
  clocks: {},
};

export const DEFAULT_DECK: Deck = {
  id: IDS.defaultDeck,
  name: 'Default',
  presetId: IDS.defaultPreset,
  description: '',
  addedAt: 0,
  deleted: false,
  clocks: {},
};
