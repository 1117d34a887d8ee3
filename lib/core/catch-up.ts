/** After a gap: which reviews save most memory in the minutes there are, and on which days the rest may wait. */
import { worthOf, type PlanCard, type ValueOptions } from './value';

export interface CatchUpCard<Id> extends PlanCard {
  readonly id: Id;
}

export interface CatchUp<Id> {
  /** For today, the best first. */
  readonly now: readonly Id[];
  /** Seconds they will take. */
  readonly seconds: number;
  /** Days from today, 1 or more, and what waits until then; the best first. */
  readonly later: readonly { readonly day: number; readonly cards: readonly Id[] }[];
  /** Cards that waiting costs: the sum over those put off of what their chance of recall falls by until their day. */
  readonly lost: number;
}

/** Memory counts over the coming month. */
const HORIZON_DAYS = [1, 3, 7, 14, 30] as const;

/**
 * Orders overdue cards by memory saved per second ([K1]). `room(day)` says how many more cards a coming day can take; a day
 * takes at least one, so that it ends ([K2]). `most` seconds are for today, and at least one card.
 */
export function catchUp<Id>(cards: readonly CatchUpCard<Id>[], most: number, room: (day: number) => number, optionsOf: (id: Id) => ValueOptions): CatchUp<Id> {
  const worth = cards
    .map((card, place) => ({ card, place, ...worthOf(card, 0, HORIZON_DAYS, optionsOf(card.id)) }))
    .sort((a, b) => b.gain / b.seconds - a.gain / a.seconds || a.place - b.place);
  let seconds = 0;
  let taken = 0;
  while (taken < worth.length && (taken === 0 || seconds + worth[taken]!.seconds <= most)) seconds += worth[taken++]!.seconds;
  const rest = worth.slice(taken).map(({ card }) => card);
  const later: { day: number; cards: Id[] }[] = [];
  let lost = 0;
  for (let day = 1, next = 0; next < rest.length; day += 1) {
    const of = rest.slice(next, next + Math.max(1, Math.floor(room(day))));
    next += of.length;
    later.push({ day, cards: of.map(({ id }) => id) });
    for (const { id, memory, reviewedDay } of of) {
      const { model } = optionsOf(id);
      if (memory) lost += model.retrievability(-reviewedDay, memory.stability) - model.retrievability(day - reviewedDay, memory.stability);
    }
  }
  return { now: worth.slice(0, taken).map(({ card }) => card.id), seconds, later, lost };
}
