/** What a rating of one card depends on now: its deck's preset, the weights and the moment. */
import type { Moment } from '@/lib/core/day';
import type { Card, CardId, Outcome, Preset, Rating, Schedule, StudiedSchedule, StudyDay } from '@/lib/core/model';
import { fuzzSeed, nextMemory, type Setting } from '@/lib/core/schedule';
import { siblingsToBury } from '@/lib/core/siblings';
import type { Collection, CollectionView } from '@/lib/store';

export interface CardSetting {
  readonly preset: Preset;
  readonly setting: Setting;
}

/** Null when the card, its deck or their options are gone. */
export function settingFor(collection: Collection, id: CardId, moment: Moment): CardSetting | null {
  const view = collection.getView();
  const preset = presetOf(view, view.cards.get(id));
  if (!preset) return null;
  const { reps } = view.schedules.get(id);
  return { preset, setting: { preset, model: collection.modelFor(id), moment, seed: fuzzSeed(id, reps) } };
}

export function presetOf(view: CollectionView, card: Card | undefined): Preset | null {
  const deck = card && view.decks.get(card.deckId);
  return (deck && view.presets.get(deck.presetId)) ?? null;
}

/** The siblings that rating a card puts off until tomorrow, as its preset says. */
export function siblingsBuriedBy(collection: Collection, id: CardId, preset: Preset, today: StudyDay): CardId[] {
  const view = collection.getView();
  const card = view.cards.get(id);
  return preset.burySiblings && card ? siblingsToBury(card, view, today) : [];
}

/** The schedule a rating will give, before the collection has stored it: what the session needs to choose the next card. */
export function scheduleAfter(before: Schedule, rating: Rating, outcome: Outcome, setting: Setting): StudiedSchedule {
  const { moment, model } = setting;
  const lapsed = before.state === 'review' && rating === 'again';
  return {
    ...outcome,
    memory: nextMemory(before, rating, moment, model),
    reps: before.reps + 1,
    lapses: before.lapses + (lapsed ? 1 : 0),
    suspended: before.suspended,
    buriedUntil: before.buriedUntil,
    flag: before.flag,
    reviewedAt: moment.at,
    reviewedDay: moment.studyDay,
  };
}

/** Minutes from a moment until an outcome falls due: by the minute while learning, in whole days afterwards. */
export function minutesUntil(outcome: Outcome, moment: Moment): number {
  return 'at' in outcome.due ? (outcome.due.at - moment.at) / 60_000 : (outcome.due.day - moment.studyDay) * 1440;
}
