/** Counts that need no picture. */
import type { Stats } from '@/lib/core/stats';
import { messages as m } from '@/lib/messages';

export function Figures({ stats }: { readonly stats: Stats }) {
  const { cards } = stats;
  const lines: readonly (readonly [string, string])[] = [
    [m.stats.known, m.stats.knownOf(stats.known, stats.studied)],
    [m.stats.reviewsToday, m.stats.reviewsTodayValue(stats.reviewsToday, stats.minutesToday)],
    [m.stats.new, String(cards.new)],
    [m.stats.learning, String(cards.learning)],
    [m.stats.young, String(cards.young)],
    [m.stats.mature, String(cards.mature)],
    ...(cards.suspended > 0 ? [[m.stats.suspended, String(cards.suspended)] as const] : []),
  ];
  return (
    <section className="pt-8">
      <h2 className="sr-only">{m.stats.figures}</h2>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name} className="flex min-h-13 items-center justify-between gap-4 border-b border-rule py-2 last:border-b-0">
            <dt className="font-medium">{name}</dt>
            <dd className="text-soft">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
