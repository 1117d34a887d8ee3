/** In which order cards come: reviews, new cards as they are taken and as they are shown, and one sort among the other. */
import { DAY_MS, type Moment } from './day';
import type { Card, Deck, DeckId, Mix, NewGather, NewSort, ReviewOrder, Schedule, StudiedSchedule } from './model';

/** What an order may look at. */
export interface OrderContext {
  readonly moment: Moment;
  readonly decks: ReadonlyMap<DeckId, Deck>;
  /** Exponent of a card's forgetting curve, above 0: w20 of its weights. */
  readonly decayOf: (card: Card) => number;
  readonly retentionOf: (card: Card) => number;
}

export interface Candidate {
  readonly card: Card;
  readonly schedule: Schedule;
}

type Key = number | string;

/** The reviews in their order; of two that are alike always the same one first ([U10]). */
export function reviewsInOrder<T extends Candidate>(candidates: readonly T[], order: ReviewOrder, context: OrderContext): T[] {
  return sortedBy(candidates, ({ card, schedule }) => (schedule.state === 'new' ? [] : reviewKeys(card, schedule, order, context)));
}

function reviewKeys(card: Card, schedule: StudiedSchedule, order: ReviewOrder, context: OrderContext): Key[] {
  const due = 'day' in schedule.due ? schedule.due.day : 0;
  const deck = context.decks.get(card.deckId)?.name ?? '';
  switch (order) {
    case 'due': return [due];
    case 'dueDeck': return [due, deck];
    case 'deckDue': return [deck, due];
    case 'shortest': return [schedule.intervalDays];
    case 'longest': return [-schedule.intervalDays];
    case 'easiest': return [schedule.memory.difficulty];
    case 'hardest': return [-schedule.memory.difficulty];
    case 'leastKnown': return [recallNow(card, schedule, context)];
    case 'bestKnown': return [-recallNow(card, schedule, context)];
    case 'overdue': return [-overdueness(card, schedule, context)];
    case 'random': return [shuffleKey(card.id, context.moment.studyDay)];
    case 'oldest': return [card.position];
    case 'newest': return [-card.position];
  }
}

/** The chance of recall by the fraction of a day, as Anki sorts by it. */
function recallNow(card: Card, schedule: StudiedSchedule, context: OrderContext): number {
  const decay = context.decayOf(card);
  return (1 + oddsAt(0.9, decay) * timesStability(schedule, context)) ** -decay;
}

/** How far the odds of forgetting have gone beyond those at which the card was to be shown. Source: Anki, review_order_sql. */
function overdueness(card: Card, schedule: StudiedSchedule, context: OrderContext): number {
  const decay = context.decayOf(card);
  return (oddsAt(0.9, decay) * timesStability(schedule, context)) / oddsAt(context.retentionOf(card), decay);
}

const oddsAt = (retention: number, decay: number): number => retention ** (-1 / decay) - 1;

const timesStability = ({ reviewedAt, memory }: StudiedSchedule, { moment }: OrderContext): number =>
  Math.max(0, moment.at - reviewedAt) / DAY_MS / memory.stability;

/** The order in which new cards are taken until the limit is reached. */
export function newGathered<T extends Candidate>(candidates: readonly T[], gather: NewGather, { moment, decks }: OrderContext): T[] {
  const day = moment.studyDay;
  return sortedBy(candidates, ({ card }) => {
    switch (gather) {
      case 'position': return [card.position];
      case 'deck': return [decks.get(card.deckId)?.name ?? '', card.position];
      case 'newest': return [-card.position];
      case 'randomNotes': return [shuffleKey(card.noteId, day), card.position];
      case 'random': return [shuffleKey(card.id, day)];
    }
  });
}

/** The order in which those taken are shown. */
export function newSorted<T extends Candidate>(candidates: readonly T[], sort: NewSort, { moment }: OrderContext): T[] {
  const day = moment.studyDay;
  if (sort === 'gathered') return siblingsApart(candidates);
  return sortedBy(candidates, ({ card }, place) => {
    switch (sort) {
      case 'template': return [card.templateId, place];
      case 'templateRandom': return [card.templateId, shuffleKey(card.id, day)];
      case 'noteRandom': return [shuffleKey(card.noteId, day), card.templateId];
      case 'random': return [shuffleKey(card.id, day)];
    }
  });
}

/** The first card of each note before the second of any, so that no answer is shown a moment before it is asked ([U4]). */
export function siblingsApart<T extends Candidate>(candidates: readonly T[]): T[] {
  const seen = new Map<string, number>();
  const rounds: T[][] = [];
  for (const candidate of candidates) {
    const round = seen.get(candidate.card.noteId) ?? 0;
    seen.set(candidate.card.noteId, round + 1);
    (rounds[round] ??= []).push(candidate);
  }
  return rounds.flat();
}

/** `some` among, before or after `others`. */
export function placed<T>(others: readonly T[], some: readonly T[], mix: Mix): T[] {
  if (mix === 'before') return [...some, ...others];
  return mix === 'after' ? [...others, ...some] : mixed(others, some);
}

/** The shorter list spread evenly through the longer. */
function mixed<T>(longer: readonly T[], shorter: readonly T[]): T[] {
  if (shorter.length > longer.length) return mixed(shorter, longer);
  const result: T[] = [];
  let taken = 0;
  longer.forEach((item, index) => {
    result.push(item);
    const due = Math.floor(((index + 1) * shorter.length) / longer.length);
    while (taken < due) result.push(shorter[taken++] as T);
  });
  return result;
}

function sortedBy<T extends Candidate>(candidates: readonly T[], keysOf: (candidate: T, place: number) => readonly Key[]): T[] {
  return candidates
    .map((candidate, place) => ({ candidate, keys: keysOf(candidate, place) }))
    .sort((a, b) => compared(a.keys, b.keys) || (a.candidate.card.id < b.candidate.card.id ? -1 : 1))
    .map(({ candidate }) => candidate);
}

function compared(a: readonly Key[], b: readonly Key[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left = 0, right = 0] = [a[index], b[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A number that is the same for the same text all day (FNV-1a): chance that stays put while a day's queue is made again. */
function shuffleKey(text: string, day: number): number {
  let hash = 0x811c9dc5 ^ day;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
