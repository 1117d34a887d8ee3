/** A rating's outcome: learning steps, intervals, due. The shell around the memory model. */
import { elapsedDays, type Moment } from './day';
import { LONGEST_BALANCED, type Spread } from './balance';
import { fuzzBounds, fuzzed } from './fuzz';
import { seedOf } from './hash';
import type { Model } from './memory';
import type {
  CardId, Memory, NewSchedule, Outcome, Preset, Rated, Rating, Schedule, StudiedSchedule,
} from './model';

export const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

export const NEW_SCHEDULE: NewSchedule = {
  state: 'new', reps: 0, lapses: 0, suspended: false, buriedUntil: null, flag: 0,
};

/** What a rating depends on besides the card's schedule. */
export interface Setting {
  readonly preset: StepOptions;
  readonly model: Model;
  readonly moment: Moment;
  /** Fixes the fuzz: the same seed gives the same interval. */
  readonly seed: number;
  /** Chooses among the days the fuzz allows; evenly by the seed unless given. */
  readonly spread?: Spread | undefined;
}

/** The part of a preset that decides outcomes. */
export type StepOptions = Pick<
  Preset,
  'learningStepsMinutes' | 'relearningStepsMinutes' | 'desiredRetention' | 'maximumIntervalDays' | 'fuzz'
>;

/** Fixed by card and count of reviews, so that what a button promises is what it gives ([S5]). */
export const fuzzSeed = (card: CardId, reps: number): number => seedOf(`${card} ${reps}`);

/** The act of rating a card now, with the outcome it gives. */
export function rate(card: CardId, schedule: Schedule, rating: Rating, tookMs: number, setting: Setting, preset: Preset): Rated {
  return {
    kind: 'rated',
    card,
    rating,
    tookMs,
    outcome: outcomesOf(schedule, setting)[rating],
    model: 'fsrs-6',
    parametersId: preset.parametersId,
  };
}

/** What each of the four ratings would give now. */
export function outcomesOf(schedule: Schedule, setting: Setting): Record<Rating, Outcome> {
  const intervals = intervalsOf(schedule, setting);
  const steps = stepsOf(schedule, setting.preset);
  const inReview = (days: number): Outcome => ({
    state: 'review', step: 0, intervalDays: days, due: { day: setting.moment.studyDay + days },
  });
  const soonOrInReview = (rating: Rating): Outcome => {
    const minutes = steps.length === 0 ? soonMinutes(schedule, rating, setting) : null;
    return minutes === null ? inReview(intervals[rating]) : onStep(schedule.state === 'new' || schedule.state === 'learning' ? 'learning' : 'relearning', [minutes], 0, minutes, setting.moment);
  };
  if (schedule.state === 'review') {
    const again = steps.length > 0 ? onStep('relearning', steps, 0, steps[0] ?? 0, setting.moment) : soonOrInReview('again');
    return { again, hard: inReview(intervals.hard), good: inReview(intervals.good), easy: inReview(intervals.easy) };
  }
  const state = schedule.state === 'relearning' ? 'relearning' : 'learning';
  const step = schedule.state === 'new' ? 0 : Math.min(schedule.step, Math.max(steps.length - 1, 0));
  const at = (index: number, rating: Rating): Outcome | null => {
    const minutes = stepMinutes(steps, step, rating);
    return minutes === null ? null : onStep(state, steps, index, Math.round(minutes), setting.moment);
  };
  return {
    again: at(0, 'again') ?? soonOrInReview('again'),
    hard: at(step, 'hard') ?? soonOrInReview('hard'),
    good: at(step + 1, 'good') ?? soonOrInReview('good'),
    easy: inReview(intervals.easy),
  };
}

const stepsOf = (schedule: Schedule, preset: StepOptions): readonly number[] =>
  schedule.state === 'review' || schedule.state === 'relearning' ? preset.relearningStepsMinutes : preset.learningStepsMinutes;

/**
 * Minutes until a card on a learning step is shown again, not rounded, or null when the rating ends learning ([S2]).
 * Hard on the first step waits the mean of the first two steps, or half as long again when there is one.
 */
export function stepMinutes(steps: readonly number[], step: number, rating: Rating): number | null {
  const [first, second] = steps;
  if (first === undefined || rating === 'easy') return null;
  if (rating === 'again') return first;
  if (rating === 'good') return steps[step + 1] ?? null;
  if (step > 0) return steps[step] ?? first;
  return second === undefined ? Math.min(first * 1.5, first + DAY_MINUTES) : (first + second) / 2;
}

