/** A small picture of shares over time: points with their likely range, or lines told apart by their strokes. */
import { messages as m } from '@/lib/messages';

export interface PlotLine {
  readonly name: string;
  /** Of an SVG stroke; empty for a whole one. */
  readonly dashes: string;
  /** `at` is where between the ends the point stands, 0 to 1; `low` and `high` where a range is drawn. */
  readonly points: readonly { readonly at: number; readonly share: number; readonly low?: number | undefined; readonly high?: number | undefined }[];
}

const [WIDTH, HEIGHT] = [320, 140];
const INSET = 6;
const MARKS = [0, 0.5, 1];

/** Drawn for eyes only: whoever shows it says the same in a table. */
export function Plot({ lines, from, to }: { readonly lines: readonly PlotLine[]; readonly from: string; readonly to: string }) {
  const x = (at: number) => INSET + at * (WIDTH - 2 * INSET);
  const y = (share: number) => INSET + (1 - share) * (HEIGHT - 2 * INSET);
  return (
    <div aria-hidden="true">
      <div className="flex gap-2">
        <div className="flex flex-col justify-between py-0.5 text-end text-xs leading-none text-soft">
          {MARKS.toReversed().map((share) => <span key={share}>{m.quiz.percent(share)}</span>)}
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto min-w-0 flex-1 text-accent">
          {MARKS.map((share) => <line key={share} x1={0} x2={WIDTH} y1={y(share)} y2={y(share)} className="stroke-rule" />)}
          {lines.map(({ name, dashes, points }) => (
            <g key={name} fill="currentColor" stroke="currentColor">
              {points.map(({ at, low, high }, index) => (low === undefined || high === undefined ? null : <line key={index} x1={x(at)} x2={x(at)} y1={y(low)} y2={y(high)} className="stroke-edge" />))}
              <polyline points={points.map(({ at, share }) => `${x(at)},${y(share)}`).join(' ')} fill="none" strokeWidth={1.5} strokeDasharray={dashes} />
              {points.map(({ at, share }, index) => <circle key={index} cx={x(at)} cy={y(share)} r={2.5} stroke="none" />)}
            </g>
          ))}
        </svg>
      </div>
      <div className="flex justify-between ps-11 pt-1 text-sm text-soft">
        <span>{from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}

/** The stroke of a line beside its name. */
export function Stroke({ dashes }: { readonly dashes: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 8" className="inline-block h-2 w-8 text-accent">
      <line x1={0} x2={32} y1={4} y2={4} stroke="currentColor" strokeWidth={2} strokeDasharray={dashes} />
    </svg>
  );
}
