/** Due dates moved, as the changes that store them. */
import { operationOf } from '@/components/study/card-changes';
import type { Moment } from '@/lib/core/day';
import type { Change } from '@/lib/core/model';
import type { Move } from '@/lib/core/reschedule';

/** One act for all cards that get the same day and interval. */
export function moveChanges(moves: readonly Move[], moment: Moment): Change[] {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const key = `${move.day} ${move.intervalDays}`;
    const group = groups.get(key);
    if (group) group.push(move);
    else groups.set(key, [move]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [operationOf({ kind: 'manual', cards: group.map(({ card }) => card), action: { type: 'reschedule', day: first.day, intervalDays: first.intervalDays } }, moment)] : [];
  });
}
