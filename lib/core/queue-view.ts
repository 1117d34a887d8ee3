/** What of a collection decides which cards come. */
import type { Card, CardId, Deck, DeckId, History, Parameters, ParametersId, Preset, PresetId, Schedules, Settings } from './model';

/** The part of a collection a queue is computed from. */
export interface QueueView {
  readonly decks: ReadonlyMap<DeckId, Deck>;
  readonly presets: ReadonlyMap<PresetId, Preset>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly cardsByDeck: ReadonlyMap<DeckId, readonly Card[]>;
  readonly schedules: Schedules;
  readonly history: History;
  readonly settings: Settings;
  /** Weights, for orders by the chance of recall; the usual ones where they are not known. */
  readonly parameters?: ReadonlyMap<ParametersId, Parameters>;
}
