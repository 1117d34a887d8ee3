/** Anki's deck options → our presets. */
import { contentHash } from '../../core/hash';
import { parametersIdOf } from '../../core/ids';
import { DEFAULT_PRESET } from '../../core/defaults';
import { optionsFromAnki } from './preset-options';
import { isObject, type Json } from './rows';
import type { Parameters, ParametersId, Preset, PresetId } from '../../core/model';

/** Named by what it says: the same options from two packages are one preset. */
export function presetOf(config: Json, deck: Json, parametersId: ParametersId): Preset {
  const learning = part(config, 'new');
  const review = part(config, 'rev');
  const lapse = part(config, 'lapse');
  const ofDeck = deck['desiredRetention'];
  const retention = typeof ofDeck === 'number' && ofDeck > 0 ? ofDeck / 100 : config['desiredRetention'];
  const { mod, usn, ...rest } = config;
  const preset = {
    name: typeof config['name'] === 'string' ? config['name'].slice(0, 1000) : DEFAULT_PRESET.name,
    newPerDay: bounded(learning['perDay'], 0, 9999, DEFAULT_PRESET.newPerDay),
    reviewsPerDay: bounded(review['perDay'], 0, 9999, DEFAULT_PRESET.reviewsPerDay),
    learningStepsMinutes: minutes(learning['delays'], DEFAULT_PRESET.learningStepsMinutes),
    relearningStepsMinutes: minutes(lapse['delays'], DEFAULT_PRESET.relearningStepsMinutes),
    desiredRetention: bounded(retention, 0.7, 0.99, DEFAULT_PRESET.desiredRetention),
    maximumIntervalDays: bounded(review['maxIvl'], 1, 36_500, DEFAULT_PRESET.maximumIntervalDays),
    fuzz: true,
    burySiblings: learning['bury'] === true || review['bury'] === true,
    leechThreshold: bounded(lapse['leechFails'], 1, 1e6, DEFAULT_PRESET.leechThreshold),
    parametersId,
  };
  return {
    ...preset, ...optionsFromAnki(config), id: `preset-${contentHash(['preset of anki', JSON.stringify(preset), JSON.stringify(rest)])}` as PresetId, deleted: false, clocks: {},
    anki: { id: String(config['id']), changedAt: typeof mod === 'number' ? mod : 0, rest: JSON.stringify({ ...rest, usn, mod }) },
  };
}

/** The newest weights the options hold, or null for the usual ones. */
export function parametersOf(config: Json): Parameters | null {
  const sets = [config['fsrsParams6'], config['fsrsParams5'], config['fsrsWeights']];
  const weights = sets.find((set): set is number[] => Array.isArray(set) && [17, 19, 21].includes(set.length) && set.every(Number.isFinite));
  return weights ? { id: parametersIdOf(weights), model: 'fsrs-6', weights, deleted: false, clocks: {} } : null;
}

function part(config: Json, key: string): Json {
  const value = config[key];
  return isObject(value) ? value : {};
}

function bounded(value: unknown, lowest: number, highest: number, usual: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, lowest), highest) : usual;
}

function minutes(value: unknown, usual: readonly number[]): readonly number[] {
  return Array.isArray(value) && value.every((step) => typeof step === 'number' && step >= 0 && step <= 1e7) ? value.slice(0, 100) : usual;
}
