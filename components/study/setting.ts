/** What a rating of one card depends on now: its deck's preset, the weights and the moment. */
import type { Moment } from '@/lib/core/day';
import type { CardId, Outcome, StudyDay } from '@/lib/core/model';
import { studyOptions, type StudyOptions } from '@/lib/core/options';
import { fuzzSeed, type Setting } from '@/lib/core/schedule';
import { siblingsToBury } from '@/lib/core/siblings';
import type { Collection } from '@/lib/store';

export interface CardSetting {
  readonly preset: StudyOptions;
  readonly setting: Setting;
}

/** Null when the card, its deck or their options are gone. */
export function settingFor(collection: Collection, id: CardId, moment: Moment): CardSetting | null {
  const view = collection.getView();
  const card = view.cards.get(id);
  const preset = card ? studyOptions(view, card.deckId, moment.studyDay) : null;
  if (!preset) return null;
  const { reps } = view.schedules.get(id);
  return { preset, setting: { preset, model: collection.modelFor(id), moment, seed: fuzzSeed(id, reps) } };
}

/** The siblings that rating a card puts off until tomorrow, as its preset says. */
export function siblingsBuriedBy(collection: Collection, id: CardId, preset: StudyOptions, today: StudyDay): CardId[] {
  const view = collection.getView();
  const card = view.cards.get(id);
  const any = preset.buryNew || preset.buryReviews || preset.buryLearning;
  return any && card ? siblingsToBury(card, view, today, preset) : [];
}

/** Minutes from a moment until an outcome falls due: by the minute while learning, in whole days afterwards. */
export function minutesUntil(outcome: Outcome, moment: Moment): number {
  return 'at' in outcome.due ? (outcome.due.at - moment.at) / 60_000 : (outcome.due.day - moment.studyDay) * 1440;
}
