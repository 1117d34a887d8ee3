/** A line over the coming days, drawn for the eye only: the same figures stand in the table below it. */
import { ahead as w } from '@/lib/messages/en/ahead';

interface CurveProps {
  readonly title: string;
  readonly values: readonly number[];
  readonly from: string;
  readonly to: string;
}

const WIDTH = 300;
const HEIGHT = 90;

export function Curve({ title, values, from, to }: CurveProps) {
  const most = Math.max(1e-9, ...values);
  const points = values.map((value, index) => `${((index / Math.max(1, values.length - 1)) * WIDTH).toFixed(1)},${(HEIGHT - (value / most) * HEIGHT).toFixed(1)}`);
  return (
    <figure className="pt-6" aria-hidden="true">
      <figcaption className="flex items-baseline justify-between gap-4 pb-2 text-sm text-soft">
        <span>{title}</span>
        <span>{w.value(most)}</span>
      </figcaption>
      <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} preserveAspectRatio="none" className="h-28 w-full border-b border-rule">
        <polyline points={points.join(' ')} fill="none" stroke="var(--accent)" strokeWidth="2" vectorEffect="non-scaling-stroke" strokeLinejoin="round" />
      </svg>
      <p className="flex justify-between pt-1 text-sm text-soft">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </figure>
  );
}
