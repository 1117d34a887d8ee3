/** Which study options hold for a deck on a day: its preset, what it sets itself, and its deadline. */
import type { Deadline, Deck, DeckId, Preset, PresetId, PresetOptions, StudyDay } from './model';

/** A preset with nothing unset. */
export type StudyOptions = Preset & PresetOptions;

export interface DecksAndPresets {
  readonly decks: ReadonlyMap<DeckId, Deck>;
  readonly presets: ReadonlyMap<PresetId, Preset>;
}

export const USUAL_OPTIONS: PresetOptions = {
  buryNew: false, buryReviews: false, buryLearning: false,
  newIgnoresReviewLimit: false,
  newGather: 'position', newSort: 'gathered', newMix: 'mixed', learningMix: 'mixed', reviewOrder: 'due',
  leechAction: 'tag',
  easyDays: [1, 1, 1, 1, 1, 1, 1], loadBalance: true,
  longestAnswerSeconds: 60, showTimer: false, autoShowSeconds: 0, autoBurySeconds: 0,
  autoplay: true, replayQuestion: true,
  historicalRetention: 0.9, ignoreReviewsBefore: null,
};

/** A preset is never changed but replaced; a queue over many decks asks for the same one again and again. */
const resolved = new WeakMap<Preset, StudyOptions>();

export function optionsOf(preset: Preset): StudyOptions {
  const options = resolved.get(preset) ?? resolvedOf(preset);
  resolved.set(preset, options);
  return options;
}

function resolvedOf(preset: Preset): StudyOptions {
  const { burySiblings } = preset;
  const set = Object.fromEntries(Object.entries(preset).filter(([, value]) => value !== undefined)) as unknown as Preset;
  return { ...USUAL_OPTIONS, buryNew: burySiblings, buryReviews: burySiblings, buryLearning: burySiblings, ...set } as StudyOptions;
}

/** The options a card of this deck is scheduled with ([Y1], [Y2]). Null when the deck or its preset is gone. */
export function studyOptions(view: DecksAndPresets, id: DeckId, today: StudyDay): StudyOptions | null {
  const deck = view.decks.get(id);
  const preset = deck && view.presets.get(deck.presetId);
  if (!preset) return null;
  const options = optionsOf(preset);
  const deadline = deadlineOf(view.decks, deck, today);
  return {
    ...options,
    desiredRetention: deck.desiredRetention ?? options.desiredRetention,
    maximumIntervalDays: deadline ? Math.min(options.maximumIntervalDays, Math.max(1, deadline.day - 1 - today)) : options.maximumIntervalDays,
  };
}

/** The nearest deadline of the deck and those it lies in; null when none is ahead. It ends with its day ([X4]). */
export function deadlineOf(decks: ReadonlyMap<DeckId, Deck>, deck: Deck, today: StudyDay): Deadline | null {
  let nearest: Deadline | null = null;
  for (const { name, deadline } of decks.values()) {
    if (!deadline || deadline.day < today || (deck.name !== name && !deck.name.startsWith(`${name}::`))) continue;
    if (nearest === null || deadline.day < nearest.day) nearest = deadline;
  }
  return nearest;
}
