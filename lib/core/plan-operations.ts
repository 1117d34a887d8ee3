/**
 * Schedules that come with a file. The file's operations are folded card by card, and what the fold says becomes one
 * `set` that takes its place at the card's last review there ([L5]), and only once however often it is imported ([P7]).
 */
import type { Moment } from './day';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { Model } from './memory';
import { createLedger } from './replay';
import { NEW_SCHEDULE } from './schedule';
import type { Act, CardId, Change, CollectionParts, Operation, ParametersId, Schedule, StudyDay } from './model';

/** `cardIds`: the cards of the file as they are called here; operations on any other card are left out. */
export function foreignSchedules(
  file: CollectionParts, here: readonly Operation[], cardIds: ReadonlyMap<CardId, CardId>, moment: Moment,
): Change[] {
  if (file.operations.length === 0) return [];
  const parametersFor = parametersByCard(file);
  const scheduleOf = schedulesIn(file.operations, (card) => parametersFor(card).model);
  const known = knownOf(here);
  const changes: Change[] = [];
  for (const [inFile, card] of cardIds) {
    for (const act of actsOf(card, scheduleOf(inFile), parametersFor(inFile).id, known, moment.studyDay)) {
      changes.push({ type: 'operation', act, at: moment.at, zoneMinutes: moment.zoneMinutes, studyDay: moment.studyDay });
    }
  }
  return changes;
}

/** What the file's operations fold to. A package of Anki's says of each card at most how it stands: that needs no fold. */
function schedulesIn(operations: readonly Operation[], modelFor: (card: CardId) => Model): (card: CardId) => Schedule {
  const standing = standingOf(operations);
  if (standing !== null) return (card) => standing.get(card) ?? NEW_SCHEDULE;
  const ledger = createLedger(modelFor);
  ledger.add(operations);
  return (card) => ledger.schedules.get(card);
}

/** Schedules of operations that only set them, once a card and before anything done by hand; else null. */
export function standingOf(operations: readonly Operation[]): ReadonlyMap<CardId, Schedule> | null {
  const schedules = new Map<CardId, Schedule>();
  for (const operation of operations) {
    if (operation.kind === 'set' && !schedules.has(operation.card)) {
      const { outcome, memory, reps, lapses, reviewedAt, reviewedDay } = operation;
      schedules.set(operation.card, { ...outcome, memory, reps, lapses, reviewedAt, reviewedDay, suspended: false, buriedUntil: null, flag: 0 });
    } else if (operation.kind === 'manual' && operation.cards.length === 1) {
      const { action, cards: [card] } = operation;
      const aside = action.type === 'suspend' ? { suspended: true } : action.type === 'bury' ? { buriedUntil: action.day } : action.type === 'flag' ? { flag: action.flag } : null;
      if (aside === null) return null;
      schedules.set(card!, { ...(schedules.get(card!) ?? NEW_SCHEDULE), ...aside });
    } else return null;
  }
  return schedules;
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
