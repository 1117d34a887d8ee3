/** A person's cards as the simulator takes them, in groups that are studied alike. */
import { habitsOf, type Habits } from '@/lib/core/habits';
import { DEFAULT_PARAMETERS } from '@/lib/core/memory';
import type { CardId, DeckId } from '@/lib/core/model';
import { studyOptions } from '@/lib/core/options';
import { withSubdecks } from '@/lib/core/queue';
import { ancestry, spentOn } from '@/lib/core/queue-limits';
import type { SimLimit } from '@/lib/core/sim-limits';
import { simCards } from '@/lib/core/sim-world';
import type { SimGroup } from '@/lib/core/simulate';
import type { Collection, CollectionView } from '@/lib/store';

export interface Ahead {
  readonly groups: readonly SimGroup[];
  readonly habits: Habits;
  readonly cards: number;
  /** Those of the groups one after the other, without suspended ones. */
  readonly cardIds: readonly CardId[];
}

/** Of the deck named and those inside, or of all: one group a deck, with its limits and those of the decks above it. */
export function aheadOf(collection: Collection, root: DeckId | null): Ahead {
  const view = collection.getView();
  const decks = withSubdecks(view.decks, root === null ? [] : [root]);
  const limits = limitsToday(collection, decks);
  return ahead(collection, decks.map((deck) => ({ deck, cards: cardsOf(view, deck), limits: ancestry(view.decks.get(deck)).flatMap((name) => limits.get(name) ?? []) })));
}

/** The same in as few groups as there are sets of options: for a day that is studied for, where no limit holds. */
export function aheadByOptions(collection: Collection, root: DeckId): Ahead {
  const view = collection.getView();
  const today = collection.moment().studyDay;
  const byOptions = new Map<string, { readonly deck: DeckId; readonly cards: CardId[] }>();
  for (const id of withSubdecks(view.decks, [root])) {
    const deck = view.decks.get(id);
    const key = `${deck?.presetId} ${deck?.desiredRetention ?? ''} ${studyOptions(view, id, today)?.maximumIntervalDays ?? ''}`;
    const group = byOptions.get(key) ?? { deck: id, cards: [] };
    byOptions.set(key, group);
    group.cards.push(...cardsOf(view, id));
  }
  return ahead(collection, [...byOptions.values()]);
}

interface Together {
  readonly deck: DeckId;
  readonly cards: readonly CardId[];
  readonly limits?: readonly SimLimit[];
}

const cardsOf = (view: CollectionView, deck: DeckId): CardId[] => (view.cardsByDeck.get(deck) ?? []).map(({ id }) => id);

function ahead(collection: Collection, together: readonly Together[]): Ahead {
  const view = collection.getView();
  const today = collection.moment().studyDay;
  const cardIds: CardId[] = [];
  const groups = together.flatMap(({ deck, cards, limits }): SimGroup[] => {
    const options = cards.length === 0 ? null : studyOptions(view, deck, today);
    if (!options) return [];
    cardIds.push(...cards.filter((id) => !view.schedules.get(id).suspended));
    return [{
      cards: simCards(cards, view.schedules, today),
      weights: view.parameters.get(options.parametersId)?.weights ?? DEFAULT_PARAMETERS.weights,
      newPerDay: options.newPerDay, reviewsPerDay: options.reviewsPerDay, newIgnoresReviewLimit: options.newIgnoresReviewLimit,
      retention: options.desiredRetention, maximumIntervalDays: options.maximumIntervalDays, fuzz: options.fuzz,
      learningSteps: options.learningStepsMinutes.length, relearningSteps: options.relearningStepsMinutes.length,
      ...(limits ? { limits } : {}),
      balance: options.loadBalance ? { preset: options.id, today, easyDays: options.easyDays } : null,
    }];
  });
  return { groups, habits: habitsOf(view.cards.keys(), view.history), cards: cardIds.length, cardIds };
}

/** The limits of each deck by its full name, and what today's differ by. */
function limitsToday(collection: Collection, decks: readonly DeckId[]): Map<string, SimLimit> {
  const view = collection.getView();
  const today = collection.moment().studyDay;
  const done = new Map<string, { new: number; reviews: number }>();
  for (const { deck, sort } of spentOn(view, today)) {
    for (const name of ancestry(view.decks.get(deck))) {
      const of = done.get(name) ?? { new: 0, reviews: 0 };
      done.set(name, sort === 'new' ? { ...of, new: of.new + 1 } : { ...of, reviews: of.reviews + 1 });
    }
  }
  return new Map(decks.flatMap((id): [string, SimLimit][] => {
    const deck = view.decks.get(id);
    const options = studyOptions(view, id, today);
    if (!deck || !options) return [];
    const { newPerDay, reviewsPerDay, newIgnoresReviewLimit } = options;
    const extra = deck.extra?.day === today ? deck.extra : { new: 0, reviews: 0 };
    const spent = done.get(deck.name) ?? { new: 0, reviews: 0 };
    const newCounts = newIgnoresReviewLimit ? 0 : spent.new;
    return [[deck.name, { deck: deck.name, newPerDay, reviewsPerDay, newIgnoresReviewLimit, today: { new: extra.new - spent.new, reviews: extra.reviews - spent.reviews - newCounts } }]];
  }));
}
