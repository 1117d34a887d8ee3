/** Cards due on each of the next 30 days. The same as a table for those who listen. */
import { dateOfDay } from '@/lib/core/day';
import type { DayCount } from '@/lib/core/stats';
import { messages as m } from '@/lib/messages';
import { CountTable } from './count-table';

export function Forecast({ days }: { readonly days: readonly DayCount[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const last = days[days.length - 1];
  return (
    <section className="pt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2 text-sm text-soft">
        <h2>{m.stats.forecast}</h2>
        <p>{m.stats.forecastSum(days.reduce((total, { count }) => total + count, 0))}</p>
      </div>
      <div aria-hidden="true" className="flex h-28 items-end gap-[2px] border-b border-rule">
        {days.map(({ day, count }, index) => (
          <div key={day} title={m.stats.bar(dateOfDay(day), count)} className="flex h-full min-w-0 flex-1 flex-col justify-end">
            {count === most ? <span className="self-center text-xs leading-tight whitespace-nowrap text-soft">{count}</span> : null}
            <div className={`w-full rounded-t-[2px] ${index === 0 ? 'bg-accent' : 'bg-edge'}`} style={{ height: `${(count / most) * 85}%` }} />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="flex justify-between pt-1 text-sm text-soft">
        <span>{m.stats.today}</span>
        <span>{last ? m.stats.shortDate(dateOfDay(last.day)) : null}</span>
      </div>
      <CountTable caption={m.stats.forecast} heads={[m.stats.day, m.stats.cardsDue]} days={days.filter(({ count }) => count > 0)} />
    </section>
  );
}
