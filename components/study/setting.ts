/** What a rating of one card depends on now: its deck's preset, the weights and the moment. */
import type { Moment } from '@/lib/core/day';
import { balanced, loadsOf, type Spread } from '@/lib/core/balance';
import type { CardId, Outcome, PresetId, Schedule, StudyDay } from '@/lib/core/model';
import { studyOptions, type StudyOptions } from '@/lib/core/options';
import { cardsOfNote, schedulesIn } from '@/lib/core/queue-view';
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
  return { preset, setting: { preset, model: collection.modelFor(id), moment, seed: fuzzSeed(id, reps), spread: spreadFor(collection, id, preset, moment) } };
}

interface Counted {
  readonly day: StudyDay;
  readonly byPreset: Map<PresetId, Uint32Array>;
}

/**
 * Counting all cards takes longer than a rating may: the days' loads are counted once a day and then kept by adding what
 * is rated, so that they stand still between a button's promise and the rating.
 */
const counted = new WeakMap<Collection, Counted>();

function spreadFor(collection: Collection, id: CardId, preset: StudyOptions, { studyDay }: Moment): Spread | undefined {
  if (!preset.loadBalance || !preset.fuzz) return undefined;
  const view = collection.getView();
  const known = counted.get(collection);
  const now = known?.day === studyDay ? known : { day: studyDay, byPreset: new Map<PresetId, Uint32Array>() };
  counted.set(collection, now);
  const decks = [...view.decks.values()].filter(({ presetId }) => presetId === preset.id);
  const loads = now.byPreset.get(preset.id) ?? loadsOf(decks.flatMap(({ id }) => [...schedulesIn(view, id)]), studyDay);
  now.byPreset.set(preset.id, loads);
  const noteId = preset.buryReviews ? view.cards.get(id)?.noteId : undefined;
  const siblings = noteId === undefined ? [] : cardsOfNote(view, noteId).filter((card) => card.id !== id);
  return balanced({ today: studyDay, loads, easyDays: preset.easyDays, siblings: siblings.flatMap((card) => daysAhead(view.schedules.get(card.id), studyDay)) });
}

/** A card was rated: from now on its day is one fuller. */
export function countOutcome(collection: Collection, preset: PresetId, { due }: Outcome, today: StudyDay): void {
  const loads = counted.get(collection)?.byPreset.get(preset);
  const ahead = 'day' in due ? due.day - today : -1;
  if (loads?.[ahead] !== undefined) loads[ahead]! += 1;
}

const daysAhead = (schedule: Schedule, today: StudyDay): number[] => (schedule.state === 'review' && 'day' in schedule.due ? [schedule.due.day - today] : []);

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
