/** Reviews of each day of the last eight weeks: two weeks a row, Monday first. The same as a table for those who listen. */
import { dateOfDay } from '@/lib/core/day';
import type { DayCount } from '@/lib/core/stats';
import { messages as m } from '@/lib/messages';
import { CountTable } from './count-table';

/** Shares of the accent, from no review to the busiest day. */
const STRENGTHS = [0, 30, 50, 75, 100] as const;

export function Calendar({ days }: { readonly days: readonly DayCount[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const sum = days.reduce((total, { count }) => total + count, 0);
  const active = days.filter(({ count }) => count > 0).length;
  return (
    <section className="pt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2 text-sm text-soft">
        <h2>{m.stats.calendar}</h2>
        <p>{m.stats.calendarSum(sum, active)}</p>
      </div>
      <div aria-hidden="true" className="grid grid-cols-14 gap-1">
        {days.map(({ day, count }) => (
          <div key={day} title={m.stats.cell(dateOfDay(day), count)} className="aspect-square rounded-[3px]" style={{ background: shade(count, most) }} />
        ))}
      </div>
      <div aria-hidden="true" className="flex items-center justify-end gap-1 pt-2 text-sm text-soft">
        <span className="pe-1">{m.stats.least}</span>
        {STRENGTHS.map((strength) => (
          <span key={strength} className="size-3 rounded-[3px]" style={{ background: mixed(strength) }} />
        ))}
        <span className="ps-1">{m.stats.most}</span>
      </div>
      <CountTable caption={m.stats.calendar} heads={[m.stats.day, m.stats.reviews]} days={days.filter(({ count }) => count > 0)} />
    </section>
  );
}

function shade(count: number, most: number): string {
  return mixed(STRENGTHS[Math.ceil((count / most) * (STRENGTHS.length - 1))] ?? 0);
}

function mixed(strength: number): string {
  return `color-mix(in srgb, var(--accent) ${strength}%, var(--rule))`;
}
