/** The further options of Anki's presets ↔ ours. Numbers are those of Anki's deck_config.proto. */
import { dateOfDay, DAY_MS } from '../../core/day';
import { isObject, type Json } from './rows';
import type { Mix, NewGather, NewSort, Preset, PresetOptions, ReviewOrder } from '../../core/model';

const GATHERS: Readonly<Record<number, NewGather>> = { 0: 'deck', 1: 'position', 2: 'newest', 3: 'randomNotes', 4: 'random', 5: 'deck' };
const SORTS: Readonly<Record<number, NewSort>> = { 0: 'template', 1: 'gathered', 2: 'templateRandom', 3: 'noteRandom', 4: 'random' };
const MIXES: Readonly<Record<number, Mix>> = { 0: 'mixed', 1: 'after', 2: 'before' };
const REVIEWS: Readonly<Record<number, ReviewOrder>> = {
  0: 'due', 1: 'dueDeck', 2: 'deckDue', 3: 'shortest', 4: 'longest', 5: 'hardest', 6: 'easiest', 7: 'leastKnown', 8: 'random', 9: 'oldest',
  10: 'newest', 11: 'bestKnown', 12: 'overdue',
};

type Options = { -readonly [K in keyof PresetOptions]?: PresetOptions[K] };

/** What a preset of schema 11 says of the options we know; what it leaves open stays unset. */
export function optionsFromAnki(config: Json): Options {
  const options: Options = {};
  const set = <K extends keyof PresetOptions>(key: K, value: PresetOptions[K] | undefined): void => {
    if (value !== undefined) options[key] = value;
  };
  set('buryNew', flagIn(part(config, 'new')['bury']));
  set('buryReviews', flagIn(part(config, 'rev')['bury']));
  set('buryLearning', flagIn(config['buryInterdayLearning']));
  set('newGather', GATHERS[Number(config['newGatherPriority'] ?? -1)]);
  set('newSort', SORTS[Number(config['newSortOrder'] ?? -1)]);
  set('newMix', MIXES[Number(config['newMix'] ?? -1)]);
  set('learningMix', MIXES[Number(config['interdayLearningMix'] ?? -1)]);
  set('reviewOrder', REVIEWS[Number(config['reviewOrder'] ?? -1)]);
  const leech = part(config, 'lapse')['leechAction'];
  set('leechAction', leech === 0 ? 'suspend' : leech === 1 ? 'tag' : undefined);
  const days = config['easyDaysPercentages'];
  set('easyDays', Array.isArray(days) && days.length === 7 ? days.map((day) => Math.min(Math.max(Number(day) || 0, 0), 1)) : undefined);
  set('longestAnswerSeconds', numberIn(config['maxTaken'], 1, 1e5));
  set('showTimer', config['timer'] === undefined ? undefined : Boolean(config['timer']));
  set('autoplay', flagIn(config['autoplay']));
  set('replayQuestion', flagIn(config['replayq']));
  set('autoShowSeconds', numberIn(config['secondsToShowQuestion'], 0, 1e5));
  set('autoBurySeconds', numberIn(config['secondsToShowAnswer'], 0, 1e5));
  set('historicalRetention', numberIn(config['sm2Retention'], 0.01, 1));
  set('ignoreReviewsBefore', dayIn(config['ignoreRevlogsBeforeDate']));
  return options;
}

/** What of a preset differs from what Anki last wrote of it, in Anki's words: parts of schema 11 to lay over it. */
export function optionsToAnki(preset: Preset, old: Json): { readonly top: Json; readonly new: Json; readonly rev: Json; readonly lapse: Json } {
  const was = optionsFromAnki(old);
  const changed = <K extends keyof PresetOptions>(key: K): NonNullable<PresetOptions[K]> | undefined =>
    preset[key] === undefined || JSON.stringify(preset[key]) === JSON.stringify(was[key]) ? undefined : (preset[key] ?? undefined) as NonNullable<PresetOptions[K]> | undefined;
  const day = changed('ignoreReviewsBefore');
  const leech = changed('leechAction');
  return {
    top: given({
      buryInterdayLearning: changed('buryLearning'), newGatherPriority: codeOf(GATHERS, changed('newGather')), newSortOrder: codeOf(SORTS, changed('newSort')),
      newMix: codeOf(MIXES, changed('newMix')), interdayLearningMix: codeOf(MIXES, changed('learningMix')), reviewOrder: codeOf(REVIEWS, changed('reviewOrder')),
      easyDaysPercentages: changed('easyDays'), maxTaken: changed('longestAnswerSeconds'), timer: numbered(changed('showTimer')),
      autoplay: changed('autoplay'), replayq: changed('replayQuestion'),
      secondsToShowQuestion: changed('autoShowSeconds'), secondsToShowAnswer: changed('autoBurySeconds'), sm2Retention: changed('historicalRetention'),
      ignoreRevlogsBeforeDate: day === undefined ? undefined : dateOfDay(day),
    }),
    new: given({ bury: changed('buryNew') }),
    rev: given({ bury: changed('buryReviews') }),
    lapse: given({ leechAction: leech === undefined ? undefined : leech === 'suspend' ? 0 : 1 }),
  };
}

function codeOf<T>(table: Readonly<Record<number, T>>, value: T | undefined): number | undefined {
  const found = Object.entries(table).find(([, meaning]) => meaning === value);
  return found ? Number(found[0]) : undefined;
}

const given = (values: Readonly<Record<string, unknown>>): Json => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const numbered = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value));

const flagIn = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function numberIn(value: unknown, lowest: number, highest: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, lowest), highest) : undefined;
}

/** `YYYY-MM-DD` → its study day. Anki writes 1970-01-01 for none. */
function dayIn(value: unknown): number | undefined {
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) / DAY_MS : NaN;
  return day > 0 ? day : undefined;
}

function part(config: Json, key: string): Json {
  const value = config[key];
  return isObject(value) ? value : {};
}
