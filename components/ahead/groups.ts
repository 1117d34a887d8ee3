/** A person's cards as the simulator takes them: one group for each set of options a deck is studied with. */
import { habitsOf, type Habits } from '@/lib/core/habits';
import { DEFAULT_PARAMETERS } from '@/lib/core/memory';
import type { CardId, DeckId } from '@/lib/core/model';
import { studyOptions } from '@/lib/core/options';
import { withSubdecks } from '@/lib/core/queue';
import { simCards } from '@/lib/core/sim-world';
import type { SimGroup } from '@/lib/core/simulate';
import type { Collection } from '@/lib/store';

export interface Ahead {
  readonly groups: readonly SimGroup[];
  readonly habits: Habits;
  readonly cards: number;
  /** Those of the groups one after the other, without suspended ones. */
  readonly cardIds: readonly CardId[];
}

/** Of the deck named and those inside, or of all. Decks that share their options share their limits, as a guess at what a day brings. */
export function aheadOf(collection: Collection, root: DeckId | null): Ahead {
  const view = collection.getView();
  const today = collection.moment().studyDay;
  const byOptions = new Map<string, { readonly deck: DeckId; readonly cards: CardId[] }>();
  for (const id of withSubdecks(view.decks, root === null ? [] : [root])) {
    const deck = view.decks.get(id);
    const cards = view.cardsByDeck.get(id) ?? [];
    if (!deck || cards.length === 0) continue;
    const key = `${deck.presetId} ${deck.desiredRetention ?? ''} ${studyOptions(view, id, today)?.maximumIntervalDays ?? ''}`;
    const group = byOptions.get(key) ?? { deck: id, cards: [] };
    byOptions.set(key, group);
    group.cards.push(...cards.map((card) => card.id));
  }
  const cardIds: CardId[] = [];
  const groups = [...byOptions.values()].flatMap(({ deck, cards }): SimGroup[] => {
    const options = studyOptions(view, deck, today);
    if (!options) return [];
    cardIds.push(...cards.filter((id) => !view.schedules.get(id).suspended));
    return [{
      cards: simCards(cards, view.schedules, today),
      weights: view.parameters.get(options.parametersId)?.weights ?? DEFAULT_PARAMETERS.weights,
      newPerDay: options.newPerDay, reviewsPerDay: options.reviewsPerDay, newIgnoresReviewLimit: options.newIgnoresReviewLimit,
      retention: options.desiredRetention, maximumIntervalDays: options.maximumIntervalDays, fuzz: options.fuzz,
      learningSteps: options.learningStepsMinutes.length, relearningSteps: options.relearningStepsMinutes.length,
    }];
  });
  return {
    groups,
    habits: habitsOf(view.cards.keys(), view.history),
    cards: cardIds.length,
    cardIds,
  };
}
