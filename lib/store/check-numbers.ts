/** Whether the numbers of all operations follow each other, told from the runs of the segments: no review is unpacked but where two have one number. */
import { sameValue } from '../core/clock';
import type { Operation } from '../core/model';
import type { CardNames } from '../core/packed/card-names';
import type { Past } from '../core/packed/past';
import { oddOf, operationAt, runAt, STATE_BITS, type Segment } from '../core/packed/segment';
import type { Head } from './rows';

interface Numbers {
  readonly device: string;
  readonly first: number;
  readonly last: number;
  readonly at: (n: number) => Operation;
}

export interface NumberFaults {
  readonly doubled: number;
  readonly conflict: number;
  readonly missing: number;
  /** 1 where the next number is taken. */
  readonly count: number;
}

export function numberFaults({ segments, tail }: Past, names: CardNames, head: Head): NumberFaults {
  const all = [...segments.flatMap((segment) => runsOf(segment, names)), ...tail.map(alone)];
  all.sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.first - b.first));
  let [doubled, conflict, missing, last] = [0, 0, 0, 0];
  let open: Numbers | null = null;
  for (const run of all) {
    const seen: number = open?.device === run.device ? open.last : 0;
    missing += Math.max(0, run.first - seen - 1);
    for (let n = run.first; n <= Math.min(run.last, seen); n += 1) {
      if (sameValue(earlier(all, run, n)?.at(n), run.at(n))) doubled += 1;
      else conflict += 1;
    }
    if (run.device === head.device) last = Math.max(last, run.last);
    if (open?.device !== run.device || run.last > open.last) open = run;
  }
  return { doubled, conflict, missing, count: head.nextN <= last ? 1 : 0 };
}

/** How many ratings there are. */
export function reviewsIn({ segments, tail }: Past): number {
  const isRating = ({ kind }: Operation) => kind === 'rated';
  return tail.filter(isRating).length + segments.reduce((sum, segment) => {
    let packed = 0;
    for (let place = 0; place < segment.count; place += 1) if ((segment.marks[place]! & STATE_BITS) !== 0) packed += 1;
    return sum + packed + [...oddOf(segment).values()].filter(isRating).length;
  }, 0);
}

function runsOf(segment: Segment, names: CardNames): Numbers[] {
  return segment.runs.map((run, index) => {
    const length = (segment.runs[index + 1]?.from ?? segment.count) - run.from;
    const at = (n: number): Operation => {
      const place = run.from + n - run.n;
      return operationAt(segment, place, names, runAt(segment, place));
    };
    return { device: run.device, first: run.n, last: run.n + length - 1, at };
  });
}

const alone = (operation: Operation): Numbers => ({ device: operation.device, first: operation.n, last: operation.n, at: () => operation });

/** The stretch before this one that has the number too. */
const earlier = (all: readonly Numbers[], run: Numbers, n: number): Numbers | undefined =>
  all.slice(0, all.indexOf(run)).findLast(({ device, first, last }) => device === run.device && first <= n && n <= last);
