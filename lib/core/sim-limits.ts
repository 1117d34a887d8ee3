/** How many cards a simulated day lets through: each deck's limits within those of the decks above it ([V4]). */

/** A deck's limits. Those of one deck name are one and the same, whichever group they come with. */
export interface SimLimit {
  readonly deck: string;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly newIgnoresReviewLimit: boolean;
  /** What today's limits differ by: raised by the person, less what is done already. */
  readonly today: { readonly new: number; readonly reviews: number };
}

export interface SimRoom {
  /** Spends what a card of this group costs and says whether there was room for it. */
  take(group: number, sort: 'new' | 'review'): boolean;
}

interface Left {
  new: number;
  reviews: number;
  readonly newCountsTwice: boolean;
}

type Limited = Omit<SimLimit, 'deck' | 'today'> & { readonly limits?: readonly SimLimit[] | undefined };

/** The room on a day, counted from today. */
export function roomOf(groups: readonly Limited[], day: number): SimRoom {
  const byDeck = new Map<string, Left>();
  const leftOf = (limit: SimLimit): Left => {
    const known = byDeck.get(limit.deck) ?? begun(limit, day === 0 ? limit.today : { new: 0, reviews: 0 });
    byDeck.set(limit.deck, known);
    return known;
  };
  const chains = groups.map((group) => group.limits?.map(leftOf) ?? [begun(group, { new: 0, reviews: 0 })]);
  return {
    take: (group, sort) => {
      const chain = chains[group] ?? [];
      const open = chain.every((left) => (sort === 'review' ? left.reviews > 0 : left.new > 0 && (!left.newCountsTwice || left.reviews > 0)));
      if (!open) return false;
      for (const left of chain) {
        if (sort === 'new') left.new -= 1;
        if (sort === 'review' || left.newCountsTwice) left.reviews -= 1;
      }
      return true;
    },
  };
}

function begun({ newPerDay, reviewsPerDay, newIgnoresReviewLimit }: Omit<SimLimit, 'deck' | 'today'>, more: SimLimit['today']): Left {
  return { new: newPerDay + more.new, reviews: reviewsPerDay + more.reviews, newCountsTwice: !newIgnoresReviewLimit };
}
