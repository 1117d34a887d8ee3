/** What happened, folded for a package: schedules of its cards, and their reviews as rows of Anki's revlog. */
import { DEFAULT_PARAMETERS, modelOf } from '../../core/memory';
import { createLedger } from '../../core/replay';
import type { Folded } from './print-cards';
import type { CardId, CollectionParts, Outcome, Rating, Review, RevlogEntry } from '../../core/model';

const EASE: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
const KIND = { new: 0, learning: 0, review: 1, relearning: 2 } as const;

export interface FoldedReviews extends Folded {
  reviewsOf(card: CardId): readonly Review[];
}

export function foldOf(parts: CollectionParts): FoldedReviews {
  const weights = new Map([DEFAULT_PARAMETERS, ...parts.parameters].map((set) => [set.id, set.weights]));
  const models = new Map([...weights].map(([id, values]) => [id, modelOf(values)]));
  const presets = new Map(parts.presets.map((preset) => [preset.id, preset]));
  const presetOfDeck = new Map(parts.decks.map((deck) => [deck.id, presets.get(deck.presetId)]));
  const presetOf = new Map(parts.cards.map((card) => [card.id, presetOfDeck.get(card.deckId)]));
  const usual = modelOf(DEFAULT_PARAMETERS.weights);
  const model = (card: CardId) => models.get(presetOf.get(card)?.parametersId ?? DEFAULT_PARAMETERS.id) ?? usual;
  const ledger = createLedger(model);
  ledger.add(parts.operations);
  const moved = new Set(parts.operations.flatMap((operation) =>
    (operation.kind === 'manual' && ['reset', 'setDue', 'reschedule'].includes(operation.action.type) ? operation.cards : [])));
  return {
    of: (card) => {
      const schedule = ledger.schedules.get(card);
      const preset = presetOf.get(card);
      const steps = schedule.state === 'relearning' ? preset?.relearningStepsMinutes : preset?.learningStepsMinutes;
      return {
        schedule, isChanged: moved.has(card) || ledger.history.of(card).length > 0, steps: steps?.length ?? 1,
        retention: preset?.desiredRetention ?? 0.9, decay: model(card).weights[20] ?? 0.5,
      };
    },
    reviewsOf: (card) => ledger.history.of(card),
  };
}

/** Anki's own rows as they came, and ours; an id that is taken moves on by a millisecond. */
export function revlogRows(parts: CollectionParts, folded: FoldedReviews, cardIds: ReadonlyMap<string, number>): number[][] {
  const kept = new Map((parts.revlogs ?? []).filter(({ deleted }) => !deleted).map((revlog) => [revlog.id as string, revlog.entries]));
  const taken = new Set<number>([...kept.values()].flatMap((entries) => entries.map(([id]) => id)));
  const rows: number[][] = [];
  for (const [card, cid] of cardIds) {
    const before = kept.get(card) ?? [];
    rows.push(...before.map(([id, usn, ...rest]) => [id, cid, usn, ...rest]));
    let last = before.at(-1)?.[3] ?? 0;
    for (const review of folded.reviewsOf(card as CardId)) {
      let id = review.operation.at;
      while (taken.has(id)) id += 1;
      taken.add(id);
      const [, usn, ...rest] = entryOf(review, id, last);
      last = rest[1];
      rows.push([id, cid, usn, ...rest]);
    }
  }
  return rows.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function entryOf({ operation, before }: Review, id: number, lastIvl: number): RevlogEntry {
  return [id, -1, EASE[operation.rating], intervalOf(operation.outcome, operation.at), lastIvl, 0, Math.round(operation.tookMs), KIND[before]];
}

/** Days, or seconds below zero. */
function intervalOf({ due, intervalDays }: Outcome, at: number): number {
  return 'at' in due ? -Math.max(Math.round((due.at - at) / 1000), 1) : Math.max(intervalDays, 1);
}
