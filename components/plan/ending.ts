/** What a day that has passed leaves behind: cards whose next review was brought forward for it. */
import { moveChanges } from '@/components/options/moving';
import type { Moment } from '@/lib/core/day';
import type { CardId, Change, Deck, DeckId } from '@/lib/core/model';
import type { Model } from '@/lib/core/memory';
import { studyOptions, type StudyOptions } from '@/lib/core/options';
import { withSubdecks } from '@/lib/core/queue';
import { rescheduled, type Move } from '@/lib/core/reschedule';
import type { CollectionView } from '@/lib/store';

/** Decks whose day is over and that still carry it. */
export function passed(view: Pick<CollectionView, 'decks'>, today: number): Deck[] {
  return [...view.decks.values()].filter(({ deadline }) => deadline !== undefined && deadline.day < today);
}

/** Cards that wait now only because of the day: under their usual options they would come later ([X5]). */
export function broughtForward(view: CollectionView, deck: Deck, { studyDay: today }: Moment, modelFor: (card: CardId) => Model): readonly Move[] {
  const options = new Map<DeckId, StudyOptions | null>(withSubdecks(view.decks, [deck.id]).map((id) => [id, studyOptions(view, id, today)]));
  const cards = [...options.keys()].flatMap((id) => (view.cardsByDeck.get(id) ?? []).map((card) => card.id));
  const { moves } = rescheduled(cards, view.schedules, today, 1, (id) => options.get(view.cards.get(id)?.deckId ?? ('' as DeckId)) ?? null, modelFor);
  return moves.filter(({ card, day }) => {
    const schedule = view.schedules.get(card);
    return schedule.state !== 'new' && 'day' in schedule.due && day > schedule.due.day;
  });
}

/** Takes the day from the deck, and its cards back to their usual days. */
export function endChanges(deck: Deck, moves: readonly Move[], moment: Moment): Change[] {
  return [{ type: 'put', table: 'decks', row: { ...deck, deadline: undefined } }, ...moveChanges(moves, moment)];
}
