/** How the chance of recall falls from the last review on, with today and the day the card is due. The same in words for those who listen. */
import type { Model } from '@/lib/core/memory';
import type { StudiedSchedule, StudyDay } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { studyMore as w } from '@/lib/messages/en/study-more';

interface CurveProps {
  readonly schedule: StudiedSchedule;
  readonly model: Model;
  readonly today: StudyDay;
}

const WIDTH = 300;
const HEIGHT = 100;
const POINTS = 60;
/** The curve ends so far beyond the interval. */
const BEYOND = 1.6;
const SHORTEST_DAYS = 3;

export function ForgettingCurve({ schedule, model, today }: CurveProps) {
  const { memory, reviewedDay } = schedule;
  const chance = (days: number) => model.retrievability(days, memory.stability);
  const now = Math.max(0, today - reviewedDay);
  const due = 'day' in schedule.due ? Math.max(0, schedule.due.day - reviewedDay) : null;
  const days = Math.max(SHORTEST_DAYS, now, (due ?? 0) * BEYOND);
  const x = (at: number) => (at / days) * WIDTH;
  const y = (at: number) => (1 - chance(at)) * HEIGHT;
  const line = Array.from({ length: POINTS + 1 }, (_, index) => (index / POINTS) * days).map((at) => `${x(at).toFixed(1)},${y(at).toFixed(1)}`);
  return (
    <figure className="pt-5">
      <figcaption className="pb-2 text-sm text-soft">{w.curve}<span className="sr-only">{w.curveSpoken(chance(now), due === null ? null : chance(due))}</span></figcaption>
      <svg aria-hidden="true" viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`} preserveAspectRatio="none" className="h-32 w-full border-y border-rule">
        {due === null ? null : <line x1={x(due)} x2={x(due)} y1={0} y2={HEIGHT} stroke="var(--edge)" strokeWidth="2" vectorEffect="non-scaling-stroke" />}
        <line x1={x(now)} x2={x(now)} y1={0} y2={HEIGHT} stroke="var(--ink)" strokeWidth="1" strokeDasharray="4 3" vectorEffect="non-scaling-stroke" />
        <polyline points={line.join(' ')} fill="none" stroke="var(--accent)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
      <p aria-hidden="true" className="flex justify-between pt-1 text-sm text-soft">
        <span>{w.curveStart}</span>
        <span>{w.curveEnd(days)}</span>
      </p>
      <p aria-hidden="true" className="flex flex-wrap gap-x-5 pt-1 text-sm">
        <Legend look="border-s border-dashed border-ink">{w.curveNow(m.common.percent(chance(now)))}</Legend>
        {due === null ? null : <Legend look="border-s-2 border-edge">{w.curveDue(m.common.percent(chance(due)))}</Legend>}
      </p>
    </figure>
  );
}

/** A line as it is drawn above, and what it means. */
function Legend({ look, children }: { readonly look: string; readonly children: string }) {
  return <span className="flex items-center gap-2"><span className={`inline-block h-4 w-0 ${look}`} />{children}</span>;
}
