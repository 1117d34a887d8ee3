/** What of a collection decides which cards come. */
import type { Card, CardId, Deck, DeckId, History, Instant, NoteId, Parameters, ParametersId, Preset, PresetId, Schedules, Settings, StudyDay } from './model';

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
  /** The cards of a deck that may be shown by then, where that is known without looking at all of them. */
  readonly waitingIn?: (deck: DeckId, today: StudyDay, until: Instant) => readonly Card[];
  /** A note's cards, likewise. */
  readonly cardsOf?: (note: NoteId) => readonly Card[];
}
