/** Cards chosen another way than by what is due: for a deadline, by value, and custom study. */
import { cardsOfDay, standing } from '@/lib/core/deadline';
import type { CardId, DeckId, State } from '@/lib/core/model';
import { deadlineOf, studyOptions } from '@/lib/core/options';
import { habitsOf } from '@/lib/core/habits';
import { isHidden, queueFor, withSubdecks } from '@/lib/core/queue';
import { simCards } from '@/lib/core/sim-world';
import { worthOf, type PlanCard, type ValueOptions } from '@/lib/core/value';
import type { Collection } from '@/lib/store';
import type { Selection, Special } from './selected';

export async function specialQueue(collection: Collection, selection: Selection, special: Special): Promise<CardId[]> {
  switch (special) {
    case 'plan': return planOfToday(collection, selection.decks);
    case 'value': return byValue(collection, pile(collection, selection.decks));
    case 'tag': return ofTag(collection, selection);
    case 'state': return held(collection, selection.decks).filter((id) => collection.getView().schedules.get(id).state === (selection.of as State));
    case 'forgotten': return forgottenToday(collection, selection.decks);
    case 'ahead': return dueAhead(collection, selection.decks, Number(selection.of) || 1);
    case 'missed': return missedInQuizzes(collection, selection.decks);
  }
}

/** Cards of the decks that may be shown today. */
function held(collection: Collection, decks: readonly DeckId[]): CardId[] {
  const view = collection.getView();
  const today = collection.moment().studyDay;
  return withSubdecks(view.decks, decks).flatMap((deck) => view.cardsByDeck.get(deck) ?? []).map(({ id }) => id).filter((id) => !isHidden(view.schedules.get(id), today));
}

/** The part of today that the nearest deadline of the deck asks for, less the minutes already studied. */
export function planOfToday(collection: Collection, decks: readonly DeckId[]): CardId[] {
  const view = collection.getView();
  const { studyDay: today, at } = collection.moment();
  const deck = view.decks.get(decks[0] ?? ('' as DeckId));
  const deadline = deck && deadlineOf(view.decks, deck, today);
  if (!deck || !deadline) return queueFor(view, decks, collection.moment());
  const cards = held(collection, decks);
  const learning = cards.filter((id) => isByMinute(collection, id, at));
  const rest = cards.filter((id) => !isByMinute(collection, id, Infinity));
  const among = new Set<CardId>(cards);
  const usedMs = view.history.reviewsOn(today).reduce((sum, { operation }) => sum + (among.has(operation.card) ? operation.tookMs : 0), 0);
  const options = valueOptions(collection, deck.id);
  const plan = { days: Math.max(1, deadline.day - today), secondsPerDay: deadline.minutesPerDay * 60 };
  let left = plan.secondsPerDay - usedMs / 1000;
  const day = cardsOfDay(standing(simCards(rest, view.schedules, today)), 0, plan, options);
  const chosen = day.filter(({ isNew }) => {
    const fits = left > 0;
    left -= isNew ? options.habits.firstSeconds + options.learningSteps * options.habits.againSeconds : options.habits.reviewSeconds[2] ?? 8;
    return fits;
  });
  return [...learning, ...chosen.flatMap(({ index }) => rest[index] ?? [])];
}

function isByMinute(collection: Collection, id: CardId, before: number): boolean {
  const schedule = collection.getView().schedules.get(id);
  return schedule.state !== 'new' && 'at' in schedule.due && schedule.due.at <= before;
}

/** What a review saves depends on: the deck's weights and steps, and the person's habits. */
export function valueOptions(collection: Collection, deck: DeckId): ValueOptions {
  const view = collection.getView();
  const options = studyOptions(view, deck, collection.moment().studyDay);
  const [card] = view.cardsByDeck.get(deck) ?? [];
  return {
    model: collection.modelFor(card?.id ?? ('' as CardId)),
    habits: habitsOf(view.cards.keys(), view.history),
    learningSteps: options?.learningStepsMinutes.length ?? 2, relearningSteps: options?.relearningStepsMinutes.length ?? 1,
  };
}

/** The same for many cards: decks are looked up once. */
export function valueOptionsByCard(collection: Collection): (id: CardId) => ValueOptions {
  const view = collection.getView();
  const known = new Map<DeckId, ValueOptions>();
  return (id) => {
    const deck = view.cards.get(id)?.deckId ?? ('' as DeckId);
    const options = known.get(deck) ?? valueOptions(collection, deck);
    known.set(deck, options);
    return options;
  };
}

export function planCard(collection: Collection, id: CardId): PlanCard {
  const schedule = collection.getView().schedules.get(id);
  if (schedule.state === 'new') return { memory: null, reviewedDay: 0 };
  return { memory: schedule.memory, reviewedDay: Math.min(0, schedule.reviewedDay - collection.moment().studyDay) };
}

/** What waits, however much it is: the minutes were chosen, and no new card is begun. */
function pile(collection: Collection, decks: readonly DeckId[]): CardId[] {
  const { schedules } = collection.getView();
  return queueFor(collection.getView(), decks, collection.moment(), { withoutLimits: true }).filter((id) => schedules.get(id).state !== 'new');
}

const HORIZON_DAYS = [1, 3, 7, 14, 30] as const;

function byValue(collection: Collection, cards: readonly CardId[]): CardId[] {
  const optionsOf = valueOptionsByCard(collection);
  return cards
    .map((id) => ({ id, worth: worthOf(planCard(collection, id), 0, HORIZON_DAYS, optionsOf(id)) }))
    .sort((a, b) => b.worth.gain / b.worth.seconds - a.worth.gain / a.worth.seconds)
    .map(({ id }) => id);
}

async function ofTag(collection: Collection, { decks, of }: Selection): Promise<CardId[]> {
  const view = collection.getView();
  const ids = held(collection, decks);
  const notes = await collection.notes([...new Set(ids.flatMap((id) => view.cards.get(id)?.noteId ?? []))]);
  const wanted = of.toLowerCase();
  return ids.filter((id) => notes.get(view.cards.get(id)?.noteId as never)?.tags.some((tag) => tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}::`)));
}

function forgottenToday(collection: Collection, decks: readonly DeckId[]): CardId[] {
  const { history } = collection.getView();
  const today = history.reviewsOn(collection.moment().studyDay);
  const forgotten = new Set(today.filter(({ operation }) => operation.rating === 'again').map(({ operation }) => operation.card));
  return held(collection, decks).filter((id) => forgotten.has(id));
}

/** Review cards due within so many days, the first due first. */
function dueAhead(collection: Collection, decks: readonly DeckId[], days: number): CardId[] {
  const { schedules } = collection.getView();
  const last = collection.moment().studyDay + days;
  const dayOf = (id: CardId): number => {
    const schedule = schedules.get(id);
    return schedule.state === 'review' && 'day' in schedule.due ? schedule.due.day : Infinity;
  };
  return held(collection, decks).filter((id) => dayOf(id) <= last).sort((a, b) => dayOf(a) - dayOf(b));
}

/** Cards whose last answer in a quiz was not right. */
async function missedInQuizzes(collection: Collection, decks: readonly DeckId[]): Promise<CardId[]> {
  const last = new Map<CardId, boolean>();
  for (const { questions, responses } of (await collection.quizzes()).toSorted((a, b) => a.startedAt - b.startedAt)) {
    for (const { question, verdict } of responses) {
      const card = questions[question]?.card;
      if (card) last.set(card, verdict === 'right');
    }
  }
  return held(collection, decks).filter((id) => last.get(id) === false);
}
