/** What of a collection decides which cards come. */
import type { Card, CardId, Deck, DeckId, History, Instant, NoteId, Parameters, ParametersId, Preset, PresetId, Schedule, Schedules, Settings, StudyDay } from './model';

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
  /** Whether any note may have more than one card; taken to be so where it is not known. */
  readonly hasSiblings?: () => boolean;
  /** The cards of a deck that may be shown by then, of new ones at least the first `mostNew` by position, where that is known without looking at all of them. */
  readonly waitingIn?: (deck: DeckId, today: StudyDay, until: Instant, mostNew?: number) => readonly { readonly card: Card; readonly schedule: Schedule }[];
  /** A note's cards, likewise. */
  readonly cardsOf?: ((note: NoteId) => readonly Card[]) | undefined;
  /** The schedules of a deck's own cards, likewise. */
  readonly schedulesIn?: (deck: DeckId) => Iterable<Schedule>;
}

/** The schedules of a deck's own cards. */
export function schedulesIn(view: Pick<QueueView, 'cardsByDeck' | 'schedules' | 'schedulesIn'>, deck: DeckId): Iterable<Schedule> {
  return view.schedulesIn?.(deck) ?? (view.cardsByDeck.get(deck) ?? []).map(({ id }) => view.schedules.get(id));
}

/** A note's cards. */
export function cardsOfNote(view: Pick<QueueView, 'cards' | 'cardsOf'>, note: NoteId): readonly Card[] {
  return view.cardsOf?.(note) ?? [...view.cards.values()].filter(({ noteId }) => noteId === note);
}
