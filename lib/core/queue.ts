/** Which cards now, in which order: learning cards that are due, reviews and new cards, today's limits kept. */
import type { Moment } from './day';
import { IDS } from './ids';
import type { Card, CardId, Deck, DeckId, ParametersId, Schedule, StudyDay } from './model';
import { optionsOf, studyOptions, USUAL_OPTIONS, type StudyOptions } from './options';
import { allowanceOf } from './queue-limits';
import { newGathered, newSorted, placed, reviewsInOrder, siblingsApart, type Candidate, type OrderContext } from './queue-order';
import type { QueueView } from './queue-view';

export type { QueueView } from './queue-view';

/** What a deck asks for today, its subdecks included. */
export interface Counts {
  readonly new: number;
  readonly learning: number;
  readonly review: number;
}

export interface QueueOptions {
  /** Learn now: neither limits nor siblings hold cards back. */
  readonly withoutLimits?: boolean;
}

/** What may be shown now, each sort in its order. */
interface Admitted {
  /** Learnt by the minute. */
  readonly learning: readonly Candidate[];
  /** Learnt over days. */
  readonly dayLearning: readonly Candidate[];
  readonly reviews: readonly Candidate[];
  readonly new: readonly Candidate[];
}

const DECAY_OF_FSRS_6 = 0.1542;

/** The decks named and all decks nested in them. `[]` names every deck. */
export function withSubdecks(decks: ReadonlyMap<DeckId, Deck>, roots: readonly DeckId[]): DeckId[] {
  if (roots.length === 0) return [...decks.keys()];
  const names = roots.flatMap((id) => decks.get(id)?.name ?? []);
  const inside = (name: string) => names.some((root) => name === root || name.startsWith(`${root}::`));
  return [...decks.values()].filter(({ name }) => inside(name)).map(({ id }) => id);
}

export function countsOf(view: QueueView, roots: readonly DeckId[], moment: Moment, options: QueueOptions = {}): Counts {
  const admitted = admittedNow(view, roots, moment, options, true);
  return { new: admitted.new.length, learning: admitted.learning.length + admitted.dayLearning.length, review: admitted.reviews.length };
}

/** The same for each deck alone, as its part of what studying `roots` would show; decks without a card to show are left out. */
export function countsByDeck(view: QueueView, roots: readonly DeckId[], moment: Moment): ReadonlyMap<DeckId, Counts> {
  const { new: fresh, learning, dayLearning, reviews } = admittedNow(view, roots, moment, {}, true);
  const counts = new Map<DeckId, { new: number; learning: number; review: number }>();
  const add = (candidates: readonly Candidate[], sort: keyof Counts): void => {
    for (const { card: { deckId } } of candidates) {
      const of = counts.get(deckId) ?? { new: 0, learning: 0, review: 0 };
      of[sort] += 1;
      counts.set(deckId, of);
    }
  };
  add(fresh, 'new');
  add(learning, 'learning');
  add(dayLearning, 'learning');
  add(reviews, 'review');
  return counts;
}

/** The cards to study now. Learning cards due later today within the learn-ahead limit come last. */
export function queueFor(view: QueueView, roots: readonly DeckId[], moment: Moment, options: QueueOptions = {}): CardId[] {
  const order = orderOptions(view, roots);
  const admitted = admittedNow(view, roots, moment, options, false);
  const known = placed(admitted.reviews, admitted.dayLearning, order.learningMix);
  const all = [...admitted.learning, ...placed(known, newSorted(admitted.new, order.newSort, orderContext(view, moment)), order.newMix)];
  return all.map(({ card }) => card.id);
}

/** Whether a card may be shown on a study day at all ([U3]). */
export function isHidden(schedule: Schedule, today: StudyDay): boolean {
  return schedule.suspended || (schedule.buriedUntil !== null && today <= schedule.buriedUntil);
}

/** The order is that of the one deck chosen, else of the default preset. */
function orderOptions(view: QueueView, roots: readonly DeckId[]): StudyOptions | typeof USUAL_OPTIONS {
  const [deck] = roots.length === 1 ? roots : [];
  const preset = view.presets.get((deck && view.decks.get(deck)?.presetId) ?? IDS.defaultPreset);
  return preset ? optionsOf(preset) : USUAL_OPTIONS;
}

export function orderContext(view: QueueView, moment: Moment): OrderContext {
  const byDeck = new Map<DeckId, StudyOptions | null>();
  const of = ({ deckId }: Card): StudyOptions | null => {
    if (!byDeck.has(deckId)) byDeck.set(deckId, studyOptions(view, deckId, moment.studyDay));
    return byDeck.get(deckId) ?? null;
  };
  return {
    moment,
    decks: view.decks,
    retentionOf: (card) => of(card)?.desiredRetention ?? 0.9,
    decayOf: (card) => view.parameters?.get(of(card)?.parametersId ?? ('' as ParametersId))?.weights[20] ?? DECAY_OF_FSRS_6,
  };
}

/**
 * In which order cards are let in decides which of them come where there is not room for all; where there is, and only their
 * number is wanted (`counting`), they are let in as they lie.
 */
