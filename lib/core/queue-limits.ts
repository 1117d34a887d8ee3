/** What is left of today's limits, deck by deck ([U1], [U2], [U11], [U12]). */
import type { Deck, DeckId, StudyDay } from './model';
import { optionsOf } from './options';
import type { QueueView } from './queue-view';

export interface Allowance {
  /** Spends what the card costs and says whether there was room for it. */
  take(deck: DeckId, sort: 'new' | 'review'): boolean;
  /** New cards that the deck's limits and those above it leave room for. */
  newLeft(deck: DeckId): number;
  /** What is left now, to be put back by the function it returns. */
  keep(): () => void;
}

interface Left {
  new: number;
  review: number;
  readonly newCountsTwice: boolean;
}

/** A card counts against its deck and every deck above it that is among `decks`. */
export function allowanceOf(view: QueueView, decks: readonly DeckId[], today: StudyDay): Allowance {
  const left = new Map<string, Left>();
  for (const id of decks) {
    const deck = view.decks.get(id);
    const preset = deck && view.presets.get(deck.presetId);
    if (!deck || !preset) continue;
    const extra = deck.extra?.day === today ? deck.extra : { new: 0, reviews: 0 };
    left.set(deck.name, {
      new: preset.newPerDay + extra.new,
      review: preset.reviewsPerDay + extra.reviews,
      newCountsTwice: !optionsOf(preset).newIgnoresReviewLimit,
    });
  }
  const chains = new Map<DeckId, readonly Left[]>();
  const chainOf = (id: DeckId): readonly Left[] => {
    const known = chains.get(id) ?? ancestry(view.decks.get(id)).flatMap((name) => left.get(name) ?? []);
    chains.set(id, known);
    return known;
  };
  const spend = (deck: DeckId, sort: 'new' | 'review'): void => {
    for (const limits of chainOf(deck)) {
      if (sort === 'new') limits.new -= 1;
      if (sort === 'review' || limits.newCountsTwice) limits.review -= 1;
    }
  };
  for (const { deck, sort } of spentOn(view, today)) spend(deck, sort);
  return {
    take: (deck, sort) => {
      const open = chainOf(deck).every((limits) => (sort === 'review' ? limits.review > 0 : limits.new > 0 && (!limits.newCountsTwice || limits.review > 0)));
      if (open) spend(deck, sort);
      return open;
    },
    newLeft: (deck) => Math.max(0, Math.min(...chainOf(deck).map((limits) => limits.new))),
    keep: () => {
      const kept = [...left.values()].map((limits) => ({ limits, ...limits }));
      return () => kept.forEach((then) => Object.assign(then.limits, { new: then.new, review: then.review }));
    },
  };
}

/** What was done on a day already, as far as it counts against a limit. */
export function* spentOn(view: Pick<QueueView, 'history' | 'cards'>, day: StudyDay): Generator<{ readonly deck: DeckId; readonly sort: 'new' | 'review' }> {
  for (const { operation, before, elapsedDays } of view.history.reviewsOn(day)) {
    const deck = view.cards.get(operation.card)?.deckId;
    const sort = before === 'new' ? 'new' : before === 'review' || elapsedDays > 0 ? 'review' : null;
    if (deck !== undefined && sort !== null) yield { deck, sort };
  }
}

/** `A::B::C` → `A`, `A::B`, `A::B::C`. */
export function ancestry(deck: Deck | undefined): string[] {
  const parts = deck?.name.split('::') ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join('::'));
}
