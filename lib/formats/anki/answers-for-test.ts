/** What Anki itself answered for the cards of a package (tools/anki/answers.py), laid beside what we would answer. */
import { momentOf } from '../../core/day';
import { DEFAULT_PRESET } from '../../core/defaults';
import { DEFAULT_PARAMETERS, modelOf } from '../../core/memory';
import { createLedger } from '../../core/replay';
import { nextMemory, outcomesOf, RATINGS, type Setting } from '../../core/schedule';
import type { Card, CardId, CollectionParts, Memory, Outcome, Preset, Rating, Schedule } from '../../core/model';

/** Days, or seconds below zero, until a card comes back; and the memory the button leaves, as Anki rounds it. */
type Answer = readonly [wait: number, stability: number, difficulty: number];

export interface AnkiAnswers {
  readonly at: number;
  readonly zoneMinutes: number;
  readonly rolloverHour: number;
  readonly answers: readonly (readonly [guid: string, ord: number, buttons: readonly Answer[]])[];
  /** Shortest and longest days of hard, good and easy with fuzz. */
  readonly ranges: readonly (readonly [guid: string, ord: number, ranges: readonly (readonly [number, number])[]])[];
}

export interface Comparison {
  readonly buttons: number;
  readonly ranges: number;
  /** Where a button differs: the card, the button, Anki's answer and ours. */
  readonly differences: readonly string[];
  /** One day apart, where our unrounded interval lies within 0.002 of a half. */
  readonly nearHalves: readonly string[];
}

const DRAWS = 1200;

export function compareAnswers(parts: CollectionParts, told: AnkiAnswers): Comparison {
  const { schedules, settingOf, cardAt } = studying(parts, told);
  const differences: string[] = [];
  const nearHalves: string[] = [];
  for (const [guid, ord, buttons] of told.answers) {
    const card = cardAt(guid, ord);
    if (!card) differences.push(`${guid} ${ord} did not come in`);
    else for (const [index, rating] of RATINGS.entries()) {
      const theirs = buttons[index];
      if (!theirs) continue;
      const schedule = schedules.get(card);
      const setting = settingOf(card, false, 0);
      const memory = nextMemory(schedule, rating, setting.moment, setting.model);
      const ours: Answer = [waitOf(outcomesOf(schedule, setting)[rating], told.at), rounded(memory.stability, 4), rounded(memory.difficulty, 3)];
      if (isSame(theirs, ours)) continue;
      (isNearHalf(theirs, ours, memory, setting) ? nearHalves : differences).push(`${guid} ${ord} ${schedule.state} ${rating}: Anki ${theirs.join(', ')}; ours ${ours.join(', ')}`);
    }
  }
  for (const [guid, ord, ranges] of told.ranges) {
    const card = cardAt(guid, ord);
    const ours = card ? rangesOf(schedules.get(card), (seed) => settingOf(card, true, seed)) : [];
    if (JSON.stringify(ours) !== JSON.stringify(ranges)) differences.push(`${guid} ${ord} fuzz: Anki ${JSON.stringify(ranges)}; ours ${JSON.stringify(ours)}`);
  }
  return { buttons: told.answers.length * RATINGS.length, ranges: told.ranges.length * 3, differences, nearHalves };
}

function studying(parts: CollectionParts, { at, zoneMinutes, rolloverHour }: AnkiAnswers) {
  const weights = new Map([DEFAULT_PARAMETERS, ...parts.parameters].map((set) => [set.id, modelOf(set.weights)]));
  const presets = new Map(parts.presets.map((preset) => [preset.id, preset]));
  const presetOfDeck = new Map(parts.decks.map((deck) => [deck.id, presets.get(deck.presetId)]));
  const deckOfCard = new Map(parts.cards.map((card) => [card.id, card.deckId]));
  const presetOf = (card: CardId): Preset => presetOfDeck.get(deckOfCard.get(card)!) ?? DEFAULT_PRESET;
  const modelFor = (card: CardId) => weights.get(presetOf(card).parametersId)!;
  const ledger = createLedger(modelFor);
  ledger.add(parts.operations);
  const guids = new Map(parts.notes.map((note) => [note.id, note.guid]));
  const cards = new Map(parts.cards.map((card) => [`${guids.get(card.noteId)} ${ordOf(card)}`, card.id]));
  const moment = momentOf(at, zoneMinutes, rolloverHour);
  return {
    schedules: ledger.schedules,
    cardAt: (guid: string, ord: number) => cards.get(`${guid} ${ord}`),
    settingOf: (card: CardId, fuzz: boolean, seed: number): Setting => ({ preset: { ...presetOf(card), fuzz }, model: modelFor(card), moment, seed }),
  };
}

const ordOf = ({ anki }: Card): number => (JSON.parse(anki?.rest ?? '{}') as { ord: number }).ord;

const waitOf = ({ due, intervalDays }: Outcome, at: number): number => ('at' in due ? -Math.round((due.at - at) / 1000) : intervalDays);

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** Our waits are whole minutes, as Anki's buttons say them; a step of days counts in days. Memory within Anki's own single precision. */
function isSame(theirs: Answer, ours: Answer): boolean {
  const wait = theirs[0] > -86_400 ? theirs[0] : Math.round(-theirs[0] / 86_400);
  const sameWait = wait < 0 ? Math.round(wait / 60) === Math.round(ours[0] / 60) : wait === ours[0];
  return sameWait && isClose(theirs[1], ours[1], 0.0001) && isClose(theirs[2], ours[2], 0.001);
}

const isClose = (a: number, b: number, unit: number): boolean => Math.abs(a - b) <= unit * 1.01 + Math.abs(a) * 1e-5;

function isNearHalf(theirs: Answer, ours: Answer, { stability }: Memory, { model, preset }: Setting): boolean {
  const days = model.intervalDays(stability, preset.desiredRetention);
  return Math.abs(theirs[0] - ours[0]) === 1 && Math.abs((days % 1) - 0.5) < 0.002;
}

function rangesOf(schedule: Schedule, settingOf: (seed: number) => Setting): [number, number][] {
  const ranges = new Map<Rating, [number, number]>();
  for (let seed = 0; seed < DRAWS; seed += 1) {
    const outcomes = outcomesOf(schedule, settingOf(seed));
    for (const rating of RATINGS.slice(1)) {
      const days = outcomes[rating].intervalDays;
      const [shortest, longest] = ranges.get(rating) ?? [days, days];
      ranges.set(rating, [Math.min(shortest, days), Math.max(longest, days)]);
    }
  }
  return [...ranges.values()];
}
