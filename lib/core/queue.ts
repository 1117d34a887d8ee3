/** Which cards now, in which order: learning cards that are due, reviews and new cards mixed, today's limits kept. */
import type { Moment } from './day';
import type { Card, CardId, Deck, DeckId, History, Preset, PresetId, Schedule, Schedules, Settings, StudyDay } from './model';

/** The part of a collection a queue is computed from. */
export interface QueueView {
  readonly decks: ReadonlyMap<DeckId, Deck>;
  readonly presets: ReadonlyMap<PresetId, Preset>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly cardsByDeck: ReadonlyMap<DeckId, readonly Card[]>;
  readonly schedules: Schedules;
  readonly history: History;
  readonly settings: Settings;
}

/** What a deck asks for today, its subdecks included. */
export interface Counts {
  readonly new: number;
  readonly learning: number;
  readonly review: number;
}

export interface QueueOptions {
  /** Learn now: new cards are not held back by the daily limit. */
  readonly withoutLimits?: boolean;
}

type Bucket = 'new' | 'learning' | 'review';

interface Candidate {
  readonly card: Card;
  readonly bucket: Bucket;
  /** Lower comes first within its bucket. */
  readonly order: number;
}

/** The decks named and all decks nested in them. `[]` names every deck. */
export function withSubdecks(decks: ReadonlyMap<DeckId, Deck>, roots: readonly DeckId[]): DeckId[] {
  if (roots.length === 0) return [...decks.keys()];
  const names = roots.flatMap((id) => decks.get(id)?.name ?? []);
  const inside = (name: string) => names.some((root) => name === root || name.startsWith(`${root}::`));
  return [...decks.values()].filter(({ name }) => inside(name)).map(({ id }) => id);
}

export function countsOf(view: QueueView, roots: readonly DeckId[], moment: Moment, options: QueueOptions = {}): Counts {
  const counts = { new: 0, learning: 0, review: 0 };
  for (const { bucket } of admitted(view, roots, moment, options)) counts[bucket] += 1;
  return counts;
}

/** The cards to study now. Learning cards due later today within the learn-ahead limit come last. */
export function queueFor(view: QueueView, roots: readonly DeckId[], moment: Moment, options: QueueOptions = {}): CardId[] {
  const chosen = admitted(view, roots, moment, options);
  const of = (bucket: Bucket) => chosen.filter((candidate) => candidate.bucket === bucket).map(({ card }) => card.id);
  return [...of('learning'), ...mixed(of('review'), of('new'))];
}

/** Whether a card may be shown on a study day at all ([U3]). */
export function isHidden(schedule: Schedule, today: StudyDay): boolean {
  return schedule.suspended || (schedule.buriedUntil !== null && today <= schedule.buriedUntil);
}

function admitted(view: QueueView, roots: readonly DeckId[], moment: Moment, options: QueueOptions): Candidate[] {
  const decks = withSubdecks(view.decks, roots);
  const allowance = options.withoutLimits ? null : allowanceOf(view, decks, moment.studyDay);
  const taken: Candidate[] = [];
  for (const candidate of candidatesIn(view, decks, moment, options)) {
    const deck = view.decks.get(candidate.card.deckId);
    if (deck && (allowance === null || allowance.take(deck, candidate.bucket))) taken.push(candidate);
  }
  return taken;
}

function candidatesIn(view: QueueView, decks: readonly DeckId[], moment: Moment, options: QueueOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const deck of decks) {
    for (const card of view.cardsByDeck.get(deck) ?? []) {
      const candidate = candidateOf(card, view, moment, options);
      if (candidate !== null) found.push(candidate);
    }
  }
  return siblingsApart(found.sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.card.id < b.card.id ? -1 : 1)));
}

const rank = ({ bucket }: Candidate): number => (bucket === 'learning' ? 0 : bucket === 'review' ? 1 : 2);

function candidateOf(card: Card, view: QueueView, moment: Moment, options: QueueOptions): Candidate | null {
  const schedule = view.schedules.get(card.id);
  if (card.deleted || isHidden(schedule, moment.studyDay)) return null;
  if (schedule.state === 'new') return { card, bucket: 'new', order: card.position };
  const aheadMs = (options.withoutLimits ? 24 * 60 : view.settings.learnAheadMinutes) * 60_000;
  if ('at' in schedule.due) {
    return schedule.due.at <= moment.at + aheadMs ? { card, bucket: 'learning', order: schedule.due.at } : null;
  }
  if (schedule.due.day > moment.studyDay) return null;
  return { card, bucket: schedule.state === 'review' ? 'review' : 'learning', order: schedule.due.day };
}

/** The first card of each note before the second of any, so that no answer is shown a moment before it is asked ([U4]). */
function siblingsApart(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, number>();
  const rounds: Candidate[][] = [];
  for (const candidate of candidates) {
    const key = `${candidate.bucket} ${candidate.card.noteId}`;
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (rounds[round] ??= []).push(candidate);
  }
  const ordered = rounds.flat();
  return (['learning', 'review', 'new'] as const).flatMap((bucket) => ordered.filter((candidate) => candidate.bucket === bucket));
}

/** What is left of today's limits. A card counts against its deck and every deck above it; new cards count as reviews too ([U1], [U2]). */
function allowanceOf(view: QueueView, decks: readonly DeckId[], today: StudyDay): { take(deck: Deck, bucket: Bucket): boolean } {
  const left = new Map<string, { new: number; review: number }>();
  const within = new Set(decks);
  const idByName = new Map([...view.decks.values()].map(({ name, id }) => [name, id]));
  const chainOf = (deck: Deck): string[] => ancestry(deck.name).filter((name) => within.has(idByName.get(name) ?? ('' as DeckId)));
  for (const id of decks) {
    const deck = view.decks.get(id);
    const preset = deck && view.presets.get(deck.presetId);
    if (deck && preset) left.set(deck.name, { new: preset.newPerDay, review: preset.reviewsPerDay });
  }
  const spend = (deck: Deck, bucket: Bucket): void => {
    for (const name of chainOf(deck)) {
      const limits = left.get(name);
      if (limits && bucket !== 'learning') limits.review -= 1;
      if (limits && bucket === 'new') limits.new -= 1;
    }
  };
  for (const { operation, before } of view.history.reviewsOn(today)) {
    const deck = view.decks.get(view.cards.get(operation.card)?.deckId ?? ('' as DeckId));
    if (deck && (before === 'new' || before === 'review')) spend(deck, before);
  }
  return {
    take: (deck, bucket) => {
      const limits = chainOf(deck).flatMap((name) => left.get(name) ?? []);
      const open = bucket === 'learning' || limits.every((of) => of.review > 0 && (bucket === 'review' || of.new > 0));
      if (open) spend(deck, bucket);
      return open;
    },
  };
}

/** `A::B::C` → `A`, `A::B`, `A::B::C`. */
function ancestry(name: string): string[] {
  const parts = name.split('::');
  return parts.map((_, index) => parts.slice(0, index + 1).join('::'));
}

/** The shorter list spread evenly through the longer. */
function mixed<T>(longer: readonly T[], shorter: readonly T[]): T[] {
  if (shorter.length > longer.length) return mixed(shorter, longer);
  const result: T[] = [];
  let placed = 0;
  longer.forEach((item, index) => {
    result.push(item);
    const due = Math.floor(((index + 1) * shorter.length) / longer.length);
    while (placed < due) result.push(shorter[placed++] as T);
  });
  return result;
}
