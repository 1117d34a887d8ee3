/** Where a fold from scratch begins: nothing folded yet, but what decides about other operations known. */
import { DAY_MS } from '../day';
import type { Operation, StudyDay } from '../model';
import type { CardNames } from './card-names';
import type { Snapshot } from './ledger';
import { createColumns } from './schedule-columns';
import { oddOf, type Segment } from './segment';

/** Reviews that are kept at hand, at least. */
const RECENT = 1000;

export function keptOf(segments: readonly Segment[], names: CardNames): Snapshot {
  return {
    columns: createColumns(names.size()), modelKeys: [], deciding: segments.flatMap(decidingIn), recentFrom: recentDay(segments), recent: [],
  };
}

function decidingIn(segment: Segment): Operation[] {
  return [...oddOf(segment).values()].filter(({ kind }) => kind === 'undone' || kind === 'corrected' || kind === 'moved');
}

/** A day from which on there are enough operations: about, since days turn at the learner's hour. */
function recentDay(segments: readonly Segment[]): StudyDay {
  const counts = new Map<StudyDay, number>();
  for (const { runs, offsets, count } of segments) {
    runs.forEach((run, index) => {
      const end = runs[index + 1]?.from ?? count;
      for (let place = run.from; place < end; place += 1) {
        const day = Math.floor((run.at + offsets[place]!) / DAY_MS);
        counts.set(day, (counts.get(day) ?? 0) + 1);
      }
    });
  }
  let left = RECENT;
  for (const day of [...counts.keys()].sort((a, b) => b - a)) {
    left -= counts.get(day) ?? 0;
    if (left < 0) return day - 2;
  }
  return -Infinity;
}