const DAY_MINUTES = 1440;

/** Without steps a card that would be forgotten within half a day is shown again on that day, unless the model knows none. */
function soonMinutes(schedule: Schedule, rating: Rating, { preset, model, moment }: Setting): number | null {
  const days = model.intervalDays(nextMemory(schedule, rating, moment, model).stability, preset.desiredRetention);
  return days < 0.5 && model.sameDay ? Math.max(Math.round(days * DAY_MINUTES), 1) : null;
}

/** Steps shorter than a day are due by the minute, longer ones by the study day ([S3]). */
function onStep(state: 'learning' | 'relearning', steps: readonly number[], index: number, minutes: number, moment: Moment): Outcome {
  const step = Math.min(index, steps.length - 1);
  if (minutes < DAY_MINUTES) return { state, step, intervalDays: 0, due: { at: moment.at + minutes * 60_000 } };
  const days = Math.round(minutes / DAY_MINUTES);
  return { state, step, intervalDays: days, due: { day: moment.studyDay + days } };
}

/** Days in review after each rating: rising from Hard to Easy, whole, within the maximum, fuzzed when asked ([S4]). */
function intervalsOf(schedule: Schedule, { preset, model, moment, seed, spread }: Setting): Record<Rating, number> {
  const unrounded = (rating: Rating) =>
    model.intervalDays(nextMemory(schedule, rating, moment, model).stability, preset.desiredRetention);
  const maximum = preset.maximumIntervalDays;
  const previous = schedule.state === 'review' ? schedule.intervalDays : 0;
  const passing = (days: number, least: number): number => {
    const floor = Math.min(Math.max(least, growing(days, previous, maximum)), maximum);
    if (preset.fuzz && spread && days <= LONGEST_BALANCED) {
      const { lower, upper } = fuzzBounds(days, floor, maximum);
      return spread(lower, upper, seed);
    }
    if (preset.fuzz) return fuzzed(days, floor, maximum, seed);
    return Math.min(Math.max(Math.round(days), least), maximum);
  };
  const again = Math.min(Math.max(Math.round(Math.min(unrounded('again'), unrounded('hard'))), 1), maximum);
  // A model of whole days without steps puts Again in review as well: there the intervals rise from it one by one.
  const risesFromAgain = !model.sameDay && stepsOf(schedule, preset).length === 0;
  const hard = passing(unrounded('hard'), risesFromAgain ? again + 1 : 1);
  const good = passing(unrounded('good'), risesFromAgain || schedule.state === 'review' ? hard + 1 : 1);
  const easy = passing(unrounded('easy'), good + 1);
  return { again, hard, good, easy };
}

/** Fuzz may not take back a growing interval: one that grows stays above the one before, one that could stays at it. */
function growing(days: number, previous: number, maximum: number): number {
  if (Math.round(days) > previous) return previous + 1;
  return previous <= fuzzBounds(days, 1, maximum).upper ? previous : 1;
}

/** The memory after a rating at this moment. */
export function nextMemory(schedule: Schedule, rating: Rating, moment: Pick<Moment, 'studyDay'>, model: Model): Memory {
  if (schedule.state === 'new') return model.next(null, 0, rating);
  return model.next(schedule.memory, elapsedDays(schedule.reviewedDay, moment.studyDay), rating);
}

/** The schedule a rating leaves behind: the one step that both replay and a session under way take. */
export function scheduleAfter(schedule: Schedule, rating: Rating, outcome: Outcome, when: Pick<Moment, 'at' | 'studyDay'>, model: Model): StudiedSchedule {
  const lapsed = schedule.state === 'review' && rating === 'again';
  return {
    ...outcome,
    memory: nextMemory(schedule, rating, when, model),
    reviewedAt: when.at,
    reviewedDay: when.studyDay,
    reps: schedule.reps + 1,
    lapses: schedule.lapses + (lapsed ? 1 : 0),
    suspended: schedule.suspended,
    buriedUntil: null,
    flag: schedule.flag,
  };
}

/** The chance of recalling a studied card on a study day. */
export function retrievabilityOf(schedule: StudiedSchedule, studyDay: number, model: Model): number {
  return model.retrievability(elapsedDays(schedule.reviewedDay, studyDay), schedule.memory.stability);
}
