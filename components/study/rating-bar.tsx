/** The four ratings, or two, each with when the card comes back. They differ by word and place; ink marks Good, the usual one. */
import type { Moment } from '@/lib/core/day';
import type { Outcome, Rating } from '@/lib/core/model';
import { RATINGS } from '@/lib/core/schedule';
import { messages as m } from '@/lib/messages';
import { minutesUntil } from './setting';

interface RatingBarProps {
  readonly outcomes: Readonly<Record<Rating, Outcome>>;
  readonly moment: Moment;
  readonly twoButtons: boolean;
  /** A rating waits for the write before it. */
  readonly waiting: boolean;
  readonly onRate: (rating: Rating) => void;
}

export function RatingBar({ outcomes, moment, twoButtons, waiting, onRate }: RatingBarProps) {
  const ratings = RATINGS.filter((rating) => !twoButtons || rating === 'again' || rating === 'good');
  const four = ratings.length === 4;
  return (
    <div role="group" aria-label={m.study.ratings} aria-busy={waiting} className="-mx-1 grid grid-cols-[repeat(auto-fit,minmax(3.75rem,1fr))] gap-2">
      {four ? <Sides /> : null}
      {ratings.map((rating) => (
        <RatingButton key={rating} rating={rating} minutes={minutesUntil(outcomes[rating], moment)} onRate={onRate} />
      ))}
    </div>
  );
}

/** Which side of the line each button stands on: Hard is a pass. Listeners hear it with the button. */
function Sides() {
  return (
    <p aria-hidden="true" className="col-span-full -mb-1 grid grid-cols-4 gap-2 text-center text-xs text-soft max-[19rem]:hidden">
      <span>{m.study.forgotten}</span>
      <span className="col-span-3 border-t border-edge pt-0.5">{m.study.recalled}</span>
    </p>
  );
}

function RatingButton({ rating, minutes, onRate }: { readonly rating: Rating; readonly minutes: number; readonly onRate: (rating: Rating) => void }) {
  const look = rating === 'good' ? 'border-ink bg-ink text-paper' : 'border-rule bg-sheet hover:border-edge';
  return (
    <button type="button" onClick={() => onRate(rating)} className={`relative flex min-h-16 min-w-0 flex-col items-center justify-center rounded-card border px-1 select-none ${look}`}>
      <span className="sr-only">{m.study.ratingSpoken(m.study[rating], minutes)}</span>
      <span aria-hidden="true" className="text-lg leading-tight font-semibold">{m.study[rating]}</span>
      <span aria-hidden="true" className={`text-sm ${rating === 'good' ? '' : 'text-soft'}`}>{m.study.interval(minutes)}</span>
    </button>
  );
}
