/**
 * Schedules that come with a file. The file's operations are folded card by card, and what the fold says becomes one
 * `set` that takes its place at the card's last review there ([L5]), and only once however often it is imported ([P7]).
 */
import type { Moment } from './day';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { Model } from './memory';
import { createLedger } from './replay';
import type { Act, CardId, Change, CollectionParts, Operation, ParametersId, Schedule, StudyDay } from './model';

/** `cardIds`: the cards of the file as they are called here; operations on any other card are left out. */
export function foreignSchedules(
  file: CollectionParts, here: readonly Operation[], cardIds: ReadonlyMap<CardId, CardId>, moment: Moment,
): Change[] {
  if (file.operations.length === 0) return [];
  const parametersFor = parametersByCard(file);
  const ledger = createLedger((card) => parametersFor(card).model);
  ledger.add(file.operations);
  const known = knownOf(here);
  return [...cardIds].flatMap(([inFile, card]) =>
    actsOf(card, ledger.schedules.get(inFile), parametersFor(inFile).id, known, moment.studyDay).map((act): Change => ({
      type: 'operation', act, at: moment.at, zoneMinutes: moment.zoneMinutes, studyDay: moment.studyDay,
    })));
}

/** A schedule, once; what was set aside by hand comes along where nobody did so here. */
function actsOf(card: CardId, schedule: Schedule, parametersId: ParametersId, known: Known, today: StudyDay): Act[] {
  const manual = (action: Extract<Act, { kind: 'manual' }>['action']): Act[] =>
    (known.managed.has(`${card} ${action.type}`) ? [] : [{ kind: 'manual', cards: [card], action }]);
  const aside: Act[] = [
    ...(schedule.suspended ? manual({ type: 'suspend' }) : []),
    ...(schedule.buriedUntil === null ? [] : manual({ type: 'bury', day: today })),
    ...(schedule.flag === 0 ? [] : manual({ type: 'flag', flag: schedule.flag })),
  ];
  if (schedule.state === 'new') return aside;
  const { state, step, intervalDays, due, memory, reps, lapses, reviewedAt, reviewedDay } = schedule;
  if (known.reviews.has(reviewKey(card, reviewedAt))) return [];
  const set: Act = {
    kind: 'set', card, outcome: { state, step, intervalDays, due }, memory, reps, lapses, reviewedAt, reviewedDay, model: 'fsrs-6', parametersId,
  };
  return [set, ...aside];
}

interface Known {
  readonly reviews: ReadonlySet<string>;
  /** Cards and the acts by hand they have had here. */
  readonly managed: ReadonlySet<string>;
}

function knownOf(here: readonly Operation[]): Known {
  return {
    reviews: new Set(here.flatMap(reviewKeys)),
    managed: new Set(here.flatMap((operation) => (operation.kind === 'manual' ? operation.cards.map((card) => `${card} ${operation.action.type}`) : []))),
  };
}

/** A review here and a schedule that ends with the same review are one thing. */
function reviewKeys(operation: Operation): string[] {
  if (operation.kind === 'rated') return [reviewKey(operation.card, operation.at)];
  return operation.kind === 'set' ? [reviewKey(operation.card, operation.reviewedAt)] : [];
}

const reviewKey = (card: CardId, at: number): string => `${card} ${at}`;

/** The weights each card of the file was studied under, as far as the file has them. */
function parametersByCard(file: CollectionParts): (card: CardId) => { readonly id: ParametersId; readonly model: Model } {
  const models = new Map([DEFAULT_PARAMETERS, ...file.parameters].map(({ id, weights }) => [id, { id, model: modelOf(weights) }]));
  const usual = { id: DEFAULT_PARAMETERS.id, model: modelOf(DEFAULT_PARAMETERS.weights) };
  const ofPreset = new Map(file.presets.map((preset) => [preset.id, models.get(preset.parametersId)]));
  const ofDeck = new Map(file.decks.map((deck) => [deck.id, ofPreset.get(deck.presetId)]));
  const ofCard = new Map(file.cards.map((card) => [card.id, ofDeck.get(card.deckId)]));
  return (card) => ofCard.get(card) ?? usual;
}
