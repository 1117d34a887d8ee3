/** The latest reviews, by study day: what today's limits and the usual pace are read from without the whole history. */
import type { CardId, Review, StudyDay } from '../model';
import { inOrder } from '../replay';

export interface Recent {
  readonly add: (review: Review) => void;
  /** Takes out the reviews of these cards. */
  readonly forget: (isForgotten: (card: CardId) => boolean) => void;
  readonly of: (card: CardId) => readonly Review[];
  readonly on: (day: StudyDay) => readonly Review[];
  /** Ascending. */
  readonly days: () => readonly StudyDay[];
  /** Reviews of earlier days are not here. */
  readonly first: () => StudyDay;
  /** Rises with every change. */
  readonly changes: () => number;
  readonly kept: () => { readonly recentFrom: StudyDay; readonly recent: readonly Review[] };
}

/** At least so many reviews stay, and the last two days of study whole. */
const LEAST_REVIEWS = 400;
const LEAST_DAYS = 2;

/** Reviews of study days before `from` are not taken. */
export function createRecent(from: StudyDay, reviews: readonly Review[]): Recent {
  let first = from;
  const byDay = new Map<StudyDay, Review[]>();
  let changed = 0;
  const unsorted = new Set<StudyDay>();

  const add = (review: Review): void => {
    changed += 1;
    const { studyDay } = review.operation;
    if (studyDay < first) return;
    const list = byDay.get(studyDay);
    if (list === undefined) byDay.set(studyDay, [review]);
    else list.push(review);
    unsorted.add(studyDay);
  };
  reviews.forEach(add);

  const on = (day: StudyDay): readonly Review[] => {
    const list = byDay.get(day) ?? [];
    if (unsorted.delete(day)) list.sort((a, b) => inOrder(a.operation, b.operation));
    return list;
  };
  const days = (): StudyDay[] => [...byDay.keys()].sort((a, b) => a - b);

  const shorten = (): void => {
    let left = [...byDay.values()].reduce((sum, list) => sum + list.length, 0);
    const ordered = days();
    for (const day of ordered.slice(0, -LEAST_DAYS)) {
      left -= byDay.get(day)?.length ?? 0;
      if (left < LEAST_REVIEWS) return;
      byDay.delete(day);
      first = day + 1;
    }
  };

  return {
    add,
    changes: () => changed,
    forget: (isForgotten) => {
      changed += 1;
      for (const [day, list] of byDay) {
        const left = list.filter(({ operation }) => !isForgotten(operation.card));
        if (left.length === 0) byDay.delete(day);
        else byDay.set(day, left);
      }
    },
    of: (card) => days().flatMap((day) => on(day).filter(({ operation }) => operation.card === card)),
    on,
    days,
    first: () => first,
    kept: () => {
      shorten();
      return { recentFrom: first, recent: days().flatMap(on) };
    },
  };
}