function admittedNow(view: QueueView, roots: readonly DeckId[], moment: Moment, { withoutLimits = false }: QueueOptions, counting: boolean): Admitted {
  const decks = withSubdecks(view.decks, roots);
  const order = orderOptions(view, roots);
  const context = orderContext(view, moment);
  const gate = withoutLimits ? null : admission(view, decks, moment.studyDay);
  const isByPosition = order.newGather === 'position' || order.newGather === 'deck';
  const mostNew = (deck: DeckId): number => (gate !== null && isByPosition ? gate.mostNew(deck) : Infinity);
  const found = candidatesIn(view, decks, moment, withoutLimits, mostNew);
  const letIn = (candidates: readonly Candidate[], sort: Sort, ordered: () => readonly Candidate[]): readonly Candidate[] => {
    if (gate === null) return counting ? candidates : ordered();
    if (counting && gate.allOrNone(candidates, sort)) return candidates;
    return ordered().filter((candidate) => gate.takes(candidate, sort));
  };
  const learning = found.learning.sort((a, b) => dueAt(a) - dueAt(b) || (a.card.id < b.card.id ? -1 : 1));
  learning.forEach((candidate) => gate?.takes(candidate, 'learning'));
  return {
    learning,
    dayLearning: letIn(found.dayLearning, 'dayLearning', () => reviewsInOrder(found.dayLearning, 'due', context)),
    reviews: letIn(found.reviews, 'review', () => siblingsApart(reviewsInOrder(found.reviews, order.reviewOrder, context))),
    new: letIn(found.new, 'new', () => newGathered(found.new, order.newGather, context)),
  };
}

function candidatesIn(view: QueueView, decks: readonly DeckId[], moment: Moment, withoutLimits: boolean, mostNew: (deck: DeckId) => number) {
  const found = { learning: [] as Candidate[], dayLearning: [] as Candidate[], reviews: [] as Candidate[], new: [] as Candidate[] };
  const aheadMs = (withoutLimits ? 24 * 60 : view.settings.learnAheadMinutes) * 60_000;
  const put = (card: Card, schedule: Schedule): void => {
    if (card.deleted || isHidden(schedule, moment.studyDay)) return;
    if (schedule.state === 'new') found.new.push({ card, schedule });
    else if ('at' in schedule.due) {
      if (schedule.due.at <= moment.at + aheadMs) found.learning.push({ card, schedule });
    } else if (schedule.due.day <= moment.studyDay) found[schedule.state === 'review' ? 'reviews' : 'dayLearning'].push({ card, schedule });
  };
  for (const deck of decks) {
    if (view.waitingIn) view.waitingIn(deck, moment.studyDay, moment.at + aheadMs, mostNew(deck)).forEach(({ card, schedule }) => put(card, schedule));
    else view.cardsByDeck.get(deck)?.forEach((card) => put(card, view.schedules.get(card.id)));
  }
  return found;
}

type Sort = 'learning' | 'dayLearning' | 'review' | 'new';

interface Gate {
  /** More new cards of the deck than this cannot come: limits leave no room, and no sibling takes the place of one. */
  mostNew(deck: DeckId): number;
  /** Lets a card in when its limits have room and no sibling before it buries it ([U8]). */
  takes(candidate: Candidate, sort: Sort): boolean;
  /** Lets all of them in, or, where one might have to stay out, none. */
  allOrNone(candidates: readonly Candidate[], sort: Sort): boolean;
}

function admission(view: QueueView, decks: readonly DeckId[], today: StudyDay): Gate {
  const allowance = allowanceOf(view, decks, today);
  const shown = new Set<string>();
  const options = new Map<DeckId, StudyOptions | null>();
  const buries = (deck: DeckId, sort: Sort): boolean => {
    if (!options.has(deck)) options.set(deck, studyOptions(view, deck, today));
    const of = options.get(deck);
    return (sort === 'new' && of?.buryNew) || (sort === 'review' && of?.buryReviews) || (sort === 'dayLearning' && of?.buryLearning) || false;
  };
  const takes = ({ card }: Candidate, sort: Sort): boolean => {
    if (shown.has(card.noteId) && buries(card.deckId, sort)) return false;
    const comes = sort === 'learning' || allowance.take(card.deckId, sort === 'new' ? 'new' : 'review');
    if (comes) shown.add(card.noteId);
    return comes;
  };
  const allOrNone = (candidates: readonly Candidate[], sort: Sort): boolean => {
    const before = new Set(shown);
    const giveBack = allowance.keep();
    // Of two siblings it may be the order that decides which one buries the other.
    if (candidates.every((candidate) => !shown.has(candidate.card.noteId) && takes(candidate, sort))) return true;
    giveBack();
    shown.clear();
    before.forEach((note) => shown.add(note));
    return false;
  };
  const mostNew = (deck: DeckId): number => ((view.hasSiblings?.() ?? true) && buries(deck, 'new') ? Infinity : allowance.newLeft(deck));
  return { takes, allOrNone, mostNew };
}

const dueAt = ({ schedule }: Candidate): number => (schedule.state !== 'new' && 'at' in schedule.due ? schedule.due.at : 0);
