/** Reviews by card and by day over a packed past: the latest are at hand, older ones are folded when first asked for. */
import type { CardId, History, Review, ReviewTally, StudyDay } from '../model';
import { inOrder } from '../replay';
import { tallyReviews } from '../stats';
import type { Recent } from './recent';

export interface HistorySource {
  readonly recent: Recent;
  readonly hasPast: () => boolean;
  /** Changes whenever anything but the recent reviews may have. */
  readonly version: () => number;
  readonly reviewsOf: (card: CardId) => readonly Review[];
  /** All reviews, card by card. */
  readonly eachCard: (visit: (reviews: readonly Review[]) => void) => void;
  /** Null where reviews can only be counted one by one. */
  readonly tally: () => ReviewTally | null;
}

/** Before the past is there it knows the recent reviews alone. */
export function createHistory(source: HistorySource): History {
  const { recent } = source;
  let older: ReadonlyMap<StudyDay, readonly Review[]> = new Map();
  let builtFor = '';
  let olderDays: readonly StudyDay[] = [];
  let daysFor = '';
  let tallied: ReviewTally | null = null;
  let talliedFor = '';

  const build = (): void => {
    const key = `${source.version()} ${recent.first()}`;
    if (builtFor === key) return;
    builtFor = key;
    older = source.hasPast() && recent.first() > -Infinity ? olderThan(recent.first(), source.eachCard) : new Map();
  };

  const all = (): Review[] => {
    build();
    return [...older.values(), ...recent.days().map(recent.on)].flat();
  };

  const tally = (): ReviewTally => {
    const key = `${source.version()} ${recent.changes()}`;
    if (tallied === null || talliedFor !== key) tallied = (source.hasPast() ? source.tally() : null) ?? tallyReviews(all());
    talliedFor = key;
    return tallied;
  };

  const daysBefore = (): readonly StudyDay[] => {
    const key = `${source.version()} ${recent.first()}`;
    if (daysFor !== key) olderDays = [...tally().days.keys()].filter((day) => day < recent.first()).sort((a, b) => a - b);
    daysFor = key;
    return olderDays;
  };

  return {
    of: (card) => (source.hasPast() ? source.reviewsOf(card) : recent.of(card)),
    reviewsOn: (day) => {
      if (day >= recent.first()) return recent.on(day);
      build();
      return older.get(day) ?? [];
    },
    days: () => (source.hasPast() ? [...daysBefore(), ...recent.days()] : recent.days()),
    latestDays: recent.days,
    tally,
  };
}

function olderThan(first: StudyDay, eachCard: HistorySource['eachCard']): Map<StudyDay, Review[]> {
  const byDay = new Map<StudyDay, Review[]>();
  eachCard((reviews) => {
    for (const review of reviews) {
      const { studyDay } = review.operation;
      if (studyDay >= first) continue;
      const list = byDay.get(studyDay);
      if (list === undefined) byDay.set(studyDay, [review]);
      else list.push(review);
    }
  });
  for (const list of byDay.values()) list.sort((a, b) => inOrder(a.operation, b.operation));
  return byDay;
}
