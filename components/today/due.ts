/** What Today says: how much is due, how long it takes, what each deck asks for, and what comes next. */
import type { Moment } from '@/lib/core/day';
import type { Deck, DeckId, Instant, StudyDay } from '@/lib/core/model';
import { countsByDeck, countsOf, withSubdecks, type Counts } from '@/lib/core/queue';
import type { CollectionView } from '@/lib/store';

/** What a card takes before there is a history to learn it from. */
const DEFAULT_CARD_MS = 8000;
/** A new card is looked at again on its learning step the same day. */
const LOOKS_PER_NEW_CARD = 2;
/** Days without a review that make a gap, and the cards of a first bite after one. */
const GAP_DAYS = 3;
export const CATCH_UP_CARDS = 20;
/** Decks that are listed one and all. */
const FULL_LIST = 8;
/** Reviews that the middle time is taken from. */
const RECENT = 200;

export interface DeckLine {
  readonly id: DeckId;
  /** The deck's name without those above it. */
  readonly name: string;
  readonly counts: Counts;
}

export interface DeckGroup {
  /** The deck above, or empty. */
  readonly title: string;
  readonly lines: readonly DeckLine[];
}

export const dueIn = (counts: Counts): number => counts.learning + counts.review;

/** Milliseconds that studying all of it will take, from the middle time of the latest reviews. */
export function timeFor(view: CollectionView, counts: Counts): number {
  return (dueIn(counts) + counts.new * LOOKS_PER_NEW_CARD) * medianCardMs(view);
}

/** Days since the last review once a gap has let cards pile up, else null: the time to offer a small beginning. */
export function gapDays(view: CollectionView, due: number, moment: Moment): number | null {
  const last = latestDays(view).at(-1);
  const days = last === undefined ? 0 : moment.studyDay - last;
  return days >= GAP_DAYS && due >= CATCH_UP_CARDS * 2 ? days : null;
}

/** Decks with cards of their own, under the deck they are nested in, each with its part of what `Study` would show. */
export function deckGroups(view: CollectionView, moment: Moment, counts = countsByDeck(view, [], moment)): DeckGroup[] {
  const groups = new Map<string, DeckLine[]>();
  const decks = [...view.decks.values()].filter(({ id }) => view.cardsByDeck.has(id));
  for (const deck of decks.sort(byAge)) {
    const cut = deck.name.lastIndexOf('::');
    const title = cut < 0 ? '' : deck.name.slice(0, cut).replaceAll('::', ' · ');
    const line = { id: deck.id, name: cut < 0 ? deck.name : deck.name.slice(cut + 2), counts: counts.get(deck.id) ?? NOTHING };
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

/** With more decks than fit a screen, only those with something to do, and of these the first. */
export function shortened(groups: readonly DeckGroup[]): DeckGroup[] {
  if (count(groups) <= FULL_LIST) return [...groups];
  let room = FULL_LIST;
  return groups.flatMap(({ title, lines }) => {
    const shown = lines.filter(({ counts }) => dueIn(counts) + counts.new > 0).slice(0, room);
    room -= shown.length;
    return shown.length > 0 ? [{ title, lines: shown }] : [];
  });
}

export const count = (groups: readonly DeckGroup[]): number => groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** A whole deck in one sitting: its new cards, held back by the limit or not. */
export interface HeldBack {
  readonly id: DeckId;
  readonly name: string;
  readonly fresh: number;
}

/** So many decks are offered, of so many looked at, the newest first. */
const OFFERED = 3;
const LOOKED_AT = 20;

/** Decks that lie in no other and have more new cards than today brings. */
export function heldBackDecks(view: CollectionView, moment: Moment): HeldBack[] {
  const roots = [...view.decks.values()].filter(({ name }) => !name.includes('::')).sort(byAge).slice(0, LOOKED_AT);
  const found: HeldBack[] = [];
  for (const { id, name } of roots) {
    if (found.length === OFFERED) break;
    const fresh = countsOf(view, [id], moment, { withoutLimits: true }).new;
    if (fresh > 0 && fresh > countsOf(view, [id], moment).new) found.push({ id, name, fresh });
  }
  return found;
}

const NOTHING: Counts = { new: 0, learning: 0, review: 0 };

export type Coming = { readonly at: Instant } | { readonly day: StudyDay; readonly cards: number };

/** The next card of the decks (none named: of all) to fall due, or null when none is waiting. */
export function comingNext(view: CollectionView, decks: readonly DeckId[], moment: Moment): Coming | null {
  let at = Infinity;
  const days = new Map<StudyDay, number>();
  for (const { id } of withSubdecks(view.decks, decks).flatMap((deck) => view.cardsByDeck.get(deck) ?? [])) {
    const schedule = view.schedules.get(id);
    if (schedule.state === 'new' || schedule.suspended) continue;
    if ('at' in schedule.due) at = Math.min(at, schedule.due.at);
    else if (schedule.due.day > moment.studyDay) days.set(schedule.due.day, (days.get(schedule.due.day) ?? 0) + 1);
  }
  if (at !== Infinity) return { at };
  const day = Math.min(...days.keys());
  return days.size === 0 ? null : { day, cards: days.get(day) ?? 0 };
}

export function countsOfAll(view: CollectionView, moment: Moment, counts = countsByDeck(view, [], moment)): Counts {
  return [...counts.values()].reduce((sum, some) => ({ new: sum.new + some.new, learning: sum.learning + some.learning, review: sum.review + some.review }), NOTHING);
}

function byAge(a: Deck, b: Deck): number {
  return b.addedAt - a.addedAt || (a.name < b.name ? -1 : 1);
}

/** Days of the latest reviews: those of all are counted from the whole history, and not for this. */
const latestDays = ({ history }: CollectionView): readonly StudyDay[] => history.latestDays?.() ?? history.days();

function medianCardMs(view: CollectionView): number {
  const { history } = view;
  const days = [...latestDays(view)].reverse();
  const recent: number[] = [];
  for (const day of days) {
    if (recent.length >= RECENT) break;
    recent.push(...history.reviewsOn(day).map(({ operation }) => operation.tookMs));
  }
  const sorted = recent.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? DEFAULT_CARD_MS;
}
