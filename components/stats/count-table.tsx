/** A picture of days and counts as a table, for screen readers. */
import { dateOfDay } from '@/lib/core/day';
import type { DayCount } from '@/lib/core/stats';
import { messages as m } from '@/lib/messages';

interface CountTableProps {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly days: readonly DayCount[];
}

export function CountTable({ caption, heads, days }: CountTableProps) {
  return (
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, count }) => (
            <tr key={day}>
              <th scope="row">{m.stats.date(dateOfDay(day))}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
