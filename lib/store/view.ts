/** What screens see of a collection: read-only, the same shape however it is kept. */
import type {
  Card, CardId, Deck, DeckId, DocumentId, History, Instant, NoteId, NoteType, NoteTypeId, Parameters, ParametersId, Preset, PresetId,
  Schedule, Schedules, Settings, StudyDay,
} from '../core/model';
import { scheduleAt } from '../core/packed/schedule-columns';
import { waitingIn } from '../core/packed/waiting';
import type { DocumentHead, Held } from './load';

export interface CollectionView {
  readonly decks: ReadonlyMap<DeckId, Deck>;
  readonly presets: ReadonlyMap<PresetId, Preset>;
  readonly noteTypes: ReadonlyMap<NoteTypeId, NoteType>;
  readonly parameters: ReadonlyMap<ParametersId, Parameters>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly cardsByDeck: ReadonlyMap<DeckId, readonly Card[]>;
  readonly documents: ReadonlyMap<DocumentId, DocumentHead>;
  readonly schedules: Schedules;
  /** Recent reviews at once, all of them once `past` has been waited for. */
  readonly history: History;
  /** Whether `history` knows all reviews by now. */
  readonly isWhole: boolean;
  readonly settings: Settings;
  /** The cards of a deck that may be shown by then. */
  readonly hasSiblings?: () => boolean;
  readonly waitingIn?: (deck: DeckId, today: StudyDay, until: Instant, mostNew?: number) => readonly { readonly card: Card; readonly schedule: Schedule }[];
  readonly cardsOf?: (note: NoteId) => readonly Card[];
  /** How many cards a deck itself has. */
  readonly cardsIn: (deck: DeckId) => number;
  readonly schedulesIn?: (deck: DeckId) => Iterable<Schedule>;
  /** Instant of this device's last operation, or 0: a clock far from it is doubtful. */
  readonly lastOperationAt: Instant;
  /** `missing`: a marker says there was a collection here, and the database is empty. `stale`: a newer version of the app has the database. */
  readonly state: 'open' | 'missing' | 'stale';
}

export function viewOf({ head, shelf, ledger, decks, presets, noteTypes, parameters, documents, settings }: Held, state: CollectionView['state']): CollectionView {
  return {
    decks, presets, noteTypes, parameters, documents, settings,
    cards: shelf.cards,
    cardsByDeck: shelf.cardsByDeck,
    schedules: ledger.schedules,
    waitingIn: (deck, today, until, mostNew) => waitingIn(shelf, ledger.columns(), deck, today, until, mostNew),
    hasSiblings: shelf.hasSiblings,
    cardsIn: (deck) => shelf.indicesIn(deck).length,
    schedulesIn: function* (deck) {
      const columns = ledger.columns();
      for (const index of shelf.indicesIn(deck)) yield scheduleAt(columns, index);
    },
    cardsOf: (note) => shelf.indicesOf(note).flatMap((index) => shelf.cardAt(index) ?? []),
    history: ledger.history,
    isWhole: ledger.hasPast(),
    lastOperationAt: head.lastAt,
    state,
  };
}
